"""What the three budgets of 财政拨款 earned and spent, as the sentences state it."""

from __future__ import annotations

from decimal import Decimal

from generator.checks.rule import Case
from generator.checks.stated_figures import number
from generator.checks.stated_parts import FISCAL
from generator.checks.stated_totals import totals
from generator.model.other_matters import OtherBudget
from generator.model.values import Figure
from generator.money import CENT


def general(case: Case) -> Figure | None:
    """一般公共预算财政拨款支出, wherever section 五 states it first."""
    budget = case.said.general_budget
    if budget is None:
        return None
    places = (
        budget.overall.amount if budget.overall else None,
        budget.structure.amount if budget.structure else None,
        budget.detail.final if budget.detail else None,
    )
    return next((place for place in places if place is not None), None)


def spent(budget: OtherBudget | None) -> Decimal | None:
    """Nil where the section says there was none; None where it says nothing."""
    if budget is None:
        return None
    if budget.expenditure is None:
        return Decimal(0) if budget.situation is not None else None
    return number(budget.expenditure)


def fiscal_revenue(case: Case) -> tuple[Figure, ...]:
    """The sources of 财政拨款 that section 二 names."""
    stated = case.said.revenue.parts if case.said.revenue else ()
    named = [(p.name.text, p.amount) for p in stated if p.name is not None and p.amount is not None]
    whole = tuple(amount for name, amount in named if name == "财政拨款收入")
    return whole or tuple(amount for name, amount in named if name.startswith(FISCAL))


def year_spending(case: Case) -> Figure | None:
    return case.said.expenditure.total if case.said.expenditure else None


def only_general(case: Case) -> bool:
    """Whether it is plain that there is no other money.

    All revenue of the year is 一般公共预算, nothing was carried over, the other two budgets spent
    nothing.
    """
    said = case.said
    total = number(said.revenue.total) if said.revenue else None
    grand = number(totals(case, said.overall)[0])
    parts = said.revenue.parts if said.revenue else ()
    general_only = [
        number(p.amount) for p in parts if p.name and p.name.text.startswith("一般公共预算")
    ]
    if total is None or grand is None or len(general_only) != 1 or general_only[0] is None:
        return False
    return (
        abs(total - general_only[0]) <= CENT
        and abs(grand - total) <= CENT
        and spent(said.fund) == 0
        and spent(said.capital) == 0
    )
