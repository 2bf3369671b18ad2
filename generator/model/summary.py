"""摘要：what a report leaves behind for the pages and rules that go across reports.

Small enough to keep for every report at once; everything else of a report can be dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from decimal import Decimal
from sys import intern

from generator.findings import Checked, Severity
from generator.model.compared import Carried, Compared, carried_over, compared
from generator.model.portal import Report, ReportKey
from generator.model.printed_charts import bars
from generator.model.statement_parts import Change
from generator.model.statements import Statements
from generator.model.subjects import Kind, kind_of
from generator.model.sums import carried, computed
from generator.model.tables import Row, Status, Table
from generator.model.values import Amount, Day, Share, State
from generator.source import NOWHERE

HEADLINES = (
    ("revenue", "收入总计"),
    ("expenditure", "支出总计"),
    ("general-budget", "一般公共预算财政拨款支出"),
    ("three-public", "“三公”经费支出"),
)
# Totals that only charts of one report lay beside those of the year before.
FISCAL = (
    ("fiscal-revenue", "财政拨款收入总计"),
    ("fiscal-expenditure", "财政拨款支出总计"),
)
# Where each headline stands in the tables: (table, row, column).
HEADLINE_CELLS = {
    "revenue": ("T1", "income-total", "final"),
    "expenditure": ("T1", "expenditure-total", "final"),
    "general-budget": ("T5", "total", "total"),
    "three-public": ("T7", "total", "final"),
    "fiscal-revenue": ("T4", "income-total", "final"),
    "fiscal-expenditure": ("T4", "expenditure-total", "total"),
}
# What the bars of the printed charts of change show, as printed_charts names it.
BARS = {
    "revenue": ("收入支出总体/收入总计", "收入支出总体/收支总计"),
    "expenditure": ("收入支出总体/支出总计", "收入支出总体/收支总计"),
    "general-budget": ("一般公共预算支出/总体",),
    "three-public": ("三公经费/总体",),
    "fiscal-revenue": ("财政拨款总体/收入总计", "财政拨款总体/收支总计"),
    "fiscal-expenditure": ("财政拨款总体/支出总计", "财政拨款总体/收支总计"),
}


@dataclass(frozen=True, slots=True)
class Headline:
    """One of the headline figures; `prior` is what this report itself says of the year before."""

    id: str
    name: str
    amount: Amount | None
    prior: Amount | None
    rate: Share | None
    direction: str


@dataclass(frozen=True, slots=True)
class SubjectUse:
    """What a report spends on a subject: the amount, and the row where it stands and has its place.

    There are more of these than of anything else: codes are held once for all reports.
    """

    code: str
    amount: Amount
    table: str
    row: str
    column: str


@dataclass(frozen=True, slots=True)
class Quality:
    """How checking a report came out, in numbers."""

    ran: int = 0
    not_run: int = 0
    explained: int = 0
    by_severity: dict[Severity, int] = field(default_factory=dict)
    codes: tuple[str, ...] = ()

    @staticmethod
    def of(checked: Checked) -> Quality:
        counts = Counter(finding.severity for finding in checked.findings)
        return Quality(
            len(checked.ran),
            len(checked.skipped),
            sum(1 for finding in checked.findings if finding.explained),
            dict(counts),
            tuple(sorted({finding.code for finding in checked.findings})),
        )


@dataclass(frozen=True, slots=True)
class Summary:
    department: str
    key: ReportKey
    unit: str
    profile: str
    published: Day | None
    title: str
    headlines: tuple[Headline, ...]
    fiscal: tuple[Headline, ...]
    subjects: tuple[SubjectUse, ...]
    withheld: tuple[SubjectUse, ...]
    tables: tuple[tuple[str, str, Status], ...]
    projects: int
    terms: tuple[str, ...]
    quality: Quality
    compared: tuple[Compared, ...]
    carried: tuple[Carried, ...]
    reasons: dict[tuple[str, str], str]

    def after_checks(self) -> Summary:
        """Without what only the rules across years look at."""
        return replace(self, compared=(), carried=(), reasons={})

    def headline(self, headline_id: str) -> Headline:
        return next(one for one in (*self.headlines, *self.fiscal) if one.id == headline_id)


def summarise(published: Report, report: Report, checked: Checked) -> Summary:
    """Of a report as `published`, and completed (`derive.complete`)."""
    body = report.body
    said = body.statements or Statements()
    return Summary(
        report.department,
        report.key,
        report.unit,
        report.profile.id,
        body.published,
        body.origin.title.text if body.origin and body.origin.title else "",
        tuple(headline(report, said, one, name) for one, name in HEADLINES),
        tuple(headline(report, said, one, name) for one, name in FISCAL),
        tuple(uses(report, is_spent)),
        tuple(uses(report, is_withheld)),
        tuple((table.key, intern(table.title), table.status) for table in report.tables),
        len(body.performance.projects) if body.performance else 0,
        tuple(term.id.text for term in body.terms if term.id),
        Quality.of(checked),
        tuple(compared(published)),
        tuple(carried_over(published)),
        {
            (one.rule.text, one.place.text): one.reason.text
            for one in body.differences
            if one.rule and one.place and one.reason
        },
    )


def headline(report: Report, said: Statements, headline_id: str, name: str) -> Headline:
    table_key, row, column = HEADLINE_CELLS[headline_id]
    table = report.table(table_key)
    amount = table.cell(row, column) if table else None
    if amount is None and headline_id == "three-public":
        amount = none_spent(said)
    change = change_of(said, headline_id)
    return Headline(
        headline_id,
        name,
        amount,
        prior_amount(amount, change, printed_before(report, headline_id)),
        change.rate if change else None,
        change.direction.text if change and change.direction else "",
    )


def none_spent(said: Statements) -> Amount | None:
    """A nil that is said in words: 情况: 无支出."""
    three = said.three_public
    if three is None or three.situation is None:
        return None
    return Amount("0.00", Decimal(0), State.CARRIED, NOWHERE, (three.situation.source,))


def change_of(said: Statements, headline_id: str) -> Change | None:
    if headline_id == "general-budget":
        budget = said.general_budget
        return budget.overall.change if budget and budget.overall else None
    if headline_id == "three-public":
        three = said.three_public
        return three.overall.change if three and three.overall else None
    overall = said.fiscal if headline_id.startswith("fiscal-") else said.overall
    if overall is None:
        return None
    is_revenue = headline_id.endswith("revenue")
    return (overall.revenue_change if is_revenue else overall.expenditure_change) or overall.change


def printed_before(report: Report, headline_id: str) -> Amount | None:
    """The year before as a printed chart of this report shows it."""
    shown = bars(report.body.charts)
    found = (shown.get((place, report.year - 1)) for place in BARS[headline_id])
    return next((one for one in found if one is not None), None)


def prior_amount(
    amount: Amount | None, change: Change | None, in_chart: Amount | None
) -> Amount | None:
    """The year before as this report prints it, in a sentence or else in a chart; where it does
    neither, worked back from the stated change."""
    stated = change.previous if change else None
    return carried(stated) or carried(in_chart) or (worked_back(amount, change) if change else None)


def worked_back(amount: Amount | None, change: Change) -> Amount | None:
    delta, direction = change.amount, change.direction.text if change.direction else ""
    if amount is None or amount.number is None or delta is None or delta.number is None:
        return None
    if direction == "减少":
        return computed(amount.number + delta.number, (amount, delta))
    return computed(amount.number - delta.number, (amount, delta)) if direction else None


def is_spent(cell: Amount) -> bool:
    return cell.number is not None and not cell.is_zero


def is_withheld(cell: Amount) -> bool:
    return cell.state is State.WITHHELD


def uses(report: Report, wanted: Callable[[Amount], bool]) -> Iterator[SubjectUse]:
    """Spending by subject: functional from T3 where its body is given, else T5; economic: T6."""
    spending = report.table("T3")
    if spending is None or not coded(spending):
        spending = report.table("T5")
    for table in (spending, report.table("T8"), report.table("T9"), report.table("T6")):
        if table is None or (table.key in ("T8", "T9") and spending and spending.key == "T3"):
            continue
        for row, column, amount in coded(table, wanted):
            if row.code is not None and kind_of(row.code) is not Kind.GOVERNMENT:
                known = Amount(amount.text, amount.number, amount.state, NOWHERE)
                yield SubjectUse(intern(row.code), known, table.key, intern(row.id), column)


def coded(
    table: Table, wanted: Callable[[Amount], bool] = is_spent
) -> list[tuple[Row, str, Amount]]:
    """Coded rows with the column that tells the whole of the row."""
    found = []
    for side, row in table.rows():
        for column, cell in zip(side.columns, row.cells, strict=True):
            if column.id in ("total", "final"):
                if row.code and cell is not None and wanted(cell):
                    found.append((row, column.id, cell))
                break
    return found
