"""FT404 财政拨款收支总计表述不平：说明中的财政拨款收入总计与支出总计不相等。

为何：财政拨款收支总表也以同一总计收口；一边含结转、一边不含，读者会以为多花或少花了钱。
违例：财政拨款收入总计 4,050.15（只写当年拨款），支出总计 4,158.11。
合例：财政拨款收入总计与支出总计都是 850.18。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_totals import YearOnly, unbalanced
from generator.findings import Severity
from generator.model.values import Figure


@rule(
    code="FT404",
    basis="D04",
    title="财政拨款收支总计表述不平",
    formula="财政拨款收入总计 = 财政拨款支出总计",
    severity=Severity.ERROR,
    message="财政拨款支出总计为 {found}，应等于财政拨款收入总计 {expected}，相差 {gap}{why}",
    hint="核对原件第四节与财政拨款总表末行；原件如此的，在 差异说明 登记 FT404 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from unbalanced(
        case,
        case.said.fiscal,
        "财政拨款",
        YearOnly("当年的一般公共预算财政拨款收入", general_revenue(case), "年初结转和结余"),
        YearOnly("当年的一般公共预算财政拨款支出", general_spending(case), "年末结转和结余"),
    )


def general_revenue(case: Case) -> Figure | None:
    parts = case.said.revenue.parts if case.said.revenue else ()
    wanted = ("一般公共预算", "财政拨款收入")
    found = (part.amount for part in parts if part.name and part.name.text.startswith(wanted))
    return next(found, None)


def general_spending(case: Case) -> Figure | None:
    budget = case.said.general_budget
    return budget.overall.amount if budget and budget.overall else None
