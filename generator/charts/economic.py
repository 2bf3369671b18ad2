"""基本支出按经济分类：人员经费、公用经费与其下各款，旭日图。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.charts import colours, draw
from generator.charts.chart import Chart
from generator.charts.chart import Row as ChartRow
from generator.charts.parts import Part, base_of, composed, marked
from generator.charts.sheet import Sheet
from generator.charts.spent import Spent
from generator.charts.subject_tree import UNSPLIT, filled, nodes
from generator.charts.subject_words import largest
from generator.charts.words import number, sentence


def economic(sheet: Sheet) -> Chart | None:
    """Basic expenditure: 人员经费 and 公用经费 with what they were spent on, as far as told."""
    sides = [side_node(sheet, *one) for one in _SIDES]
    given = [side for side in sides if side is not None]
    if not given:
        return None
    whole = sheet.cell("T5", "total", "basic") or (sheet.said.basic and sheet.said.basic.amount)
    parts = [
        Part(name, cell)
        for side_id, name, _ in _SIDES
        if (cell := sheet.cell("T6", f"{side_id}-total", "final")) is not None
        and (cell.number is None or cell.number > 0)
    ]
    base = base_of(whole or None)
    return Chart(
        "economic",
        "基本支出按经济分类",
        sheet.unit,
        ("金额",),
        tuple(economic_rows(sheet, parts)),
        composed("基本支出", whole or None, parts, sheet.unit)
        + items_told(given, sheet.unit)
        + marked((Part("基本支出", whole or None), *parts)),
        draw.sunburst(given, base)
        if any(side.parts for side in given)
        else draw.donut(given, base),
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
    url = sheet.url("T6", f"{side_id}-total")
    parts = filled(whole, nodes(sheet, "T6", spent), sheet.unit)
    return draw.Node(name, whole, color, url, parts=tuple(items(parts)))


def economic_rows(sheet: Sheet, sides: Sequence[Part]) -> list[ChartRow]:
    found = []
    for side in sides:
        side_id = next(one for one, name, _ in _SIDES if name == side.name)
        url = sheet.url("T6", f"{side_id}-total")
        found.append(ChartRow(side.name, (side.figure,), url))
        found.extend(
            ChartRow(row.name, (cell,), sheet.of_row("T6", row), row.code or "", row.level + 1)
            for row, cell in sheet.rows("T6", side_id)
            if not cell.is_zero
        )
    return found


def items_told(sides: Sequence[draw.Node], unit: str) -> str:
    """The largest item of each side, where its items are told."""
    found: list[str] = []
    for side in sides:
        named = [(one.name, one.figure) for one in side.parts if one.name != UNSPLIT and one.figure]
        said = largest("项", named, number(side.figure) or Decimal(0), unit)
        found.extend(f"{side.name}中{one}" for one in said)
    return sentence(*found)


def items(parts: Sequence[draw.Node]) -> Iterator[draw.Node]:
    """The 款 alone, in the colour of their side: some forms print no 类 above them."""
    for part in parts:
        if part.parts:
            yield from items(part.parts)
        else:
            yield replace(part, color=colours.OTHER if part.name == UNSPLIT else "")
