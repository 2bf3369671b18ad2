"""一个总数由哪些部分组成：环图；有负数或部分太多时为条形图。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import groupby

from generator.charts import draw
from generator.charts.chart import Chart, Row
from generator.charts.words import (
    estimated,
    less,
    listed,
    money,
    percent,
    sentence,
    share,
    told,
    total,
)
from generator.model.values import Figure, State
from generator.money import Tolerance, Unit, Verdict, compare

MOST_SLICES = 8
MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Part:
    name: str
    figure: Figure | None
    color: str = ""
    url: str = ""
    code: str = ""


def composition(
    chart_id: str,
    title: str,
    unit: str,
    parts: Sequence[Part],
    whole: Part,
    *,
    more: str = "",
) -> Chart | None:
    """None when no part has an amount; `whole` is what the parts are said to make up."""
    drawn = [part for part in parts if part.figure is not None and part.figure.number]
    if not drawn:
        return None
    rows = [Row(part.name, (part.figure,), part.url, part.code) for part in parts]
    if whole.figure is not None:
        rows.append(Row(whole.name, (whole.figure,), whole.url))
    slices = largest_first(drawn)
    return Chart(
        chart_id,
        title,
        unit,
        ("金额",),
        tuple(rows),
        composed(whole.name, whole.figure, parts, unit) + more + marked((whole, *parts)),
        drawing(slices, base_of(whole.figure)),
        height=300 if as_slices(slices) else 90 + 34 * len(slices),
    )


def as_slices(parts: Sequence[Part]) -> bool:
    return len(parts) <= MOST_SLICES and all(amount(part) > 0 for part in parts)


def drawing(parts: Sequence[Part], whole: Decimal | None) -> str:
    if as_slices(parts):
        return draw.donut(
            [draw.Node(p.name, p.figure, p.color, p.url) for p in parts if p.figure is not None],
            whole,
        )
    points = tuple(draw.Point(part.figure, part.url, color=part.color) for part in parts)
    series = draw.Series("金额", parts[0].color, points)
    return draw.bars([part.name for part in parts], [series])


def base_of(whole: Figure | None) -> Decimal | None:
    """What shares are of: the whole that is named, where it is published and above nil."""
    number = whole.number if whole else None
    return number if number is not None and number > 0 else None


def amount(part: Part) -> Decimal:
    return (part.figure.number if part.figure else None) or Decimal(0)


def largest_first(parts: Sequence[Part]) -> list[Part]:
    """Those of the same amount stay in the order of the table."""
    return sorted(parts, key=lambda part: -amount(part))


def composed(name: str, whole: Figure | None, parts: Sequence[Part], unit: str) -> str:
    """What the parts make of the whole, in words; right for none, one, equal, negative ones."""
    drawn = largest_first([part for part in parts if amount(part) != 0])
    zeros = [p.name for p in parts if p.figure and p.figure.number == 0]
    untold = [p.name for p in parts if p.figure is None]
    blank = [p.name for p in parts if p.figure and p.figure.state is State.BLANK]
    withheld = [p.name for p in parts if p.figure and p.figure.state is State.WITHHELD]
    lead = f"{name}{money(whole, unit)}"
    missing = bool(untold or withheld)
    return "".join(
        (
            sentence(
                f"{lead}：{'；'.join(clauses(whole, drawn, unit, missing))}" if drawn else lead
            ),
            sentence(
                f"{listed(zeros)}为0" if zeros else "",
                f"{listed(blank)}原表空白" if blank else "",
                f"{listed(untold)}未载明" if untold else "",
                f"{listed(withheld)}未公开，只列其余各项" if withheld else "",
            ),
            "" if missing else gap(name, whole, drawn, unit),
        )
    )


def marked(parts: Sequence[Part]) -> str:
    """Which of them are 推算."""
    return estimated([(part.name, part.figure) for part in parts])


def clauses(whole: Figure | None, drawn: Sequence[Part], unit: str, missing: bool) -> list[str]:
    """基本支出1,560.63万元，占71.7%; equal ones together; beyond five the rest as one.

    Shares are of the whole as printed; without one none are said.
    """
    base = base_of(whole)
    negative = any(amount(part) < 0 for part in drawn)
    apart = is_apart(whole, drawn, unit)
    if len(drawn) == 1 and whole and whole.number is not None and not missing and not apart:
        return [f"全部为{drawn[0].name}"]
    many = len(drawn) > MOST_NAMED + 1
    found = []
    for value, group in groupby(drawn[:MOST_NAMED] if many else drawn, amount):
        alike = list(group)
        each = "各" if len(alike) > 1 else ""
        said = f"{'、'.join(part.name for part in alike)}{each}{money(alike[0].figure, unit)}"
        found.append(said + part_of(value, None if negative else base, each))
    if many:
        rest = total(part.figure for part in drawn[MOST_NAMED:] if part.figure is not None)
        said = f"其余{len(drawn) - MOST_NAMED}项合计{told(rest, unit)}"
        found.append(said + part_of(rest, None if negative else base))
    if negative:
        found.append("其中有负数，不计占比")
    elif base and not (many or missing or apart) and rounded_apart(drawn, base):
        found.append("占比四舍五入，相加不等于100%")
    return found


def part_of(value: Decimal, base: Decimal | None, each: str = "") -> str:
    return f"，{each}占{share(value, base)}" if base else ""


def rounded_apart(drawn: Sequence[Part], whole: Decimal) -> bool:
    return sum(percent(amount(part), whole) for part in drawn) != 100


def is_apart(whole: Figure | None, drawn: Sequence[Part], unit: str) -> bool:
    """Whether what is stated of the parts cannot be the whole that is stated, but for rounding."""
    if whole is None or whole.number is None or not drawn:
        return False
    found = total(part.figure for part in drawn if part.figure is not None)
    kind = Unit.YUAN if unit == Unit.YUAN.value else Unit.WAN
    gap = compare(whole.number, found, Tolerance.SUM, kind, len(drawn))
    return gap.verdict is Verdict.BEYOND


def gap(name: str, whole: Figure | None, drawn: Sequence[Part], unit: str) -> str:
    """Said where the parts do not make the whole that is stated."""
    if whole is None or whole.number is None or not is_apart(whole, drawn, unit):
        return ""
    found = total(part.figure for part in drawn if part.figure is not None)
    apart = told(less(whole.number, found).copy_abs(), unit)
    what = "各部分相加" if len(drawn) > 1 else "所列部分"
    return f"{what}为{told(found, unit)}，与{name}相差{apart}。"
