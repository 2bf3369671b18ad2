"""FT465 财政拨款支出与本年支出合计不符：三项预算的支出合起来大于本年支出，或该相等而不等。

为何：财政拨款支出是本年支出的一部分；全年只有一般公共预算的钱、又没有结转时，两数就该相等。
违例：本年支出合计 850.18，一般公共预算支出 860.18。
合例：本年支出合计 4,163.21，一般公共预算支出 4,158.12，另有其他资金的支出 5.09。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks import budget_spending
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import number
from generator.findings import Severity
from generator.money import Tolerance, compare


@rule(
    code="FT465",
    basis="D05",
    title="财政拨款支出与本年支出合计不符",
    formula="一般公共预算 + 政府性基金 + 国有资本经营支出 ≤ 本年支出合计（没有别的钱时相等）",
    severity=Severity.ERROR,
    message="{name}为 {found}，{relation}本年支出合计 {expected}，相差 {gap}",
    hint="核对第三节与第五、八、九节的支出；原件如此的，在 差异说明 登记 FT465 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    general, total = budget_spending.general(case), budget_spending.year_spending(case)
    known, limit = number(general), number(total)
    if general is None or total is None or known is None or limit is None:
        return
    others = [budget_spending.spent(b) for b in (case.said.fund, case.said.capital)]
    found = sum((one or Decimal(0) for one in others), known)
    parts = 1 + sum(1 for one in others if one)
    gap = compare(limit, found, Tolerance.SUM, case.unit, parts)
    must_be_equal = budget_spending.only_general(case)
    if gap.difference <= 0 and not must_be_equal:
        yield LOOKED
        return
    name = "三项预算的财政拨款支出" if parts > 1 else "一般公共预算支出"
    relation = "没有别的资金，应等于" if must_be_equal else "不应大于"
    beside = ("本年支出合计", total)
    unit = f" {case.report.unit}"
    yield judged(gap, general, beside, unit=unit, label=name, name=name, relation=relation)
