"""Which column of the registry a printed column is, by the words over it.

Every word over a column must belong to it, or say nothing of it: 基本支出 under 本年收入 or under
年初结转和结余 is not the 基本支出 of the year's spending.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from generator import names
from generator.importers.tables.words import row_word, word

_SUMS = ("合计", "小计")
_FINAL = re.compile(r"(?:本年度?)?(?:支出)?决算(?:数|金额)?|金额")
_FINAL_TOO = re.compile(r"^决算(?:统计数|金额)$")
_TELLING = 4  # characters of a name
_THIS_YEAR = re.compile(r"本年度?(?:决算)?数|本年度?")  # beside 上年数
_YEAR = re.compile(r"(20\d\d)年度?")
_OTHER_COUNT = re.compile(r"预算数|上年|去年|比|增减|增长|率|差异|行次|栏次")
_PLAIN = frozenset(
    {
        *("项目", "支出", "本年支出", "财政拨款", "财政拨款支出", "一般公共预算财政拨款支出"),
        *("一般公共预算财政拨款", "一般公共预算支出", "本年财政拨款支出", "其中"),
    }
)
_EARNED = frozenset({"收入", "本年收入"})


def column_of(
    path: Sequence[str], columns: Sequence[names.Column], shared: Iterable[str] = (), year: int = 0
) -> names.Column | None:
    """None where no column, or more than one, can be meant; `shared` are words over all columns."""
    found = said(path, year)
    if found is None:
        return None
    if not any(column.id == "budget" for column in columns):
        found = of_this_year(found, path, year, columns)
    spends = any(column.id == "basic" for column in columns)
    plain = {*_PLAIN, *map(row_word, shared), *(() if spends else _EARNED)}
    if len(columns) > 2 or not found:  # of several sums, all are 决算数
        kept = [text for text in found if not _FINAL.fullmatch(text)]
        if kept == ["小计"] != found and len(found) == 2 and found[-1] == "小计":
            return sum_of(columns)
        found = kept or found
    for test in (whole, last_under_first, sum_under, last_alone):
        fits = [column for column in columns if test(found, column, plain)]
        if len(fits) == 1:
            return fits[0]
    return None


def of_this_year(
    found: list[str], path: Sequence[str], year: int, columns: Sequence[names.Column]
) -> list[str]:
    """本年数, and the year of the report alone, are the accounts."""
    years = [text for text in path if _YEAR.fullmatch(text)]
    if year and years and (years[-1] == path[-1] or found == ["小计"]):
        return [*found, "决算数"] if years[-1] == path[-1] else ["决算数", *found]
    flat = len(columns) > 2 and all(len(column.heads) == 1 for column in columns)
    last = len(found) - 1
    return [
        "决算数"
        if _THIS_YEAR.fullmatch(text) and (flat or at == last or text[-1] == "数")
        else text
        for at, text in enumerate(found)
    ]


def sum_of(columns: Sequence[names.Column]) -> names.Column | None:
    """`决算数 › 小计`: the one sum of the whole row."""
    fits = [one for one in columns if "小计" in one.aliases and len(one.heads) == 1]
    return fits[0] if len(fits) == 1 else None


def said(path: Sequence[str], year: int) -> list[str] | None:
    """The words without the year of the report; None under another year."""
    found = []
    for text in path:
        stated = _YEAR.match(text)
        if stated and year and int(stated[1]) != year:
            return None
        found.append(row_word(text[stated.end() :] if stated else text))
    return [_FINAL_TOO.sub("决算数", text) for text in found if text]


def clipped(path: Sequence[str], columns: Sequence[names.Column], year: int) -> names.Column | None:
    """The one column whose name begins as this head ends, where that is no name of its own."""
    words = said(path, year)
    if not words or is_other_count(path) or len(words[-1]) < _TELLING or is_name(words[-1]):
        return None
    fits = [(one, text) for one in columns for text in keys(one) if text.startswith(words[-1])]
    if len({one.id for one, _ in fits}) != 1:
        return None
    column, name = fits[0]
    return column if column_of((*path[:-1], name), columns, year=year) is column else None


def is_name(text: str) -> bool:
    """Of a column of some table, or over several."""
    every = (
        column for spec in names.TABLES.values() for side in spec.sides for column in side.columns
    )
    return text in _PLAIN | _EARNED or any(text in own(column) for column in every)


def is_other_count(path: Sequence[str]) -> bool:
    """A budget, a change, a share: no amount of the year's accounts."""
    return any(_OTHER_COUNT.search(text) for text in path)


def keys(column: names.Column) -> set[str]:
    found = {word(text) for text in (column.name, *column.aliases)}
    return found | {text.removesuffix("财政拨款") for text in found}


def own(column: names.Column) -> set[str]:
    return keys(column) | {word(text) for text in column.heads}


def over(words: Sequence[str], column: names.Column, plain: set[str]) -> bool:
    """The upper words belong to the column or say nothing."""
    return all(text in plain or text in own(column) for text in words)


def whole(words: list[str], column: names.Column, plain: set[str]) -> bool:
    """All heads from the top, as the registry has them."""
    return bool(words) and len(column.heads) > 1 and "".join(words) == word("".join(column.heads))


def last_under_first(words: list[str], column: names.Column, plain: set[str]) -> bool:
    """Its own head below that of its group."""
    return (
        len(words) > 1
        and len(column.heads) > 1
        and words[-1] in keys(column)
        and word(column.heads[0]) in words[:-1]
        and over(words[:-1], column, plain)
    )


def last_alone(words: list[str], column: names.Column, plain: set[str]) -> bool:
    if not words or words[-1] not in keys(column) or (words[-1] == "小计" and len(words) < 2):
        return False
    if words[-1] in _SUMS:
        return all(text in plain for text in words[:-1])
    return over(words[:-1], column, plain)


def sum_under(words: list[str], column: names.Column, plain: set[str]) -> bool:
    """`财政拨款收入 › 小计` is the column 财政拨款收入."""
    if len(words) < 2 or words[-1] not in _SUMS or words[-2] in plain:
        return False
    return words[-2] in keys(column) and over(words[:-2], column, plain)
