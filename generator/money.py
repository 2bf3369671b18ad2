"""Figures as text: what counts as an amount, a share, a count; their units and their display."""

from __future__ import annotations

import re
from decimal import Decimal
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
