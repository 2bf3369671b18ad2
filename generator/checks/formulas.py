"""A word of a formula as a person reads it: T1.income-subtotal.final → 收支总表的本年收入合计."""

from __future__ import annotations

from generator.names import TABLES, Side

_SHORT = {
    "T1": "收支总表",
    "T2": "收入决算表",
    "T3": "支出决算表",
    "T4": "财政拨款总表",
    "T5": "一般公共预算支出表",
    "T6": "基本支出表",
    "T7": "“三公”经费表",
    "T8": "政府性基金表",
    "T9": "国有资本经营支出表",
    "X5": "财政拨款明细表",
    "X7": "一般公共预算明细表",
    "X9": "项目支出表",
    "X11": "国有资本经营收支表",
    "X12": "政府性基金“三公”经费表",
}
_OPENING = "年初："


def told(word: str) -> str:
    """A cell by table, row and column; a statement by its path."""
    parts = word.split(".")
    if parts[0] not in TABLES or len(parts) != 3:
        return word.removeprefix("说明/").replace("/*/", "/各项/")
    table, rows, column = parts
    names = [row_name(table, row.strip()) for row in rows.strip("{}").split(",")]
    what = column_name(table, column)
    said = f"（{'、'.join(names)}）" if len(names) > 1 else names[0]
    return f"{_SHORT[table]} {said}" + (f" {what}" if what else "")


def row_name(table: str, row: str) -> str:
    if row in ("*", "CLASSES"):
        return {"*": "每一行", "CLASSES": "各类支出"}[row]
    for side in TABLES[table].sides:
        for fixed in side.fixed:
            if fixed.id == row:
                return side_name(side, fixed.name)
    return row


def side_name(side: Side, name: str) -> str:
    return f"{side.name}{name}" if name == "总计" else name.replace(_OPENING, "年初")


def column_name(table: str, column: str) -> str:
    """'' where a side has but one column."""
    for side in TABLES[table].sides:
        for one in side.columns if len(side.columns) > 1 else ():
            if one.id == column:
                return "".join(one.heads)
    return ""
