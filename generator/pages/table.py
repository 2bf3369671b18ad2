"""报表页 /departments/<id>/<year>/t5/：一张表，原样的表头，行与格都有锚点。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import names, urls
from generator.charts.of_report import Shelf
from generator.model.tables import Status, Table
from generator.model.values import State
from generator.narrative.pieces import Section
from generator.pages.cells import SideView, has_state, side_view
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk
from generator.pages.table_meaning import MeaningPart, coverage, meaning

# The section of the narrative that speaks of a table.
SECTION_OF = {
    "T1": "overall",
    "T2": "revenue",
    "T3": "expenditure",
    "T4": "fiscal",
    "T5": "general-budget",
    "T6": "basic",
    "T7": "three-public",
    "T8": "fund",
    "T9": "capital",
    "X11": "capital",
}


@dataclass(frozen=True, slots=True)
class TableContext:
    """All that table.html may name."""

    department: str
    year_title: str
    report_url: str
    number: str
    caption: str
    unit: str
    status: Status
    coverage: str
    meaning: tuple[MeaningPart, ...]
    sides: tuple[SideView, ...]
    note: str
    note_path: str
    statement: str
    has_carried: bool
    has_computed: bool
    sources: tuple[Link, ...]
    shelf: Shelf
    section: Section | None
    previous: Link | None
    next: Link | None


def pages(desk: Desk, narrative: tuple[Section, ...]) -> Iterator[Page[TableContext]]:
    sections = {section.id: section for section in narrative}
    tables = desk.report.tables
    for place, table in enumerate(tables):
        url = desk.table_url(table.key)
        title = f"{table.title}（{desk.title}）"
        yield desk.page(
            url,
            "table.html",
            title,
            TableContext(
                desk.department.name,
                desk.trail()[-1].text,
                urls.report(desk.id, desk.report.key),
                table.number or "",
                table.title,
                desk.report.unit,
                table.status,
                coverage(desk, table.key),
                meaning(desk, table.key),
                tuple(side_view(desk, table, side) for side in table.sides),
                table.note.text if table.note else "",
                table.note.source.path if table.note else "",
                statement(desk, table),
                has_state(table, State.CARRIED),
                has_state(table, State.COMPUTED),
                computed_from(desk, table),
                desk.drawer.table(table.key),
                sections.get(SECTION_OF.get(table.key, "")),
                link(desk, tables[place - 1]) if place else None,
                link(desk, tables[place + 1]) if place + 1 < len(tables) else None,
            ),
            Link(table.title, url),
            description=f"{desk.title}：{table.title}。{coverage(desk, table.key)}",
        )


def link(desk: Desk, table: Table) -> Link:
    return Link(table.title, desk.table_url(table.key))


def statement(desk: Desk, table: Table) -> str:
    """The sentence that an empty table owes its reader."""
    if table.statement is not None:
        return table.statement.text
    if table.status is Status.EMPTY:
        what = {"T7": "财政拨款“三公”经费支出", "X12": "政府性基金预算财政拨款“三公”经费支出"}
        default = table.title.removesuffix("决算表")
        return f"{desk.department.name}本年度没有{what.get(table.key, default)}，故本表无数据。"
    return ""


def computed_from(desk: Desk, table: Table) -> tuple[Link, ...]:
    """The sections that carried and computed cells come from, each once, as links."""
    sections = {name: section for section, name in names.SECTIONS.items()}
    found: dict[str, Link] = {}
    report = urls.report(desk.id, desk.report.key)
    for _, row in table.rows():
        for amount in row.cells:
            for source in amount.computed_from if amount else ():
                parts = source.path.split("/")
                if parts[0] == "说明" and parts[1] in sections:
                    url = f"{report}#{urls.section(sections[parts[1]])}"
                    found.setdefault(parts[1], Link(f"说明 › {parts[1]}", url))
    return tuple(found.values())
