"""Which statutory table a sheet is: by what its head can be, then by its title.

A title alone is not believed where the head says otherwise, and a head alone only where a single
table can have it; both are then told to a person.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator import names
from generator.importers.document import Line, Spot
from generator.importers.tables.blocks import blocks, code_places
from generator.importers.tables.sheet import Sheet, names_a_table
from generator.importers.tables.words import caption_years, squeezed, word
from generator.model.profile import Profile

_AFTER_TITLE = re.compile(r"（(?:此表无数据|空表|无数据|公开\d*表?|万?元|续)*）$|（续）?$")
_BUDGETS = re.compile(r"一般公共预算|政府性基金预算|国有资本经营预算|政府预算支出经济分类")
_NOT_OURS = re.compile(r"绩效|采购|资产|机构运行|明细账|项目表|对比|测算|汇总分析")
_LONGEST = 200  # of a title with what stands before it
_TAIL = r"(?:决算)?(?:情况)?(?:总|明细)?表(?:（[^（）]*）)*$"
_BOTH = r"(?:收入支出|收支|收、支|收入、支出)"
_ALIKE = tuple(
    (key, re.compile(pattern))
    for key, pattern in (
        ("X12", rf"政府性基金.*“?三公”?经费.*{_TAIL}"),
        ("T7", rf"“?三公”?经费.*{_TAIL}"),
        ("T6", rf"一般公共预算(?:财政拨款)?(?:安排的)?基本支出(?:经济分类)?{_TAIL}"),
        ("T5", rf"一般公共预算(?:财政拨款)?(?:{_BOTH}|支出){_TAIL}"),
        ("T8", rf"政府性基金(?:预算)?(?:财政拨款)?(?:{_BOTH}|支出)(?:及结转情况|及结余)?{_TAIL}"),
        ("T9", rf"国有资本经营(?:预算)?(?:财政拨款)?支出{_TAIL}"),
        ("X11", rf"国有资本经营(?:预算)?(?:财政拨款)?{_BOTH}(?:及结转情况|及结余)?{_TAIL}"),
        ("T4", rf"^(?!.*(?:预算|基金)).*财政拨款{_BOTH}(?:总体)?{_TAIL}"),
        ("T1", rf"^(?!.*(?:预算|财政拨款)).*{_BOTH}(?:总体)?{_TAIL}"),
    )
)


@dataclass(frozen=True, slots=True)
class Recognised:
    key: str
    title: str
    spot: Spot
    doubt: str = ""
    other_year: bool = False


def recognise(sheet: Sheet, profile: Profile | None = None, year: int = 0) -> Recognised | None:
    """None for a table that is none of these (units, performance, contents)."""
    possible = by_head(sheet)
    if not possible:
        return None
    befores = (None, *sheet.above[:-1])
    for before, line in reversed([*zip(befores, sheet.above, strict=False)]):
        found = known_title(line, profile, possible) or broken_title(
            before, line, profile, possible
        )
        if found is not None:
            below = sheet.above[sheet.above.index(line) + 1 :]
            doubt = of_another_year(line.text, year) or captioned(below, year)
            return replace(found, doubt=doubt, other_year=bool(doubt))
        if is_heading(line.text):
            return unheaded(sheet, possible, line)
    return unheaded(sheet, possible, None)


def unread_title(sheet: Sheet, profile: Profile | None) -> tuple[str, Spot] | None:
    """The title of one of these tables above a head that none of them has."""
    for line in reversed(sheet.above):
        spec, title = titled(line.text, profile)
        if spec is not None or alike(line.text):
            return title or squeezed(line.text), line.spot
        if is_heading(line.text):
            break
    return None


def known_title(line: Line, profile: Profile | None, possible: frozenset[str]) -> Recognised | None:
    for text in (line.text, *re.split(r"[\t\n]| {2,}|\u3000{2,}", line.text)):
        spec, title = titled(text, profile)
        if spec is not None and spec.key in possible:
            return Recognised(spec.key, title, line.spot)
        key = alike(text)
        if key in possible:
            return Recognised(key, names.TABLES[key].title, line.spot)
    return None


def broken_title(
    before: Line | None, line: Line, profile: Profile | None, possible: frozenset[str]
) -> Recognised | None:
    """A title on two lines, of which the second is short."""
    if before is None or len(line.text) > 12 or not line.text.endswith("表"):
        return None
    return known_title(replace(before, text=before.text + line.text), profile, possible)


def is_heading(text: str) -> bool:
    """The title of a table, whichever: what stands above it is of other tables."""
    found = word(text)
    furniture = re.fullmatch(r"(?:财决)?(?:公开)?[0-9一二三四五六七八九十-]*表", found)
    return len(found) < 60 and names_a_table(found) and not furniture


def unheaded(sheet: Sheet, possible: frozenset[str], line: Line | None) -> Recognised | None:
    """By its head alone, where a single table can have it and the title does not say otherwise."""
    if len(possible) != 1:
        return None
    (key,) = possible
    title = names.TABLES[key].title
    if line is None:
        return Recognised(key, title, sheet.grids[0].spot, "没有表名，按表头认出")
    if key not in scope(word(line.text)):
        return None
    return Recognised(
        key, title, line.spot, f"表名“{squeezed(line.text)}”不认识，按表头认作{title}"
    )


def of_another_year(text: str, year: int) -> str:
    stated = re.search(r"(20\d\d)年", word(text))
    if not stated or not year or int(stated[1]) == year:
        return ""
    return f"表名里的年度是 {stated[1]}，不是 {year}"


def captioned(lines: Sequence[Line], year: int) -> str:
    """By the line between title and table."""
    years = [stated for line in lines for stated in caption_years(line.text) if stated != year]
    return f"表头一行里的年度是 {years[0]}，不是 {year}" if years and year else ""


def scope(title: str) -> frozenset[str]:
    """The tables that a title of unknown wording may be of, by the budget it speaks of."""
    if _NOT_OURS.search(title) or "预算" in _BUDGETS.sub("", title):
        return frozenset()
    if "政府性基金" in title:
        return frozenset({"T8", "X12"})
    if "国有资本" in title:
        return frozenset({"T9", "X11"})
    if "一般公共预算" in title:
        return frozenset({"T5", "T6", "T7", "X7", "X9"})
    if "财政拨款" in title:
        return frozenset({"T4", "X5", "T7"})
    return frozenset({"T1", "T2", "T3"})


def alike(text: str) -> str:
    """The key of a title that says the same in other words."""
    found = word(text)
    if len(found) > 60 or not scope(found):
        return ""
    return next((key for key, pattern in _ALIKE if pattern.search(found)), "")


def titled(text: str, profile: Profile | None) -> tuple[names.TableSpec | None, str]:
    """The table that a line names: the longest title or alias it ends with."""
    found = word(text)[-_LONGEST:]
    while True:
        shorter = _AFTER_TITLE.sub("", found)
        if shorter == found or not shorter:
            break
        found = shorter
    best, best_title = None, ""
    for title, spec in known_titles(profile).items():
        if found.endswith(title) and len(title) > len(best_title) and clean_start(found, title):
            best, best_title = spec, title
    return best, best_title


def known_titles(profile: Profile | None) -> dict[str, names.TableSpec]:
    found = {
        names.unified(title): spec
        for spec in names.TABLES.values()
        for title in (spec.title, *spec.aliases)
    }
    for table in profile.tables if profile else ():
        for title in (table.name, *(alias.text for alias in table.aliases)):
            found[names.unified(title)] = table.spec
    return found


def clean_start(found: str, title: str) -> bool:
    """What stands before the title is a number, a year or whose it is, not more of a title.

    一般公共预算财政拨款支出决算表 ends with 支出决算表 and is another table.
    """
    before = found[: -len(title)]
    return not re.search(
        r"(预算|财政拨款|财政|基本|项目|收入|支出|资金|费|采购|运行|资产|资本|基金|经营)$", before
    )


def by_head(sheet: Sheet) -> frozenset[str]:
    """The tables that may have such a head."""
    heads = sheet.heads
    every = {text for path in heads for text in path}
    last = {path[-1] for path in heads if path}
    if any("因公出国" in text for text in every) and any("公务接待" in text for text in every):
        return frozenset({"T7", "X12"})
    if is_three_public_down(sheet):
        return frozenset({"T7", "X12"})
    coded = code_places(sheet)
    named = [path[-1] for place, path in enumerate(heads) if path and place not in coded]
    if sum(1 for text in named if text in ("项目", "科目")) >= 2:
        wide = any("一般公共预算" in text for text in every)
        return frozenset({"T4"}) if wide else frozenset({"T1", "T4"})
    if sum(1 for block in blocks(sheet) if block.codes) >= 2:
        return frozenset({"T6"})
    return coded_by_head(sheet, every, last)


def is_three_public_down(sheet: Sheet) -> bool:
    firsts = [word(row[len(row[0].text) < 3 and len(row) > 1].text) for row in sheet.body]
    return any("因公出国" in text for text in firsts) and any("公务接待" in t for t in firsts)


def coded_by_head(sheet: Sheet, every: set[str], last: set[str]) -> frozenset[str]:
    kind = code_kind(sheet)
    if any(text.startswith("年初") for text in every) and "本年收入" in every:
        return frozenset({"T5", "T8", "T9", "X11"})
    if kind == "5" or "政府经济分类" in "".join(every) or "政府预算支出经济分类" in "".join(every):
        return frozenset({"X5"})
    if kind == "3":
        return frozenset({"T6"})
    if every & {"本年收入合计", "财政拨款收入", "上级补助收入"}:
        return frozenset({"T2"})
    if every & {"上缴上级支出", "对附属单位补助支出"}:
        return frozenset({"T3"})
    if any("工资福利支出" in text for text in every):
        return frozenset({"X7"})
    if {"基本支出", "项目支出"} <= every:
        return frozenset({"T5", "T9", "T3", "T8"}) if kind in ("2", "") else frozenset()
    if kind == "2" and last & {"合计", "金额", "项目支出", "小计"}:
        return frozenset({"X9", "T5"})
    return frozenset()


def code_kind(sheet: Sheet) -> str:
    """The first digit that most codes begin with: 2 functional, 3 economic, 5 of government."""
    found = (re.match(r"\[?([235])\d\d(?!\.)", cell.text) for row in sheet.body for cell in row[:2])
    digits = [match[1] for match in found if match]
    return max(sorted(set(digits)), key=digits.count) if digits else ""
