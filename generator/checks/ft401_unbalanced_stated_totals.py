"""FT401 收支总计表述不平：说明中的收入总计与支出总计不相等。

为何：收支总表左右两栏以同一总计收口，不等必有一数抄错，或漏了结转。
违例：收入总计 1,200.00，支出总计 1,199.00。
合例：收入总计 1,200.00，支出总计 1,200.01（单位换算的尾差，作提示）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_totals import YearOnly, unbalanced
from generator.findings import Severity


@rule(
    code="FT401",
    basis="D01",
    title="收支总计表述不平",
    formula="收入总计 = 支出总计",
    severity=Severity.ERROR,
    message="支出总计为 {found}，应等于收入总计 {expected}，相差 {gap}{why}",
    hint="核对原件第一节与总表末行；原件如此的，在 差异说明 登记 FT401 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    earned = case.said.revenue.total if case.said.revenue else None
    spent = case.said.expenditure.total if case.said.expenditure else None
    yield from unbalanced(
        case,
        case.said.overall,
        "",
        YearOnly("本年收入合计", earned, "年初结转和结余"),
        YearOnly("本年支出合计", spent, "年末结转和结余"),
    )
