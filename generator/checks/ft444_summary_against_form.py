"""FT444 项目综述与目标表的金额不一致：同一个项目的预算数、执行数两处不同。

为何：综述与目标表说的是同一个项目的同一笔钱，两处必须相同；只允许万元换算的尾差。
违例：综述执行数 0.09，目标表执行数 0.9。
合例：综述预算数 32、执行数 30.58，目标表相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.project_figures import Named, budgets, executions, name_of, projects
from generator.checks.repeated_figures import repeats
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.findings import Severity
from generator.model.values import Amount
from generator.money import Verdict


@rule(
    code="FT444",
    basis="D17",
    title="项目综述与目标表的金额不一致",
    formula="综述的预算数、执行数 = 目标表的预算数、执行数",
    severity=Severity.ERROR,
    message="项目“{project}”的综述写{name} {found}，目标表写 {expected}，相差 {gap}",
    hint="核对综述与目标表，改正抄错的一处；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project in projects(case):
        summary, form = project.summary, project.form
        if summary is None or form is None:
            continue
        name = name_of(project)
        yield from same(case, name, "预算数", summary.budget, budgets(form))
        yield from same(case, name, "执行数", summary.executed, executions(form))


def same(
    case: Case, project: str, name: str, said: Amount | None, printed: list[Named]
) -> Iterator[Answer]:
    """Equal to one of the figures of the form; else held against the first."""
    if said is None or said.number is None:
        return
    known = [(word, amount) for word, amount in printed if amount.number is not None]
    gaps = [
        repeats(amount.number, said.number, case.unit)
        for _, amount in known
        if amount.number is not None
    ]
    if any(gap.verdict is Verdict.EQUAL for gap in gaps):
        yield LOOKED
    elif gaps:
        at = min(range(len(gaps)), key=lambda n: gaps[n].verdict is Verdict.BEYOND)
        beside = (f"目标表的{known[at][0]}", known[at][1])
        unit = f" {case.report.unit}"
        yield judged(gaps[at], said, beside, unit=unit, label="综述", project=project, name=name)
