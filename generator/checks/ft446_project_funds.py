"""FT446 项目资金不等于各项资金之和：预算数、执行数与其中各项对不上。

为何：目标表的预算数、执行数是财政拨款与其他资金之和，自评表的总额是各项资金之和。
违例：预算数 32，其中财政拨款 22、其他资金 0。
合例：总额 100，其中财政资金 100，单位资金 0，其他资金空着。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.checks.project_figures import forms, is_total, total_row
from generator.checks.rule import Answer, Breach, Case, judged, rule
from generator.findings import Severity
from generator.model.performance import ProjectForm
from generator.model.values import Amount, State
from generator.money import Tolerance, compare

Line = tuple[str, Amount | None, Sequence[Amount | None]]


@rule(
    code="FT446",
    basis="D17",
    title="项目资金不等于各项资金之和",
    formula="预算数（执行数）= 财政拨款 + 其他资金；总额 = Σ各项资金",
    severity=Severity.ERROR,
    message="项目“{project}”的{name}为 {found}，各项资金之和为 {expected}，相差 {gap}",
    hint="对照原件核对这一栏各项资金；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project, form in forms(case):
        for name, total, parts in (*first_form(form), *second_form(form)):
            given = [part for part in parts if part is not None]
            if total is None or total.number is None or not given:
                continue
            if any(part.state is State.WITHHELD for part in given):
                continue
            known = [part for part in given if part.number]
            expected = sum((part.number or Decimal(0) for part in known), Decimal(0))
            gap = compare(expected, total.number, Tolerance.SUM, case.unit, len(known))
            beside = [("各项资金", part) for part in given[:1]]
            unit = f" {case.report.unit}"
            answer = judged(gap, total, *beside, unit=unit, label=name, project=project, name=name)
            if isinstance(answer, Breach) and gap.difference > 0 and len(given) < len(parts):
                # A line left out may hold the rest.
                answer = replace(answer, severity=answer.severity or Severity.WARNING)
            yield answer


def first_form(form: ProjectForm) -> Iterator[Line]:
    fiscal, other = form.fiscal, form.other
    if fiscal is None:
        return
    yield "预算数", form.budget, (fiscal.budget, other.budget if other else None)
    yield "执行数", form.executed, (fiscal.executed, other.executed if other else None)


def second_form(form: ProjectForm) -> Iterator[Line]:
    total = total_row(form)
    parts = [row for row in form.rows if row.name and not is_total(row.name.text)]
    nested = [row for row in parts if row.name and "其中" in row.name.text]
    if total is None or len(nested) > 1:
        return  # “其中” twice: some rows are parts of parts
    yield "总额（年初预算）", total.initial, [row.initial for row in parts]
    yield "总额（调整后预算数）", total.adjusted, [row.adjusted for row in parts]
    yield "总额（预算执行数）", total.executed, [row.executed for row in parts]
