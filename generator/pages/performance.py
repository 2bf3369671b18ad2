"""绩效页 …/performance/ 与每个项目一页：综述与表格分开列，互相可以核对。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.charts.of_report import Shelf
from generator.model.performance import Project
from generator.narrative.pieces import Section
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk


@dataclass(frozen=True, slots=True)
class PerformanceContext:
    """All that performance.html may name."""

    unit: str
    section: Section | None
    shelf: Shelf
    projects: tuple[tuple[Project, Link], ...]


@dataclass(frozen=True, slots=True)
class ProjectContext:
    """All that project.html may name."""

    unit: str
    year: int
    project: Project
    previous: Link | None
    next: Link | None


def pages(
    desk: Desk, narrative: tuple[Section, ...]
) -> Iterator[Page[PerformanceContext] | Page[ProjectContext]]:
    key = desk.report.key
    body = desk.report.body.performance
    url = urls.performance(desk.id, key)
    top = Link("绩效", url)
    projects = [
        (project, Link(project.name.text, urls.project(desk.id, key, project.id.text)))
        for project in (body.projects if body else ())
        if project.id and project.name
    ]
    section = next((s for s in narrative if s.id == "performance"), None)
    if section is None and not projects:
        return
    yield desk.page(
        url,
        "performance.html",
        f"预算绩效 · {desk.title}",
        PerformanceContext(
            desk.report.unit,
            section,
            desk.drawer.projects(lambda project: urls.project(desk.id, key, project)),
            tuple(projects),
        ),
        top,
        description=f"{desk.title}的预算绩效管理情况与项目绩效目标完成情况。",
    )
    for place, (project, link) in enumerate(projects):
        yield desk.page(
            link.url,
            "project.html",
            f"{link.text} · {desk.title}",
            ProjectContext(
                desk.report.unit,
                desk.report.year,
                project,
                projects[place - 1][1] if place else None,
                projects[place + 1][1] if place + 1 < len(projects) else None,
            ),
            top,
            link,
            description=f"项目“{link.text}”的预算执行与绩效目标完成情况。",
        )
