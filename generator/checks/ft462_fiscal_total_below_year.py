"""FT462 财政拨款总计小于当年收支：第四节的总计比三项预算当年的收入或支出还小。

为何：总计含当年的数与结转，不会比当年的数还小；小于必有一节抄错或漏了一项预算。
违例：一般公共预算支出 4,158.12，财政拨款支出总计 4,058.11。
合例：一般公共预算支出 4,158.12，财政拨款支出总计 4,270.14，其余结转下年。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks import budget_spending
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, total_of
from generator.checks.stated_totals import total_name, totals
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import Tolerance, compare


@rule(
    code="FT462",
    basis="D04",
    title="财政拨款总计小于当年收支",
    formula="财政拨款收入（支出）总计 ≥ 当年三项预算的财政拨款收入（支出）",
    severity=Severity.ERROR,
    message="{name}为 {found}，不应小于{other} {expected}，相差 {gap}",
    hint="核对第四节的总计与第二、五节的数；原件如此的，在 差异说明 登记 FT462 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    revenue, expenditure = totals(case, case.said.fiscal)
    earned = budget_spending.fiscal_revenue(case)
    if revenue is not None and earned:
        yield from reached(case, revenue, earned, total_of(earned), "财政拨款收入")
    general = budget_spending.general(case)
    if expenditure is not None and general is not None:
        others = [case.said.fund, case.said.capital]
        more = [o.expenditure for o in others if o is not None and o.expenditure is not None]
        spent = (general, *more)
        yield from reached(case, expenditure, spent, total_of(spent), "财政拨款支出")


def reached(
    case: Case, total: Figure, parts: tuple[Figure, ...], of_year: Decimal | None, name: str
) -> Iterator[Answer]:
    found = number(total)
    if found is None or of_year is None:
        return
    gap = compare(of_year, found, Tolerance.SUM, case.unit, len(nonzero(parts)))
    if gap.difference >= 0:
        yield LOOKED
        return
    said = {"name": total_name(total, "财政拨款"), "other": f"当年的{name}"}
    beside = (said["other"], parts[0])
    unit = f" {case.report.unit}"
    yield judged(gap, total, beside, unit=unit, label=said["name"], parts=(), **said)
