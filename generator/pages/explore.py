"""探索页 /explore/：全站的数任人筛选、透视；没有脚本时是全部报告的目录。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from generator import urls
from generator.model.summary import Summary
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey, report_title


@dataclass(frozen=True, slots=True)
class ListedReport:
    """`key` names it in the data: bazhong-zfb/2020; `regions` are its region and those above."""

    key: str
    department: str
    level: str
    regions: tuple[Link, ...]
    report: Link
    tables: Link


@dataclass(frozen=True, slots=True)
class ListedYear:
    """`figures` is the file of all figures of the year."""

    year: int
    figures: str
    reports: tuple[ListedReport, ...]


@dataclass(frozen=True, slots=True)
class ExploreContext:
    """All that explore.html may name."""

    count: int
    start: int
    years: tuple[ListedYear, ...]


def pages(survey: Survey) -> Iterator[Page[ExploreContext]]:
    found = years(survey)
    yield Page(
        urls.EXPLORE,
        "explore.html",
        "探索数据",
        ExploreContext(len(survey.summaries), start(found), found),
        (START, Link("探索", urls.EXPLORE)),
        "全站每一个公布的数：按年度、部门、报表、科目筛选，排成表，画成图，抄走。",
        kind="column",
        scripts=("figures", "explore"),
    )


def years(survey: Survey) -> tuple[ListedYear, ...]:
    """Newest first."""
    ranked = sorted(survey.summaries, key=lambda s: (-s.key.year, s.key.kind, s.department))
    return tuple(
        ListedYear(year, survey.data.figures.get(year, ""), tuple(lines(survey, found)))
        for year, found in groupby(ranked, key=lambda s: s.key.year)
    )


def lines(survey: Survey, summaries: Iterator[Summary]) -> Iterator[ListedReport]:
    for summary in summaries:
        department = survey.department(summary.department)
        url = urls.report(department.id, summary.key)
        yield ListedReport(
            f"{department.id}/{summary.key.slug}",
            department.name,
            department.level,
            tuple(
                Link(region.title, urls.region(region.id), region.id)
                for region in survey.region_trail(department.region)
            ),
            Link(f"{department.name}{report_title(summary.key)}", url),
            Link(f"报表 {len(summary.tables)} 张", f"{url}#tables"),
        )


def start(found: tuple[ListedYear, ...]) -> int:
    """The year to begin with: the one with most reports, the newest of several such."""
    return max(found, key=lambda one: (len(one.reports), one.year)).year if found else 0
