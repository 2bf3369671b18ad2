"""绩效：项目的综述与表格（P1、P2）分开记，以便互相核对。"""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.keys import key, keys
from generator.model.values import Amount, Count, Share, Text
from generator.source import NOWHERE, Source


@dataclass(frozen=True, slots=True)
class ProjectSummary:
    """综述：正文里说的。"""

    budget: Amount | None = key("预算数")
    executed: Amount | None = key("执行数")
    completion: Share | None = key("完成预算")
    result: Text | None = key("成效")
    problems: Text | None = key("问题")
    measures: Text | None = key("措施")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Execution:
    """P1 的财政拨款、其他资金一行。"""

    budget: Amount | None = key("预算数")
    executed: Amount | None = key("执行数")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class AnnualTarget:
    """年度目标：预期与完成。"""

    expected: Text | None = key("预期")
    actual: Text | None = key("完成")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Indicator:
    """一行指标。P1 用 预期、完成；P2 用 性质 至 未完成原因。"""

    first: Text | None = key("一级", required=True)
    second: Text | None = key("二级")
    third: Text | None = key("三级")
    expected: Text | None = key("预期")
    actual: Text | None = key("完成")
    nature: Text | None = key("性质", choices=("＝", "≥", "≤", "定性", ">", "<"))
    target: Text | None = key("指标值")
    unit: Text | None = key("度量单位")
    achieved: Text | None = key("完成值")
    weight: Count | None = key("权重")
    score: Count | None = key("得分")
    reason: Text | None = key("未完成原因")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class BudgetRow:
    """P2 预算执行情况的一行：总额、其中：财政资金、财政专户管理资金、单位资金、其他资金。"""

    name: Text | None = key("名称", required=True)
    initial: Amount | None = key("年初预算")
    adjusted: Amount | None = key("调整后预算数")
    executed: Amount | None = key("预算执行数")
    rate: Share | None = key("预算执行率")
    weight: Count | None = key("权重")
    score: Count | None = key("得分")
    reason: Text | None = key("原因")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class ProjectForm:
    """目标表：P1 项目绩效目标完成情况表，或 P2 部门预算项目支出绩效自评表。"""

    form: Text | None = key("表式", required=True, choices=("P1", "P2"))
    name: Text | None = key("项目名称")
    institution: Text | None = key("预算单位")
    supervisor: Text | None = key("主管部门")
    implementer: Text | None = key("实施单位")
    budget: Amount | None = key("预算数")
    executed: Amount | None = key("执行数")
    fiscal: Execution | None = key("财政拨款")
    other: Execution | None = key("其他资金")
    target: AnnualTarget | None = key("年度目标")
    process: Text | None = key("实施内容")
    budget_weight: Count | None = key("预算执行分值")
    rows: tuple[BudgetRow, ...] = keys("预算执行")
    indicator_weight: Count | None = key("绩效指标分值")
    indicators: tuple[Indicator, ...] = keys("指标")
    total_weight: Count | None = key("权重合计")
    total_score: Count | None = key("得分合计")
    conclusion: Text | None = key("评价结论")
    problems: Text | None = key("存在问题")
    measures: Text | None = key("改进措施")
    source: Source = NOWHERE

    @property
    def whole_budget(self) -> Amount | None:
        """P1 states it once; P2 in the first row of 预算执行."""
        return self.budget or (self.rows[0].adjusted or self.rows[0].initial if self.rows else None)

    @property
    def whole_executed(self) -> Amount | None:
        return self.executed or (self.rows[0].executed if self.rows else None)


@dataclass(frozen=True, slots=True)
class Project:
    """一个项目；`id` 进入网址，定了不改。"""

    id: Text | None = key("编号", required=True)
    name: Text | None = key("名称", required=True)
    summary: ProjectSummary | None = key("综述")
    form: ProjectForm | None = key("目标表")
    source: Source = NOWHERE


@dataclass(frozen=True, slots=True)
class Performance:
    projects: tuple[Project, ...] = keys("项目")
    source: Source = NOWHERE
