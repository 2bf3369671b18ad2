"""一份报告里的各种构成：收入（图2）、支出（图3）、一般公共预算支出分类（图6）、“三公”经费。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import colours
from generator.charts.chart import Chart
from generator.charts.parts import Part, composition
from generator.charts.sheet import Sheet
from generator.charts.words import money
from generator.model.values import State

_SOURCES = {
    "general": colours.FISCAL,
    "fund": "@k9",
    "capital": "@k11",
    "superior-subsidy": "@k6",
    "public-service": "@k3",
    "business": "@k10",
    "affiliate": "@k8",
    "surplus-used": colours.CARRY,
    "opening-carryover": colours.CARRY,
}
_KINDS = {"basic": colours.BASIC, "project": colours.PROJECT}


def source_colour(row_id: str) -> str:
    """The colour of a row of income in T1."""
    return _SOURCES.get(row_id, colours.OTHER)


def kind_colour(column_id: str) -> str:
    """The colour of a kind of spending: a column of T3."""
    return _KINDS.get(column_id, colours.OTHER)


def income(sheet: Sheet) -> Chart | None:
    """The income of the year by its sources; what was carried over is no income of the year."""
    carried = ("surplus-used", "opening-carryover")
    parts = [
        Part(row.name, cell, source_colour(row.id), sheet.url("T1", row.id))
        for row, cell in sheet.rows("T1", "income")
        if row.id not in carried
    ]
    whole = Part("本年收入合计", sheet.cell("T1", "income-subtotal", "final"))
    return composition("income", "收入构成", sheet.unit, parts, whole)


def expenditure(sheet: Sheet) -> Chart | None:
    """Basic, project and other expenditure: the total row of T3."""
    parts = list(kinds(sheet, "T3", "total"))
    whole = Part("本年支出合计", sheet.cell("T3", "total", "total"))
    return composition("expenditure", "支出构成", sheet.unit, parts, whole)


def kinds(sheet: Sheet, table_key: str, row_id: str) -> Iterator[Part]:
    """The columns of a row beside its total; those not stated or blank are not there."""
    side = sheet.side(table_key, "")
    row = side.row(row_id) if side else None
    for column, cell in zip(side.columns if side else (), row.cells if row else (), strict=False):
        if column.id != "total" and cell is not None and cell.state is not State.BLANK:
            url = f"{sheet.url(table_key, row_id)}.{column.id}"
            yield Part(column.heads[-1], cell, kind_colour(column.id), url)


def general_classes(sheet: Sheet) -> Chart | None:
    parts = [
        Part(row.name, cell, colours.of_class(row.code), sheet.of_row("T5", row), row.code)
        for row, cell in sheet.rows("T5")
        if row.code and row.level == 0
    ]
    whole = Part("一般公共预算财政拨款支出", sheet.cell("T5", "total", "total"))
    title = "一般公共预算财政拨款支出按类构成"
    return composition("general-classes", title, sheet.unit, parts, whole)


def three_public(sheet: Sheet) -> Chart | None:
    """What the three were; where the budget is not printed, the rates the report gives."""
    is_budget = sheet.report.key.kind == "预算"
    column, name = ("budget", "“三公”经费预算") if is_budget else ("final", "“三公”经费支出")
    names = ("overseas-travel", "vehicles", "official-reception")
    parts = [
        Part(row.name, cell, colours.THREE_PUBLIC[row_id], sheet.url("T7", row_id))
        for row_id in names
        if (side := sheet.side("T7", "")) is not None
        and (row := side.row(row_id)) is not None
        and (cell := side.cell(row_id, column)) is not None
        and cell.state is not State.BLANK
    ]
    whole = Part(name, sheet.cell("T7", "total", column))
    more = "" if is_budget else rates(sheet)
    return composition("three-public", f"{name}构成", sheet.unit, parts, whole, more=more)


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
