"""“三公”经费页 …/three-public/：表、说明与个数。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.of_report import Shelf
from generator.model.values import State
from generator.narrative.pieces import Section
from generator.pages.cells import SideView, has_state, side_view
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk


@dataclass(frozen=True, slots=True)
class ThreePublicContext:
    """All that three-public.html may name."""

    unit: str
    table: Link | None
    side: SideView | None
    has_carried: bool
    has_computed: bool
    shelf: Shelf
    section: Section | None


def pages(desk: Desk, narrative: tuple[Section, ...]) -> Iterator[Page[ThreePublicContext]]:
    url = urls.three_public(desk.id, desk.report.key)
    table = desk.report.table("T7")
    section = next((s for s in narrative if s.id == "three-public"), None)
    yield desk.page(
        url,
        "three-public.html",
        f"“三公”经费 · {desk.title}",
        ThreePublicContext(
            desk.report.unit,
            Link(table.title, desk.table_url("T7")) if table else None,
            side_view(desk, table, table.sides[0]) if table else None,
            has_state(table, State.CARRIED) if table else False,
            has_state(table, State.COMPUTED) if table else False,
            desk.drawer.section("three-public"),
            section,
        ),
        Link("“三公”经费", url),
        description=f"{desk.title}的因公出国（境）费、公务用车购置及运行维护费、公务接待费。",
    )
