"""资金流向：从各项来源，经收支总计，到各类支出与年末结转；数对不上就不画，并说明原因。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.charts import colours, draw
from generator.charts.chart import Chart, Row
from generator.charts.parts import Part, composed, marked
from generator.charts.sheet import Sheet
from generator.charts.structure import source_colour
from generator.charts.words import less, money, told, total
from generator.model.values import Amount, Figure
from generator.money import Tolerance, Unit, Verdict, compare

HUB = "收支总计"


@dataclass(frozen=True, slots=True)
class Streams:
    """What flows in and out, and the totals both should make."""

    sources: tuple[Part, ...]
    uses: tuple[Part, ...]
    income: Amount | None
    spending: Amount | None


def flow(sheet: Sheet) -> Chart | str:
    """The chart, or the reason why there is none; nothing where there is no T1 at all."""
    if sheet.report.table("T1") is None:
        return ""
    streams = Streams(
        tuple(sources(sheet)),
        tuple(uses(sheet)),
        sheet.cell("T1", "income-total", "final"),
        sheet.cell("T1", "expenditure-total", "final"),
    )
    return amiss(streams, sheet.unit) or drawn(sheet, streams)


def sources(sheet: Sheet) -> Iterator[Part]:
    for row, cell in sheet.rows("T1", "income"):
        if cell.number is None or cell.number:
            yield Part(row.name, cell, source_colour(row.id), sheet.url("T1", row.id))


def uses(sheet: Sheet) -> Iterator[Part]:
    for row, cell in sheet.rows("T1", "expenditure"):
        if cell.number is None or cell.number:
            color = colours.of_class(row.code) if row.code else colours.CARRY
            yield Part(row.name, cell, color, sheet.of_row("T1", row), row.code or "")


def amiss(streams: Streams, unit: str) -> str:
    """Why the money cannot be followed; nothing when it can."""
    income, spending = streams.income, streams.spending
    if income is None or spending is None or income.number is None or spending.number is None:
        return "收入总计或支出总计没有载明，画不出资金流向图。"
    if income.number <= 0:
        return f"收入总计为{money(income, unit)}，没有资金流向可画。"
    every = (*streams.sources, *streams.uses)
    if any(part.figure is None or part.figure.number is None for part in every):
        return "有的收入或支出没有公开，画不出资金流向图。"
    if any(part.figure is not None and (part.figure.number or 0) < 0 for part in every):
        return "收入或支出中有负数，画不出资金流向图。"
    return (
        apart("收入总计", income, "支出总计", [spending], unit)
        or apart("收入总计", income, "所列各项收入合计", figures(streams.sources), unit)
        or apart("支出总计", spending, "所列各项支出与结转合计", figures(streams.uses), unit)
    )


def figures(parts: Sequence[Part]) -> list[Figure]:
    return [part.figure for part in parts if part.figure is not None]


def apart(name: str, whole: Figure, other: str, parts: Sequence[Figure], unit: str) -> str:
    if whole.number is None:
        return ""
    found = total(parts)
    kind = Unit.YUAN if unit == Unit.YUAN.value else Unit.WAN
    if compare(whole.number, found, Tolerance.SUM, kind, len(parts)).verdict is not Verdict.BEYOND:
        return ""
    gap = told(less(whole.number, found).copy_abs(), unit)
    return (
        f"{name}{money(whole, unit)}，{other}{told(found, unit)}，相差{gap}："
        "钱从哪里来、到哪里去合不拢，所以不画资金流向图。"
    )


def drawn(sheet: Sheet, streams: Streams) -> Chart:
    names = {HUB}
    came = [renamed(part, "收入", names) for part in streams.sources]
    went = [renamed(part, "支出", names) for part in streams.uses]
    hub = draw.Node(HUB, streams.income or figures(came)[0], colours.INCOME)
    every = [draw.Node(p.name, p.figure, p.color, p.url) for p in (*came, *went) if p.figure]
    flows = [draw.Flow(p.name, HUB, p.figure) for p in came if p.figure]
    flows += [draw.Flow(HUB, p.name, p.figure) for p in went if p.figure]
    return Chart(
        "flow",
        "资金流向：从哪里来，到哪里去",
        sheet.unit,
        ("金额",),
        (
            *(Row(p.name, (p.figure,), p.url, level=1) for p in came),
            Row("收入总计", (streams.income,), sheet.url("T1", "income-total")),
            *(Row(p.name, (p.figure,), p.url, level=1) for p in went),
            Row("支出总计", (streams.spending,), sheet.url("T1", "expenditure-total")),
        ),
        composed("收入总计", streams.income, came, sheet.unit)
        + composed("支出总计", streams.spending, went, sheet.unit)
        + marked(
            (
                Part("收入总计", streams.income),
                *came,
                Part("支出总计", streams.spending),
                *went,
            )
        ),
        draw.sankey([hub, *every], flows),
        height=max(260, 60 + 42 * max(len(came), len(went))),
    )


def renamed(part: Part, side: str, names: set[str]) -> Part:
    """Nodes of a flow are told apart by their names alone."""
    name = part.name
    while name in names:
        name = f"{name}（{side}）"
    names.add(name)
    return Part(name, part.figure, part.color, part.url, part.code)
