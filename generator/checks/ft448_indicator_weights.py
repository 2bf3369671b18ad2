"""FT448 指标权重之和不等于所写的分值。

为何：自评表写明绩效指标共多少分，各指标的权重相加应当正好是这个数；
权重合计只合指标的，或连同预算执行一并合计的，都可以。
违例：绩效指标分值 90，七个指标各 10 分。
合例：绩效指标分值 90，九个指标各 10 分，权重合计 90 或 100。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.counts import exact, miscounted, shown, total_of
from generator.checks.project_figures import forms, total_row
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity
from generator.model.performance import Indicator
from generator.model.values import Count


@rule(
    code="FT448",
    basis="D17",
    title="指标权重之和不等于所写的分值",
    formula="Σ指标权重 = 绩效指标分值；权重合计 = Σ指标权重（或加预算执行）",
    severity=Severity.ERROR,
    message="项目“{project}”的{name}为 {found}，{why}",
    hint="对照原件核对各指标的权重与合计；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project, form in forms(case):
        row = total_row(form)
        printed = row.weight if row else None
        execution = exact(form.budget_weight) or exact(printed) or Decimal(0)
        if (weight := exact(printed)) is not None:
            why = f"总额一行的权重为 {shown(weight)}"
            yield from held(project, "预算执行分值", form.budget_weight, [printed], {weight}, why)
        weights = [indicator.weight for indicator in form.indicators]
        total = total_of(weights)
        if total is None or not any(weight is not None for weight in weights):
            continue
        why = f"{len(weights)} 个指标的权重之和为 {shown(total)}"
        inner = total - (total_of([i.weight for i in form.indicators if is_execution(i)]) or 0)
        yield from held(
            project, "绩效指标分值", form.indicator_weight, weights, {total, inner}, why
        )
        why += f"，加预算执行为 {shown(total + execution)}" if execution else ""
        wholes = {total, total + execution}
        yield from held(project, "权重合计", form.total_weight, weights, wholes, why)


def held(
    project: str,
    name: str,
    stated: Count | None,
    parts: Sequence[Count | None],
    right: set[Decimal],
    why: str,
) -> Iterator[Answer]:
    number = exact(stated)
    if stated is None or number is None:
        return
    if number in right:
        yield LOOKED
        return
    beside = [("权重", weight) for weight in parts if weight is not None][:1]
    expected = max(right)
    yield miscounted(stated, expected, *beside, label=name, project=project, name=name, why=why)


def is_execution(indicator: Indicator) -> bool:
    """Some forms list 预算执行率 among the indicators."""
    texts = (indicator.first, indicator.second, indicator.third)
    return any("预算执行" in text.text for text in texts if text is not None)
