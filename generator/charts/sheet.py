"""What the charts of one report are drawn from, and how they find it there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.portal import Report
from generator.model.statements import Statements
from generator.model.subjects import Subjects
from generator.model.summary import Summary, coded
from generator.model.tables import Row, Table, TableSide
from generator.model.values import Amount, State

EMPTY = Statements()


def no_subject(_: str) -> str | None:
    return None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A completed report; `older` is the summary of the year before, if it is there."""

    report: Report
    summary: Summary
    older: Summary | None
    subjects: Subjects
    subject_url: Callable[[str], str | None] = no_subject

    @property
    def unit(self) -> str:
        return self.report.unit

    @property
    def year(self) -> int:
        return self.report.year

    @property
    def years(self) -> tuple[int, int]:
        return self.year - 1, self.year

    @property
    def said(self) -> Statements:
        return self.report.body.statements or EMPTY

    def cell(self, table_key: str, row: str, column: str) -> Amount | None:
        table = self.report.table(table_key)
        return table.cell(row, column) if table else None

    def side(self, table_key: str, side_id: str) -> TableSide | None:
        table = self.report.table(table_key)
        sides = table.sides if table else ()
        return next((side for side in sides if side.spec.id == side_id), None)

    def rows(self, table_key: str, side_id: str = "") -> Iterator[tuple[Row, Amount]]:
        """Rows that are no totals, each with the figure that tells the whole of it; blanks not."""
        side = self.side(table_key, side_id)
        for row in side.rows if side else ():
            cell = row.cells[0] if row.cells else None
            if not row.is_total and cell is not None and cell.state is not State.BLANK:
                yield row, cell

    def url(self, table_key: str, row_id: str) -> str:
        """Where a row stands; nothing when the table has no such row."""
        table = self.report.table(table_key)
        if table is None or all(side.row(row_id) is None for side in table.sides):
            return ""
        page = urls.table(self.report.department, self.report.key, table_key)
        return f"{page}#{urls.row(row_id)}"

    def of_row(self, table_key: str, row: Row) -> str:
        """The page of its subject, else its row."""
        return (self.subject_url(row.code) if row.code else None) or self.url(table_key, row.id)

    def spending(self) -> Table | None:
        """By subject: T3 where its rows are there, else T5, as in the summary."""
        table = self.report.table("T3")
        return table if table is not None and coded(table) else self.report.table("T5")
