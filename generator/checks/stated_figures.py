"""Figures of the sentences, made ready to be held against each other."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from generator.checks.rule import LOOKED, Answer, Breach, Case, judged
from generator.findings import Severity
from generator.model.values import Figure, State
from generator.money import Gap, Tolerance, Verdict, compare, grouped

SAME = "{name}为 {found}，应等于{other} {expected}，相差 {gap}"
HINT = "对照原件核对这两处；原件如此的，在 差异说明 登记并写明理由"


def number(figure: Figure | None) -> Decimal | None:
    """Its value, a blank being nil; None where it is not stated, or withheld."""
    if figure is None or figure.state is State.WITHHELD:
        return None
    return figure.number if figure.number is not None else Decimal(0)


def total_of(figures: Iterable[Figure | None]) -> Decimal | None:
    """The sum; None where one of them is not known."""
    numbers = [number(figure) for figure in figures]
    known = [one for one in numbers if one is not None]
    return sum(known, Decimal(0)) if len(known) == len(numbers) else None


def nonzero(figures: Iterable[Figure | None]) -> tuple[Figure, ...]:
    """The parts that count for the tolerance of a sum."""
    return tuple(figure for figure in figures if figure is not None and figure.number)


def shown(case: Case, value: Decimal) -> str:
    """1,199.00 万元."""
    return f"{grouped(value)} {case.report.unit}"


def same(case: Case, found: Figure, expected: Figure) -> Gap | None:
    """One figure in two places (τ1); None where one of them is not known."""
    one, other = number(found), number(expected)
    if one is None or other is None:
        return None
    return compare(other, one, Tolerance.SAME_FIGURE, case.unit)


def agree(
    case: Case,
    found: Figure | None,
    expected: Figure | None,
    name: str,
    other: str,
    **words: str,
) -> Iterator[Answer]:
    """`found` should be what `expected` says: the message may use {name}, {other} and `words`."""
    if found is None or expected is None:
        return
    gap = same(case, found, expected)
    if gap is not None:
        yield answered(case, gap, found, expected, name, other, **words)


def not_more(
    case: Case, found: Figure | None, limit: Figure | None, name: str, other: str, **words: str
) -> Iterator[Answer]:
    """`found` should not be more than `limit`; by a rounding it may."""
    if found is None or limit is None:
        return
    gap = same(case, found, limit)
    if gap is not None:
        yield (
            LOOKED
            if gap.difference <= 0
            else answered(case, gap, found, limit, name, other, **words)
        )


def answered(
    case: Case, gap: Gap, found: Figure, expected: Figure, name: str, other: str, **words: str
) -> Answer:
    return judged(
        gap,
        found,
        (other, expected),
        unit=f" {case.report.unit}",
        label=name,
        parts=(),
        name=name,
        other=other,
        **words,
    )


def beyond(gap: Gap | None) -> bool:
    return gap is not None and gap.verdict is Verdict.BEYOND


def graded(answer: Answer, severity: Severity) -> Answer:
    """A breach beyond rounding with another severity than its rule's."""
    if isinstance(answer, Breach) and answer.severity is None:
        return replace(answer, severity=severity)
    return answer
