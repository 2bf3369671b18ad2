"""FT498 基金或国资的收支结转不平：年初加收入不等于支出加年末。

为何：一年里的钱，年初有的加当年收的，不是花了就是留到年末。
违例：年初 10.00，收入 20.00，支出 25.00，年末 6.00。
合例：年初 10.00，收入 20.00，支出 25.00，年末 5.00。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, total_of
from generator.findings import Severity
from generator.model.other_matters import OtherBudget
from generator.money import Tolerance, compare


@rule(
    code="FT498",
    basis="D13",
    title="基金或国资的收支结转不平",
    formula="年末结转和结余 = 年初结转和结余 + 收入 − 支出",
    severity=Severity.ERROR,
    message="{name}年末结转和结余为 {found}，按年初加收入减支出应为 {expected}，相差 {gap}",
    hint="核对这一节的四个数；原件如此的，在 差异说明 登记 FT498 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for name, one in (("政府性基金", case.said.fund), ("国有资本经营", case.said.capital)):
        if one is not None:
            yield from balanced(case, name, one)


def balanced(case: Case, name: str, one: OtherBudget) -> Iterator[Answer]:
    gained, spent = total_of((one.opening, one.revenue)), number(one.expenditure)
    found = number(one.closing)
    if one.closing is None or one.expenditure is None or found is None:
        return
    if gained is None or spent is None:
        return
    parts = nonzero((one.opening, one.revenue, one.expenditure))
    gap = compare(gained - spent, found, Tolerance.SUM, case.unit, len(parts))
    beside = ("支出", one.expenditure)
    unit = f" {case.report.unit}"
    yield judged(gap, one.closing, beside, unit=unit, label="年末结转和结余", name=name)
