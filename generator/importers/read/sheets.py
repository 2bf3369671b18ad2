"""工作表的格子 → 一张表或几行字：xlsx、xls 共用。"""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.importers.document import Cell, Grid, Line, Note, Spot, one_line
from generator.importers.read import number_formats
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Laid, Place, address, lay
from generator.importers.read.refused import Refused
from generator.importers.read.signs import clean

_FIGURE = re.compile(r"[1-9]")
_MINUS = re.compile(r"[-−－—–△▲负(（]\s*[¥￥]?\s*[\d.]")
_ROOMY = 200_000  # places of a sheet; a larger one is mostly void, and its empty rows are closed up


@dataclass(slots=True)
class Sheet:
    """What a sheet of a workbook holds. Rows and columns count from 0, merges have both ends."""

    file: str
    name: str
    cells: dict[Place, Cell] = field(default_factory=dict)
    merges: list[tuple[int, int, int, int]] = field(default_factory=list)
    hidden: bool = False
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    zeros: bool = True  # shown, or left blank by the sheet's own setting
    notes: list[Note] = field(default_factory=list)

    def spot(self, row: int, column: int) -> Spot:
        return Spot(self.file, sheet=self.name, cell=address(row, column))

    def put_text(self, row: int, column: int, text: str, indent: int = 0) -> None:
        text = clean(text)
        bare = text.strip(" \t\n\u3000")
        if bare:
            before = text[: len(text) - len(text.lstrip(" \u3000"))]
            indent += before.count("\u3000") + before.count(" ") // 2
            self.cells[row, column] = Cell(bare, self.spot(row, column), None, indent)

    def put_number(
        self, row: int, column: int, number: Decimal, code: str, indent: int = 0
    ) -> None:
        nil = not number and not self.zeros
        text = "" if nil else clean(number_formats.shown(number, code))
        if number < 0 and _FIGURE.search(text) and not _MINUS.search(text):
            text = f"-{text}"
            self.note(row, column, f"{text} 在原件上没有负号（只用颜色表示），按负数读")
        self.cells[row, column] = Cell(text, self.spot(row, column), number, indent)

    def put_date(self, row: int, column: int, moment: datetime.datetime, code: str) -> None:
        self.put_text(row, column, number_formats.shown_date(moment, code))

    def note(self, row: int, column: int, message: str) -> None:
        self.notes.append(Note(message, self.spot(row, column)))

    def pieces(self, limits: Limits) -> tuple[Line | Grid, ...]:
        """Nothing of an empty sheet; a sheet with text in one column only is text."""
        if not self.cells:
            return ()
        if self._is_text():
            return tuple(self._lines())
        rows = _kept(self._used(0), self._span(0), self._roomy())
        columns = _kept(self._used(1), self._span(1), self._roomy())
        if len(rows) * len(columns) > limits.cells:
            raise Refused(
                f"工作表“{one_line(self.name)}”太大，最多 {limits.cells} 格",
                "删去不用的行和列再导入",
            )
        return (self._grid(rows, columns),)

    def _lines(self) -> Iterator[Line]:
        """What is hidden is not published: it is told and not read."""
        for (row, column), cell in sorted(self.cells.items()):
            if self.hidden or row in self.hidden_rows or self._hides(column):
                self.note(row, column, f"隐藏的文字没有读取：{one_line(cell.text)[:40]}")
            else:
                yield Line(cell.text, cell.spot)

    def _is_text(self) -> bool:
        return len({column for _, column in self.cells}) == 1 and not any(
            cell.number is not None for cell in self.cells.values()
        )

    def _roomy(self) -> bool:
        (top, bottom), (left, right) = self._span(0), self._span(1)
        return (bottom - top + 1) * (right - left + 1) > _ROOMY

    def _used(self, axis: int) -> set[int]:
        return {place[axis] for place in self.cells}

    def _span(self, axis: int) -> tuple[int, int]:
        """From the first cell to the last, and to the end of a merge that begins on a cell."""
        used = self._used(axis)
        ends = [merge[axis + 2] for merge in self.merges if merge[:2] in self.cells]
        last = max(used)
        return min(used), max([last, *(end for end in ends if end <= last + 50)])

    def _grid(self, rows: Sequence[int], columns: Sequence[int]) -> Grid:
        laid = _laid(self.cells, self.merges, rows, columns)

        def blank(row: int, column: int) -> Cell:
            return Cell("", self.spot(rows[row], columns[column]))

        grid = lay(laid, blank, Spot(self.file, sheet=self.name))
        return Grid(
            grid.rows,
            grid.spot,
            grid.covered,
            frozenset(at for at, row in enumerate(rows) if row in self.hidden_rows),
            frozenset(at for at, column in enumerate(columns) if self._hides(column)),
            self.hidden,
        )

    def _hides(self, column: int) -> bool:
        return any(first <= column <= last for first, last in self.hidden_columns)


def _kept(used: set[int], span: tuple[int, int], roomy: bool) -> Sequence[int]:
    """Every row (or column) of the span; of a mostly void sheet, one of those that are empty."""
    if not roomy:
        return range(span[0], span[1] + 1)
    kept = sorted(used | {at + 1 for at in used})
    return [at for at in kept if at <= span[1]]


def _laid(
    cells: Mapping[Place, Cell],
    merges: Iterable[tuple[int, int, int, int]],
    rows: Sequence[int],
    columns: Sequence[int],
) -> Iterable[Laid]:
    """Merged cells first: what lies under one is not seen. Merges are cut to what is kept."""
    row_at = {row: at for at, row in enumerate(rows)}
    column_at = {column: at for at, column in enumerate(columns)}
    for top, left, bottom, right in merges:
        if (top, left) in cells:
            down = sum(row in row_at for row in range(top, min(bottom, rows[-1]) + 1))
            across = sum(at in column_at for at in range(left, min(right, columns[-1]) + 1))
            yield Laid(row_at[top], column_at[left], cells[top, left], down, across)
    for (row, column), cell in cells.items():
        yield Laid(row_at[row], column_at[column], cell)
