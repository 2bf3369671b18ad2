"""搜索页 /search/：部门、报告、报表、科目、名词、项目的名称索引；不搜正文。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator import urls
from generator.data.ledger import DataFile, ProjectName, dumped, named
from generator.model.portal import Department, ReportKey
from generator.pages.page import Link, Page
from generator.pages.subjects_across import link as subject_link
from generator.pages.survey import START, Survey

Entry = tuple[str, str, str, str, str]  # kind, name, address, other names, note


@dataclass(frozen=True, slots=True)
class SearchContext:
    """All that search.html may name."""

    index: str
    ways: tuple[Link, ...]


def pages(survey: Survey) -> Iterator[Page[SearchContext]]:
    ways = (
        Link("部门", urls.DEPARTMENTS, "按地区排列的全部部门"),
        Link("科目", urls.SUBJECTS, "按类、款、项排列的支出科目"),
        Link("名词解释", urls.GLOSSARY, "报告里的名词"),
        Link("网站地图", urls.SITE_MAP, "全站页面"),
    )
    yield Page(
        urls.SEARCH,
        "search.html",
        "搜索",
        SearchContext(survey.data.search, ways),
        (START, Link("搜索", urls.SEARCH)),
        "搜索部门、报告、报表、科目、名词与项目的名称。",
        kind="column",
        scripts=("search",),
    )


def index(survey: Survey, projects: Iterable[ProjectName]) -> DataFile:
    """Reports and tables are told by numbers: a portal has thousands of them, of few names."""
    places = {one.id: n for n, one in enumerate(survey.frame.departments)}
    titles: dict[tuple[str, str], int] = {}
    named_projects: dict[tuple[str, ReportKey], list[tuple[str, str]]] = {}
    for one in projects:
        named_projects.setdefault((one.department, one.key), []).append((one.id, one.name))
    reports = [
        (
            places[s.department],
            s.key.slug,
            [titles.setdefault((k.lower(), title), len(titles)) for k, title, _ in s.tables],
            named_projects.get((s.department, s.key), ()),
        )
        for s in sorted(survey.summaries, key=lambda s: (-s.key.year, s.department, s.key.kind))
    ]
    found = {
        "departments": [department_entry(survey, one) for one in survey.frame.departments],
        "titles": list(titles),
        "reports": reports,
        "others": list(others(survey)),
    }
    return named("names", b'mz.data("names",' + dumped(found) + b");\n")


def department_entry(survey: Survey, one: Department) -> tuple[str, str, str, str]:
    """Its id, name, other names, region."""
    short = (one.short_name,) if one.short_name != one.name else ()
    aliases = " ".join((*short, *(alias.text for alias in one.body.aliases)))
    region = survey.region(one.region)
    return one.id, one.name, aliases, region.title if region else ""


def others(survey: Survey) -> Iterator[Entry]:
    """Everything but departments, reports and what is below a report."""
    for code in sorted(survey.by_subject):
        subject = subject_link(survey, code)
        yield "科目", subject.text, subject.url, code, code
    for term in survey.frame.terms:
        yield "名词", term.name, urls.term(term.id), " ".join(term.aliases), term.short
    for region in survey.frame.regions:
        short = region.short_name.text if region.short_name else ""
        yield "地区", region.title, urls.region(region.id), f"{short} {region.id}".strip(), ""
    for page in survey.frame.own_pages:
        yield "页面", page.title, urls.own_page(page.id), "", page.description
    for name, url, alias in FIXED:
        yield "页面", name, url, alias, ""


FIXED = (
    ("全部部门", urls.DEPARTMENTS, "单位"),
    ("全部地区", urls.REGIONS, ""),
    ("全部科目", urls.SUBJECTS, "功能分类 经济分类"),
    ("名词解释", urls.GLOSSARY, "术语"),
    ("比较", urls.COMPARE, "对比 并排"),
    ("探索数据", urls.EXPLORE, "透视 筛选 下载 CSV"),
    ("数据质量", urls.CHECKS, "核对 差异"),
    ("网站地图", urls.SITE_MAP, ""),
)
