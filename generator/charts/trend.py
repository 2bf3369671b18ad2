"""各年变化：同样的几项数，一年一组；没有的年份留空，只有后一年报告说过的年份画成空心。"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from generator.charts import draw
from generator.charts.chart import Chart, Row
from generator.charts.trend_words import Course, gap_title, summary
from generator.model.values import Figure

MOST_COLUMNS = 12  # standing bars; with more of them lines are easier to follow


@dataclass(frozen=True, slots=True)
class Measure:
    """What is followed over the years; `url` of a figure is in its year."""

    name: str
    color: str


@dataclass(frozen=True, slots=True)
class Year:
    """`said_by` tells whose word the figures are where the year has no report of its own."""

    year: int
    figures: tuple[Figure | None, ...]
    urls: tuple[str, ...]
    said_by: str = ""


def trend(
    chart_id: str,
    title: str,
    unit: str,
    measures: Sequence[Measure],
    years: Sequence[Year],
    reasons: dict[int, str] | None = None,
    note: str = "",
    reported: Collection[int] = (),
) -> Chart | None:
    """None where fewer than two years have a figure; `reasons` say why a year is missing.

    `reported` are years known to have a report, though it may be silent on this.
    """
    known = {one.year: one for one in years if any(map(has_number, one.figures))}
    if len(known) < 2:
        return None
    span = range(min(known), max(known) + 1)
    told = {one.year: one for one in years if one.year in span}
    courses = tuple(
        Course(one.name, tuple((year, figure_of(told.get(year), place)) for year in span))
        for place, one in enumerate(measures)
    )
    apart = tuple((year, told[year].said_by) for year in span if year in told)
    silent = [year for year in span if year not in told and year in reported]
    missing = tuple(
        (year, (reasons or {}).get(year, ""))
        for year in span
        if year not in told and year not in silent
    )
    return Chart(
        chart_id,
        title,
        unit,
        ("年份", *(one.name for one in measures)),
        tuple(row(year, told.get(year), len(measures), year in silent) for year in span),
        summary(courses, unit, apart, missing, silent),
        drawing(measures, span, told),
        note,
    )


def has_number(figure: Figure | None) -> bool:
    return figure is not None and figure.number is not None


def figure_of(year: Year | None, place: int) -> Figure | None:
    return year.figures[place] if year else None


def row(year: int, told: Year | None, width: int, is_silent: bool) -> Row:
    if told is None:
        return Row(gap_title(year, is_silent), (None,) * width)
    after = f"（{told.said_by}）" if told.said_by else ""
    return Row(f"{year}年{after}", told.figures, told.urls[0])


def drawing(measures: Sequence[Measure], span: range, told: dict[int, Year]) -> str:
    categories = [f"{year}年" for year in span]
    series = [
        draw.Series(one.name, one.color, tuple(point(told.get(year), place) for year in span))
        for place, one in enumerate(measures)
    ]
    few = len(measures) * len(categories) <= MOST_COLUMNS
    return (draw.columns if few else draw.lines)(categories, series)


def point(told: Year | None, place: int) -> draw.Point:
    if told is None:
        return draw.Point(None)
    said = told.said_by
    return draw.Point(told.figures[place], told.urls[place], note=said, apart=bool(said))
