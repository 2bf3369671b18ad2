"""A likely cause of a difference, where figures themselves tell it."""

from __future__ import annotations

from decimal import Decimal

from generator.checks.labels import label_of
from generator.checks.rule import Breach
from generator.model.values import Figure
from generator.money import CENT, Gap, Verdict, grouped


def likely_cause(breach: Breach) -> str:
    """'' when nothing plain is to be said."""
    gap = breach.gap
    if gap is None or gap.verdict is not Verdict.BEYOND or gap.found == 0 or gap.expected == 0:
        return ""
    return wrong_unit(gap) or left_out(gap, breach.parts) or swapped(gap) or one_digit(gap)


def wrong_unit(gap: Gap) -> str:
    ratio = gap.found / gap.expected
    if abs(ratio - 10000) < 1:
        return "可能把元写成了万元"
    return "可能把万元写成了元" if abs(ratio * 10000 - 1) < Decimal("0.0001") else ""


def left_out(gap: Gap, parts: tuple[Figure, ...]) -> str:
    """The difference is just one of the parts: left out, or counted twice."""
    if len(parts) < 2:
        return ""
    same = [p for p in parts if p.number and abs(abs(gap.difference) - abs(p.number)) <= CENT]
    if len(same) != 1 or same[0].number is None:
        return ""
    what = "没有计入" if gap.difference < 0 else "重复计入"
    return f"差额正是 {grouped(same[0].number)}，可能“{label_of(same[0])}”{what}"


def swapped(gap: Gap) -> str:
    """Two neighbouring digits swapped: the same digits, and the difference divides by nine."""
    found, expected = digits(gap.found), digits(gap.expected)
    if len(found) != len(expected) or sorted(found) != sorted(expected):
        return ""
    places = [n for n, (a, b) in enumerate(zip(found, expected, strict=True)) if a != b]
    if len(places) == 2 and places[1] == places[0] + 1:
        return "两数只有相邻两位数字颠倒，可能抄错"
    return ""


def one_digit(gap: Gap) -> str:
    found, expected = digits(gap.found), digits(gap.expected)
    if len(found) != len(expected) or len(found) < 4:
        return ""
    wrong = sum(1 for a, b in zip(found, expected, strict=True) if a != b)
    return "两数只有一位数字不同，可能抄错" if wrong == 1 else ""


def digits(number: Decimal) -> str:
    return f"{abs(number):.2f}".replace(".", "")
