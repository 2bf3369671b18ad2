"""The grand totals of sections 一 and 四, revenue against expenditure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Answer, Case, judged
from generator.checks.stated_figures import beyond, same
from generator.model.statements import Overall
from generator.model.values import Figure


@dataclass(frozen=True, slots=True)
class YearOnly:
    """A figure of the year alone, without what was carried over: a total should not equal it."""

    name: str
    figure: Figure | None
    left_out: str


def unbalanced(
    case: Case, stated: Overall | None, money: str, earned: YearOnly, spent: YearOnly
) -> Iterator[Answer]:
    """支出总计 is not 收入总计; where one of them is the year's figure alone, that is the cause."""
    if stated is None or stated.revenue_total is None or stated.expenditure_total is None:
        return
    gap = same(case, stated.expenditure_total, stated.revenue_total)
    if gap is None:
        return
    more_earned = gap.difference < 0
    low, of_year = (
        (stated.expenditure_total, spent) if more_earned else (stated.revenue_total, earned)
    )
    why = ""
    if beyond(gap) and of_year.figure is not None and is_same(case, low, of_year.figure):
        side = "支出总计" if more_earned else "收入总计"
        why = f"；{money}{side}正是{of_year.name}，可能没有计入{of_year.left_out}"
    yield judged(
        gap,
        stated.expenditure_total,
        (f"{money}收入总计", stated.revenue_total),
        unit=f" {case.report.unit}",
        label=f"{money}支出总计",
        why=why,
    )


def total_name(figure: Figure, money: str = "") -> str:
    """收支总计, where one figure stands for both."""
    return money + figure.source.path.rsplit("/", 1)[-1]


def is_same(case: Case, one: Figure, other: Figure) -> bool:
    gap = same(case, one, other)
    return gap is not None and not beyond(gap)


def totals(case: Case, stated: Overall | None) -> tuple[Figure | None, Figure | None]:
    """收入总计 and 支出总计, or 收支总计 for both."""
    if stated is None:
        return None, None
    both = stated.grand_total
    return stated.revenue_total or both, stated.expenditure_total or both
