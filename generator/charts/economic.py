"""基本支出按经济分类：人员经费、公用经费与其下各款，旭日图。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts import colours, draw
from generator.charts.chart import Chart
from generator.charts.chart import Row as ChartRow
from generator.charts.parts import Part, composed, marked
from generator.charts.sheet import Sheet
from generator.charts.subject_tree import UNSPLIT, Spent, filled, largest, nodes
from generator.charts.words import sentence


def economic(sheet: Sheet) -> Chart | None:
    """Basic expenditure: 人员经费 and 公用经费 with what they were spent on, as far as told."""
    sides = [side_node(sheet, *one) for one in _SIDES]
    given = [side for side in sides if side is not None]
    if not given:
        return None
    whole = sheet.cell("T5", "total", "basic") or (sheet.said.basic and sheet.said.basic.amount)
    parts = [Part(side.name, side.figure) for side in given]
    return Chart(
        "economic",
        "基本支出按经济分类",
        sheet.unit,
        ("金额",),
        tuple(economic_rows(sheet, given)),
        composed("基本支出", whole or None, parts, sheet.unit)
        + items_told(given, sheet.unit)
        + marked((Part("基本支出", whole or None), *parts)),
        draw.sunburst(given) if any(side.parts for side in given) else draw.donut(given),
        height=420 if any(side.parts for side in given) else 280,
    )


_SIDES = (
    ("personnel", "人员经费", colours.BASIC),
    ("operating", "公用经费", "@k11"),
)


def side_node(sheet: Sheet, side_id: str, name: str, color: str) -> draw.Node | None:
    whole = sheet.cell("T6", f"{side_id}-total", "final")
    if whole is None or not whole.number or whole.number < 0:
        return None
    spent = [Spent(row, cell) for row, cell in sheet.rows("T6", side_id) if row.code]
    drawn = [one for one in spent if one.amount.number is not None and one.amount.number > 0]
    url = sheet.url("T6", f"{side_id}-total")
    parts = filled(whole, nodes(sheet, "T6", drawn), sheet.unit)
    return draw.Node(name, whole, color, url, parts=tuple(items(parts)))


def economic_rows(sheet: Sheet, sides: Sequence[draw.Node]) -> list[ChartRow]:
    found = []
    for side in sides:
        side_id = next(one for one, name, _ in _SIDES if name == side.name)
        found.append(ChartRow(side.name, (side.figure,), side.url))
        found.extend(
            ChartRow(row.name, (cell,), sheet.of_row("T6", row), row.code or "", row.level + 1)
            for row, cell in sheet.rows("T6", side_id)
            if cell.number
        )
    return found


def items_told(sides: Sequence[draw.Node], unit: str) -> str:
    """The largest item of each side, where its items are told."""
    found: list[str] = []
    for side in sides:
        named = [(one.name, one.figure) for one in side.parts if one.name != UNSPLIT]
        said = largest("项", named, side.figure.number or Decimal(0), unit)
        found.extend(f"{side.name}中{one}" for one in said)
    return sentence(*found)


def items(parts: Sequence[draw.Node]) -> Iterator[draw.Node]:
    """The 款 alone, in the colour of their side: some forms print no 类 above them."""
    for part in parts:
        if part.parts:
            yield from items(part.parts)
        else:
            yield replace(part, color=colours.OTHER if part.name == UNSPLIT else "")
