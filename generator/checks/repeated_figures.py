"""Figures that repeat others: which one a figure should be equal to, and the nearest of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.identities import places
from generator.checks.printed_digits import coarse, rounds_to
from generator.checks.rule import Case
from generator.model.values import Figure
from generator.money import Gap, Tolerance, Unit, Verdict, compare

_OVERALL, _FISCAL, _GENERAL = "说明/收入支出总体", "说明/财政拨款总体", "说明/一般公共预算支出"

TOTALS: dict[str, tuple[str, ...]] = {
    "收入支出总体/收入总计": (
        f"{_OVERALL}/收入总计",
        f"{_OVERALL}/收支总计",
        "T1.income-total.final",
    ),
    "收入支出总体/支出总计": (
        f"{_OVERALL}/支出总计",
        f"{_OVERALL}/收支总计",
        "T1.expenditure-total.final",
    ),
    "收入支出总体/收支总计": (f"{_OVERALL}/收支总计", "T1.income-total.final"),
    "财政拨款总体/收入总计": (
        f"{_FISCAL}/收入总计",
        f"{_FISCAL}/收支总计",
        "T4.income-total.final",
    ),
    "财政拨款总体/支出总计": (
        f"{_FISCAL}/支出总计",
        f"{_FISCAL}/收支总计",
        "T4.expenditure-total.total",
    ),
    "财政拨款总体/收支总计": (f"{_FISCAL}/收支总计", "T4.income-total.final"),
    "一般公共预算支出/总体": (
        f"{_GENERAL}/总体/金额",
        f"{_GENERAL}/结构/金额",
        f"{_GENERAL}/具体/决算数",
        "T5.total.total",
    ),
    "三公经费/总体": ("说明/三公经费/总体/决算数", "T7.total.final"),
}


@dataclass(frozen=True, slots=True)
class Nearest:
    figure: Figure
    gap: Gap


def label_of(case: Case, figure: Figure) -> str:
    """说明/支出/构成/基本支出/金额 → 正文的基本支出; a cell → “支出决算表”的合计（基本支出）."""
    path = figure.source.path.split("/")
    keys = [case.subjects.name(key, case.year) or key if key.isdigit() else key for key in path]
    if keys[0] == "表":
        return f"“{keys[1]}”的{keys[-2]}（{keys[-1]}）" if len(keys) > 3 else f"“{keys[1]}”"
    if keys[-1] in ("金额", "决算数", "辆数", "占比") and len(keys) > 2:
        keys = [*keys[:-2], keys[-2] + ("占比" if keys[-1] == "占比" else "")]
    return f"正文的{keys[-1]}"


def stated(case: Case, words: Iterable[str]) -> list[Figure]:
    """The figures with a number that these words of formulas stand for, each once."""
    found = [figure for word in words for figure in places(case, word)]
    return [figure for figure in dict.fromkeys(found) if figure.number is not None]


def nearest(figures: Sequence[Figure], number: Decimal, unit: Unit) -> Nearest:
    """The figure that `number` repeats best: an equal one, one apart by rounding, or the first."""
    found = [
        Nearest(figure, repeats(figure.number, number, unit))
        for figure in figures
        if figure.number is not None
    ]
    order = [Verdict.EQUAL, Verdict.ROUNDING, Verdict.BEYOND]
    return min(found, key=lambda one: order.index(one.gap.verdict))


def repeats(exact: Decimal, number: Decimal, unit: Unit) -> Gap:
    """τ1; repeated with fewer decimals is repeated."""
    if rounds_to(exact, number):
        return Gap(exact, number, coarse(number), Verdict.EQUAL)
    return compare(exact, number, Tolerance.SAME_FIGURE, unit)
