"""FT420 其中各部分之和不等于总数：一句话里“其中”所列的各部分加起来不是它的总数。

为何：收支总计、财政拨款总计和基金支出常写“其中：……”；列了几项而合不拢，必漏一项或抄错一数。
违例：支出总计 850.18，其中三类共 850.09，漏了卫生健康支出 0.09。
合例：收入总计 2,447.25，其中年初结转和结余 306.61，一般公共预算财政拨款收入 2,140.64。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.part_sums import added
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.checks.stated_figures import shown
from generator.checks.stated_parts import Whole, other_budgets, overall, structure
from generator.findings import Severity
from generator.money import CENT, Verdict


@rule(
    code="FT420",
    basis="D20",
    title="其中各部分之和不等于总数",
    formula="总数 = Σ“其中”各部分",
    severity=Severity.ERROR,
    message="{name}为 {found}，所列{what}之和为 {expected}，相差 {gap}{why}",
    hint="看“其中”是否漏列或抄错一项；原件如此的，在 差异说明 登记 FT420 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for whole in (*overall(case), *other_budgets(case)):
        if only_one_told(case, whole):
            yield LOOKED
        else:
            yield from added(case, whole, why=missing_class(case, whole))


def only_one_told(case: Case, whole: Whole) -> bool:
    """“其中：财政拨款收入……” may single out one part; that is no list to be added up."""
    gap = whole.gap(case)
    return gap is not None and len(whole.parts) == 1 and gap.difference > 0


def missing_class(case: Case, whole: Whole) -> str:
    """The difference is a class that section 五（二） names and this sentence does not."""
    gap = whole.gap(case)
    if gap is None or gap.verdict is not Verdict.BEYOND:
        return ""
    listed = {part.name.removesuffix("支出") for part in whole.parts}
    for one in (part for found in structure(case) for part in found.parts):
        amount = one.amount.number if one.amount is not None else None
        if not amount or one.name.removesuffix("支出") in listed:
            continue
        if abs(gap.difference - amount) <= CENT:
            return f"；正文第五节另有{one.name} {shown(case, amount)}，这里没有列"
    return ""
