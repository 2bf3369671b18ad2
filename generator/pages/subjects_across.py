"""科目页 /subjects/functional/<code>/、…/economic/<code>/：谁在哪一年花了多少，何为此科目。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.chart import Chart
from generator.model.shown import shown
from generator.model.subjects import Kind, Subject, kind_of
from generator.model.values import State
from generator.pages.page import Link, Page
from generator.pages.ranked import Rankings
from generator.pages.subject import LEVELS
from generator.pages.subject_uses import rankings_of, trends_of
from generator.pages.survey import START, Survey, report_title

TOP = Link("科目", urls.SUBJECTS)
KINDS = {Kind.FUNCTIONAL: "支出功能分类", Kind.ECONOMIC: "部门预算支出经济分类"}


@dataclass(frozen=True, slots=True)
class SubjectsContext:
    """All that subjects.html may name."""

    groups: tuple[tuple[str, tuple[tuple[Link, tuple[Link, ...]], ...]], ...]


@dataclass(frozen=True, slots=True)
class UseLine:
    department: Link
    report: Link
    amount: str
    unit: str
    table: Link


@dataclass(frozen=True, slots=True)
class AcrossContext:
    """All that subject-across.html may name."""

    code: str
    name: str
    kind: str
    level: str
    path: tuple[Link, ...]
    names: tuple[Subject, ...]
    definition: str
    contents: tuple[Link, ...]
    rankings: Rankings
    trends: tuple[Chart, ...]
    children: tuple[Link, ...]
    uses: tuple[UseLine, ...]


def pages(survey: Survey) -> Iterator[Page[SubjectsContext] | Page[AcrossContext]]:
    codes = frozenset(survey.by_subject)
    yield Page(
        urls.SUBJECTS,
        "subjects.html",
        "科目",
        SubjectsContext(tuple(groups(survey, codes))),
        (START, TOP),
        "按科目查看各部门、各年度的支出。",
        kind="column",
    )
    for code in sorted(codes):
        yield across(survey, code, codes)


def groups(
    survey: Survey, codes: frozenset[str]
) -> Iterator[tuple[str, tuple[tuple[Link, tuple[Link, ...]], ...]]]:
    """By kind: each class with all below it."""
    for kind, name in KINDS.items():
        classes = sorted(c for c in codes if len(c) == 3 and kind_of(c) is kind)
        rows = tuple(
            (
                link(survey, code),
                tuple(link(survey, c) for c in sorted(codes) if c.startswith(code) and c != code),
            )
            for code in classes
        )
        yield name, rows


def link(survey: Survey, code: str) -> Link:
    uses = survey.by_subject.get(code, ())
    year = uses[0][0].key.year if uses else 9999
    return Link(survey.frame.subjects.name(code, year) or code, urls.subject(code), code)


def across(survey: Survey, code: str, codes: frozenset[str]) -> Page[AcrossContext]:
    subjects = survey.frame.subjects
    path = tuple(link(survey, c) for c in subjects.path(code) if c in codes)
    name = link(survey, code).text
    level = LEVELS[(len(code) - 3) // 2]
    trends = trends_of(survey, code)
    children = sorted(c for c in codes if c.startswith(code) and len(c) == len(code) + 2)
    return Page(
        urls.subject(code),
        "subject-across.html",
        f"{name}（{level}）",
        AcrossContext(
            code,
            name,
            KINDS[kind_of(code)],
            level,
            path,
            subjects.rows.get(code, ()),
            subjects.definitions.get(code, ""),
            contents(bool(trends), bool(children)),
            rankings_of(survey, code),
            trends,
            tuple(link(survey, c) for c in children),
            tuple(use_lines(survey, code)),
        ),
        (START, TOP, *path),
        f"科目 {code} {name}：定义，各部门各年度的支出。",
    )


def contents(has_trends: bool, has_children: bool) -> tuple[Link, ...]:
    """Where the page is long enough to need it."""
    parts = (
        (True, Link("排名", "#ranking")),
        (has_trends, Link("历年", "#trends")),
        (True, Link("谁用了这个科目", "#uses")),
        (has_children, Link("下级科目", "#children")),
    )
    found = tuple(link for there, link in parts if there)
    return found if len(found) > 2 else ()


def use_lines(survey: Survey, code: str) -> Iterator[UseLine]:
    for summary, use in survey.by_subject[code]:
        department = survey.department(summary.department)
        table = urls.table(department.id, summary.key, use.table)
        title = next(title for key, title, _ in summary.tables if key == use.table)
        yield UseLine(
            Link(department.name, urls.department(department.id)),
            Link(report_title(summary.key), urls.report_subject(department.id, summary.key, code)),
            shown(use.amount),
            summary.unit,
            Link(
                title,
                f"{table}#{urls.cell(use.row, use.column)}",
                "推算" if use.amount.state is State.COMPUTED else "",
            ),
        )
