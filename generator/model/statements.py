"""说明：第二部分各节的文字所述，一节一类。未述的为 None 或 ()。"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from generator.model.keys import key, keys
from generator.model.other_matters import (
    AgencyOperatingCost,
    Assets,
    OtherBudget,
    PerformanceManagement,
    Procurement,
)
from generator.model.statement_parts import BUDGETS, Change, Part
from generator.model.three_public import ThreePublic
from generator.model.values import Amount, Count, Share, Text
from generator.source import NOWHERE, Source


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
