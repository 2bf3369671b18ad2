"""FT461 财政拨款总计大于收支总计：说明第四节的总计超过第一节的总计。

为何：财政拨款只是全部收支的一部分，部分不会大于全部；大于必有一节抄错或没有更新。
违例：收支总计 1,200.00，财政拨款收支总计 1,250.00。
合例：收支总计 1,200.00，财政拨款收支总计 1,150.00，另有其他收入 50.00。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import not_more
from generator.checks.stated_totals import total_name, totals
from generator.findings import Severity


@rule(
    code="FT461",
    basis="D04",
    title="财政拨款总计大于收支总计",
    formula="财政拨款收入（支出）总计 ≤ 收入（支出）总计",
    severity=Severity.ERROR,
    message="{name}为 {found}，不应大于{other} {expected}，多出 {gap}",
    hint="核对第一节与第四节的总计；原件如此的，在 差异说明 登记 FT461 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    pairs = zip(totals(case, case.said.fiscal), totals(case, case.said.overall), strict=True)
    for fiscal, overall in dict.fromkeys(pairs):
        if fiscal is not None and overall is not None:
            names = total_name(fiscal, "财政拨款"), total_name(overall)
            yield from not_more(case, fiscal, overall, *names)
