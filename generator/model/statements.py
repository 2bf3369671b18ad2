"""说明：第二部分各节的文字所述，一节一类。未述的为 None 或 ()。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.model.keys import key, keys
from generator.model.values import Amount, Count, Day, Share, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class Change:
    """变动：与比较年份相比。`previous` 为原文写出的上年数。"""

    direction: Text | None = key("方向", choices=("增加", "减少", "持平"))
    amount: Amount | None = key("金额")
    rate: Share | None = key("幅度")
    base_year: Text | None = key("比较年份")
    previous: Amount | None = key("上年数")
    reason: Text | None = key("原因")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Part:
    """其中的一项：名称、金额、占比。"""

    SHORTHAND: ClassVar[str] = "名称"
    name: Text | None = key("名称", required=True)
    printed_name: Text | None = key("原名")
    amount: Amount | None = key("金额")
    share: Share | None = key("占比")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Overall:
    """收入支出总体、财政拨款总体：收支合写一个总计的用 收支总计，分写的用 收入总计 与 支出总计。"""

    grand_total: Amount | None = key("收支总计")
    change: Change | None = key("变动")
    revenue_total: Amount | None = key("收入总计")
    revenue_parts: tuple[Part, ...] = keys("收入组成")
    revenue_change: Change | None = key("收入变动")
    expenditure_total: Amount | None = key("支出总计")
    expenditure_parts: tuple[Part, ...] = keys("支出构成")
    expenditure_change: Change | None = key("支出变动")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Revenue:
    """收入：本年收入合计与各项来源。"""

    total: Amount | None = key("本年收入合计")
    parts: tuple[Part, ...] = keys("来源")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Expenditure:
    """支出：本年支出合计与构成。"""

    total: Amount | None = key("本年支出合计")
    parts: tuple[Part, ...] = keys("构成")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class BudgetOverall:
    """一般公共预算支出 › 总体。"""

    amount: Amount | None = key("金额")
    share_of_expenditure: Share | None = key("占本年支出")
    change: Change | None = key("变动")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ClassPart:
    """结构中的一类。"""

    code: Text | None = key("科目", required=True)
    printed_name: Text | None = key("原名")
    amount: Amount | None = key("金额")
    share: Share | None = key("占比")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class BudgetStructure:
    """一般公共预算支出 › 结构：`aspects` 为“主要用于以下 N 个方面”的 N。"""

    amount: Amount | None = key("金额")
    aspects: Count | None = key("方面")
    classes: tuple[ClassPart, ...] = keys("类")
    source: Source = NOWHERE


BUDGETS = ("预算", "年初预算", "调整预算", "全年预算")


@dataclass(frozen=True, slots=True)
class BudgetItem:
    """具体中的一项：`number` 为原件的序号，`against` 为完成率所比的预算。"""

    number: Count | None = key("序号")
    code: Text | None = key("科目", required=True)
    printed_name: Text | None = key("原名")
    purpose: Text | None = key("用途")
    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    against: Text | None = key("完成口径", choices=BUDGETS)
    level: Text | None = key("与预算相比", choices=("大于", "小于", "持平"))
    reason: Text | None = key("原因")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class BudgetDetail:
    """一般公共预算支出 › 具体：总句与各项，按原件次序。"""

    initial_budget: Amount | None = key("年初预算")
    adjusted_budget: Amount | None = key("全年预算")
    final: Amount | None = key("决算数")
    completion: Share | None = key("完成预算")
    against: Text | None = key("完成口径", choices=BUDGETS)
    level: Text | None = key("与预算相比", choices=("大于", "小于", "持平"))
    reason: Text | None = key("原因")
    items: tuple[BudgetItem, ...] = keys("项")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class GeneralBudget:
    """一般公共预算支出。"""

    overall: BudgetOverall | None = key("总体")
    structure: BudgetStructure | None = key("结构")
    detail: BudgetDetail | None = key("具体")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class EconomicItem:
    """人员经费、公用经费所列的一款：只列名称的，只写名称。"""

    SHORTHAND: ClassVar[str] = "名称"
    name: Text | None = key("名称", required=True)
    code: Text | None = key("科目")
    amount: Amount | None = key("金额")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class EconomicGroup:
    """人员经费或公用经费。"""

    printed_name: Text | None = key("原名")
    amount: Amount | None = key("金额")
    items: tuple[EconomicItem, ...] = keys("项目")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class BasicExpenditure:
    """基本支出。"""

    amount: Amount | None = key("金额")
    personnel: EconomicGroup | None = key("人员经费")
    operating: EconomicGroup | None = key("公用经费")
    source: Source = NOWHERE


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


@dataclass(frozen=True, slots=True)
class Statements:
    """说明：全部各节。"""

    overall: Overall | None = key("收入支出总体")
    revenue: Revenue | None = key("收入")
    expenditure: Expenditure | None = key("支出")
    fiscal: Overall | None = key("财政拨款总体")
    general_budget: GeneralBudget | None = key("一般公共预算支出")
    basic: BasicExpenditure | None = key("基本支出")
    three_public: ThreePublic | None = key("三公经费")
    fund: OtherBudget | None = key("政府性基金")
    capital: OtherBudget | None = key("国有资本经营")
    operating_cost: AgencyOperatingCost | None = key("机关运行经费")
    procurement: Procurement | None = key("政府采购")
    assets: Assets | None = key("国有资产")
    performance: PerformanceManagement | None = key("绩效管理")
    source: Source = NOWHERE
