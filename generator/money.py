"""Figures as text: what counts as an amount, a share, a count; their units and their display."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from enum import Enum

BLANKS = frozenset({"", "—", "——", "–", "-", "－", "/"})
WITHHELD = "未公开"
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_SHARE = re.compile(r"(-?\d+(?:\.\d+)?)%")
_COUNT = re.compile(r"(\d+(?:\.\d+)?)(余|多|以上|左右)?")
_QUANTITY = re.compile(r"约?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(\D{0,12})")


class Unit(Enum):
    """金额单位；`value` is its Chinese name."""

    YUAN = "元"
    WAN = "万元"


def parse_amount(text: str) -> Decimal | None:
    """`1,199.00` → Decimal; anything that is not an amount → None."""
    return Decimal(text.replace(",", "")) if _AMOUNT.fullmatch(text) else None


def parse_share(text: str) -> Decimal | None:
    """`12.63%` → 12.63."""
    match = _SHARE.fullmatch(text)
    return Decimal(match[1]) if match else None


def parse_count(text: str) -> Decimal | None:
    """`270余` → 270."""
    match = _COUNT.fullmatch(text)
    return Decimal(match[1]) if match else None


def parse_quantity(text: str) -> tuple[Decimal, str] | None:
    """`78人` → (78, 人); `约3.5万人次` → (3.5, 万人次)."""
    match = _QUANTITY.fullmatch(text)
    return (Decimal(match[1].replace(",", "")), match[2]) if match else None


def plain(number: Decimal) -> str:
    """Two decimals at least, as many as there are: 1904.42, 0.00, 4.275."""
    exponent = number.as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{number:.{decimals}f}"


def grouped(number: Decimal) -> str:
    """`plain` with thousands separators: 1,904.42."""
    exponent = number.as_tuple().exponent
    decimals = max(2, -exponent) if isinstance(exponent, int) else 2
    return f"{number:,.{decimals}f}"


class Tolerance(Enum):
    """How far two figures may lie apart before they disagree.

    Cells in 万元 are rounded once each from 元, so the same figure may differ by 0.01 between two
    tables, and a sum by half a hundredth for each part and for itself. In 元 all is exact.
    """

    EXACT = "τ0"
    SAME_FIGURE = "τ1"
    SUM = "τn"
    PERCENT = "τ%"
    CHANGE = "τΔ"


class Verdict(Enum):
    """Equal; apart by no more than rounding; beyond it."""

    EQUAL = "equal"
    ROUNDING = "rounding"
    BEYOND = "beyond"


@dataclass(frozen=True, slots=True)
class Gap:
    """Two figures held against each other: `found` should be `expected`."""

    expected: Decimal
    found: Decimal
    allowed: Decimal
    verdict: Verdict

    @property
    def difference(self) -> Decimal:
        return self.found - self.expected


CENT = Decimal("0.01")


def compare(
    expected: Decimal, found: Decimal, tolerance: Tolerance, unit: Unit = Unit.WAN, parts: int = 0
) -> Gap:
    """Amounts. `parts` counts the non-zero parts of a sum (τn)."""
    allowed = Decimal(0)
    if unit is Unit.WAN and tolerance in (Tolerance.SAME_FIGURE, Tolerance.CHANGE):
        allowed = CENT
    elif unit is Unit.WAN and tolerance is Tolerance.SUM:
        allowed = Decimal("0.005") * (parts + 1)
    return gap(expected, found, allowed)


def gap(expected: Decimal, found: Decimal, allowed: Decimal) -> Gap:
    apart = abs(found - expected)
    if apart == 0:
        return Gap(expected, found, allowed, Verdict.EQUAL)
    verdict = Verdict.ROUNDING if apart <= allowed else Verdict.BEYOND
    return Gap(expected, found, allowed, verdict)


def compare_rate(exact: Decimal, printed: Decimal, slack: Decimal = Decimal(0)) -> Gap:
    """A printed percentage against its exact value, at the printed number of decimals (τ%).

    Half a unit of the last digit is equal, one unit is rounding (truncated, or made to sum to
    100); `slack` widens both where the base itself is derived (τΔ).
    """
    exponent = printed.as_tuple().exponent
    last = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
    expected = exact.quantize(last, ROUND_HALF_UP)
    apart = abs(printed - exact)
    if apart <= last / 2 + slack:
        return Gap(expected, printed, last / 2 + slack, Verdict.EQUAL)
    verdict = Verdict.ROUNDING if apart <= last + slack else Verdict.BEYOND
    return Gap(expected, printed, last + slack, verdict)
