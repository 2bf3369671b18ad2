"""地区页 /regions/ 与 /regions/<adcode>/：下级地区、部门、报告，与还没有报告的部门。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import urls
from generator.charts import colours
from generator.model.portal import Population, Region
from generator.model.summary import Summary
from generator.pages.coverage import Grid, grid
from generator.pages.glance import Glance, glances
from generator.pages.lines import ReportLine, latest, newest
from generator.pages.page import Link, Page
from generator.pages.ranked import Question, Rankings, of_headline, rankings, together
from generator.pages.survey import START, Survey

TOP = Link("地区", urls.REGIONS)
MOST_REPORTS = 30
LONG = 6  # reports from which on a page needs its contents listed
QUESTIONS = {
    "expenditure": Question("spending", "支出总计", colours.SPENDING),
    "three-public": Question("three-public", "“三公”经费支出", colours.SPENDING),
}


@dataclass(frozen=True, slots=True)
class RegionNode:
    """A region in the tree of all regions."""

    link: Link
    below: tuple[RegionNode, ...]


@dataclass(frozen=True, slots=True)
class RegionsContext:
    """All that regions.html may name."""

    tree: tuple[RegionNode, ...]


@dataclass(frozen=True, slots=True)
class RegionContext:
    """All that region.html may name."""

    name: str
    code: str
    populations: tuple[Population, ...]
    contents: tuple[Link, ...]
    glances: tuple[Glance, ...]
    below: tuple[Link, ...]
    grid: Grid | None
    rankings: Rankings | None
    reports: tuple[ReportLine, ...]
    more: int
    without: tuple[Link, ...]


def pages(survey: Survey) -> Iterator[Page[RegionsContext] | Page[RegionContext]]:
    yield Page(
        urls.REGIONS,
        "regions.html",
        "地区",
        RegionsContext(tuple(node(survey, region) for region in survey.regions_below(""))),
        (START, TOP),
        "按地区查看各部门的决算报告。",
        kind="column",
    )
    for region in survey.frame.regions:
        yield region_page(survey, region)


def region_page(survey: Survey, region: Region) -> Page[RegionContext]:
    departments = survey.departments_below(region.id)
    summaries = [summary for d in departments for summary in survey.of(d.id)]
    without = tuple(d for d in departments if not survey.of(d.id))
    lines = latest(survey, summaries, MOST_REPORTS)
    return Page(
        urls.region(region.id),
        "region.html",
        region.title,
        RegionContext(
            region.title,
            region.id,
            region.populations,
            contents(bool(without)) if len(summaries) > LONG else (),
            glances(survey, newest(summaries)),
            tuple(region_link(survey, one) for one in survey.regions_below(region.id)),
            grid(survey, departments, survey.regions_below(region.id)),
            ranked(survey, summaries) if summaries else None,
            lines,
            len(summaries) - len(lines),
            tuple(Link(d.name, urls.department(d.id)) for d in without),
        ),
        survey.trail_of_region(region.id),
        f"{region.title}各部门的决算报告。",
        kind="column",
    )


def ranked(survey: Survey, summaries: Sequence[Summary]) -> Rankings:
    parts = (
        rankings(survey, question, of_headline(summaries, headline))
        for headline, question in QUESTIONS.items()
    )
    return together(*parts)


def contents(has_without: bool) -> tuple[Link, ...]:
    links = (
        Link("最近的报告", "#reports"),
        Link("各年报告", "#coverage"),
        Link("排名", "#ranking"),
        Link("尚无报告的部门", "#without"),
    )
    return links if has_without else links[:-1]


def node(survey: Survey, region: Region) -> RegionNode:
    below = tuple(node(survey, one) for one in survey.regions_below(region.id))
    return RegionNode(region_link(survey, region), below)


def region_link(survey: Survey, region: Region) -> Link:
    number = len(survey.departments_below(region.id))
    return Link(region.title, urls.region(region.id), f"{number} 个部门")
