"""比较页 /compare/：部门、年度或科目并排；没有脚本时是同年、同文种、同级别的各组。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.portal import LEVELS
from generator.model.shown import shown
from generator.model.summary import HEADLINES, Summary
from generator.pages.page import Link, Page
from generator.pages.per_head import per_head
from generator.pages.survey import START, Survey, report_title


@dataclass(frozen=True, slots=True)
class ComparedReport:
    """`key` names it in the data: bazhong-zfb/2020. `people` is 2712894, of the region in the very
    year, and `basis` says so; both '' where that is not given."""

    key: str
    department: Link
    report: Link
    figures: tuple[str, ...]
    unit: str
    people: str
    basis: str


@dataclass(frozen=True, slots=True)
class Group:
    """Reports that may be set side by side; `summaries` is the file of their year."""

    title: str
    year: int
    kind: str
    level: str
    summaries: str
    reports: tuple[ComparedReport, ...]


@dataclass(frozen=True, slots=True)
class CompareContext:
    """All that compare.html may name."""

    heads: tuple[str, ...]
    groups: tuple[Group, ...]


def pages(survey: Survey) -> Iterator[Page[CompareContext]]:
    yield Page(
        urls.COMPARE,
        "compare.html",
        "比较",
        CompareContext(tuple(name for _, name in HEADLINES), tuple(groups(survey))),
        (START, Link("比较", urls.COMPARE)),
        "部门与部门、今年与往年、科目与科目并排看；不能相比的不比，并说明为什么。",
        kind="column",
        scripts=("figures", "compare"),
    )


def groups(survey: Survey) -> Iterator[Group]:
    """Newest year first, final accounts before budgets, from the upper levels down."""
    found: dict[tuple[int, str, str], list[Summary]] = {}
    for summary in survey.summaries:
        level = survey.department(summary.department).level
        found.setdefault((summary.key.year, summary.key.kind, level), []).append(summary)
    for year, kind, level in sorted(found, key=group_place):
        yield Group(
            f"{year}年度{kind} · {level}",
            year,
            kind,
            level,
            survey.data.summaries.get(year, ""),
            tuple(compared(survey, one) for one in found[year, kind, level]),
        )


def group_place(group: tuple[int, str, str]) -> tuple[int, bool, int]:
    year, kind, level = group
    return -year, kind == "预算", LEVELS.index(level) if level in LEVELS else len(LEVELS)


def compared(survey: Survey, summary: Summary) -> ComparedReport:
    department = survey.department(summary.department)
    heads = per_head(survey.region(department.region), summary.key.year)
    return ComparedReport(
        f"{department.id}/{summary.key.slug}",
        Link(department.name, urls.department(department.id)),
        Link(report_title(summary.key), urls.report(department.id, summary.key)),
        tuple(shown(one.amount) for one in summary.headlines),
        summary.unit,
        f"{heads.people:f}" if heads else "",
        f"{heads.region.text}{heads.basis}（{heads.origin}）" if heads else "",
    )
