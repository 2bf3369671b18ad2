"""FT447 项目执行数之和超出项目支出：部分大于全部。

为何：公开的各项目是部门项目支出的一部分，执行数加起来不应超出项目支出；
超出的，可能重复计列，或含有不在本部门支出之内的转移支付，应当说明。
违例：项目支出 100.00，两个项目执行数 80.00 与 30.00。
合例：项目支出 144.16，六个项目执行数合计 144.16。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.project_figures import executions, projects
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.findings import Severity
from generator.model.values import Amount, Figure
from generator.money import Tolerance, compare

FEW = 6  # so many places are enough to say which projects


@rule(
    code="FT447",
    basis="D17",
    title="项目执行数之和超出项目支出",
    formula="Σ各项目执行数 ≤ 项目支出",
    severity=Severity.WARNING,
    message="{number} 个项目的执行数合计 {found}，超出项目支出 {expected}，多 {gap}",
    hint="核对有无重复计列的项目；含转移支付等不在本部门支出之内的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    spent = project_expenditure(case)
    found = [amount for amount in executed(case) if amount.number]
    if spent is None or spent.number is None or not found:
        return
    total = sum((amount.number or Decimal(0) for amount in found), Decimal(0))
    if total <= spent.number:
        yield LOOKED
        return
    gap = compare(spent.number, total, Tolerance.SUM, case.unit, len(found))
    beside = [("执行数", amount) for amount in found[1:FEW]]
    unit = f" {case.report.unit}"
    yield judged(gap, found[0], ("项目支出", spent), *beside, unit=unit, number=str(len(found)))


def project_expenditure(case: Case) -> Figure | None:
    stated = case.figures.get("说明/支出/构成/项目支出/金额")
    return stated if stated is not None else case.cell("T3", "total", "project")


def executed(case: Case) -> Iterator[Amount]:
    """One figure of each project: that of its summary, else that of its form."""
    for project in projects(case):
        said = project.summary.executed if project.summary else None
        printed = executions(project.form) if project.form else []
        if said is not None:
            yield said
        elif printed:
            yield printed[0][1]
