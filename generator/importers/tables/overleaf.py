"""一行印在两页上：上页没有印完的名称和数，接着印在下页的第一行。"""

from __future__ import annotations

import re
from dataclasses import replace

from generator.importers.document import Cell
from generator.importers.tables.amounts import plain
from generator.importers.tables.blocks import blocks
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import TOTALS, Sheet
from generator.importers.tables.words import row_word, squeezed, word

Row = tuple[Cell, ...]
_CENTS = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d\d")
_TOLD = "这一行跨页，断开的数已接上"


def with_whole_rows(sheet: Sheet, desk: Desk) -> Sheet:
    body: list[Row] = []
    for row in sheet.body:
        whole = joined(body[-1], row, sheet, desk) if body else None
        if whole is None:
            body.append(row)
        else:
            body[-1] = whole
    return replace(sheet, body=tuple(body))


def joined(before: Row, row: Row, sheet: Sheet, desk: Desk) -> Row | None:
    """None unless all that `row` says goes on with what stands above it, overleaf."""
    if not row[0].spot.page or row[0].spot.page != before[0].spot.page + 1:
        return None
    parts = [place for place, cell in enumerate(row) if squeezed(cell.text)]
    if not parts or any(not squeezed(before[place].text) for place in parts):
        return None
    amounts = {place for block in blocks(sheet) for place in block.amounts}
    made = {}
    for place in parts:
        upper, lower = squeezed(before[place].text), squeezed(row[place].text)
        goes_on = number_goes_on if place in amounts else name_goes_on
        if not goes_on(upper, lower, desk):
            return None
        made[place] = replace(before[place], text=upper + lower)
    if amounts & set(made):
        desk.doubt(_TOLD, before[0].spot)
    return tuple(made.get(place, cell) for place, cell in enumerate(before))


def number_goes_on(upper: str, lower: str, _: Desk) -> bool:
    """`44353.7` and `4`: neither is whole, both together are."""
    first, both = (plain(text)[0] or text for text in (upper, upper + lower))
    cut = bool(re.search(r"\d", first)) and not _CENTS.fullmatch(first)
    return cut and _CENTS.fullmatch(both) is not None


def name_goes_on(upper: str, lower: str, desk: Desk) -> bool:
    if code_goes_on(upper, lower, desk):
        return True
    if re.match(r"\d", lower) or row_word(lower) != word(lower):
        return False
    return not any(is_whole(text, desk) for text in (upper, lower))


def code_goes_on(upper: str, lower: str, desk: Desk) -> bool:
    """`213031` and `4`: the first is no subject of the year, both together are one."""
    if not re.fullmatch(r"\d{3,}", upper) or not re.fullmatch(r"\d+", lower):
        return False
    known = desk.subjects
    return upper not in known.rows and known.valid(upper + lower, desk.year) is not None


def is_whole(name: str, desk: Desk) -> bool:
    found = row_word(name)
    named = (subject.name for rows in desk.subjects.rows.values() for subject in rows)
    return found in TOTALS or any(found == one for one in named)
