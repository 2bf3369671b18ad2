"""公务用车保有量与车辆的清单：车型、用途类别、分属。"""

from __future__ import annotations

from collections.abc import Iterable

from generator.model.three_public import Holding, VehicleStock
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting, by_day, counted, told, words


def holdings(stated: Iterable[Holding]) -> Pieces:
    """一般公务用车10辆、其他用车3辆（用途：待处置）."""
    return joined((holding(one) for one in stated), "、")


def holding(one: Holding) -> Pieces:
    name = words(one.name) or ("名称未载明",)
    purpose = ("（用途：", *words(one.purpose), "）") if one.purpose is not None else ()
    return (*name, *counted("", one.number, "辆"), *purpose)


def stock(one: VehicleStock, setting: Setting) -> Pieces:
    """截至2020年12月31日，单位共有公务用车10辆，其中：轿车4辆、越野车6辆。"""
    kinds = (
        ("轿车", one.saloons),
        ("越野车", one.off_road),
        ("小型客车", one.light_buses),
        ("大中型客车", one.large_buses),
        ("载货汽车", one.trucks),
        ("其他车型", one.others),
    )
    models = joined((counted(name, number, "辆") for name, number in kinds), "、")
    parts = joined((models, holdings(one.parts)), "；")
    number = counted("", one.number, "辆")
    owners = holdings(one.owners)
    said = sentence(
        (held(setting), *number) if number else (),
        ("其中：" if number else "公务用车中：", *parts) if parts else (),
        ("分属：" if number or parts else "公务用车分属：", *owners) if owners else (),
    )
    lead = by_day(one.day) if said else ()
    return (*lead, *said, *told("", one.note))


def held(setting: Setting) -> str:
    """Shanghai counts the cars of all units that the grants keep."""
    if setting.wording.named:
        return f"{setting.name}所属各预算单位开支财政拨款的公务用车保有量为"
    return "单位共有公务用车"
