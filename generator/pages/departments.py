"""部门页 /departments/ 与 /departments/<id>/：各年并列；只有后一年报告说过的上年数另列。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.portal import Department
from generator.model.summary import HEADLINES, Summary
from generator.pages.cells import shown
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
class YearColumn:
    """One year side by side; `said_by` is the later report that alone states it."""

    title: str
    url: str
    said_by: str
    figures: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DepartmentContext:
    """All that department.html may name."""

    department: Department
    region: Link | None
    unit: str
    names: tuple[str, ...]
    years: tuple[YearColumn, ...]
    reports: tuple[ReportLine, ...]
    classes: tuple[tuple[Link, tuple[str, ...]], ...]
    class_years: tuple[Link, ...]


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
    return Page(
        urls.department(department.id),
        "department.html",
        department.name,
        DepartmentContext(
            department,
            Link(region.title, urls.region(region.id)) if region else None,
            accounts[0].unit if accounts else "万元",
            tuple(name for _, name in HEADLINES),
            tuple(year_columns(accounts)),
            tuple(report_line(survey, summary) for summary in found),
            class_rows(survey, accounts),
            tuple(Link(report_title(s.key), urls.report(s.department, s.key)) for s in accounts),
        ),
        survey.trail_of_department(department.id),
        f"{department.name}历年决算：收入、支出、“三公”经费与各类支出。",
        kind="column",
        origin=department.name,
    )


def year_columns(accounts: tuple[Summary, ...]) -> Iterator[YearColumn]:
    """Newest first; a year without its own report is drawn apart, 据后一年报告所载."""
    own = {summary.key.year for summary in accounts}
    for summary in accounts:
        url = urls.report(summary.department, summary.key)
        figures = tuple(shown(one.amount) for one in summary.headlines)
        yield YearColumn(f"{summary.key.year}年", url, "", figures)
        if summary.key.year - 1 not in own and any(one.prior for one in summary.headlines):
            figures = tuple(shown(one.prior) for one in summary.headlines)
            said = f"据{summary.key.year}年报告{'推算' if worked_back(summary) else '所载'}"
            yield YearColumn(f"{summary.key.year - 1}年", url, said, figures)


def worked_back(summary: Summary) -> bool:
    """Whether some figure of the year before was told by its change alone."""
    return any(
        one.prior is not None and len(one.prior.computed_from) > 1 for one in summary.headlines
    )


def class_rows(
    survey: Survey, accounts: tuple[Summary, ...]
) -> tuple[tuple[Link, tuple[str, ...]], ...]:
    """Classes by year."""
    amounts = {
        (use.code, summary.key.year): shown(use.amount)
        for summary in accounts
        for use in summary.subjects
        if len(use.code) == 3 and use.code.startswith("2")
    }
    rows = []
    for code in sorted({code for code, _ in amounts}):
        year = accounts[0].key.year
        link = Link(survey.frame.subjects.name(code, year), urls.subject(code), code)
        rows.append((link, tuple(amounts.get((code, s.key.year), "—") for s in accounts)))
    return tuple(rows)
