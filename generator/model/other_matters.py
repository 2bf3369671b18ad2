"""说明的其余各节：两项其他预算，以及其他重要事项。"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import key, keys
from generator.model.statement_parts import Change, Part
from generator.model.three_public import Holding
from generator.model.values import Amount, Count, Day, Share, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class OtherBudget:
    """政府性基金、国有资本经营。"""

    situation: Text | None = key("情况", choices=("无支出", "无收支"))
    opening: Amount | None = key("年初结转和结余")
    revenue: Amount | None = key("收入")
    expenditure: Amount | None = key("支出")
    closing: Amount | None = key("年末结转和结余")
    parts: tuple[Part, ...] = keys("构成")
    change: Change | None = key("变动")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class AgencyOperatingCost:
    """机关运行经费。"""

    amount: Amount | None = key("金额")
    change: Change | None = key("变动")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Contract:
    """授予一类企业的合同金额，占政府采购支出总额的百分比。"""

    amount: Amount | None = key("金额")
    share: Share | None = key("占比")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Reserved:
    """面向中小企业、小微企业预留的采购（上海表式）。"""

    sme_reserved: Amount | None = key("预留中小企业预算")
    micro_reserved: Amount | None = key("预留小微企业预算")
    sme_awarded: Amount | None = key("预留项目中小企业成交")
    micro_awarded: Amount | None = key("预留项目小微企业成交")
    sme_other: Amount | None = key("其他项目中小企业成交")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Procurement:
    """政府采购。"""

    total: Amount | None = key("总额")
    goods: Amount | None = key("货物")
    works: Amount | None = key("工程")
    services: Amount | None = key("服务")
    purpose: Text | None = key("用途")
    sme: Contract | None = key("中小企业")
    micro: Contract | None = key("小微企业")
    reserved: Reserved | None = key("预留")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Equipment:
    """单价在 `threshold` 万元以上的设备。"""

    name: Text | None = key("名称", required=True)
    threshold: Amount | None = key("单价")
    number: Count | None = key("台套")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Assets:
    """国有资产占有使用。"""

    day: Day | None = key("日期")
    vehicles: Count | None = key("车辆")
    parts: tuple[Holding, ...] = keys("其中")
    equipment: tuple[Equipment, ...] = keys("设备")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class CoveredProjects:
    """一个环节覆盖的项目数与涉及的金额（上海表式）。"""

    number: Count | None = key("项目数")
    amount: Amount | None = key("金额")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Grades:
    """绩效自评的平均得分与等级。"""

    average: Count | None = key("平均得分")
    excellent: Count | None = key("优")
    good: Count | None = key("良")
    passed: Count | None = key("合格")
    failed: Count | None = key("不合格")
    problems: Count | None = key("发现问题")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class PerformanceManagement:
    """绩效管理：各环节的项目数。"""

    assessed_before: Count | None = key("事前评估项目")
    assessed_names: tuple[Text, ...] = keys("事前评估名单")
    with_targets: Count | None = key("编制目标项目")
    monitored: Count | None = key("监控项目")
    self_assessed: Count | None = key("自评项目")
    evaluated: Count | None = key("自行评价项目")
    reported: Count | None = key("反映项目")
    reported_names: tuple[Text, ...] = keys("反映名单")
    overall_score: Count | None = key("整体自评得分")
    overall_result: Text | None = key("整体自评结果")
    system: Text | None = key("制度")
    targets: CoveredProjects | None = key("编报目标")
    tracked: CoveredProjects | None = key("跟踪评价")
    reviewed: CoveredProjects | None = key("绩效自评")
    grades: Grades | None = key("自评等级")
    source: Source = NOWHERE
