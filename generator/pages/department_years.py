"""A department over the years: headline figures and classes, drawn where there are two to draw."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import urls
from generator.charts import colours
from generator.charts.chart import Chart
from generator.charts.trend import Measure, Year, has_number, trend
from generator.charts.trend_classes import ClassCourse, class_trend
from generator.model.in_unit import common_unit, in_unit
from generator.model.portal import Department
from generator.model.shown import shown
from generator.model.summary import HEADLINES, SubjectUse, Summary
from generator.model.values import Figure, State
from generator.pages.page import Link
from generator.pages.survey import Survey

_COLORS = {
    "revenue": colours.INCOME,
    "expenditure": colours.SPENDING,
    "general-budget": colours.FISCAL,
    "three-public": colours.SPENDING,
}
# “三公”经费 is too small a part of the totals to be seen beside them.
GROUPS = (
    ("totals", "历年收支", ("revenue", "expenditure", "general-budget")),
    ("three-public", "历年“三公”经费", ("three-public",)),
)
PLACES = {headline_id: place for place, (headline_id, _) in enumerate(HEADLINES)}


@dataclass(frozen=True, slots=True)
class YearColumn:
    """One year side by side; `said_by` is the later report that alone states it."""

    title: str
    url: str
    said_by: str
    figures: tuple[Figure | None, ...]


@dataclass(frozen=True, slots=True)
class Ledger:
    """The headline figures known of some year by name, a column for each year."""

    names: tuple[str, ...]
    years: tuple[YearColumn, ...]


def unit_of(accounts: Sequence[Summary]) -> str:
    return common_unit(summary.unit for summary in accounts)


def told_years(accounts: Sequence[Summary]) -> tuple[Year, ...]:
    """Newest first; a year without its own report is told by the one after it."""
    unit = unit_of(accounts)
    own = {summary.key.year for summary in accounts}
    found = []
    for summary in accounts:
        url, year = urls.report(summary.department, summary.key), summary.key.year
        given = tuple(in_unit(one.amount, summary.unit, unit) for one in summary.headlines)
        found.append(Year(year, given, (url,) * len(given)))
        before = tuple(in_unit(one.prior, summary.unit, unit) for one in summary.headlines)
        if year - 1 not in own and any(before):
            said = said_words(year, before)
            found.append(Year(year - 1, before, (url,) * len(before), said))
    return tuple(found)


def said_words(year: int, figures: Sequence[Figure | None]) -> str:
    """Whose word the figures of the year before `year` are, and whether printed or worked back."""
    states = {one.state is State.COMPUTED for one in figures if one and one.number is not None}
    how = {frozenset((True,)): "推算", frozenset((True, False)): "所载与推算"}
    return f"据{year}年报告{how.get(frozenset(states), '所载')}"


def headline_trends(
    department: Department, accounts: Sequence[Summary]
) -> tuple[tuple[Chart, ...], frozenset[str]]:
    """The charts, and the headlines they show."""
    years = told_years(accounts)
    reasons = {
        int(gap.name): gap.value.text
        for gap in department.body.gaps
        if gap.value is not None and gap.name.isdecimal()
    }
    charts, shown_ids = [], set()
    for chart_id, title, ids in GROUPS:
        drawn = [one for one in ids if any(has_number(y.figures[PLACES[one]]) for y in years)]
        measures = [Measure(dict(HEADLINES)[one], _COLORS[one]) for one in drawn]
        picked = [pick(year, drawn) for year in years]
        chart = trend(chart_id, title, unit_of(accounts), measures, picked, reasons)
        if chart is not None:
            charts.append(chart)
            shown_ids.update(drawn)
    return tuple(charts), frozenset(shown_ids)


def pick(year: Year, ids: Sequence[str]) -> Year:
    places = [PLACES[one] for one in ids]
    figures = tuple(year.figures[place] for place in places)
    said = said_words(year.year + 1, figures) if year.said_by else ""
    return Year(year.year, figures, tuple(year.urls[place] for place in places), said)


def ledger(accounts: Sequence[Summary], drawn: frozenset[str]) -> Ledger:
    """Nothing where the charts, and their tables, have all of it."""
    years = told_years(accounts)
    known = [one for one, _ in HEADLINES if any(year.figures[PLACES[one]] for year in years)]
    if drawn.issuperset(known):
        return Ledger((), ())
    picked = [pick(year, known) for year in years]
    columns = tuple(
        YearColumn(f"{one.year}年", one.urls[0], one.said_by, one.figures)
        for one in picked
        if not one.said_by or any(one.figures)
    )
    return Ledger(tuple(dict(HEADLINES)[one] for one in known), columns)


def class_uses(accounts: Sequence[Summary]) -> Iterator[tuple[Summary, SubjectUse]]:
    for summary in accounts:
        for use in summary.subjects:
            if len(use.code) == 3 and use.code.startswith("2"):
                yield summary, use


def withheld_uses(accounts: Sequence[Summary], table: str) -> Iterator[tuple[Summary, SubjectUse]]:
    """Classes of that table whose amount is not published."""
    for summary in accounts:
        for use in summary.withheld:
            if len(use.code) == 3 and use.code.startswith("2") and use.table == table:
                yield summary, use


def class_chart(survey: Survey, accounts: Sequence[Summary]) -> Chart | None:
    """None where years cannot be laid side by side: one only, other tables, a class twice."""
    uses = tuple(class_uses(accounts))
    once = {(summary.key, use.code) for summary, use in uses}
    if len({use.table for _, use in uses}) != 1 or len(once) < len(uses):
        return None
    unit = unit_of(accounts)
    found: dict[str, dict[int, Figure]] = {}
    for summary, use in (*withheld_uses(accounts, uses[0][1].table), *uses):
        figure = in_unit(use.amount, summary.unit, unit)
        if figure is not None:
            found.setdefault(use.code, {})[summary.key.year] = figure
    courses = [
        ClassCourse(code, class_name(survey, accounts, code), urls.subject(code), found[code])
        for code in sorted(found)
    ]
    reported = {summary.key.year for summary in accounts}
    return class_trend("classes", "历年各类支出", unit, courses, reported)


def class_name(survey: Survey, accounts: Sequence[Summary], code: str) -> str:
    return survey.frame.subjects.name(code, accounts[0].key.year)


def class_rows(
    survey: Survey, accounts: Sequence[Summary]
) -> tuple[tuple[Link, tuple[str, ...]], ...]:
    """Classes by year, newest first."""
    unit = unit_of(accounts)
    amounts = {
        (use.code, summary.key.year): shown(in_unit(use.amount, summary.unit, unit))
        for summary, use in class_uses(accounts)
    }
    rows = []
    for code in sorted({code for code, _ in amounts}):
        link = Link(class_name(survey, accounts, code), urls.subject(code), code)
        rows.append((link, tuple(amounts.get((code, s.key.year), "—") for s in accounts)))
    return tuple(rows)
