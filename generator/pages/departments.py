"""部门页 /departments/ 与 /departments/<id>/：各年并列；只有后一年报告说过的上年数另列。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.chart import Chart
from generator.model.portal import Department
from generator.model.summary import Summary
from generator.model.values import Entry, Text
from generator.pages.department_years import (
    Ledger,
    class_chart,
    class_rows,
    headline_trends,
    ledger,
    unit_of,
)
from generator.pages.glance import Glance, glances
from generator.pages.lines import ReportLine, report_line
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey, report_title

TOP = Link("部门", urls.DEPARTMENTS)


@dataclass(frozen=True, slots=True)
class RegionGroup:
    region: Link
    departments: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class DepartmentsContext:
    """All that departments.html may name."""

    groups: tuple[RegionGroup, ...]


@dataclass(frozen=True, slots=True)
class DepartmentContext:
    """All that department.html may name."""

    department: Department
    region: Link | None
    contents: tuple[Link, ...]
    unit: str
    trends: tuple[Chart, ...]
    alone: str
    ledger: Ledger
    gaps: tuple[Entry[Text | None], ...]
    glances: tuple[Glance, ...]
    reports: tuple[ReportLine, ...]
    class_trend: Chart | None
    classes: tuple[tuple[Link, tuple[str, ...]], ...]
    class_years: tuple[Link, ...]
    compare: Link | None


def pages(survey: Survey) -> Iterator[Page[DepartmentsContext] | Page[DepartmentContext]]:
    yield Page(
        urls.DEPARTMENTS,
        "departments.html",
        "部门",
        DepartmentsContext(tuple(groups(survey))),
        (START, TOP),
        "全部部门，按地区排列。",
        kind="column",
    )
    for department in survey.frame.departments:
        yield department_page(survey, department)


def groups(survey: Survey) -> Iterator[RegionGroup]:
    for region in survey.frame.regions:
        found = survey.departments_in(region.id)
        if found:
            yield RegionGroup(
                Link(region.title, urls.region(region.id)),
                tuple(Link(d.name, urls.department(d.id), reports_words(survey, d)) for d in found),
            )


def reports_words(survey: Survey, department: Department) -> str:
    years = [
        f"{s.key.year}{'预算' if s.key.kind == '预算' else ''}" for s in survey.of(department.id)
    ]
    return "、".join(years) if years else "尚无报告"


def department_page(survey: Survey, department: Department) -> Page[DepartmentContext]:
    found = survey.of(department.id)
    accounts = tuple(s for s in found if s.key.kind == "决算")
    region = survey.region(department.region)
    trends, drawn = headline_trends(department, accounts)
    chart = class_chart(survey, accounts)
    rows = class_rows(survey, accounts) if chart is None else ()
    return Page(
        urls.department(department.id),
        "department.html",
        department.name,
        DepartmentContext(
            department,
            Link(region.title, urls.region(region.id)) if region else None,
            contents(department, bool(accounts), bool(found), bool(chart or rows)),
            unit_of(accounts),
            trends,
            alone_words(accounts) if not trends else "",
            ledger(accounts, drawn),
            gaps(department, trends),
            glances(survey, found),
            tuple(report_line(survey, summary) for summary in found),
            chart,
            rows,
            tuple(Link(report_title(s.key), urls.report(s.department, s.key)) for s in accounts),
            compare_link(department, accounts),
        ),
        survey.trail_of_department(department.id),
        f"{department.name}历年决算：收入、支出、“三公”经费与各类支出。",
        kind="column",
        origin=department.name,
    )


def compare_link(department: Department, accounts: tuple[Summary, ...]) -> Link | None:
    """Its newest years side by side; with one year only, that year beside other departments."""
    if not accounts:
        return None
    if len(accounts) == 1:
        return Link("与别的部门比较", urls.added(department.id, accounts[0].key))
    keys = (one.key for one in accounts[:4])
    return Link("各年并排比较", urls.side_by_side(department.id, keys))


def contents(
    department: Department, has_years: bool, has_reports: bool, has_classes: bool
) -> tuple[Link, ...]:
    """Where the page is long enough to need it."""
    parts = (
        (has_years, Link("各年", "#years")),
        (has_reports, Link("报告", "#reports")),
        (has_classes, Link("各类支出", "#classes")),
        (bool(department.body.units), Link("所属单位", "#units")),
    )
    found = tuple(link for there, link in parts if there)
    return found if len(found) > 2 else ()


def gaps(department: Department, trends: tuple[Chart, ...]) -> tuple[Entry[Text | None], ...]:
    """The years without a report whose reason no chart tells."""
    told = "".join(chart.summary for chart in trends)
    return tuple(
        gap
        for gap in department.body.gaps
        if gap.value is not None and gap.value.text.rstrip("。") not in told
    )


def alone_words(accounts: tuple[Summary, ...]) -> str:
    """Why there is no chart of the years."""
    if not accounts:
        return ""
    years = "、".join(f"{summary.key.year}年" for summary in accounts)
    if len(accounts) == 1:
        return f"只有{years}一年的决算，画不出历年变化。"
    return f"{years}的决算都没有可以相比的数，画不出历年变化。"
