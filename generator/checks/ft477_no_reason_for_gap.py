"""FT477 预决算差异没有写原因：决算与预算不等，却没有说明为什么。

为何：公开办法要求说明预决算差异的主要原因；只写百分比，读者不知道钱为什么没花完或超了。
违例：一般行政管理事务完成预算的 80%，没有原因。
合例：完成预算 100% 的不必写原因；总句之下各项已写原因的，总句可以不写。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.budget_items import code_of, name_of
from generator.checks.executions import Execution, execution
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import CENT

FLAT = "持平"


@rule(
    code="FT477",
    basis="D08",
    title="预决算差异没有写原因",
    formula="决算数 ≠ 预算数 ⇒ 有原因",
    severity=Severity.WARNING,
    message="{name}{fact}，没有写与预算不同的原因",
    hint="补上 原因：为什么没有花完，或为什么超出；原件没有写的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    detail = budget.detail if budget else None
    if detail is not None:
        told = bool(detail.reason) or any(item.reason for item in detail.items)
        one = execution("一般公共预算支出", detail, detail.against, detail.level)
        yield from of_one(case, one, told)
        for item in detail.items:
            name = name_of(case, code_of(item))
            one = execution(name, item, item.against, item.level)
            yield from of_one(case, one, item.reason is not None)
    three = case.said.three_public
    overall = three.overall if three else None
    if overall is not None:
        change = overall.change
        told = overall.reason is not None or (change is not None and change.reason is not None)
        yield from of_one(case, execution("“三公”经费", overall, overall.against), told)


def of_one(case: Case, one: Execution, told: bool) -> Iterator[Answer]:
    differs = difference(case, one)
    if differs is None:
        return
    figure, fact = differs
    if figure is None or told:
        yield LOOKED
        return
    yield Breach(figure.source, {"name": one.name, "fact": fact}, (), "没有原因", figure.text)


def difference(case: Case, one: Execution) -> tuple[Figure | None, str] | None:
    """The figure that shows a gap, no figure where there is none; None where nothing is said."""
    share, final = one.completion, number(one.final)
    if share is not None and share.number is not None:
        nothing = share.number == 0 and not final  # nothing planned, nothing spent
        return (None, "") if share.number == 100 or nothing else (share, f"完成预算 {share.text}")
    if final is None or one.final is None or not one.budgets:
        return None
    gaps = [final - (number(budget.amount) or Decimal(0)) for budget in one.budgets]
    flat = one.level is not None and one.level.text == FLAT
    if flat or any(abs(gap) <= CENT for gap in gaps):
        return None, ""
    base = one.budgets[0]
    amount = number(base.amount) or Decimal(0)
    return one.final, f"决算数 {shown(case, final)}，{base.name} {shown(case, amount)}"
