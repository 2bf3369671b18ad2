"""FT409 基本支出不等于人员经费加公用经费：第六节的总数与两部分之和不符。

为何：基本支出只有人员经费和公用经费两部分，合不拢必有一数抄错。
违例：基本支出 706.02，人员经费 652.26，公用经费 57.37。
合例：基本支出 706.02，人员经费 652.26，公用经费 53.77（相差 0.01 是尾差，作提示）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.part_sums import added
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_parts import NamedPart, Whole
from generator.findings import Severity


@rule(
    code="FT409",
    basis="D09",
    title="基本支出不等于人员经费加公用经费",
    formula="基本支出 = 人员经费 + 公用经费",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于{what}之和 {expected}，相差 {gap}",
    hint="核对第六节的三个数与基本支出决算表；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    basic = case.said.basic
    if basic is None or basic.personnel is None or basic.operating is None:
        return
    parts = (
        NamedPart("人员经费", basic.personnel.amount),
        NamedPart("公用经费", basic.operating.amount),
    )
    yield from added(case, Whole("基本支出", "人员经费与公用经费", basic.amount, parts))
