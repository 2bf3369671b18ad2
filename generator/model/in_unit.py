"""A figure in another unit, exactly: 5,000,000 元 is 500.00 万元."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Decimal

from generator.model.values import Figure
from generator.money import Unit, plain

YUAN = {Unit.YUAN.value: Decimal(1), Unit.WAN.value: Decimal(10_000)}


def in_unit(figure: Figure | None, unit: str, wanted: str) -> Figure | None:
    """Unchanged where the unit is the one wanted, or there is no number; never rounded."""
    if figure is None or figure.number is None or unit == wanted:
        return figure
    number = figure.number * YUAN[unit] / YUAN[wanted]
    return replace(figure, text=plain(number), number=number)


def common_unit(units: Iterable[str]) -> str:
    """The one unit of all, else 万元."""
    found = set(units)
    return found.pop() if len(found) == 1 else Unit.WAN.value
