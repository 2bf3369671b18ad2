"""FT471 各项之和与总句不符：具体的总句与其下各项之和对不上。

为何：总句之后逐项列出，决算数加起来就是总数；各项预算加起来也不会比总的预算多。
违例：决算数 850.18，所列八项共 791.15；全年预算 321.02，所列各项的全年预算共 331.02。
合例：决算数 850.18，所列八项共 850.17（尾差，作提示）。
    有预算而一分未支的项没有列，各项预算之和便较小。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.budget_items import by_class, classes, items
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, total_of
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import Gap, Tolerance, Verdict, compare


@rule(
    code="FT471",
    basis="D07",
    title="各项之和与总句不符",
    formula="具体的决算数 = Σ各项的决算数；具体的预算数 ≥ Σ各项的预算数",
    severity=Severity.ERROR,
    message="具体总句的{name}为 {found}，{relation}所列各项之和 {expected}，相差 {gap}",
    hint="看是否漏了一项或抄错一数；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    stated = budget.detail if budget else None
    if stated is None or not by_class(case):
        return
    all_items = items(case)
    finals = [item.final for item in all_items]
    gap = against(case, stated.final, finals)
    if gap is not None and stated.final is not None:
        # Beyond rounding it is told class by class (FT470), or as the sum of the classes (FT466).
        told = gap.verdict is Verdict.BEYOND and bool(classes(case))
        yield LOOKED if told else answered(case, stated.final, finals, gap, "决算数", "应等于")
    for name, total, parts in (
        ("年初预算", stated.initial_budget, [item.initial_budget for item in all_items]),
        ("全年预算", stated.adjusted_budget, [item.adjusted_budget for item in all_items]),
    ):
        gap = against(case, total, parts)
        if gap is not None and total is not None:
            less = gap.difference < 0
            yield answered(case, total, parts, gap, name, "不应小于") if less else LOOKED


def against(case: Case, total: Figure | None, parts: Sequence[Figure | None]) -> Gap | None:
    found, expected = number(total), total_of(parts)
    if found is None or expected is None:
        return None
    return compare(expected, found, Tolerance.SUM, case.unit, len(nonzero(parts)))


def answered(
    case: Case, total: Figure, parts: Sequence[Figure | None], gap: Gap, name: str, relation: str
) -> Answer:
    given = nonzero(parts)
    beside = [("所列的一项", part) for part in given[:1]]
    unit = f" {case.report.unit}"
    said = {"name": name, "relation": relation}
    return judged(gap, total, *beside, unit=unit, label=name, parts=given, **said)
