"""What two years can be held against each other by: changes on last year, and carry-overs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.portal import Report
from generator.model.statement_parts import Change
from generator.model.statements import Statements
from generator.model.values import Amount


@dataclass(frozen=True, slots=True)
class Compared:
    """One figure of a report: this year's, and the change on the year before as stated."""

    name: str
    current: Amount | None
    change: Change | None


@dataclass(frozen=True, slots=True)
class Carried:
    """Carry-over of one kind of money: what came in from last year, what goes to the next."""

    name: str
    opening: Amount | None
    closing: Amount | None


def compared(report: Report) -> Iterator[Compared]:
    said = report.body.statements or Statements()
    for name, overall in (("收支", said.overall), ("财政拨款收支", said.fiscal)):
        if overall is not None:
            yield Compared(f"{name}总计", overall.grand_total, overall.change)
            yield Compared(f"{name}收入总计", overall.revenue_total, overall.revenue_change)
            yield Compared(f"{name}支出总计", overall.expenditure_total, overall.expenditure_change)
    budget = said.general_budget.overall if said.general_budget else None
    if budget is not None:
        yield Compared("一般公共预算财政拨款支出", budget.amount, budget.change)
    three = said.three_public
    if three is not None:
        if three.overall is not None:
            yield Compared("“三公”经费", three.overall.final, three.overall.change)
        for name, part in (
            ("因公出国（境）费", three.travel),
            ("公务用车购置及运行维护费", three.vehicles),
            ("公务接待费", three.reception),
        ):
            if part is not None:
                yield Compared(name, part.final, part.change)
    if said.operating_cost is not None:
        yield Compared("机关运行经费", said.operating_cost.amount, said.operating_cost.change)


def carried_over(report: Report) -> Iterator[Carried]:
    """From the bodies of T1, T4 and T8 where they are published."""
    for name, key, opening, closing in (
        ("全部资金", "T1", ("opening-carryover", "final"), ("closing-carryover", "final")),
        ("财政拨款", "T4", ("opening-carryover", "final"), ("closing-carryover", "total")),
        ("政府性基金", "T8", ("total", "opening"), ("total", "closing")),
    ):
        table = report.table(key)
        if table is not None:
            yield Carried(name, table.cell(*opening), table.cell(*closing))
