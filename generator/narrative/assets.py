"""国有资产占有使用情况：车辆与单价较高的设备。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.other_matters import Assets, Equipment
from generator.model.statements import Statements
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.vehicle_stock import holdings
from generator.narrative.wording import Setting, by_day, counted, measured, words


def assets(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.assets
    if stated is None:
        return
    clauses = joined((equipment(one, setting) for one in stated.equipment), "，")
    found = (*vehicles(stated), *sentence(clauses))
    yield (*by_day(stated.day), setting.name, *found) if found else ()


def vehicles(stated: Assets) -> Pieces:
    """共有车辆16辆，其中：主要领导干部用车1辆、…、其他用车3辆（用途：待处置）。"""
    total = counted("共有车辆", stated.vehicles, "辆")
    parts = holdings(stated.parts)
    if not total:
        return sentence(("车辆中：", *parts)) if parts else ()
    return sentence(total, ("其中：", *parts) if parts else ())


def equipment(one: Equipment, setting: Setting) -> Pieces:
    """单价100万元以上专用设备1台（套）; the threshold is in 万元 in every form."""
    threshold = measured("单价", one.threshold, "万元", noun="标准")
    given = one.threshold is not None and one.threshold.is_given
    above = (*threshold, setting.wording.threshold if given else "的") if threshold else ()
    name = words(one.name) or ("设备",)
    return (*above, *name, *counted("", one.number, "台（套）"))
