"""Which column of the registry a printed column is, by the words over it."""

from __future__ import annotations

from collections.abc import Sequence

from generator import names
from generator.importers.tables.words import row_word, word

_SUMS = ("合计", "小计")


def column_of(path: tuple[str, ...], columns: Sequence[names.Column]) -> names.Column | None:
    """None where no column, or more than one, can be meant."""
    words = [row_word(text) for text in path]
    for test in (whole, last_under_first, last_alone, sum_under):
        found = [column for column in columns if test(words, column)]
        if len(found) == 1:
            return found[0]
    return None


def keys(column: names.Column) -> set[str]:
    return {word(text) for text in (column.name, *column.aliases)}


def whole(words: list[str], column: names.Column) -> bool:
    """All heads from the top, as the registry has them."""
    return bool(words) and len(column.heads) > 1 and "".join(words) == word("".join(column.heads))


def last_under_first(words: list[str], column: names.Column) -> bool:
    """Its own head below that of its group."""
    return (
        len(words) > 1
        and len(column.heads) > 1
        and words[-1] in keys(column)
        and word(column.heads[0]) in words[:-1]
    )


def last_alone(words: list[str], column: names.Column) -> bool:
    return bool(words) and words[-1] in keys(column) and words[-1] not in _SUMS[1:]


def sum_under(words: list[str], column: names.Column) -> bool:
    """`财政拨款收入 › 小计` is the column 财政拨款收入; `本年支出 › 小计` the total."""
    if len(words) < 2 or words[-1] not in _SUMS:
        return False
    return words[-2] in keys(column) or (words[-2] == "本年支出" and column.id == "total")
