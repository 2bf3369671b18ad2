"""两年对照：收支总计（图1）、财政拨款收支（图4）、一般公共预算支出（图5）。

The year before comes from its own report where there is one; else as this report states it, and
is then drawn hollow.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts import colours, draw
from generator.charts.chart import Chart, Row
from generator.charts.sheet import Sheet
from generator.charts.words import change, estimated, sentence
from generator.model.values import Figure, State


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of this year and of the year before; `is_own`: as this report states it."""

    name: str
    color: str
    now: Figure | None
    before: Figure | None
    url: str = ""
    is_own: bool = True


def totals(sheet: Sheet) -> Chart | None:
    return two_years(
        "totals",
        "收入、支出总计变动情况",
        sheet,
        (
            headline(sheet, "revenue", "收入总计", colours.INCOME, ("T1", "income-total")),
            headline(
                sheet, "expenditure", "支出总计", colours.SPENDING, ("T1", "expenditure-total")
            ),
        ),
    )


def general_budget(sheet: Sheet) -> Chart | None:
    name = "一般公共预算财政拨款支出"
    pair = headline(sheet, "general-budget", name, colours.FISCAL, ("T5", "total"))
    return two_years("general-budget", f"{name}变动情况", sheet, (pair,))


def fiscal(sheet: Sheet) -> Chart | None:
    income, spending = ("T4", "income-total"), ("T4", "expenditure-total")
    pairs = (
        headline(sheet, "fiscal-revenue", "财政拨款收入总计", colours.INCOME, income),
        headline(sheet, "fiscal-expenditure", "财政拨款支出总计", colours.SPENDING, spending),
    )
    return two_years("fiscal", "财政拨款收入、支出总计变动情况", sheet, pairs)


def headline(sheet: Sheet, one: str, name: str, color: str, place: tuple[str, str]) -> Pair:
    head = sheet.summary.headline(one)
    older = sheet.older.headline(one).amount if sheet.older is not None else None
    if older is None or (older.number is None and head.prior is not None):
        return Pair(name, color, head.amount, head.prior, sheet.url(*place))
    return Pair(name, color, head.amount, older, sheet.url(*place), is_own=False)


def two_years(chart_id: str, title: str, sheet: Sheet, pairs: Sequence[Pair]) -> Chart | None:
    """None when there is no figure of this year."""
    if not any(pair.now is not None and pair.now.number is not None for pair in pairs):
        return None
    has_before = any(pair.before is not None for pair in pairs)
    heads = tuple(f"{year}年" for year in (sheet.years if has_before else sheet.years[1:]))
    return Chart(
        chart_id,
        title,
        sheet.unit,
        heads,
        tuple(
            Row(pair.name, (pair.before, pair.now) if has_before else (pair.now,), pair.url)
            for pair in pairs
        ),
        told(sheet, pairs),
        draw.columns(heads, [series(pair, has_before, len(pairs) == 1) for pair in pairs]),
        aside(sheet.years[0], [p.before for p in pairs if p.is_own and p.before is not None]),
        height=280,
    )


def aside(year: int, before: Sequence[Figure]) -> str:
    """Whose word the year before is, where it is not that of its own report."""
    if not any(one.number is not None for one in before):
        return ""
    made = [one for one in before if one.state is State.COMPUTED]
    if not made:
        said = f"{year}年的数取自本报告"
    elif len(made) == len(before):
        said = f"{year}年的数由本报告所载的变动推算"
    else:
        said = f"{year}年的数取自本报告，标明推算的由所载的变动推得"
    return f"{said}，图中以虚线框表示。"


def series(pair: Pair, has_before: bool, alone: bool) -> draw.Series:
    """A figure that stands alone has its year before in grey: no other colour to tell it from."""
    grey = colours.BEFORE if alone else ""
    before = draw.Point(pair.before, color=grey, apart=pair.is_own)
    now = draw.Point(pair.now, pair.url)
    return draw.Series(pair.name, pair.color, (before, now) if has_before else (now,))


def told(sheet: Sheet, pairs: Sequence[Pair]) -> str:
    last, year = sheet.years
    unit = sheet.unit
    return sentence(
        *(change(pair.name, sheet.years, pair.now, pair.before, unit) for pair in pairs)
    ) + estimated(
        [
            named
            for pair in pairs
            for named in (
                (f"{year}年{pair.name}", pair.now),
                (f"{last}年{pair.name}", pair.before),
            )
        ]
    )
