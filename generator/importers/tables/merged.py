"""合并在几行、几栏里的一个数：是哪一行、哪一栏的，原件没有说，不录入，告诉人。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from generator.importers.document import Cell, Spot
from generator.importers.tables.amounts import plain
from generator.importers.tables.blocks import Block, blocks
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed

_ROWS = "这个数合并在几行里，分不清是哪一行的，没有录入"
_COLUMNS = "这个数合并在几栏里，分不清是哪一栏的，没有录入"


def merged(sheet: Sheet) -> Mapping[Spot, str]:
    """Amounts that stand in rows of several names, or under several heads."""
    names: dict[Spot, set[tuple[Spot, ...]]] = {}
    heads: dict[Spot, set[tuple[str, ...]]] = {}
    for cell, name, head in amounts(sheet):
        names.setdefault(cell.spot, set()).add(name)
        heads.setdefault(cell.spot, set()).add(head)
    found = {spot: _ROWS for spot, each in names.items() if len(each) > 1}
    return found | {spot: _COLUMNS for spot, each in heads.items() if len(each) > 1}


def without_twins(sheet: Sheet) -> Sheet:
    """Columns that are one all the way down were two only for the sake of what stands above."""
    kept = [
        place
        for place, path in enumerate(sheet.heads)
        if not place
        or path != sheet.heads[place - 1]
        or any(row[place].spot != row[place - 1].spot for row in sheet.body)
    ]
    if not sheet.body or len(kept) == len(sheet.heads):
        return sheet
    body = tuple(tuple(row[place] for place in kept) for row in sheet.body)
    return replace(sheet, heads=tuple(sheet.heads[place] for place in kept), body=body)


def amounts(sheet: Sheet) -> Iterator[tuple[Cell, tuple[Spot, ...], tuple[str, ...]]]:
    """Each with the cells that name its row, and its head; a nought is the same anywhere."""
    every = blocks(sheet) or (Block((), None, tuple(range(len(sheet.heads)))),)
    for number, row in enumerate(sheet.body):
        for block in every:
            places = (*block.codes, *(() if block.name is None else (block.name,)))
            named = [row[place].spot for place in places if squeezed(row[place].text)]
            if places and not named:
                continue  # goes on with the row above, or is nobody's
            name = tuple(named) or (Spot("", line=number + 1),)
            for place in block.amounts:
                if re.search(r"[1-9]", plain(row[place].text)[0] or ""):
                    yield row[place], name, sheet.heads[place]
