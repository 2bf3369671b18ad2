"""首页 /：总数、最近公开、各地区、各类支出。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.pages.lines import ReportLine, report_line
from generator.pages.page import Link, Page
from generator.pages.survey import Survey


@dataclass(frozen=True, slots=True)
class HomeContext:
    """All that home.html may name."""

    name: str
    subtitle: str
    intro: str
    department_count: int
    report_count: int
    years: str
    regions: tuple[Link, ...]
    latest: tuple[ReportLine, ...]
    classes: tuple[Link, ...]


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
            tuple(
                Link(r.title, urls.region(r.id), f"{len(survey.departments_below(r.id))} 个部门")
                for r in survey.regions_below("")
            ),
            latest(survey, 12),
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


def latest(survey: Survey, most: int) -> tuple[ReportLine, ...]:
    """Newest year first; within a year by date of publication where one is stated."""
    ranked = sorted(
        survey.summaries,
        key=lambda s: (
            s.key.year,
            s.published.text if s.published and s.published.date else "",
            s.department,
        ),
        reverse=True,
    )
    return tuple(report_line(survey, summary) for summary in ranked[:most])


def class_links(survey: Survey) -> tuple[Link, ...]:
    """The functional classes that some report spends on."""
    codes = sorted(c for c in survey.by_subject if len(c) == 3 and c.startswith("2"))
    found = []
    for code in codes:
        uses = survey.by_subject[code]
        name = survey.frame.subjects.name(code, uses[0][0].key.year)
        found.append(Link(name, urls.subject(code), f"{len(uses)} 份报告"))
    return tuple(found)
