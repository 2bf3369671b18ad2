"""说明的“三公”经费一节。"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import key, keys
from generator.model.statement_parts import BUDGETS, Change, Part
from generator.model.values import Amount, Count, Day, Share, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class ThreePublicOverall:
    """“三公”经费 › 总体。"""

    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    against: Text | None = key("完成口径", choices=BUDGETS)
    reason: Text | None = key("原因")
    change: Change | None = key("变动")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Event:
    """逐项写出的一次活动：内容与其数字。"""

    content: Text | None = key("内容", required=True)
    amount: Amount | None = key("金额")
    batches: Count | None = key("批次")
    people: Count | None = key("人次")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class OverseasTravel:
    """因公出国（境）费。"""

    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    change: Change | None = key("变动")
    reason: Text | None = key("原因")
    groups: Count | None = key("团组")
    people: Count | None = key("人次")
    cancelled: Count | None = key("取消人次")
    period: Text | None = key("安排时间")
    events: tuple[Event, ...] = keys("事项")
    result: Text | None = key("成效")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Holding:
    """一类车辆或设备及其数量。"""

    name: Text | None = key("名称", required=True)
    number: Count | None = key("辆数")
    purpose: Text | None = key("用途")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class VehicleStock:
    """公务用车保有量。"""

    day: Day | None = key("日期")
    number: Count | None = key("辆数")
    saloons: Count | None = key("轿车")
    off_road: Count | None = key("越野车")
    light_buses: Count | None = key("小型客车")
    large_buses: Count | None = key("大中型客车")
    trucks: Count | None = key("载货汽车")
    others: Count | None = key("其他车型")
    parts: tuple[Holding, ...] = keys("其中")
    owners: tuple[Holding, ...] = keys("分属")
    note: Text | None = key("说明")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Vehicles:
    """公务用车购置及运行维护费。"""

    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    change: Change | None = key("变动")
    purchase: Amount | None = key("购置费")
    purchased: Count | None = key("购置辆数")
    purchased_amount: Amount | None = key("更新购置金额")
    upkeep: Amount | None = key("运行维护费")
    upkeep_purpose: Text | None = key("用途")
    stock: VehicleStock | None = key("保有量")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ReceptionPart:
    """国内接待、外事接待、其他国内接待。"""

    amount: Amount | None = key("金额")
    total_paid: Amount | None = key("共计支出")
    batches: Count | None = key("批次")
    people: Count | None = key("人次")
    people_note: Text | None = key("人次说明")
    content: Text | None = key("内容")
    events: tuple[Event, ...] = keys("事项")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Reception:
    """公务接待费。"""

    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    change: Change | None = key("变动")
    purpose: Text | None = key("用途")
    domestic: ReceptionPart | None = key("国内接待")
    foreign: ReceptionPart | None = key("外事接待")
    other_domestic: ReceptionPart | None = key("其他国内接待")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ThreePublic:
    """“三公”经费。"""

    situation: Text | None = key("情况", choices=("无支出",))
    overall: ThreePublicOverall | None = key("总体")
    parts: tuple[Part, ...] = keys("构成")
    travel: OverseasTravel | None = key("因公出国")
    vehicles: Vehicles | None = key("公务用车")
    reception: Reception | None = key("公务接待费")
    source: Source = NOWHERE
