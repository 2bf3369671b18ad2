"""FT481 所列经济科目之和不等于人员经费或公用经费：各款都写了金额，加起来却不是总数。

为何：逐款写出金额的，就是全部；大于总数必有错，小于总数多是漏了一款。
违例：公用经费 222.18，所列各款共 232.18。
合例：公用经费 222.18，所列十九款共 222.20（尾差在 0.005 ×（款数 + 1）之内，作提示）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.economic_groups import groups
from generator.checks.part_sums import added
from generator.checks.rule import Answer, Breach, Case, rule
from generator.checks.stated_figures import graded
from generator.checks.stated_parts import NamedPart, Whole
from generator.findings import Severity


@rule(
    code="FT481",
    basis="D09",
    title="所列经济科目之和不等于人员经费或公用经费",
    formula="人员经费（公用经费） = Σ所列各款的金额",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于所列{what}之和 {expected}，相差 {gap}",
    hint="看是否漏了一款或抄错一数；只列主要科目的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for group in groups(case):
        items = group.stated.items
        parts = tuple(NamedPart(one.name.text if one.name else "", one.amount) for one in items)
        whole = Whole(group.name, "各款", group.stated.amount, parts)
        for answer in added(case, whole):
            yield may_be_partial(answer)


def may_be_partial(answer: Answer) -> Answer:
    """“主要包括” may leave out small ones: a total above the sum is a warning."""
    more = isinstance(answer, Breach) and answer.gap is not None and answer.gap.difference > 0
    return graded(answer, Severity.WARNING) if more else answer
