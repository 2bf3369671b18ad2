"""Percentages held against the figures they were worked out from."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.checks.printed_digits import ENOUGH, last_digit
from generator.checks.rule import LOOKED, Answer, Breach
from generator.findings import Place, Severity
from generator.model.values import Figure
from generator.money import CENT, Gap, Unit, Verdict, compare_rate


def ratio(part: Decimal, whole: Decimal) -> Decimal:
    """In per cent; `whole` is not nil."""
    with localcontext() as context:
        context.prec = ENOUGH
        return part / whole * 100


def base_slack(base: Decimal, unit: Unit) -> Decimal:
    """τΔ: what one hundredth of a 万元 in the base makes of the percentage; nothing in 元."""
    return ratio(CENT, abs(base)) if unit is Unit.WAN and base else Decimal(0)


def held(exact: Decimal, printed: Decimal, slack: Decimal = Decimal(0)) -> Gap:
    """`compare_rate`, whatever the number of digits."""
    with localcontext() as context:
        context.prec = ENOUGH
        return compare_rate(exact, printed, slack)


def widened(gap: Gap, exact: Decimal, printed: Decimal, slack: Decimal) -> Gap:
    """Rounding where `slack` more makes it so: of amounts printed coarsely, of a small base."""
    if gap.verdict is not Verdict.BEYOND or not slack:
        return gap
    wider = held(exact, printed, slack)
    if wider.verdict is Verdict.BEYOND:
        return gap
    return Gap(gap.expected, gap.found, wider.allowed, Verdict.ROUNDING)


def held_share(part: Decimal, whole: Decimal, printed: Decimal, unit: Unit) -> Gap:
    """A share of two printed amounts (τ%).

    What rounding the two amounts to hundredths can make of a small base is rounding too.
    """
    exact = ratio(part, whole)
    return widened(held(exact, printed), exact, printed, base_slack(whole, unit))


def percent(number: Decimal, like: Decimal | None = None) -> str:
    """`99.69%`, with the decimals of `like`."""
    if like is not None:
        with localcontext() as context:
            context.prec = ENOUGH
            number = number.quantize(last_digit(like), ROUND_HALF_UP)
    return f"{number:f}%"


def rated(
    gap: Gap, found: Figure, *beside: tuple[str, Figure], label: str = "", **words: str
) -> Answer:
    """`judged` for percentages; the message may use {found}, {expected} and `words`."""
    if gap.verdict is Verdict.EQUAL:
        return LOOKED
    said = {"found": percent(gap.found), "expected": percent(gap.expected, gap.found), **words}
    return Breach(
        found.source,
        said,
        tuple(Place(figure.source, name, figure.text) for name, figure in beside),
        label,
        found.text,
        Severity.NOTE if gap.verdict is Verdict.ROUNDING else None,
        gap,
    )
