"""Amounts printed with fewer than two decimals: 35 for 35.32, 1197.6 for 1197.55."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.money import CENT

ENOUGH = 200  # digits: amounts as long as a line of content must not overflow


def last_digit(number: Decimal) -> Decimal:
    """The unit of its last printed digit: 0.1 of 3.5."""
    exponent = number.as_tuple().exponent
    return Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def coarse(number: Decimal) -> Decimal:
    """How far the printed number may lie from the exact one; nothing where cents are printed."""
    last = last_digit(number)
    return last / 2 if last > CENT else Decimal(0)


def rounds_to(exact: Decimal, printed: Decimal) -> bool:
    """Whether `printed` is `exact` with fewer decimals."""
    last = last_digit(printed)
    if last <= CENT:
        return False
    with localcontext() as context:
        context.prec = ENOUGH
        return exact.quantize(last, ROUND_HALF_UP) == printed
