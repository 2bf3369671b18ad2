"""哪个部门、哪一年有报告：a grid in which a year that others have and this one lacks is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator import urls
from generator.model.portal import Department, Region
from generator.model.summary import Summary
from generator.pages.page import Link
from generator.pages.survey import Survey

MOST_ROWS = 60
MOST_YEARS = 8


@dataclass(frozen=True, slots=True)
class GridRow:
    """Per year the links to its reports, or in words how many departments have one."""

    name: Link
    cells: tuple[tuple[Link, ...], ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Newest year first; `notes` say why a report is missing, where somebody said so."""

    head: str
    years: tuple[str, ...]
    rows: tuple[GridRow, ...]
    totals: tuple[str, ...]
    notes: tuple[str, ...]


def grid(survey: Survey, departments: Sequence[Department], below: Sequence[Region]) -> Grid | None:
    """By department, or by the regions below where there are too many of them."""
    found = {d.id: survey.of(d.id) for d in departments}
    years = newest(s.key.year for rows in found.values() for s in rows)
    if not years:
        return None
    by_region = len(departments) > MOST_ROWS and bool(below)
    rows = (
        tuple(region_row(survey, region, years) for region in below)
        if by_region
        else tuple(department_row(d, found[d.id], years) for d in departments)
    )
    return Grid(
        "地区" if by_region else "部门",
        tuple(f"{year}年" for year in years),
        rows,
        tuple(share(found.values(), year) for year in years),
        (*notes(departments, years), *earlier(found.values(), years)),
    )


def newest(years: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(set(years), reverse=True)[:MOST_YEARS])


def department_row(
    department: Department, summaries: tuple[Summary, ...], years: tuple[int, ...]
) -> GridRow:
    cells = tuple(
        tuple(
            Link(s.key.kind, urls.report(department.id, s.key))
            for s in sorted(summaries, key=lambda s: s.key.kind)
            if s.key.year == year
        )
        for year in years
    )
    return GridRow(Link(department.name, urls.department(department.id)), cells)


def region_row(survey: Survey, region: Region, years: tuple[int, ...]) -> GridRow:
    found = [survey.of(d.id) for d in survey.departments_below(region.id)]
    url = urls.region(region.id)
    cells = tuple((Link(share(found, year), url),) for year in years)
    return GridRow(Link(region.title, url), cells)


def share(found: Iterable[tuple[Summary, ...]], year: int) -> str:
    """Departments with final accounts of this year among all: 12 / 15."""
    rows = list(found)
    has = sum(1 for row in rows if any(s.key.year == year and s.key.kind == "决算" for s in row))
    return f"{has} / {len(rows)}"


def earlier(found: Iterable[tuple[Summary, ...]], years: tuple[int, ...]) -> Iterator[str]:
    if any(summary.key.year < years[-1] for row in found for summary in row):
        yield f"只列最近 {MOST_YEARS} 个年度，更早的见各部门的页面。"


def notes(departments: Iterable[Department], years: tuple[int, ...]) -> Iterator[str]:
    for department in departments:
        for gap in department.body.gaps:
            if gap.value is not None and gap.name in map(str, years):
                yield f"{department.name}{gap.name}年：{gap.value.text}"
