"""FT464 占本年支出的比例不符：一般公共预算支出占本年支出合计的百分比算得不对。

为何：两个金额都写在说明里，比例一算便知；多是沿用了上年的比例或支出合计改后没有重算。
违例：一般公共预算支出 4,158.12，本年支出合计 4,163.21，写占 98.99%。
合例：一般公共预算支出 4,158.12，本年支出合计 4,163.21，写占 99.88%。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_spending import year_spending
from generator.checks.rates import held_share, rated
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Severity


@rule(
    code="FT464",
    basis="D05",
    title="占本年支出的比例不符",
    formula="占比 = 一般公共预算支出 ÷ 本年支出合计",
    severity=Severity.ERROR,
    message="写占本年支出合计的 {found}，按 {part} ÷ {whole} 应占 {expected}",
    hint="按两个金额重算比例；比例无误的，核对金额。原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    stated = budget.overall if budget else None
    whole = year_spending(case) or case.cell("T3", "total", "total")
    if stated is None or stated.amount is None or whole is None:
        return
    share, part, total = stated.share_of_expenditure, number(stated.amount), number(whole)
    if share is None or share.number is None or part is None or not total:
        return
    gap = held_share(part, total, share.number, case.unit)
    said = {"part": shown(case, part), "whole": shown(case, total)}
    beside = (("一般公共预算支出", stated.amount), ("本年支出合计", whole))
    yield rated(gap, share, *beside, label="占比", **said)
