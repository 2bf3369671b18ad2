"""What the rows of all tables are made from: the year's subjects, the units, what is doubtful."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence, Set
from dataclasses import dataclass, field

from generator import names
from generator.importers.document import Cell, Spot
from generator.importers.draft import Leaf
from generator.importers.tables.amounts import leaf
from generator.importers.tables.blocks import Block
from generator.importers.tables.columns import clipped, column_of, is_other_count, said
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed
from generator.model.subjects import Subjects
from generator.money import Unit


@dataclass(slots=True)
class Desk:
    """One sheet being read. `printed_in` is its unit, `wanted` that of the report."""

    subjects: Subjects
    year: int
    printed_in: Unit
    wanted: Unit
    doubts: list[tuple[str, Spot]] = field(default_factory=list)
    left: list[tuple[str, Spot]] = field(default_factory=list)
    cuts: bool = False  # tables of the document have numbers of which only a part is printed
    cut: Set[Spot] = frozenset()  # those of this sheet that look so
    hidden: frozenset[Spot] = frozenset()  # in rows and columns that nobody sees
    unclear: Mapping[Spot, str] = field(default_factory=dict)  # may be read in two ways; and why

    def doubt(self, text: str, spot: Spot) -> None:
        self.doubts.append((text, spot))

    def cells(self, row: Sequence[Cell], places: Mapping[int, names.Column]) -> dict[str, Leaf]:
        """The amounts of a row by column; what is no amount is left over and told."""
        found: dict[str, Leaf] = {}
        words = {row[place].spot for place in range(len(row)) if place not in places}
        for place, column in places.items():
            cell = row[place]
            if cell.spot in self.unclear:
                self.leave_unclear(cell)
                continue
            if cell.spot in words:
                continue  # the name of the row, written across
            if cell.spot in self.hidden:
                self.leave_hidden(cell, column)
                continue
            amount = leaf(cell, self.printed_in, self.wanted)
            if cell.spot in self.cut:
                amount = None
            if amount is None:
                self.left.append((squeezed(cell.text), cell.spot))
                self.doubt(f"“{squeezed(cell.text)}”不是完整的金额，没有录入", cell.spot)
                continue
            if not amount.text and cell.number:
                self.left.append((str(cell.number), cell.spot))
                self.doubt(f"这一格存有 {cell.number} 而不显示，没有录入", cell.spot)
            if amount.doubt:
                self.doubt(amount.doubt, cell.spot)
            found[column.id] = amount
        return found

    def leave_unclear(self, cell: Cell) -> None:
        """Once, though it be merged over many places."""
        told = (self.unclear[cell.spot], cell.spot)
        if told not in self.doubts:
            self.left.append((squeezed(cell.text), cell.spot))
            self.doubts.append(told)

    def leave_hidden(self, cell: Cell, column: names.Column) -> None:
        if re.search(r"\d", cell.text):
            self.left.append((squeezed(cell.text), cell.spot))
            if re.search(r"[1-9]", cell.text):
                told = f"隐藏的列“{column.name}”里的 {squeezed(cell.text)} 没有录入"
                self.doubt(told, cell.spot)

    def leave(self, row: Sequence[Cell], why: str) -> None:
        """A row that found no place: its numbers are left over."""
        said: set[Spot] = set()
        for cell in row:
            if re.search(r"\d", cell.text) and cell.spot not in said:
                said.add(cell.spot)
                self.left.append((squeezed(cell.text), cell.spot))
        if said:
            self.doubt(why, row[0].spot)


def places_of(sheet: Sheet, block: Block, side: names.Side, desk: Desk) -> dict[int, names.Column]:
    """The columns of a block by place; one that cannot be told is left over with its numbers."""
    found: dict[int, names.Column] = {}
    shared = shared_words([sheet.heads[place] for place in block.amounts])
    whole_year = any("全年预算数" in path for path in sheet.heads)
    for place in block.amounts:
        path = sheet.heads[place]
        column = column_of(path, side.columns, shared, desk.year)
        if path[-1:] == ("预算数",) and whole_year:
            column = None  # the budget of the beginning of the year
        is_ours = not is_other_count(path) and said(path, desk.year) is not None
        alone = len(side.columns) == 1 and len(block.amounts) == 1
        if column is None and is_ours and (alone or is_sum(path, side)):
            column = side.columns[0]
        if column is not None and column not in found.values():
            found[place] = column
    found |= clipped_heads(sheet, block, side, desk, found)
    for place in block.amounts:
        path = sheet.heads[place]
        if place in found:
            continue
        cells = [row[place] for row in sheet.body if squeezed(row[place].text)]
        if cells:
            desk.doubt(f"“{' › '.join(path)}”一栏认不出，没有录入", cells[0].spot)
            desk.left += [(squeezed(cell.text), cell.spot) for cell in cells]
    return found


def clipped_heads(
    sheet: Sheet, block: Block, side: names.Side, desk: Desk, known: Mapping[int, names.Column]
) -> dict[int, names.Column]:
    """`上级补助收` where a page has no room for more: the one column left that begins so."""
    rest = [place for place in block.amounts if place not in known and sheet.heads[place]]
    meant = {place: clipped(sheet.heads[place], side.columns, desk.year) for place in rest}
    found: dict[int, names.Column] = {}
    for place, column in meant.items():
        others = [*known.values(), *(meant[one] for one in rest if one != place)]
        spot = next((row[place].spot for row in sheet.head[::-1] if row[place].text), None)
        if column is None or column in others or spot is None or not spot.page:
            continue
        found[place] = column
        said_so = sheet.heads[place][-1]
        desk.doubt(f"“{said_so}”一栏的名称只印出一截，认作“{column.name}”", spot)
    return found


def is_sum(path: Sequence[str], side: names.Side) -> bool:
    """合计 beside 人员经费 and 公用经费 is the amount of an economic subject."""
    return side.rows is names.Rows.ECONOMIC and path[-1:] in (("合计",), ("小计",))


def shared_words(paths: Sequence[Sequence[str]]) -> set[str]:
    """Over every column of a block: they tell none from another."""
    return (
        {text for text in paths[0] if all(text in path for path in paths)} if paths[1:] else set()
    )
