"""FT463 一般公共预算支出前后不一致：第五节的总体、结构、具体写了不同的数。

为何：同一节里三次写同一个数，读者看到两个数就不知信哪一个；多是只改了一处。
违例：总体写 2,176.91，结构写 2,167.91。
合例：三处都写 2,176.91。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT, SAME, agree
from generator.findings import Severity
from generator.model.values import Figure


@rule(
    code="FT463",
    basis="D05",
    title="一般公共预算支出前后不一致",
    formula="总体的金额 = 结构的金额 = 具体的决算数",
    severity=Severity.ERROR,
    message=SAME,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    stated = places(case)
    if len(stated) < 2:
        return
    name, expected = most_said(stated)
    for other, figure in stated:
        if figure is not expected:
            yield from agree(case, figure, expected, other, name)


def places(case: Case) -> list[tuple[str, Figure]]:
    budget = case.said.general_budget
    if budget is None:
        return []
    found = (
        ("一般公共预算支出（总体）", budget.overall.amount if budget.overall else None),
        ("一般公共预算支出（结构）", budget.structure.amount if budget.structure else None),
        ("一般公共预算支出（具体）", budget.detail.final if budget.detail else None),
    )
    return [(name, figure) for name, figure in found if figure is not None]


def most_said(stated: list[tuple[str, Figure]]) -> tuple[str, Figure]:
    """Two against one are held to be right; else the first."""
    numbers = [figure.number for _, figure in stated]
    return max(stated, key=lambda one: numbers.count(one[1].number))
