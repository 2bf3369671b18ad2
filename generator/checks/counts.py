"""Counts of things as they are held against each other: exact ones only, shown without decimals."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from generator.checks.rule import Breach
from generator.findings import Place, Severity
from generator.model.values import Figure, State

VAGUE = ("约", "近", "余", "多", "以上", "以下", "以内", "左右", "上下")


def exact(figure: Figure | None) -> Decimal | None:
    """The number of an exact count; `270余` and a blank say none."""
    if figure is None or figure.number is None or any(word in figure.text for word in VAGUE):
        return None
    return figure.number


def total_of(figures: Sequence[Figure | None]) -> Decimal | None:
    """The sum of counts, a blank counting nil; None where one of them is not known exactly."""
    found = Decimal(0)
    for figure in figures:
        if figure is not None and figure.state is State.BLANK:
            continue
        number = exact(figure)
        if number is None:
            return None
        found += number
    return found


def shown(number: Decimal) -> str:
    """`16.00` → 16."""
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def miscounted(
    found: Figure,
    expected: Decimal,
    *beside: tuple[str, Figure],
    severity: Severity | None = None,
    label: str = "",
    **words: str,
) -> Breach:
    """A count that should be `expected`: the message may use {found}, {expected}, {gap}."""
    number = found.number or Decimal(0)
    said = {
        "found": shown(number),
        "expected": shown(expected),
        "gap": shown(abs(number - expected)),
        **words,
    }
    places = tuple(Place(figure.source, name, figure.text) for name, figure in beside)
    return Breach(found.source, said, places, label, found.text, severity)
