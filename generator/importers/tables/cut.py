"""印在纸上的表里只印出一截的数：格子太小，后面的几位印在下页，或没有印出来。

`44353.7` among amounts to the cent may be 44353.74; `27` may be 27,107.80. Only a page cuts text
off, so nothing of this is asked of a workbook.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.importers.document import Cell, Spot
from generator.importers.tables.amounts import HALF, plain
from generator.importers.tables.blocks import blocks
from generator.importers.tables.sheet import Sheet, is_amount

_PIECE = re.compile(r"-?\d[\d,]*\.?")
_ENOUGH = 3  # amounts to the cent
_FEW = 20  # to each of the others, or these are in a row that goes on overleaf


def cut_off(sheet: Sheet, cuts: bool) -> frozenset[Spot]:
    """`cuts` where other tables have numbers that are surely cut."""
    columns = list(printed(sheet))
    cells = [cell for column in columns for cell in column]
    found = {cell.spot for cell in cells if re.match(r"-?0\d", plain(cell.text)[0] or "")}
    whole = sum(is_figure(cell.text) for cell in cells)
    odd = [cell for cell in cells if is_odd(cell.text)]
    rows = {(cell.spot.page, re.sub(r".*\D", "", cell.spot.cell)) for cell in odd}
    few = whole >= _ENOUGH and (len(odd) * _FEW <= whole or len(rows) <= 2)
    if cuts or few:
        return frozenset(found | {cell.spot for cell in odd})
    if whole >= _ENOUGH:
        found |= {cell.spot for column in columns for cell in longest(column)}
    return frozenset(found)


def longest(column: list[Cell]) -> Iterator[Cell]:
    """None of the whole ones is longer: the column has no room for more."""
    whole = [len(cell.text.strip()) for cell in column if is_figure(cell.text)]
    for cell in column:
        if whole and is_odd(cell.text) and len(cell.text.strip()) >= max(whole):
            yield cell


def cuts_numbers(sheets: Iterable[Sheet]) -> bool:
    """`2,891,100.` or `270,3` is surely cut; else most of those with other decimals are long."""
    columns = [column for sheet in sheets for column in printed(sheet)]
    cells = [cell for column in columns for cell in column]
    if any(is_piece(cell.text) for cell in cells):
        return True
    odd = sum(is_odd(cell.text) for cell in cells)
    whole = sum(is_figure(cell.text) for cell in cells)
    long = sum(1 for column in columns for _ in longest(column))
    return 0 < odd < 2 * long and 2 * odd < whole


def printed(sheet: Sheet) -> Iterator[list[Cell]]:
    amounts = {place for block in blocks(sheet) for place in block.amounts}
    for place in sorted(amounts or range(len(sheet.heads))):
        yield [row[place] for row in sheet.body if row[place].spot.page]


def is_figure(text: str) -> bool:
    """An amount to the cent, and no number of a line or code stored as 201.0."""
    return is_amount(text) and bool(re.search(r"[.．][\d０-９]{2,}$", text.strip()))


def is_odd(text: str) -> bool:
    found = plain(text)[0] or ""
    return bool(found.strip("-0.")) and not re.search(r"\.\d\d$", found)


def is_piece(text: str) -> bool:
    found = text.translate(HALF).strip()
    return bool(_PIECE.fullmatch(found)) and plain(text)[0] is None
