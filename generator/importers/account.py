"""清账：来源里的每一个数，用到了，或者列为没有用到。

A number of a line is known by the line's spot and its column; one of a table by its cell.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.draft import Number
from generator.importers.tables.draft import TableDraft
from generator.importers.text.passage import passage_of
from generator.importers.text.reading import DIGITS, Reading

_DIGIT = re.compile(r"[0-9０-９]")


@dataclass(frozen=True, slots=True)
class Account:
    """How many numbers the source has, and those that went nowhere, in the order of the source."""

    numbers: int
    left: tuple[Number, ...]


def account(
    documents: Iterable[Document],
    used: Iterable[Number],
    tables: Sequence[TableDraft],
    taken: Iterable[Grid | Line],
) -> Account:
    known: dict[Spot, list[range]] = {}
    for number in used:
        places = range(number.start, number.start + max(len(number.text), 1))
        known.setdefault(number.spot, []).append(places)
    cells = {number.spot for number in used}
    left = {spot for table in tables for _, spot in table.left}
    passed = {id(piece) for piece in taken}
    every: list[tuple[Number, bool]] = []
    for document in documents:
        for piece in document.pieces:
            if isinstance(piece, Grid):
                every += of_grid(piece, left if id(piece) in passed else None, cells)
            else:
                every += of_line(piece, known, id(piece) in passed)
    return Account(len(every), tuple(number for number, is_used in every if not is_used))


def of_line(
    line: Line, known: Mapping[Spot, Sequence[range]], passed: bool
) -> Iterator[tuple[Number, bool]]:
    """A line may show but a piece of a number that its paragraph has: 1，190.14 before 万元."""
    reading = Reading(passage_of([line]))
    places = known.get(line.spot, ())
    for found in DIGITS.finditer(reading.text):
        number = reading.number(found)
        yield number, passed or any(number.start in one for one in places)


def of_grid(grid: Grid, left: set[Spot] | None, cells: set[Spot]) -> Iterator[tuple[Number, bool]]:
    """`left` are the cells a statutory table could not place; None for any other table."""
    seen: set[Spot] = set()
    for row in grid.rows:
        for cell in row:
            if cell.spot in seen or not _DIGIT.search(cell.text):
                continue
            seen.add(cell.spot)
            text = " ".join(cell.text.split())
            is_used = cell.spot not in left if left is not None else cell.spot in cells
            yield Number(text, cell.spot, 0, text), is_used
