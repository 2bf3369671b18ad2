"""FT482 基本支出两处不一致：第六节的基本支出与第三节的基本支出对不上。

为何：第三节是全部资金的基本支出，第六节只是一般公共预算的，所以不会更大；
    全年支出都是一般公共预算的，两处就该相等。
违例：第三节基本支出 706.02，第六节基本支出 760.02。
合例：第三节基本支出 800.00（另有事业收入安排的），第六节基本支出 706.02。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_spending import general, year_spending
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import agree, not_more
from generator.checks.stated_totals import is_same
from generator.findings import Severity
from generator.model.values import Figure


@rule(
    code="FT482",
    basis="D09",
    title="基本支出两处不一致",
    formula="第六节基本支出 ≤ 第三节基本支出（支出都是一般公共预算的，两处相等）",
    severity=Severity.ERROR,
    message="{name}为 {found}，{relation}{other} {expected}，相差 {gap}",
    hint="核对第三节与第六节的基本支出；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    basic = case.said.basic.amount if case.said.basic else None
    whole = basic_of_all(case)
    names = ("第六节的基本支出", "第三节的基本支出")
    spent, year = general(case), year_spending(case)
    if spent is not None and year is not None and is_same(case, spent, year):
        yield from agree(case, basic, whole, *names, relation="应等于")
    else:
        yield from not_more(case, basic, whole, *names, relation="不应大于")


def basic_of_all(case: Case) -> Figure | None:
    parts = case.said.expenditure.parts if case.said.expenditure else ()
    found = (p.amount for p in parts if p.name is not None and p.name.text == "基本支出")
    return next(found, None)
