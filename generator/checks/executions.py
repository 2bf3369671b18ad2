"""Every place that holds a final amount against a budget: section 五（三） and section 七."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.budget_items import code_of, name_of
from generator.checks.rule import Case
from generator.checks.stated_figures import number
from generator.checks.three_public_places import RECEPTION, TRAVEL, VEHICLES
from generator.model.statements import BudgetDetail, BudgetItem
from generator.model.three_public import (
    OverseasTravel,
    Reception,
    ThreePublicOverall,
    Vehicles,
)
from generator.model.values import Amount, Share, Text

INITIAL, ADJUSTED = "年初预算", "全年预算"
Stated = BudgetDetail | BudgetItem | ThreePublicOverall | OverseasTravel | Vehicles | Reception


@dataclass(frozen=True, slots=True)
class Budget:
    name: str
    amount: Amount


@dataclass(frozen=True, slots=True)
class Execution:
    """`against` is which budget the rate is said to be of; '' where that is not said."""

    name: str
    final: Amount | None
    initial: Amount | None
    adjusted: Amount | None
    completion: Share | None
    against: str
    level: Text | None = None

    @property
    def budgets(self) -> tuple[Budget, ...]:
        """All that are stated, the one of the whole year first."""
        named = ((ADJUSTED, self.adjusted), (INITIAL, self.initial))
        return tuple(Budget(name, one) for name, one in named if number(one) is not None and one)

    @property
    def compared(self) -> tuple[Budget, ...]:
        """Those that the rate may be of."""
        wanted = {INITIAL: (INITIAL,), ADJUSTED: (ADJUSTED,), "调整预算": (ADJUSTED,)}
        names = wanted.get(self.against, (ADJUSTED, INITIAL))
        return tuple(budget for budget in self.budgets if budget.name in names)

    @property
    def others(self) -> tuple[Budget, ...]:
        return tuple(budget for budget in self.budgets if budget not in self.compared)


def executions(case: Case) -> Iterator[Execution]:
    budget = case.said.general_budget
    detail = budget.detail if budget else None
    if detail is not None:
        yield execution("一般公共预算支出", detail, detail.against, detail.level)
        for item in detail.items:
            yield execution(name_of(case, code_of(item)), item, item.against, item.level)
    three = case.said.three_public
    if three is None:
        return
    if three.overall is not None:
        yield execution("“三公”经费", three.overall, three.overall.against)
    for name, one in (
        (TRAVEL, three.travel),
        (VEHICLES, three.vehicles),
        (RECEPTION, three.reception),
    ):
        if one is not None:
            yield execution(name, one, None)


def execution(
    name: str, stated: Stated, against: Text | None, level: Text | None = None
) -> Execution:
    return Execution(
        name,
        stated.final,
        stated.initial_budget,
        stated.adjusted_budget,
        stated.completion,
        against.text if against else "",
        level,
    )
