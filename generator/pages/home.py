"""首页 /：总数、最近几份报告的一瞥、各地区、各类支出、报告列表。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts import colours
from generator.model.portal import Department
from generator.pages.coverage import Grid, grid
from generator.pages.glance import Glance, custom_property, glances
from generator.pages.lines import ReportLine, latest, newest
from generator.pages.page import Link, Page
from generator.pages.ranked import Question, Rankings, of_headline, rankings
from generator.pages.survey import Survey

SPENDING = Question("spending", "支出总计", colours.SPENDING)
MOST_CHARTS, MOST_REASONS = 3, 4


@dataclass(frozen=True, slots=True)
class ClassLink:
    """A class of spending with the colour it has in every chart."""

    link: Link
    colour: str


@dataclass(frozen=True, slots=True)
class HomeContext:
    """All that home.html may name."""

    name: str
    subtitle: str
    intro: str
    department_count: int
    report_count: int
    years: str
    glances: tuple[Glance, ...]
    regions: tuple[Link, ...]
    grid: Grid | None
    rankings: Rankings
    latest: tuple[ReportLine, ...]
    classes: tuple[ClassLink, ...]


def pages(survey: Survey) -> Iterator[Page[HomeContext]]:
    config = survey.config
    intro = config.description.text if config.description else ""
    yield Page(
        urls.HOME,
        "home.html",
        config.title,
        HomeContext(
            config.title,
            config.subtitle.text if config.subtitle else "",
            intro,
            len(survey.frame.departments),
            len(survey.summaries),
            years(survey),
            glances(survey, newest(survey.summaries)),
            tuple(
                Link(r.title, urls.region(r.id), f"{len(survey.departments_below(r.id))} 个部门")
                for r in survey.regions_below("")
            ),
            grid(survey, survey.frame.departments, survey.regions_below("")),
            regions_compared(survey),
            latest(survey, survey.summaries, 12),
            class_links(survey),
        ),
        description=intro or config.title,
        kind="home",
    )


def years(survey: Survey) -> str:
    """2019—2024."""
    found = sorted({summary.key.year for summary in survey.summaries})
    if not found:
        return "—"
    return str(found[0]) if len(found) == 1 else f"{found[0]}—{found[-1]}"


def regions_compared(survey: Survey) -> Rankings:
    """Departments of one type in different regions: the same office, held side by side."""
    accounts = [s for s in survey.summaries if s.key.kind == "决算"]
    found = rankings(survey, SPENDING, of_headline(accounts, "expenditure"), type_of)
    if found.charts:
        return Rankings(found.charts[:MOST_CHARTS], ())
    return Rankings((), found.reasons[:MOST_REASONS])


def type_of(department: Department) -> str:
    return department.body.type.text if department.body.type else ""


def class_links(survey: Survey) -> tuple[ClassLink, ...]:
    """The functional classes that some report spends on."""
    codes = sorted(c for c in survey.by_subject if len(c) == 3 and c.startswith("2"))
    found = []
    for code in codes:
        uses = survey.by_subject[code]
        name = survey.frame.subjects.name(code, uses[0][0].key.year)
        link = Link(name, urls.subject(code), f"{len(uses)} 份报告")
        found.append(ClassLink(link, custom_property(colours.of_class(code))))
    return tuple(found)
