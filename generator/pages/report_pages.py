"""What every page of one report starts from."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from generator import urls
from generator.charts.of_report import Drawer
from generator.charts.sheet import Sheet
from generator.findings import Checked, Finding
from generator.model.portal import Department, Report
from generator.model.subjects import Subjects
from generator.model.summary import SubjectUse, Summary
from generator.model.tables import Row, Table, TableSide
from generator.model.values import Amount
from generator.pages.page import Link, Mark, Page
from generator.pages.survey import Survey, report_title

Context = TypeVar("Context")


@dataclass(frozen=True)
class Desk:
    """One report on the desk: completed, with its summary and the survey around it."""

    report: Report
    summary: Summary
    survey: Survey
    checked: Checked = field(default_factory=Checked)

    @cached_property
    def department(self) -> Department:
        return self.survey.department(self.report.department)

    @property
    def subjects(self) -> Subjects:
        return self.survey.frame.subjects

    @property
    def id(self) -> str:
        return self.report.department

    @cached_property
    def title(self) -> str:
        return f"{self.department.name}{report_title(self.report.key)}"

    def trail(self, *below: Link) -> tuple[Link, ...]:
        return (*self._trail, *below)

    @cached_property
    def _trail(self) -> tuple[Link, ...]:
        return self.survey.trail_of_report(self.id, self.report.key)

    def page(
        self,
        url: str,
        template: str,
        title: str,
        context: Context,
        *below: Link,
        description: str = "",
    ) -> Page[Context]:
        body = self.report.body
        return Page(
            url,
            template,
            title,
            context,
            self.trail(*below),
            description,
            kind="content",
            published=body.published.text if body.published and body.published.date else "",
            origin=self.department.name,
            keywords=(self.department.name, report_title(self.report.key)),
        )

    def subject_url(self, code: str) -> str:
        return urls.report_subject(self.id, self.report.key, code)

    def table_url(self, table_key: str) -> str:
        return urls.table(self.id, self.report.key, table_key)

    def subject_link(self, code: str) -> str | None:
        """The address of a subject's page in this report, where it has one."""
        return self.subject_url(code) if self.has_subject(code) else None

    def mark_at(self, path: str) -> tuple[Mark, ...]:
        """The marks beside the figure at this place."""
        url = urls.checks(self.id, self.report.key)
        return tuple(
            Mark(
                f"{url}#{urls.finding(f.code, f.where.path)}",
                f.code,
                f.message,
                f.explained or "",
                f.severity,
            )
            for f in self.findings_at.get(path, ())
        )

    @cached_property
    def drawer(self) -> Drawer:
        """The charts of this report; the year before counts only where it is told alike."""
        older, _ = self.survey.beside(self.summary)
        if older and (older.key.year != self.report.year - 1 or older.unit != self.report.unit):
            older = None
        sheet = Sheet(self.report, self.summary, older, self.subjects, self.subject_link)
        return Drawer(sheet)

    @cached_property
    def findings_at(self) -> dict[str, tuple[Finding, ...]]:
        """Findings by the path of the figure they stand beside."""
        found: dict[str, list[Finding]] = {}
        for finding in self.checked.findings:
            found.setdefault(finding.where.path, []).append(finding)
        return {path: tuple(rows) for path, rows in found.items()}

    def has_subject(self, code: str) -> bool:
        return code in self.subject_codes

    @cached_property
    def subject_codes(self) -> frozenset[str]:
        """Every code with an amount in some row of a table, and those above it: each has a page."""
        found: set[str] = set()
        for table in self.report.tables:
            for _, row in table.rows():
                if row.code and row.code[0] in "23" and any(map(has_amount, row.cells)):
                    found.update(self.subjects.path(row.code))
        return frozenset(found)

    @cached_property
    def rows_by_code(self) -> dict[str, list[tuple[Table, TableSide, Row]]]:
        """Where each subject stands, in the order of the tables."""
        found: dict[str, list[tuple[Table, TableSide, Row]]] = {}
        for table in self.report.tables:
            for side, row in table.rows():
                if row.code:
                    found.setdefault(row.code, []).append((table, side, row))
        return found

    @cached_property
    def uses_by_code(self) -> dict[str, list[tuple[Summary, SubjectUse]]]:
        """What the department spends on each subject, newest year first."""
        found: dict[str, list[tuple[Summary, SubjectUse]]] = {}
        for summary in self.survey.of(self.id):
            for use in summary.subjects:
                found.setdefault(use.code, []).append((summary, use))
        return found


def has_amount(cell: Amount | None) -> bool:
    return cell is not None and cell.number is not None and not cell.is_zero
