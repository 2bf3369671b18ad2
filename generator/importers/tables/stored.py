"""格里存的数与显示的数差得多：按百分之几显示的，或显示的不是数，分不清的不录入。"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from generator.importers.document import Cell, Spot
from generator.importers.tables.amounts import is_near, plain, scaled
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed
from generator.money import Unit, parse_amount


def shown_otherwise(sheet: Sheet, unit: Unit) -> Mapping[Spot, str]:
    """The cells whose number is not the one they show, rounded, and what to say of them."""
    return {
        cell.spot: f"显示的是“{squeezed(cell.text)}”，存的是 {cell.number:f}，没有录入"
        for row in sheet.body
        for cell in row
        if cell.number is not None and squeezed(cell.text) and not is_same(cell, cell.number, unit)
    }


def is_same(cell: Cell, number: Decimal, unit: Unit) -> bool:
    text = plain(cell.text)[0]
    if text == "":
        return True  # a dash, a nought that is not shown
    shown = parse_amount(text or "")
    if shown is None:
        return "%" not in cell.text and "％" not in cell.text
    return any(is_near(shown, one) for one in scaled(number, unit))
