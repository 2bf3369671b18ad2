"""The classes of 结构 and the items of 具体 in section 五, as they are stated."""

from __future__ import annotations

from generator.checks.rule import Case
from generator.model.statements import BudgetItem, ClassPart


def classes(case: Case) -> tuple[ClassPart, ...]:
    budget = case.said.general_budget
    return budget.structure.classes if budget and budget.structure else ()


def items(case: Case) -> tuple[BudgetItem, ...]:
    budget = case.said.general_budget
    return budget.detail.items if budget and budget.detail else ()


def code_of(one: ClassPart | BudgetItem) -> str:
    return one.code.text if one.code else ""


def by_class(case: Case) -> dict[str, list[BudgetItem]]:
    """Nothing unless all are 项: a 款 among its own 项 would count twice."""
    found: dict[str, list[BudgetItem]] = {}
    for item in items(case):
        found.setdefault(code_of(item)[:3], []).append(item)
    return found if all(len(code_of(item)) == 7 for item in items(case)) else {}


def name_of(case: Case, code: str) -> str:
    """住房保障支出, or the bare code where the catalogue has no name for it."""
    return case.subjects.name(code, case.year) or code
