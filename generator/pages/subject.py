"""报告内的科目页 …/subjects/<code>/：类 › 款 › 项，它在各表的行，各年与定义。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.chart import Chart
from generator.model.shown import shown
from generator.model.values import Amount
from generator.narrative.pieces import Paragraph, Section, SubjectLink
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk
from generator.pages.subject_years import YearRow, drawn_years, year_chart, years

LEVELS = ("类", "款", "项")


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table in which this subject stands."""

    table: Link
    cells: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SubjectContext:
    """All that subject.html may name."""

    code: str
    name: str
    level: str
    path: tuple[Link, ...]
    children: tuple[Link, ...]
    definition: str
    unit: str
    rows: tuple[TableRow, ...]
    sentences: tuple[Paragraph, ...]
    trend: Chart | None
    years: tuple[YearRow, ...]
    contents: tuple[Link, ...]
    everywhere: Link | None


def pages(desk: Desk, narrative: tuple[Section, ...]) -> Iterator[Page[SubjectContext]]:
    codes = desk.subject_codes
    said = sentences_by_code(narrative)
    for code in sorted(codes):
        url = desk.subject_url(code)
        name = desk.subjects.name(code, desk.report.year) or code
        level = LEVELS[(len(code) - 3) // 2]
        path = tuple(subject_link(desk, c) for c in desk.subjects.path(code) if c in codes)
        chart = year_chart(desk, code)
        told = said.get(code, ())
        beside = years(desk, code, drawn_years(desk, code) if chart else frozenset())
        yield desk.page(
            url,
            "subject.html",
            f"{name}（{level}）· {desk.title}",
            SubjectContext(
                code,
                name,
                level,
                path,
                tuple(subject_link(desk, c) for c in below(code, codes)),
                desk.subjects.definitions.get(code, ""),
                desk.report.unit,
                tuple(table_rows(desk, code)),
                told,
                chart,
                beside,
                contents(bool(told), bool(below(code, codes)), bool(chart or beside)),
                everywhere(desk, code),
            ),
            *path,
            description=f"{desk.title}中科目 {code} {name} 的金额与所在各表。",
        )


def below(code: str, codes: frozenset[str]) -> list[str]:
    return sorted(c for c in codes if c.startswith(code) and len(c) == len(code) + 2)


def subject_link(desk: Desk, code: str) -> Link:
    name = desk.subjects.name(code, desk.report.year) or code
    return Link(name, desk.subject_url(code), code)


def sentences_by_code(narrative: tuple[Section, ...]) -> dict[str, tuple[Paragraph, ...]]:
    """The paragraphs of the narrative that speak of a subject."""
    found: dict[str, list[Paragraph]] = {}
    for section in narrative:
        for part in (section, *section.parts):
            for paragraph in part.paragraphs:
                codes = [p.code for p in paragraph.pieces if isinstance(p, SubjectLink)]
                if len(codes) == 1:
                    found.setdefault(codes[0], []).append(paragraph)
    return {code: tuple(paragraphs) for code, paragraphs in found.items()}


def table_rows(desk: Desk, code: str) -> Iterator[TableRow]:
    for table, side, row in desk.rows_by_code.get(code, ()):
        pairs = zip(side.columns, row.cells, strict=True)
        cells = tuple((c.name, shown(a)) for c, a in pairs if worth_showing(a))
        url = f"{desk.table_url(table.key)}#{urls.row(row.id)}"
        yield TableRow(Link(table.title, url, "推算" if row.is_computed else ""), cells)


def worth_showing(amount: Amount | None) -> bool:
    return amount is not None and shown(amount) != ""


def contents(has_sentences: bool, has_children: bool, has_years: bool) -> tuple[Link, ...]:
    """Where the page is long enough to need it."""
    parts = (
        (True, Link("在各表中", "#tables")),
        (has_sentences, Link("文字说明", "#said")),
        (has_children, Link("下级科目", "#children")),
        (has_years, Link("各年", "#years")),
    )
    found = tuple(link for there, link in parts if there)
    return found if len(found) > 3 else ()


def everywhere(desk: Desk, code: str) -> Link | None:
    """The page of this subject across departments, where there is one."""
    uses = desk.survey.by_subject.get(code, ())
    if not uses:
        return None
    return Link(f"各部门、各年度的{desk.subjects.name(code, desk.report.year)}", urls.subject(code))
