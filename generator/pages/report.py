"""部门年度报告页 /departments/<id>/<year>/：概况、各节说明、类级支出、全部报表与所有下级页面。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generator import urls
from generator.charts import colours
from generator.charts.of_report import SECTIONS, Shelf
from generator.charts.structure import source_colour
from generator.charts.words import less, percent, rate
from generator.model.config import Config
from generator.model.originals import Original
from generator.model.portal import Department, Prose, Report
from generator.model.report import Correction, MemberUnit
from generator.model.shown import shown
from generator.model.subjects import kind_of
from generator.model.summary import Headline
from generator.model.tables import Status
from generator.model.values import Amount, Count, Text
from generator.narrative.pieces import Section
from generator.pages import annex as annexes
from generator.pages.checks import result_words
from generator.pages.facts import Fact, NameList, counts, name_lists
from generator.pages.glance import custom_property
from generator.pages.page import Link, Page
from generator.pages.per_head import PerHead, per_head
from generator.pages.printed_charts import ChartTable, chart_table
from generator.pages.report_pages import Desk
from generator.pages.survey import report_title
from generator.pages.table_meaning import coverage

PURPOSE = "purpose"


@dataclass(frozen=True, slots=True)
class HeadlineView:
    name: str
    amount: str
    change: str
    change_path: str
    per_head: str
    url: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One part of a whole, with its length in per cent of the whole."""

    link: Link
    amount: str
    length: str
    colour: str


@dataclass(frozen=True, slots=True)
class TableLink:
    number: str
    link: Link
    coverage: str
    status: Status


@dataclass(frozen=True, slots=True)
class TermLine:
    """A listed term: as printed, and where it is explained."""

    number: Count | None
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class DifferenceLine:
    """A known difference: the title of its rule, linked to the finding, and the reason."""

    title: Link
    rule: Text
    place: Text
    reason: Text


@dataclass(frozen=True, slots=True)
class Download:
    """A kept original; without an address where it is kept and not published."""

    file: Text
    url: str
    form: str
    size: str
    said: Text | None
    sha256: str


@dataclass(frozen=True, slots=True)
class ReportContext:
    """All that report.html may name."""

    department: Department
    department_url: str
    report: Report
    year_title: str
    headlines: tuple[HeadlineView, ...]
    per_head: PerHead | None
    income: tuple[Bar, ...]
    classes: tuple[Bar, ...]
    purpose: Shelf
    prose: tuple[Prose, ...]
    counts: tuple[Fact, ...]
    name_lists: tuple[NameList, ...]
    members: tuple[MemberUnit, ...]
    organisation_note: Text | None
    sections: tuple[tuple[Section, Shelf], ...]
    other_charts: tuple[Shelf, ...]
    tables: tuple[TableLink, ...]
    charts: tuple[ChartTable, ...]
    three_public: Link
    performance: Link | None
    projects: tuple[Link, ...]
    terms: tuple[TermLine, ...]
    annexes: tuple[Link, ...]
    checks: Link
    checks_words: str
    compare: Link
    differences: tuple[DifferenceLine, ...]
    corrections: tuple[Correction, ...]
    citation: str
    downloads: tuple[Download, ...]
    previous: Link | None
    next: Link | None


def pages(desk: Desk, narrative: tuple[Section, ...]) -> Iterator[Page[ReportContext]]:
    report, body, key = desk.report, desk.report.body, desk.report.key
    organisation = body.organisation
    older, newer = desk.survey.beside(desk.summary)
    heads = per_head(desk.survey.region(desk.department.region), report.year)
    projects = tuple(
        Link(p.name.text, urls.project(desk.id, key, p.id.text))
        for p in (body.performance.projects if body.performance else ())
        if p.name and p.id
    )
    managed = any(section.id == "performance" for section in narrative)
    performance = Link("预算绩效", urls.performance(desk.id, key)) if projects or managed else None
    yield desk.page(
        urls.report(desk.id, key),
        "report.html",
        desk.title,
        ReportContext(
            desk.department,
            urls.department(desk.id),
            report,
            report_title(key),
            tuple(headline_view(desk, one, heads) for one in desk.summary.headlines),
            heads,
            tuple(income_bars(desk)),
            tuple(class_bars(desk)),
            desk.drawer.section(PURPOSE),
            report.prose,
            counts(organisation) if organisation else (),
            name_lists(organisation) if organisation else (),
            organisation.members if organisation else (),
            organisation.note if organisation else None,
            tuple((section, desk.drawer.section(section.id)) for section in narrative),
            other_charts(desk, narrative),
            tuple(
                TableLink(
                    t.number or "",
                    Link(t.title, desk.table_url(t.key)),
                    coverage(desk, t.key),
                    t.status,
                )
                for t in report.tables
            ),
            tuple(chart_table(chart) for chart in body.charts),
            Link("“三公”经费", urls.three_public(desk.id, key)),
            performance,
            projects,
            tuple(term_lines(desk)),
            annexes.links(desk),
            Link("核对结果", urls.checks(desk.id, key)),
            result_words(desk.checked),
            Link("加入比较", urls.added(desk.id, key)),
            tuple(difference_lines(desk)),
            body.corrections,
            citation(desk, desk.survey.config),
            tuple(download(desk, one) for one in report.originals),
            Link(report_title(older.key), urls.report(desk.id, older.key)) if older else None,
            Link(report_title(newer.key), urls.report(desk.id, newer.key)) if newer else None,
        ),
        description=description(desk),
    )


def download(desk: Desk, one: Original) -> Download:
    url = urls.original(desk.id, desk.report.key, one.name) if one.is_published else ""
    file = replace(one.file, text=one.name)
    return Download(file, url, one.form, size_words(one.size), one.said, one.sha256)


def size_words(size: int) -> str:
    """512 字节, 40 KB, 1.2 MB."""
    if size < 1000:
        return f"{size} 字节"
    return f"{size / 1000:.0f} KB" if size < 999_500 else f"{size / 1_000_000:.1f} MB"


def other_charts(desk: Desk, narrative: tuple[Section, ...]) -> tuple[Shelf, ...]:
    """Charts whose section the report does not have: it gives the tables and no sentences."""
    there = {PURPOSE, *(section.id for section in narrative)}
    shelves = (desk.drawer.section(one) for one in SECTIONS if one not in there)
    return tuple(shelf for shelf in shelves if shelf.charts)


def description(desk: Desk) -> str:
    said = [
        f"{one.name}{one.amount.text}{desk.report.unit}"
        for one in desk.summary.headlines
        if one.amount is not None and one.amount.number is not None
    ]
    return f"{desk.title}：" + "，".join(said) + "。" if said else f"{desk.title}。"


_HEADLINE_TABLES = {
    "revenue": "T1",
    "expenditure": "T1",
    "general-budget": "T5",
    "three-public": "T7",
}


def headline_view(desk: Desk, one: Headline, heads: PerHead | None) -> HeadlineView:
    table = desk.report.table(_HEADLINE_TABLES[one.id])
    return HeadlineView(
        one.name,
        shown(one.amount),
        change_words(desk, one),
        one.rate.source.path if one.rate is not None else "",
        heads.words(one.amount, desk.report.unit) if heads else "",
        desk.table_url(table.key) if table else "",
    )


def change_words(desk: Desk, one: Headline) -> str:
    """比2019年减少17%; the rate as stated, else what follows from the report of the year before."""
    year = desk.report.year - 1
    if one.direction == "持平":
        return f"与{year}年持平"
    if one.direction and one.rate is not None:
        return f"比{year}年{one.direction}{one.rate.text}"
    before = one.prior or published_before(desk, one.id)
    if before is None or one.amount is None or not before.number or one.amount.number is None:
        return f"{year}年数未载明" if before is None else ""
    change = less(one.amount.number, before.number)
    if change == 0:
        return f"与{year}年持平（推算）"
    said = rate(one.amount.number, before.number) if before.number > 0 else ""
    return f"比{year}年{'增加' if change > 0 else '减少'}{said}（推算）"


def published_before(desk: Desk, headline_id: str) -> Amount | None:
    """The same headline as the report of the year before gives it."""
    older, _ = desk.survey.beside(desk.summary)
    if older is None or older.key.year != desk.report.year - 1 or older.unit != desk.report.unit:
        return None
    return older.headline(headline_id).amount


def length(amount: Amount, whole: Decimal) -> str:
    """Per cent of the whole, for the length of a bar."""
    if amount.number is None or whole <= 0 or amount.number < 0:
        return "0"
    return str(percent(amount.number, whole))


def income_bars(desk: Desk) -> Iterator[Bar]:
    """Where the money came from: the income rows of T1 that are not nil."""
    table = desk.report.table("T1")
    side = next((s for s in table.sides if s.spec.id == "income"), None) if table else None
    rows = (
        []
        if side is None
        else [
            (row, row.cells[0])
            for row in side.rows
            if not row.is_total and row.cells and row.cells[0] and row.cells[0].number
        ]
    )
    whole = sum((cell.number for _, cell in rows if cell.number), Decimal(0))
    for row, cell in rows:
        url = f"{desk.table_url('T1')}#{urls.row(row.id)}"
        colour = custom_property(source_colour(row.id))
        yield Bar(Link(row.name, url), shown(cell), length(cell, whole), colour)


def class_bars(desk: Desk) -> Iterator[Bar]:
    """What it was spent on: classes, from T3 where its body is given, else T5."""
    uses = [
        use
        for use in desk.summary.subjects
        if len(use.code) == 3 and kind_of(use.code).value == "functional"
    ]
    whole = sum((use.amount.number for use in uses if use.amount.number), Decimal(0))
    for use in sorted(uses, key=lambda u: (-(u.amount.number or 0), u.code)):
        name = desk.subjects.name(use.code, desk.report.year)
        link = Link(name, desk.subject_url(use.code), use.code)
        colour = custom_property(colours.of_class(use.code))
        yield Bar(link, shown(use.amount), length(use.amount, whole), colour)


def difference_lines(desk: Desk) -> Iterator[DifferenceLine]:
    titles = {rule.code: rule.title for rule in desk.survey.rules}
    page = urls.checks(desk.id, desk.report.key)
    found = {(f.code, f.where.path) for f in desk.checked.findings}
    for one in desk.report.body.differences:
        if one.rule is None or one.place is None or one.reason is None:
            continue
        code, path = one.rule.text, one.place.text
        anchor = f"#{urls.finding(code, path)}" if (code, path) in found else ""
        title = Link(titles.get(code, code), page + anchor)
        yield DifferenceLine(title, one.rule, one.place, one.reason)


def term_lines(desk: Desk) -> Iterator[TermLine]:
    terms = {term.id: term for term in desk.survey.frame.terms}
    year = desk.report.year
    for one in desk.report.body.terms:
        printed = one.printed_name.text if one.printed_name else ""
        if one.code is not None:
            code = one.code.text
            name = printed or desk.subjects.full_name(code, year) or code
            url = desk.subject_url(code) if desk.has_subject(code) else urls.subject(code)
            known = desk.has_subject(code) or code in desk.survey.by_subject
            yield TermLine(one.number, name, url if known else "")
        elif one.id is not None and one.id.text in terms:
            term = terms[one.id.text]
            yield TermLine(one.number, printed or term.name, urls.term(term.id))
        else:
            yield TermLine(one.number, printed or (one.id.text if one.id else ""), "")


def citation(desk: Desk, config: Config) -> str:
    origin = desk.report.body.origin
    title = origin.title.text if origin and origin.title else desk.title
    return f"{desk.department.name}：《{title}》，据“{config.title}”整理。"
