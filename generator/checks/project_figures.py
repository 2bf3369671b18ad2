"""What a project's forms state: the row of totals of P2, and the budgets a summary may repeat."""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Case
from generator.model.performance import BudgetRow, Project, ProjectForm
from generator.model.values import Amount

Named = tuple[str, Amount]


def projects(case: Case) -> tuple[Project, ...]:
    performance = case.report.body.performance
    return performance.projects if performance else ()


def name_of(project: Project) -> str:
    return project.name.text if project.name else ""


def forms(case: Case) -> Iterator[tuple[str, ProjectForm]]:
    """Every form with the name of its project."""
    for project in projects(case):
        if project.form is not None:
            yield name_of(project), project.form


def total_row(form: ProjectForm) -> BudgetRow | None:
    """总额, 年度资金总额 or 合计: the row that the others add up to."""
    rows = [row for row in form.rows if row.name and is_total(row.name.text)]
    return rows[0] if len(rows) == 1 else None


def is_total(name: str) -> bool:
    return "其中" not in name and any(word in name for word in ("总额", "合计", "总计"))


def budgets(form: ProjectForm) -> list[Named]:
    """The budgets this form states for the whole project: adjusted first."""
    row = total_row(form)
    found = [("预算数", form.budget)]
    found += [("调整后预算数", row.adjusted), ("年初预算", row.initial)] if row else []
    return [(name, amount) for name, amount in found if amount is not None]


def executions(form: ProjectForm) -> list[Named]:
    row = total_row(form)
    found = [("执行数", form.executed)]
    found += [("预算执行数", row.executed)] if row else []
    return [(name, amount) for name, amount in found if amount is not None]
