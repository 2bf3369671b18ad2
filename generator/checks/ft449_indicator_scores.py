"""FT449 得分与权重、得分合计不符：得分高于权重，或合计不等于各项得分之和。

为何：每项得分不会高于它的权重；得分合计是各指标得分之和，或再加预算执行的得分。
违例：权重 10，得分 12；或各项得分之和 88，得分合计 95。
合例：预算执行得 10 分，各指标得 85 分，得分合计 95。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.counts import exact, miscounted, shown, total_of
from generator.checks.project_figures import forms, total_row
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity
from generator.model.performance import BudgetRow, Indicator, ProjectForm
from generator.model.values import Count


@rule(
    code="FT449",
    basis="D17",
    title="得分与权重、得分合计不符",
    formula="得分 ≤ 权重；得分合计 = Σ各项得分",
    severity=Severity.ERROR,
    message="项目“{project}”的{what}",
    hint="对照原件核对得分与权重；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project, form in forms(case):
        yield from above_weight(project, form)
        yield from total_score(project, form)


def above_weight(project: str, form: ProjectForm) -> Iterator[Answer]:
    lines: tuple[BudgetRow | Indicator, ...] = (*form.rows, *form.indicators)
    for one in lines:
        weight, score = exact(one.weight), exact(one.score)
        if weight is None or score is None or one.score is None or one.weight is None:
            continue
        what = f"一项得分为 {shown(score)}，高于其权重 {shown(weight)}"
        beside = ("权重", one.weight)
        wrong = miscounted(one.score, weight, beside, label="得分", project=project, what=what)
        yield LOOKED if score <= weight else wrong


def total_score(project: str, form: ProjectForm) -> Iterator[Answer]:
    scores: list[Count | None] = [indicator.score for indicator in form.indicators]
    row = total_row(form)
    total, stated = total_of(scores), exact(form.total_score)
    if total is None or stated is None or form.total_score is None or not scores:
        return
    more = exact(row.score if row else None) or Decimal(0)
    slack = Decimal("0.005") * (len(scores) + 2)
    if any(abs(stated - right) <= slack for right in (total, total + more)):
        yield LOOKED
        return
    what = f"得分合计为 {shown(stated)}，各指标得分之和为 {shown(total)}"
    what += f"，加预算执行为 {shown(total + more)}" if more else ""
    yield miscounted(form.total_score, total, label="得分合计", project=project, what=what)
