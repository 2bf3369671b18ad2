"""FT416 国有资产的车辆数不等于各类之和：总数与“其中”所列各类用车对不上。

为何：国有资产一节按用途列出各类用车，各类相加就是总数；不符必有一类漏写或写错。
违例：共有车辆 16 辆，其中应急保障用车 11 辆、其他用车 3 辆。
合例：共有车辆 16 辆，其中主要领导干部用车 1 辆、应急保障用车 11 辆、其他用车 4 辆。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact, miscounted, total_of
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT416",
    basis="D16",
    title="国有资产的车辆数不等于各类之和",
    formula="车辆 = Σ所列各类用车",
    severity=Severity.ERROR,
    message="国有资产一节的车辆为 {found} 辆，所列各类用车之和为 {expected} 辆，相差 {gap} 辆",
    hint="对照原件补上漏写的一类或改正车辆数；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    assets = case.said.assets
    if assets is None or assets.vehicles is None or not assets.parts:
        return
    parts = [part.number for part in assets.parts]
    vehicles, total = exact(assets.vehicles), total_of(parts)
    if vehicles is None or total is None:
        return
    if vehicles == total:
        yield LOOKED
        return
    beside = [(part.name.text, part.number) for part in assets.parts if part.name and part.number]
    yield miscounted(assets.vehicles, total, *beside[:1], label="车辆")
