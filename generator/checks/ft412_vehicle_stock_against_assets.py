"""FT412 公务用车保有量与国有资产车辆数不一致：两节所写的车辆数不同，又没有说明。

为何：“三公”经费一节写公务用车保有量，国有资产一节写车辆数，同一天的两个数应当相同；
口径不同（如后者含执法执勤、待处置的车）的，应在文中说明。
违例：保有量 10 辆，国有资产车辆 11 辆，没有说明。
合例：两处都是 10 辆；或数不同而“保有量”写了说明。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact, miscounted
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT412",
    basis="D12",
    title="公务用车保有量与国有资产车辆数不一致",
    formula="公务用车保有量 = 国有资产一节的车辆数",
    severity=Severity.WARNING,
    message="公务用车保有量为 {found} 辆，国有资产一节的车辆为 {expected} 辆，相差 {gap} 辆",
    hint="核对两处；口径不同的，在 保有量 之下的 说明 写明，或在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    public, assets = case.said.three_public, case.said.assets
    stock = public.vehicles.stock if public and public.vehicles else None
    if stock is None or assets is None or stock.number is None or assets.vehicles is None:
        return
    kept, held = exact(stock.number), exact(assets.vehicles)
    days = {day.date for day in (stock.day, assets.day) if day is not None and day.date}
    if kept is None or held is None or len(days) > 1:
        return
    if kept == held or stock.note is not None:
        yield LOOKED
    else:
        other = ("国有资产车辆", assets.vehicles)
        yield miscounted(stock.number, held, other, label="公务用车保有量")
