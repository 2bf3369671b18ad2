"""The whole portal at a glance: every summary, found by department, subject and region."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

from generator import urls
from generator.data.ledger import DataIndex
from generator.findings import Finding, RuleLine
from generator.model.config import Config
from generator.model.portal import Department, Frame, Region, ReportKey
from generator.model.subjects import Subject
from generator.model.summary import SubjectUse, Summary
from generator.pages.page import Link

START = Link("首页", urls.HOME)


@dataclass(frozen=True)
class Survey:
    """What pages across reports are made of; holds no report."""

    config: Config
    frame: Frame
    summaries: tuple[Summary, ...]
    rules: tuple[RuleLine, ...] = ()
    across: tuple[Finding, ...] = ()
    data: DataIndex = field(default_factory=DataIndex)

    @cached_property
    def _by_department(self) -> dict[str, tuple[Summary, ...]]:
        found: dict[str, list[Summary]] = {}
        for summary in sorted(self.summaries, key=lambda s: s.key, reverse=True):
            found.setdefault(summary.department, []).append(summary)
        return {department: tuple(rows) for department, rows in found.items()}

    @cached_property
    def by_subject(self) -> dict[str, tuple[tuple[Summary, SubjectUse], ...]]:
        """Who spends on each subject, newest first."""
        found: dict[str, list[tuple[Summary, SubjectUse]]] = {}
        for summary in sorted(self.summaries, key=lambda s: (-s.key.year, s.department)):
            for use in summary.subjects:
                found.setdefault(use.code, []).append((summary, use))
        return {code: tuple(rows) for code, rows in found.items()}

    @cached_property
    def by_term(self) -> dict[str, tuple[Summary, ...]]:
        """Which reports list a term, newest first."""
        found: dict[str, list[Summary]] = {}
        for summary in sorted(self.summaries, key=lambda s: (-s.key.year, s.department)):
            for term in summary.terms:
                found.setdefault(term, []).append(summary)
        return {term: tuple(rows) for term, rows in found.items()}

    def of(self, department_id: str) -> tuple[Summary, ...]:
        """The reports of a department, newest first."""
        return self._by_department.get(department_id, ())

    def reported_years(self, department_id: str, kind: str) -> frozenset[int]:
        """The years of which there is a report of this kind."""
        return frozenset(s.key.year for s in self.of(department_id) if s.key.kind == kind)

    def beside(self, summary: Summary) -> tuple[Summary | None, Summary | None]:
        """The report of the same kind before and after this one."""
        same = [s for s in self.of(summary.department) if s.key.kind == summary.key.kind]
        place = same.index(summary)
        older = same[place + 1] if place + 1 < len(same) else None
        return older, same[place - 1] if place else None

    @cached_property
    def _departments(self) -> dict[str, Department]:
        return {department.id: department for department in self.frame.departments}

    def department(self, department_id: str) -> Department:
        return self._departments[department_id]

    @cached_property
    def _children(self) -> dict[str, tuple[Region, ...]]:
        found: dict[str, list[Region]] = {}
        for region in self.frame.regions:
            found.setdefault(region.parent.text if region.parent else "", []).append(region)
        return {code: tuple(rows) for code, rows in found.items()}

    @cached_property
    def _regions(self) -> dict[str, Region]:
        return {region.id: region for region in self.frame.regions}

    def region(self, code: str) -> Region | None:
        return self._regions.get(code)

    def regions_below(self, code: str) -> tuple[Region, ...]:
        """Directly below; '' gives the topmost ones."""
        return self._children.get(code, ())

    @cached_property
    def _by_region(self) -> dict[str, tuple[Department, ...]]:
        found: dict[str, list[Department]] = {}
        for department in self.frame.departments:
            found.setdefault(department.region, []).append(department)
        return {code: tuple(rows) for code, rows in found.items()}

    def departments_in(self, code: str) -> tuple[Department, ...]:
        """Departments of a region itself, not of those below it."""
        return self._by_region.get(code, ())

    def departments_below(self, code: str) -> tuple[Department, ...]:
        """Departments of a region and of all below it."""
        found = list(self.departments_in(code))
        for region in self.regions_below(code):
            found += self.departments_below(region.id)
        return tuple(found)

    def region_trail(self, code: str) -> tuple[Region, ...]:
        """From the topmost region down to this one."""
        found: list[Region] = []
        region = self.region(code)
        while region is not None:
            found.insert(0, region)
            region = self.region(region.parent.text) if region.parent else None
        return tuple(found)

    # Trails: the links from the home page down to a page.

    def trail_of_region(self, code: str) -> tuple[Link, ...]:
        regions = self.region_trail(code)
        return (START, *(Link(region.title, urls.region(region.id)) for region in regions))

    def trail_of_department(self, department_id: str) -> tuple[Link, ...]:
        department = self.department(department_id)
        here = Link(department.name, urls.department(department.id))
        return (*self.trail_of_region(department.region), here)

    def trail_of_report(self, department_id: str, key: ReportKey) -> tuple[Link, ...]:
        here = Link(report_title(key), urls.report(department_id, key))
        return (*self.trail_of_department(department_id), here)


def report_title(key: ReportKey) -> str:
    """2023年度决算."""
    return f"{key.year}年度{key.kind}"


def subject_links(subjects: Iterable[Subject]) -> tuple[Link, ...]:
    return tuple(Link(s.name, urls.subject(s.code), s.code) for s in subjects)
