"""A subject across departments: who spends most in a year, and how each goes on over the years.

Amounts of the whole spending (T3) and of the general budget alone (T5) are different things: they
are neither ranked nor drawn together.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from generator import urls
from generator.charts.chart import Chart
from generator.charts.colours import of_class
from generator.charts.ranking import FEWEST
from generator.charts.trend import Measure, Year, trend
from generator.model.in_unit import common_unit, in_unit
from generator.model.summary import SubjectUse, Summary
from generator.model.values import Figure
from generator.pages.ranked import Question, Rankings, rankings, together
from generator.pages.survey import Survey

Use = tuple[Summary, SubjectUse]
WHAT = {
    "T3": "全部支出",
    "T5": "一般公共预算支出",
    "T6": "一般公共预算基本支出",
    "T8": "政府性基金支出",
    "T9": "国有资本经营支出",
}
MOST_LINES = 6


def rankings_of(survey: Survey, code: str) -> Rankings:
    """By the table the amounts stand in."""
    found: dict[str, list[Use]] = {}
    for summary, use in survey.by_subject[code]:
        found.setdefault(use.table, []).append((summary, use))
    parts = []
    for table in sorted(found):
        told = f"列出本科目的{WHAT[table]}"
        question = Question(f"rank-{table.lower()}", WHAT[table], of_class(code), told)
        cases = [(summary, use.amount) for summary, use in once(found[table])]
        parts.append(rankings(survey, question, cases))
    return together(*parts)


def once(uses: list[Use]) -> Iterator[Use]:
    """Without reports that print the subject twice: which one is meant is not ours to say."""
    times = Counter((summary.department, summary.key) for summary, _ in uses)
    for summary, use in uses:
        if times[summary.department, summary.key] == 1:
            yield summary, use


def trends_of(survey: Survey, code: str) -> tuple[Chart, ...]:
    """Final accounts of two years at least: departments of one level together from three up, else
    each alone."""
    found: list[Chart | None] = []
    for (level, table), uses in by_field(survey, code).items():
        by_department: dict[str, list[Use]] = {}
        for summary, use in uses:
            by_department.setdefault(summary.department, []).append((summary, use))
        if len(by_department) >= FEWEST:
            title = f"历年{WHAT[table]}：{level}各部门"
            found.append(joint(survey, uses, f"trend-{len(found) + 1}", title))
        else:
            for own in by_department.values():
                found.append(alone(survey, own, f"trend-{len(found) + 1}"))
    return tuple(chart for chart in found if chart is not None)


def by_field(survey: Survey, code: str) -> dict[tuple[str, str], list[Use]]:
    """The uses of departments that have two years to show, by level and table."""
    lines: dict[tuple[str, str, str], list[Use]] = {}
    for summary, use in survey.by_subject[code]:
        if summary.key.kind == "决算" and use.amount.number is not None:
            level = survey.department(summary.department).level
            lines.setdefault((level, use.table, summary.department), []).append((summary, use))
    found: dict[tuple[str, str], list[Use]] = {}
    for (level, table, _), uses in lines.items():
        years = {summary.key.year for summary, _ in uses}
        if 2 <= len(years) == len(uses):
            found.setdefault((level, table), []).extend(uses)
    return found


def alone(survey: Survey, uses: list[Use], chart_id: str) -> Chart | None:
    summary, use = uses[0]
    unit = common_unit(one.unit for one, _ in uses)
    name = survey.department(summary.department).name
    years = [
        Year(s.key.year, (in_unit(u.amount, s.unit, unit),), (address(s, u.code),)) for s, u in uses
    ]
    title = f"历年{WHAT[use.table]}：{name}"
    measure = Measure(name, of_class(use.code))
    reported = survey.reported_years(summary.department, "决算")
    return trend(chart_id, title, unit, (measure,), years, reported=reported)


def address(summary: Summary, code: str) -> str:
    return urls.report_subject(summary.department, summary.key, code)


def joint(survey: Survey, uses: list[Use], chart_id: str, title: str) -> Chart | None:
    """The departments that spend most in their newest year; the others are in the table below."""
    unit = common_unit(summary.unit for summary, _ in uses)
    figures: dict[str, dict[int, tuple[Figure | None, str]]] = {}
    for summary, use in uses:
        cell = (in_unit(use.amount, summary.unit, unit), address(summary, use.code))
        figures.setdefault(summary.department, {})[summary.key.year] = cell
    most = sorted(figures, key=lambda one: (-newest(figures[one]), one))[:MOST_LINES]
    names = [survey.department(one).name for one in most]
    measures = [Measure(name, f"@k{place}") for place, name in enumerate(names, 1)]
    years = [year_of(year, [figures[one].get(year) for one in most]) for year in all_years(uses)]
    left = len(figures) - len(most)
    note = f"只画最近一年最多的{MOST_LINES}个部门，其余{left}个见下表。" if left else ""
    reported = {year for one in most for year in survey.reported_years(one, "决算")}
    return trend(chart_id, title, unit, measures, years, note=note, reported=reported)


def newest(figures: dict[int, tuple[Figure | None, str]]) -> Decimal:
    figure = figures[max(figures)][0]
    return figure.number if figure and figure.number is not None else Decimal(0)


def all_years(uses: list[Use]) -> list[int]:
    return sorted({summary.key.year for summary, _ in uses})


def year_of(year: int, cells: list[tuple[Figure | None, str] | None]) -> Year:
    figures = tuple(cell[0] if cell else None for cell in cells)
    return Year(year, figures, tuple(cell[1] if cell else "" for cell in cells))
