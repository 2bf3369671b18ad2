"""一个文件读出来的东西，以及把格子摆成表的办法：各格式共用。"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from generator.importers.document import Cell, Grid, Line, Note, Spot

Place = tuple[int, int]  # row and column, from 0


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of one format made; a `Document` without the file's own facts."""

    pieces: tuple[Line | Grid, ...]
    notes: tuple[Note, ...] = ()
    pages: int = 0
    furniture: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Laid:
    """A cell and the places it covers, from its own on to the right and down."""

    row: int
    column: int
    cell: Cell
    rows: int = 1
    columns: int = 1

    def places(self) -> Iterable[Place]:
        for row in range(self.row, self.row + self.rows):
            for column in range(self.column, self.column + self.columns):
                yield row, column


def lay(laid: Iterable[Laid], blank: Callable[[int, int], Cell], spot: Spot) -> Grid:
    """The grid just large enough for all; where two would lie on one place the first stays."""
    places: dict[Place, Cell] = {}
    covered: set[Place] = set()
    for one in laid:
        for place in one.places():
            if place not in places:
                places[place] = one.cell
                if place != (one.row, one.column):
                    covered.add(place)
    rows = max((row for row, _ in places), default=-1) + 1
    columns = max((column for _, column in places), default=-1) + 1
    made = tuple(
        tuple(places.get((row, column)) or blank(row, column) for column in range(columns))
        for row in range(rows)
    )
    return Grid(made, spot, frozenset(covered))


def address(row: int, column: int) -> str:
    """(0, 0) → A1, (2, 27) → AB3."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return f"{letters}{row + 1}"


def numbered(file: str, table: int, page: int = 0) -> Callable[[int, int], Spot]:
    """The spot of each cell of a document's table: the table's number and the cell, 3!C12."""

    def spot(row: int, column: int) -> Spot:
        return Spot(file, page=page, cell=f"{table}!{address(row, column)}")

    return spot
