"""A subject in the other years of its department, drawn where two can be laid side by side."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from generator import urls
from generator.charts.chart import Chart
from generator.charts.colours import of_class
from generator.charts.trend import Measure, Year, trend
from generator.model.in_unit import in_unit
from generator.model.portal import ReportKey
from generator.model.shown import shown
from generator.model.summary import SubjectUse, Summary
from generator.pages.page import Link
from generator.pages.report_pages import Desk
from generator.pages.survey import report_title


@dataclass(frozen=True, slots=True)
class YearRow:
    """The same subject in another year of the department."""

    year: Link
    amount: str
    is_here: bool


def years(desk: Desk, code: str, drawn: frozenset[ReportKey]) -> tuple[YearRow, ...]:
    """The years that the chart does not show: other tables, budgets; all where there is none."""
    found = []
    for summary, use in desk.uses_by_code.get(code, ()):
        if summary.key not in drawn:
            url = urls.report_subject(desk.id, summary.key, code)
            here = summary.key == desk.report.key
            figure = in_unit(use.amount, summary.unit, desk.report.unit)
            found.append(YearRow(Link(report_title(summary.key), url), shown(figure), here))
    return tuple(found)


def alike(desk: Desk, code: str) -> tuple[tuple[Summary, SubjectUse], ...]:
    """The years that can be laid beside this report: of its kind, from the table it uses."""
    uses = [
        one for one in desk.uses_by_code.get(code, ()) if one[0].key.kind == desk.report.key.kind
    ]
    tables = [use.table for summary, use in uses if summary.key == desk.report.key]
    return tuple(one for one in uses if one[1].table in tables)


def drawn_years(desk: Desk, code: str) -> frozenset[ReportKey]:
    return frozenset(summary.key for summary, _ in alike(desk, code))


def year_chart(desk: Desk, code: str) -> Chart | None:
    found = []
    for summary, use in alike(desk, code):
        figure = in_unit(use.amount, summary.unit, desk.report.unit)
        url = urls.report_subject(desk.id, summary.key, code)
        found.append(Year(summary.key.year, (figure,), (url,)))
    if len({one.year for one in found}) < len(found):
        return None  # printed twice: which of the two is meant is not ours to say
    reported = desk.survey.reported_years(desk.id, desk.report.key.kind)
    return drawn(code, desk.report.unit, tuple(found), reported)


@lru_cache(maxsize=256)
def drawn(code: str, unit: str, years: tuple[Year, ...], reported: frozenset[int]) -> Chart | None:
    """The same in each year of a department, whose reports come one after another."""
    measure = Measure("金额", of_class(code))
    return trend("years", "本部门历年", unit, (measure,), years, reported=reported)
