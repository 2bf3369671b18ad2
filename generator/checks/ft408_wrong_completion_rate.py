"""FT408 完成率与预算、决算不符：完成预算的百分比不是决算数除以所比的预算数。

为何：预算、决算都写出时，完成率一算便知；常见的是拿另一个预算数（年初、全年）作了除数。
违例：全年预算 52.00，决算 51.32，写完成全年预算的 96.69%。
合例：全年预算 52.00，决算 51.32，写完成全年预算的 98.69%。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.executions import Budget, Execution, executions
from generator.checks.rates import base_slack, held, rated, ratio
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import beyond, number, shown
from generator.findings import Severity
from generator.model.values import Share
from generator.money import Gap, Verdict


@rule(
    code="FT408",
    basis="D08",
    title="完成率与预算、决算不符",
    formula="完成预算的百分比 = 决算数 ÷ 所比的预算数",
    severity=Severity.ERROR,
    message="{name}写完成{budget}的 {found}，按 {final} ÷ {base} 应为 {expected}{why}",
    hint="按预算数与决算数重算，并看所比的是年初预算还是全年预算；原件如此的，登记 差异说明",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in executions(case):
        yield from of_one(case, one)


def of_one(case: Case, one: Execution) -> Iterator[Answer]:
    share, final = one.completion, number(one.final)
    if share is None or share.number is None or final is None or one.final is None:
        return
    bases = [budget for budget in one.compared if budget.amount.number]
    gaps = [(rate_gap(case, one, share, budget), budget) for budget in bases]
    if not gaps:
        return
    order = (Verdict.EQUAL, Verdict.ROUNDING, Verdict.BEYOND)
    gap, budget = min(gaps, key=lambda pair: order.index(pair[0].verdict))
    yield rated(
        gap,
        share,
        ("决算数", one.final),
        (budget.name, budget.amount),
        label="完成预算",
        name=one.name,
        budget=one.against or budget.name,
        final=shown(case, final),
        base=shown(case, number(budget.amount) or final),
        why=fits_other(case, one, share) if beyond(gap) else "",
    )


def rate_gap(case: Case, one: Execution, share: Share, budget: Budget) -> Gap:
    base, final = number(budget.amount), number(one.final)
    assert base and final is not None and share.number is not None
    return held(ratio(final, base), share.number, base_slack(base, case.unit))


def fits_other(case: Case, one: Execution, share: Share) -> str:
    """；与全年预算 321.02 万元相符: the rate is right, but of another budget than it says."""
    others = one.others if number(one.final) is not None and share.number is not None else ()
    for budget in others:
        if budget.amount.number and not beyond(rate_gap(case, one, share, budget)):
            base = shown(case, budget.amount.number)
            return f"；与{budget.name} {base}相符，可能应写完成{budget.name}的百分比"
    return ""
