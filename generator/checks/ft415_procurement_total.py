"""FT415 政府采购总额不等于货物、工程、服务之和。

为何：政府采购只有货物、工程、服务三类，三类相加就是总额；不符必有一类漏写或写错。
违例：总额 36.32，货物 16.83，服务 18.49。
合例：总额 36.32，货物 16.83，工程 0，服务 19.49。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import Answer, Case, judged, rule
from generator.findings import Severity
from generator.model.values import State
from generator.money import Tolerance, compare, grouped


@rule(
    code="FT415",
    basis="D15",
    title="政府采购总额不等于三类之和",
    formula="政府采购总额 = 货物 + 工程 + 服务",
    severity=Severity.ERROR,
    message="政府采购总额为 {found}，{sums}，合计 {expected}，相差 {gap}",
    hint="对照原件核对总额与三类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said.procurement
    if said is None or said.total is None or said.total.number is None:
        return
    named = (("货物", said.goods), ("工程", said.works), ("服务", said.services))
    parts = [(name, amount) for name, amount in named if amount is not None]
    if not parts or any(amount.state is State.WITHHELD for _, amount in parts):
        return
    known = [(name, amount.number or Decimal(0)) for name, amount in parts]
    filled = [number for _, number in known if number]
    gap = compare(sum(filled, Decimal(0)), said.total.number, Tolerance.SUM, case.unit, len(filled))
    told = "、".join(f"{name} {grouped(number)}" for name, number in known)
    beside = max(parts, key=lambda part: part[1].number or Decimal(0))
    unit = f" {case.report.unit}"
    yield judged(gap, said.total, beside, unit=unit, label="政府采购总额", sums=told)
