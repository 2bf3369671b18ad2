"""自有页面：关于本站等、网站地图、404。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey, report_title


@dataclass(frozen=True, slots=True)
class OwnContext:
    """All that own.html may name."""

    title: str
    text: str


@dataclass(frozen=True, slots=True)
class SiteMapContext:
    """All that sitemap.html may name."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class NotFoundContext:
    """All that 404.html may name: it stands at any depth, so it brings its own style and links."""

    name: str
    home: str


def pages(survey: Survey) -> Iterator[Page[OwnContext] | Page[SiteMapContext]]:
    for page in survey.frame.own_pages:
        url = urls.own_page(page.id)
        trail = (START, Link(page.title, url))
        yield Page(
            url, "own.html", page.title, OwnContext(page.title, page.body), trail, page.description
        )
    yield Page(
        urls.SITE_MAP,
        "sitemap.html",
        "网站地图",
        SiteMapContext(tuple(groups(survey))),
        (START, Link("网站地图", urls.SITE_MAP)),
        "全站页面一览。",
        kind="column",
    )


def groups(survey: Survey) -> Iterator[tuple[str, tuple[Link, ...]]]:
    yield (
        "本站",
        (
            START,
            Link("部门", urls.DEPARTMENTS),
            Link("地区", urls.REGIONS),
            Link("科目", urls.SUBJECTS),
            Link("名词解释", urls.GLOSSARY),
            Link("比较", urls.COMPARE),
            Link("探索数据", urls.EXPLORE),
            Link("搜索", urls.SEARCH),
            Link("数据质量", urls.CHECKS),
            *(Link(page.title, urls.own_page(page.id)) for page in survey.frame.own_pages),
        ),
    )
    for department in survey.frame.departments:
        reports = (
            Link(report_title(s.key), urls.report(department.id, s.key))
            for s in survey.of(department.id)
        )
        yield department.name, (Link("各年", urls.department(department.id)), *reports)
    yield "名词解释", tuple(Link(term.name, urls.term(term.id)) for term in survey.frame.terms)
