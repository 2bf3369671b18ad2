"""排名：同一年度、同一文种、同一层级的部门，三个起；未公开、未载明的另列，不当作零。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import draw
from generator.charts.chart import Chart, Row
from generator.charts.ranking_words import summary
from generator.model.in_unit import common_unit, in_unit
from generator.model.values import Figure

FEWEST = 3
MOST_DRAWN = 20


@dataclass(frozen=True, slots=True)
class Entry:
    """A department with its figure, in the unit its report prints."""

    name: str
    url: str
    figure: Figure | None
    unit: str


@dataclass(frozen=True, slots=True)
class Ranked:
    """`place` counts from 1; equal figures share it."""

    place: int
    entry: Entry
    figure: Figure
    number: Decimal


def places(entries: Sequence[Entry], unit: str) -> tuple[Ranked, ...]:
    """The largest first; by name where figures are equal."""
    found = []
    for one in entries:
        figure = in_unit(one.figure, one.unit, unit)
        if figure is not None and figure.number is not None:
            found.append((figure.number, one, figure))
    found.sort(key=lambda each: (-each[0], each[1].name, each[1].url))
    ranked: list[Ranked] = []
    for place, (number, one, figure) in enumerate(found, 1):
        tied = bool(ranked) and ranked[-1].number == number
        ranked.append(Ranked(ranked[-1].place if tied else place, one, figure, number))
    return tuple(ranked)


def can_rank(entries: Sequence[Entry]) -> bool:
    given = [one for one in entries if one.figure is not None and one.figure.number is not None]
    return len(given) >= FEWEST


def ranking(
    chart_id: str, title: str, who: str, what: str, color: str, entries: Sequence[Entry]
) -> Chart:
    """`who` is 2020年度市级部门, `what` the figure they are ranked by."""
    unit = common_unit(one.unit for one in entries)
    ranked = places(entries, unit)
    apart = tuple(one for one in entries if one.figure is None or one.figure.number is None)
    left_out = [(one.name, one.figure) for one in apart]
    drawn = ranked[:MOST_DRAWN]
    points = tuple(draw.Point(one.figure, one.entry.url) for one in drawn)
    mixed = any(one.unit != unit for one in entries)
    return Chart(
        chart_id,
        title,
        unit,
        ("部门", what),
        (*map(ranked_row, ranked), *(Row(one.name, (one.figure,), one.url) for one in apart)),
        summary(who, what, unit, [(r.entry.name, r.figure, r.number) for r in ranked], left_out),
        draw.bars([one.entry.name for one in drawn], [draw.Series(what, color, points)]),
        " ".join(notes(mixed, unit, len(ranked))),
        height=60 + 34 * len(drawn),
    )


def ranked_row(one: Ranked) -> Row:
    return Row(f"{one.place}. {one.entry.name}", (one.figure,), one.entry.url)


def notes(mixed: bool, unit: str, number: int) -> list[str]:
    found = []
    if mixed:
        found.append(f"以别的单位公布的，已照实换算为{unit}，没有舍入。")
    if number > MOST_DRAWN:
        found.append(f"图中只画前{MOST_DRAWN}名，表中全列。")
    return found
