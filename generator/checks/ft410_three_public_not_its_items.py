"""FT410 “三公”经费合计不等于三项之和：总数与因公出国（境）、公务用车、公务接待之和不符。

为何：“三公”就是这三项，读者最常加的就是这几个数。
违例：合计 79.84，三项 0.13、78.00、1.53。
合例：合计 79.84，三项 0.31、78.00、1.53。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.part_sums import added
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_parts import NamedPart, Whole
from generator.checks.three_public_places import RECEPTION, TRAVEL, VEHICLES, listed, section, told
from generator.findings import Severity


@rule(
    code="FT410",
    basis="D10",
    title="“三公”经费合计不等于三项之和",
    formula="“三公”经费 = 因公出国（境）费 + 公务用车购置及运行维护费 + 公务接待费（预算、决算）",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于{what}之和 {expected}，相差 {gap}",
    hint="核对第七节的总数与三项；原件如此的，在 差异说明 登记 FT410 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    answers = [answer for whole in listed(case) for answer in added(case, whole)]
    yield from answers or [answer for whole in told(case) for answer in added(case, whole)]
    for whole in budgets(case):
        yield from added(case, whole)


def budgets(case: Case) -> Iterator[Whole]:
    """The budget side, where the section and each of the three state it."""
    said = section(case)
    three = ((TRAVEL, said.travel), (VEHICLES, said.vehicles), (RECEPTION, said.reception))
    if said.overall is None:
        return
    initial = tuple(NamedPart(name, one.initial_budget if one else None) for name, one in three)
    adjusted = tuple(NamedPart(name, one.adjusted_budget if one else None) for name, one in three)
    yield Whole("“三公”经费的年初预算", "各项", said.overall.initial_budget, initial)
    yield Whole("“三公”经费的全年预算", "各项", said.overall.adjusted_budget, adjusted)
