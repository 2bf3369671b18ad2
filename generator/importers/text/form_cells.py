"""绩效表格的格子：来自表格，来自以制表符分隔的行，或来自一行一格的文字。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importers.document import Grid, Line, Spot
from generator.importers.text.passage import plain

Piece = Line | Grid
_FIRST = re.compile(r"指标1|（1）|1[.、．]|①")


@dataclass(frozen=True, slots=True)
class Box:
    """A cell with words in it. `column` is -1 where only the order of the text tells."""

    text: str
    spot: Spot
    row: int
    column: int = -1
    again: bool = False  # repeats the cell above
    parts: tuple[tuple[str, Spot, int], ...] = ()  # text, spot and offset of what it is made of

    @property
    def plain(self) -> str:
        return plain(self.text.replace("\n", ""))


def boxes(pieces: Iterable[Piece]) -> list[Box]:
    found: list[Box] = []
    row = 0
    for piece in pieces:
        if isinstance(piece, Grid):
            found += grid_boxes(piece, row)
            row += len(piece.rows)
        elif "\t" in piece.text.strip("\t "):
            found += tabbed(piece, row)
            row += 1
        elif piece.text.strip():
            flat(piece, found)
            row += 1
    return found


def grid_boxes(grid: Grid, first: int) -> Iterator[Box]:
    for r, cells in enumerate(grid.rows):
        for c, cell in enumerate(cells):
            covered = (r, c) in grid.covered
            beside = covered and c > 0 and cells[c - 1].spot == cell.spot
            if beside or not cell.text.strip():
                continue
            yield Box(cell.text, cell.spot, first + r, c, covered, ((cell.text, cell.spot, 0),))


def tabbed(line: Line, row: int) -> Iterator[Box]:
    at = 0
    for column, text in enumerate(line.text.split("\t")):
        if text.strip():
            yield Box(text, line.spot, row, column, False, ((text, line.spot, at),))
        at += len(text) + 1


def flat(line: Line, found: list[Box]) -> None:
    """A line with a tab before it is a cell; one without goes on in the cell before."""
    own = line.text.startswith("\t") or not found or found[-1].column >= 0
    again = not own and begins_again(found[-1].text, line.text)
    part = (line.text, line.spot, 0)
    if own or again:
        row = line.spot.line - again  # its own first line was empty
        found.append(Box(line.text.strip(), line.spot, row, -1, False, (part,)))
        return
    last = found[-1]
    text = f"{last.text}{'' if joins(last.text, line.text) else ' '}{line.text.strip()}"
    found[-1] = Box(text, last.spot, last.row, -1, False, (*last.parts, part))


def begins_again(before: str, text: str) -> bool:
    """指标1 after 指标1 … 指标5 is another cell, whose empty first line was left out."""
    mark = _FIRST.match(text.strip())
    return mark is not None and before.strip().startswith(mark[0])


def joins(one: str, other: str) -> bool:
    return not (one[-1:].isascii() and other[:1].isascii() and one[-1:].isalnum())


def words(text: str) -> str:
    """What a cell says, on one line; blanks stay only between latin words and after marks."""
    lines = [re.sub(r"\s{2,}", "", part.strip()) for part in text.split("\n")]
    found = ""
    for line in lines:
        found += line if not found or joins(found, line) else f" {line}"
    return re.sub(r"(?<=[^\x00-\x7f])[ \u3000]+(?=[^\x00-\x7f])|</?p>", "", found).strip()


def ends(box: Box) -> int:
    """The last line the box stands on, for text of one cell a line."""
    return box.parts[-1][1].line


def missing(one: Box, other: Box) -> int:
    """How many lines (of empty cells, or between rows) lie between two boxes."""
    return other.row - ends(one) - 1


def by_row(found: Sequence[Box]) -> list[list[Box]]:
    rows: list[list[Box]] = []
    for box in found:
        if rows and rows[-1][0].row == box.row and box.column >= 0:
            rows[-1].append(box)
        else:
            rows.append([box])
    return rows
