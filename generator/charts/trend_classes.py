"""各类支出历年：一年一柱，各类相叠；只把同一张表的数叠在一起。"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import draw
from generator.charts.chart import Chart, Row
from generator.charts.colours import of_class
from generator.charts.trend_words import gap_title, gap_words
from generator.charts.words import less
from generator.model.shown import shown
from generator.model.values import Amount, Figure, State
from generator.money import grouped
from generator.source import NOWHERE

NONE = Amount("", None, State.BLANK, NOWHERE)


@dataclass(frozen=True, slots=True)
class ClassCourse:
    """A class of spending by year; a year with a report but without the class has no figure, and a
    withheld one is there without a number: neither is nil."""

    code: str
    name: str
    url: str
    figures: Mapping[int, Figure]

    def number(self, year: int) -> Decimal | None:
        figure = self.figures.get(year)
        return figure.number if figure else None

    def is_withheld(self, year: int) -> bool:
        figure = self.figures.get(year)
        return figure is not None and figure.state is State.WITHHELD


def class_trend(
    chart_id: str,
    title: str,
    unit: str,
    classes: Sequence[ClassCourse],
    reported: Collection[int] = (),
) -> Chart | None:
    """None where only one year has classes; `reported` are years known to have a report."""
    years = sorted({year for one in classes for year in one.figures})
    if len(years) < 2:
        return None
    span = range(years[0], years[-1] + 1)
    gaps = [year for year in span if year not in years]
    silent = [year for year in gaps if year in reported]
    missing = [(year, "") for year in gaps if year not in reported]
    return Chart(
        chart_id,
        title,
        unit,
        ("科目", *(gap_title(y, y in silent) if y in gaps else f"{y}年" for y in span)),
        tuple(row(one, span, gaps) for one in classes),
        summary(classes, years, unit) + "".join(gap_words(missing, silent)),
        drawing(classes, span),
        height=360,
    )


def row(one: ClassCourse, span: range, gaps: Collection[int]) -> Row:
    cells = tuple(None if year in gaps else one.figures.get(year, NONE) for year in span)
    return Row(one.name, cells, one.url, one.code)


def drawing(classes: Sequence[ClassCourse], span: range) -> str:
    series = [
        draw.Series(
            one.name,
            of_class(one.code),
            tuple(point(one, year) for year in span),
        )
        for one in classes
    ]
    return draw.stacked([f"{year}年" for year in span], series, standing=True)


def point(one: ClassCourse, year: int) -> draw.Point:
    return draw.Point(
        one.figures.get(year), one.url, note="" if year in one.figures else "没有列出"
    )


def summary(classes: Sequence[ClassCourse], years: Sequence[int], unit: str) -> str:
    said = "；".join(largest_words(classes, year, unit) for year in (years[0], years[-1]))
    return f"{said}。{moved_words(classes, years[0], years[-1], unit)}"


def largest_words(classes: Sequence[ClassCourse], year: int, unit: str) -> str:
    known = [(one.name, n) for one in classes if (n := one.number(year)) is not None]
    hidden = [one.name for one in classes if one.is_withheld(year)]
    after = f"（{'、'.join(hidden)}未公开）" if hidden else ""
    if not known:
        return f"{year}年各类支出都未公开"
    most = max(number for _, number in known)
    if not most and not hidden:
        return f"{year}年各类支出都是零"
    names = [name for name, number in known if number == most]
    figure = next(one.figures[year] for one in classes if one.number(year) == most)
    among = "公布了数的各类中，最大的" if hidden else "最大的一类"
    each = "各" if len(names) > 1 else ""
    return f"{year}年{among}是{'、'.join(names)}，{each}{shown(figure)}{unit}{after}"


def moved_words(classes: Sequence[ClassCourse], first: int, last: int, unit: str) -> str:
    """The class that changed most, of those that have a number in both years."""
    gaps = [
        (less(now, before), one)
        for one in classes
        if (now := one.number(last)) is not None and (before := one.number(first)) is not None
    ]
    if not gaps:
        return f"{first}年与{last}年没有哪一类两年都有数，不比增减。"
    among = "" if len(gaps) == len(classes) else "两年都有数的各类中，"
    change, moved = max(gaps, key=lambda each: (abs(each[0]), each[1].code))
    if not change:
        return f"{among}{first}年与{last}年相比，各类都没有变化。"
    word = "增加" if change > 0 else "减少"
    much = f"{grouped(change.copy_abs())}{unit}"
    return f"{among}变化最大的是{moved.name}，{last}年比{first}年{word}{much}（推算）。"
