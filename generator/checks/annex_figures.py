"""Figures of an annex by their names: which statements and cells a name plainly speaks of.

Unknown names are left alone. A name that may mean several figures stands for all of them: one
that agrees is enough.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.annex_names import (
    BUDGET_WORDS,
    NAMES,
    OWN_BUDGET,
    OWN_RATE,
    OWN_SPENT,
    RATE_WORDS,
    SPENT_WORDS,
    WHOLE_ONLY,
)
from generator.checks.part_keys import (
    class_of,
    classes,
    nature_of,
    source_of,
    three_public_figures,
    three_public_of,
)
from generator.checks.project_figures import budgets, executions, projects, total_row
from generator.checks.repeated_figures import stated
from generator.checks.rule import Case
from generator.model.performance import Project
from generator.model.values import Figure
from generator.names import unified

SHORTEST = 4  # characters of a project's name that still tell which project
COMMON = re.compile(
    "(?:专项|项目|工作|业务|其他|财政|资金|经费|预算|部门|单位|年度|级|省|市|县|区)+"
)


def repeated(case: Case, title: str, name: str) -> list[Figure]:
    """The figures that this name of an annex repeats; none when it is not known."""
    text = re.sub(rf"^({case.year}年度?|本年度?|当年|本部门|部门)", "", unified(name))
    if "整体" in title and text in WHOLE_ONLY:
        return stated(case, WHOLE_ONLY[text])
    of_department = "整体" in title or "项目" not in title
    if of_department and text in NAMES:
        return stated(case, NAMES[text])
    found = [*parts(case, text)] if of_department else [*of_own_project(case, title, text)]
    return found or [*of_projects(case, unified(name))]


def parts(case: Case, text: str) -> Iterator[Figure]:
    """Sources of revenue, basic and project spending, 三公, classes and their shares."""
    base, share = text.removesuffix("占比"), text.endswith("占比")
    code = class_of(case, base)
    if code:
        for part in classes(case):
            figure = part.share if share else part.amount
            if part.key == code and figure is not None and figure.number is not None:
                yield figure
        cells = (f"T1.{code}.final", f"T3.{code}.total", f"T5.{code}.total", f"T4.{code}.total")
        yield from stated(case, () if share else cells)
    elif not share and (key := nature_of(text)):
        said = f"说明/支出/构成/{text}/金额"
        fiscal = f"说明/财政拨款总体/支出构成/{text}/金额"
        basic = ("说明/基本支出/金额", "T5.total.basic") if key == "basic" else ()
        yield from stated(case, (said, fiscal, f"T3.total.{key}", *basic))
    elif text.endswith("收入") and (key := source_of(text)) and key != "fiscal":
        yield from stated(case, (f"说明/收入/来源/{text}/金额", f"T1.{key}.final"))
    elif key := three_public_of(text):
        yield from three_public_figures(case, key)


def of_own_project(case: Case, title: str, text: str) -> Iterator[Figure]:
    """预算安排: in an annex whose title names one project of the report."""
    found = [p for p in projects(case) if p.name and unified(p.name.text) in unified(title)]
    for words, figures in (
        (OWN_BUDGET, budget_figures),
        (OWN_SPENT, spent_figures),
        (OWN_RATE, rate_figures),
    ):
        if len(found) == 1 and text in words:
            yield from (f for f in figures(found[0]) if f.number is not None)


def of_projects(case: Case, text: str) -> Iterator[Figure]:
    """调研服务下达资金: a name of one project alone, and a word for one of its figures."""
    for words, figures in (
        (BUDGET_WORDS, budget_figures),
        (SPENT_WORDS, spent_figures),
        (RATE_WORDS, rate_figures),
    ):
        word = next((word for word in words if text.endswith(word)), "")
        name = text.removesuffix(word)
        if word and len(name) >= SHORTEST and not COMMON.fullmatch(name):
            for project in named(case, name):
                yield from (f for f in figures(project) if f.number is not None)
            return


def named(case: Case, name: str) -> list[Project]:
    """The project of this name, or the only one whose name holds it."""
    found = [p for p in projects(case) if p.name and name in unified(p.name.text)]
    exact = [p for p in found if p.name and unified(p.name.text) == name]
    return exact or (found if len(found) == 1 else [])


def budget_figures(project: Project) -> list[Figure]:
    said = project.summary.budget if project.summary else None
    form = budgets(project.form) if project.form else []
    return [*given(said), *(amount for _, amount in form)]


def spent_figures(project: Project) -> list[Figure]:
    said = project.summary.executed if project.summary else None
    form = executions(project.form) if project.form else []
    return [*given(said), *(amount for _, amount in form)]


def rate_figures(project: Project) -> list[Figure]:
    row = total_row(project.form) if project.form else None
    said = project.summary.completion if project.summary else None
    return [*given(said), *given(row.rate if row else None)]


def given(figure: Figure | None) -> list[Figure]:
    return [figure] if figure is not None else []
