"""FT440 没有公务用车却有运行维护费：车辆为 0，运行维护费不为 0。

为何：运行维护费花在车上；年末一辆车也没有，这笔钱要么是车辆数漏写，要么另有缘由，应当写明。
违例：公务用车保有量 0 辆，公务用车运行维护费 0.50 万元。
合例：公务用车保有量 0 辆，公务用车运行维护费 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.money import grouped


@rule(
    code="FT440",
    basis="D12",
    title="没有公务用车却有运行维护费",
    formula="车辆 = 0 时，公务用车运行维护费 = 0",
    severity=Severity.WARNING,
    message="公务用车运行维护费为 {found}，而{where}为 0 辆",
    hint="核对车辆数；确无车辆的，在 保有量 之下的 说明 写明这笔钱的由来",
)
def rule_(case: Case) -> Iterator[Answer]:
    public, assets = case.said.three_public, case.said.assets
    vehicles = public.vehicles if public else None
    stock = vehicles.stock if vehicles else None
    stated = vehicles.upkeep if vehicles else None
    upkeep = stated or case.cell("T7", "vehicle-upkeep", "final")
    numbers = [
        ("公务用车保有量", stock.number if stock else None),
        ("国有资产一节的车辆", assets.vehicles if assets else None),
    ]
    given = [(name, figure) for name, figure in numbers if figure is not None]
    if upkeep is None or upkeep.number is None or not given:
        return
    if any(exact(figure) != 0 for _, figure in given) or not upkeep.number:
        yield LOOKED
        return
    yield Breach(
        upkeep.source,
        {"found": f"{grouped(upkeep.number)} {case.report.unit}", "where": given[0][0]},
        tuple(Place(figure.source, name, figure.text) for name, figure in given),
        "公务用车运行维护费",
        upkeep.text,
        Severity.NOTE if stock is not None and stock.note is not None else None,
    )
