"""报表：行与格。一格是一个金额，或 None（未载明）。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from generator.model.values import Amount, State, Text
from generator.names import Column, TableSpec
from generator.names import Side as SideSpec
from generator.source import NOWHERE, Source


class Status(Enum):
    """已附：表体在；未附：只在清单中；无数据：公布为空表。"""

    GIVEN = "given"
    NAMED = "named"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Row:
    """`id` is the anchor of the row: its code, or the identifier of a row without one."""

    id: str
    name: str
    code: str | None
    level: int
    cells: tuple[Amount | None, ...]
    is_total: bool = False
    printed_name: str | None = None
    source: Source = NOWHERE

    @property
    def is_computed(self) -> bool:
        given = [cell for cell in self.cells if cell is not None]
        return bool(given) and all(cell.state is State.COMPUTED for cell in given)


@dataclass(frozen=True, slots=True)
class TableSide:
    """One `<table>`: rows in the printed order under the columns the profile prints."""

    spec: SideSpec
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]

    def row(self, row_id: str) -> Row | None:
        return next((row for row in self.rows if row.id == row_id), None)

    def cell(self, row_id: str, column_id: str) -> Amount | None:
        row = self.row(row_id)
        for column, cell in zip(self.columns, row.cells if row else (), strict=False):
            if column.id == column_id:
                return cell
        return None


@dataclass(frozen=True, slots=True)
class Table:
    spec: TableSpec
    title: str
    number: str | None
    status: Status
    sides: tuple[TableSide, ...]
    note: Text | None = None
    statement: Text | None = None
    source: Source = NOWHERE

    @property
    def key(self) -> str:
        return self.spec.key

    def rows(self) -> Iterator[tuple[TableSide, Row]]:
        for side in self.sides:
            for row in side.rows:
                yield side, row

    def cell(self, row_id: str, column_id: str) -> Amount | None:
        """The cell of this row and column, on whichever side the row stands."""
        for side in self.sides:
            if side.row(row_id) is not None:
                return side.cell(row_id, column_id)
        return None
