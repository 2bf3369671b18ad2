"""“三公”经费的构成（图7）：一个数两处印得不同的，写明画的是哪一处。"""

from __future__ import annotations

from dataclasses import dataclass

from generator import names
from generator.charts import colours
from generator.charts.chart import Chart
from generator.charts.parts import Part, composition
from generator.charts.sheet import Sheet
from generator.charts.words import money
from generator.model.tables import Status
from generator.model.values import Amount, State

KINDS = ("overseas-travel", "vehicles", "official-reception")
IN_TABLE, IN_PARTS, IN_DETAIL = "表里", "“构成”一句", "“具体情况”一段"


@dataclass(frozen=True, slots=True)
class Printed:
    """A figure, and where the report prints it."""

    where: str
    figure: Amount


def three_public(sheet: Sheet) -> Chart | None:
    """What the three were; where the budget is not printed, the rates the report gives."""
    is_budget = sheet.report.key.kind == "预算"
    column, name = ("budget", "“三公”经费预算") if is_budget else ("final", "“三公”经费支出")
    side = sheet.side("T7", "")
    parts, more = [], ""
    for row_id in KINDS:
        row = side.row(row_id) if side else None
        cell = sheet.cell("T7", row_id, column)
        if row is None or cell is None or cell.state is State.BLANK:
            continue
        first, *others = printed(sheet, row_id, cell) if not is_budget else [Printed("", cell)]
        color = colours.THREE_PUBLIC[row_id]
        parts.append(Part(row.name, first.figure, color, sheet.url("T7", row_id)))
        more += "".join(twice(row.name, first, one, sheet.unit) for one in others)
    whole = Part(name, sheet.cell("T7", "total", column))
    more += "" if is_budget else rates(sheet)
    return composition("three-public", f"{name}构成", sheet.unit, parts, whole, more=more)


def printed(sheet: Sheet, row_id: str, cell: Amount) -> list[Printed]:
    """The figure to draw, then those that other places print instead of it. Without a body of the
    table the sentence of the parts comes first: it alone is made to add up to the whole."""
    table = sheet.report.table("T7")
    is_given = table is not None and table.status is Status.GIVEN
    found = [Printed(IN_TABLE, cell)] if is_given else []
    for where, figure in (
        (IN_PARTS, in_parts(sheet, row_id)),
        (IN_DETAIL, in_detail(sheet, row_id)),
    ):
        if figure is not None and figure.number is not None:
            found.append(Printed(where, figure))
    first = found[0] if found else Printed(IN_TABLE, cell)
    return [first, *(one for one in found if one.figure.number != first.figure.number)]


def in_parts(sheet: Sheet, row_id: str) -> Amount | None:
    row = next(one for one in names.T7.sides[0].fixed if one.id == row_id)
    said = sheet.said.three_public
    return next(
        (p.amount for p in (said.parts if said else ()) if p.name and p.name.text in words_of(row)),
        None,
    )


def words_of(row: names.FixedRow) -> frozenset[str]:
    return frozenset((row.name, *row.aliases))


def in_detail(sheet: Sheet, row_id: str) -> Amount | None:
    said = sheet.said.three_public
    if said is None:
        return None
    one = dict(zip(KINDS, (said.travel, said.vehicles, said.reception), strict=True))[row_id]
    return one.final if one else None


def twice(name: str, drawn: Printed, other: Printed, unit: str) -> str:
    return (
        f"{name}有两个数：图中用{drawn.where}的{money(drawn.figure, unit)}，"
        f"{other.where}写的是{money(other.figure, unit)}，原件前后不一，见核对结果。"
    )


def no_three_public(sheet: Sheet) -> str:
    """Why there is no such chart, where the report does say something of it."""
    whole = sheet.cell("T7", "total", "final") or sheet.summary.headline("three-public").amount
    if whole is not None and whole.number is None:
        return f"“三公”经费支出{money(whole, sheet.unit)}，没有图可画。"
    if whole is not None and whole.is_zero:
        return "“三公”经费支出为0，没有图可画。"
    return ""


def rates(sheet: Sheet) -> str:
    said = sheet.said.three_public
    if said is None or sheet.cell("T7", "total", "budget") is not None:
        return ""
    found = [
        (name, part.completion.text)
        for name, part in (
            ("合计", said.overall),
            ("因公出国（境）费", said.travel),
            ("公务用车购置及运行维护费", said.vehicles),
            ("公务接待费", said.reception),
        )
        if part is not None and part.completion is not None and part.completion.is_given
    ]
    if len(found) > 1 and len({text for _, text in found}) == 1:
        return f"预算数未载明；报告所载完成预算，合计与各项都是{found[0][1]}。"
    rates_said = "、".join(f"{name}{text}" for name, text in found)
    return f"预算数未载明；报告所载完成预算：{rates_said}。" if found else ""
