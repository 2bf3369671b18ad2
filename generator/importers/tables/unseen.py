"""工作表里隐藏的行、列：看得见的才是公布的；藏着的数没有录入，告诉人。"""

from __future__ import annotations

from dataclasses import replace

from generator.importers.document import Cell, Spot
from generator.importers.tables.amounts import plain
from generator.importers.tables.blocks import blocks
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed


def hidden_spots(sheet: Sheet) -> frozenset[Spot]:
    """A merged cell of which a part is seen is seen. Not of sheets that are hidden as a whole."""
    seen: set[Spot] = set()
    unseen: set[Spot] = set()
    for grid in sheet.grids:
        if grid.hidden or not (grid.hidden_rows or grid.hidden_columns):
            continue
        for y, row in enumerate(grid.rows):
            for x, cell in enumerate(row):
                is_hidden = y in grid.hidden_rows or x in grid.hidden_columns
                (unseen if is_hidden else seen).add(cell.spot)
    return frozenset(unseen - seen)


def without_hidden_rows(sheet: Sheet, desk: Desk) -> Sheet:
    if not desk.hidden:
        return sheet
    amounts = sorted({place for block in blocks(sheet) for place in block.amounts})
    body = []
    for row in sheet.body:
        if any(cell.spot not in desk.hidden for cell in row):
            body.append(row)
            continue
        given = [row[place] for place in amounts if is_given(row[place])]
        desk.left += [(squeezed(cell.text), cell.spot) for cell in given]
        if any(plain(cell.text)[0] is None or not is_nought(cell) for cell in given):
            said = "、".join(squeezed(cell.text) for cell in given)
            name = " ".join(dict.fromkeys(squeezed(cell.text) for cell in row[: amounts[0]]))
            desk.doubt(f"隐藏的一行“{name.strip()}”没有录入：{said}", given[0].spot)
    return replace(sheet, body=tuple(body))


def is_given(cell: Cell) -> bool:
    return any(letter.isdigit() for letter in cell.text)


def is_nought(cell: Cell) -> bool:
    return not (plain(cell.text)[0] or "").strip("-0.")
