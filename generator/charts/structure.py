"""一份报告里的各种构成：收入（图2）、支出（图3）、一般公共预算支出分类（图6）、“三公”经费。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.charts import colours
from generator.charts.chart import Chart
from generator.charts.parts import Part, composition
from generator.charts.sheet import Sheet
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
