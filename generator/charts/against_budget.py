"""一项项与预算相比：预算数与决算数，及“三公”经费的这张图（图8）。

Only what is stated is drawn: a budget is never worked back from a rate of completion.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import colours, draw
from generator.charts.chart import Chart, Row
from generator.charts.sheet import Sheet
from generator.charts.words import estimated, less, listed, money, sentence, share, told
from generator.model.values import Figure, Share, State

MOST_TOLD = 4
NIL = Decimal(0)


@dataclass(frozen=True, slots=True)
class Held:
    """A figure held against its budget; `rate` as stated, with its name."""

    name: str
    budget: Figure | None
    final: Figure | None
    rate: Share | None = None
    url: str = ""
    full: str = ""
    code: str = ""

    @property
    def is_whole(self) -> bool:
        return is_number(self.budget) and is_number(self.final)

    @property
    def is_withheld(self) -> bool:
        return any(one and one.state is State.WITHHELD for one in (self.budget, self.final))


def hidden_told(heads: tuple[str, str], held: Sequence[Held]) -> str:
    """What is not drawn, as one of its figures is not published."""
    names = [one.name for one in held if one.is_withheld]
    return sentence(f"{listed(names)}的{heads[0]}或{heads[1]}未公开，没有画" if names else "")


def is_number(figure: Figure | None) -> bool:
    return figure is not None and figure.number is not None


def against(
    chart_id: str,
    title: str,
    unit: str,
    heads: tuple[str, str],
    held: Sequence[Held],
    rate_name: str = "完成预算",
) -> Chart | None:
    """None unless both figures of something are stated, and one of them is not nil."""
    known = [one for one in held if one.is_whole]
    if not any(
        one.budget and one.final and (one.budget.number or one.final.number) for one in known
    ):
        return None
    colour = (colours.BUDGET, colours.FINAL)
    budget = tuple(draw.Point(one.budget, one.url, one.full) for one in known)
    final = tuple(
        draw.Point(one.final, one.url, one.full, f"{rate_name}{one.rate.text}" if one.rate else "")
        for one in known
    )
    series = [draw.Series(heads[0], colour[0], budget), draw.Series(heads[1], colour[1], final)]
    has_rates = any(one.rate is not None for one in known)
    return Chart(
        chart_id,
        title,
        unit,
        (*heads, rate_name) if has_rates else heads,
        tuple(
            Row(one.name, cells(one, has_rates), one.url, one.code)
            for one in held
            if one.is_whole or one.is_withheld
        ),
        held_told(heads, known, unit, rate_name) + hidden_told(heads, held),
        draw.bars([one.name for one in known], series),
        height=100 + 46 * len(known),
    )


def cells(one: Held, has_rates: bool) -> tuple[Figure | None, ...]:
    return (one.budget, one.final, one.rate) if has_rates else (one.budget, one.final)


def held_told(heads: tuple[str, str], known: Sequence[Held], unit: str, rate_name: str) -> str:
    """A few are told one by one, many by how they came out."""
    if len(known) <= MOST_TOLD:
        said = sentence(*(one_told(heads, one, unit, rate_name) for one in known))
    else:
        said = many_told(heads, known, unit)
    return said + estimated(
        [
            (f"{one.name}的{head}", figure)
            for one in known
            for head, figure in zip(heads, (one.budget, one.final), strict=True)
        ]
    )


def one_told(heads: tuple[str, str], one: Held, unit: str, rate_name: str) -> str:
    """公务接待费预算数5.00万元，决算数4.73万元，完成预算94.6%（按两数算得）."""
    said = f"{one.name}{heads[0]}{money(one.budget, unit)}，{heads[1]}{money(one.final, unit)}"
    if one.rate is not None and one.rate.is_given:
        return f"{said}，{rate_name}{one.rate.text}"
    budget, final = numbers(one)
    if budget == 0:
        return f"{said}，没有预算可比" if final != 0 else said
    if budget < 0 or final < 0:
        return said
    return f"{said}，{rate_name}{share(final, budget)}（按两数算得）"


def many_told(heads: tuple[str, str], known: Sequence[Held], unit: str) -> str:
    same = [one for one in known if numbers(one)[0] == numbers(one)[1]]
    under = [one for one in known if numbers(one)[1] < numbers(one)[0]]
    over = [one for one in known if numbers(one)[1] > numbers(one)[0]]
    if len(same) == len(known):
        return f"{len(known)}项的{heads[0]}与{heads[1]}都相同。"
    return sentence(
        f"{len(known)}项写明了{heads[0]}与{heads[1]}",
        f"{len(same)}项两数相同" if same else "",
        apart_told(under, f"{heads[1]}少于{heads[0]}", unit),
        apart_told(over, f"{heads[1]}多于{heads[0]}", unit),
    )


def apart_told(group: Sequence[Held], how: str, unit: str) -> str:
    if not group:
        return ""
    gaps = [(less(*numbers(one)).copy_abs(), one.name) for one in group]
    most = max(gap for gap, _ in gaps)
    names = listed([name for gap, name in gaps if gap == most])
    return f"{len(group)}项{how}，相差最多的是{names}（{told(most, unit)}）"


def numbers(one: Held) -> tuple[Decimal, Decimal]:
    budget = one.budget.number if one.budget else None
    final = one.final.number if one.final else None
    return budget or NIL, final or NIL


def three_public_budget(sheet: Sheet) -> Chart | None:
    side = sheet.side("T7", "")
    held = [
        Held(
            row.name,
            side.cell(row.id, "budget"),
            side.cell(row.id, "final"),
            url=sheet.url("T7", row.id),
        )
        for row in (side.rows if side else ())
        if side is not None and (row.level == 0)
    ]
    return against(
        "three-public-budget",
        "“三公”经费预算数与决算数",
        sheet.unit,
        ("预算数", "决算数"),
        held,
    )
