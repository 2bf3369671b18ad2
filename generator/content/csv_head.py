"""Where the head of a table is: below title rows, over two rows, or not there at all."""

from __future__ import annotations

import re

from generator.content.nodes import Scalar
from generator.findings import Finding, fault
from generator.source import Source

Row = tuple[Scalar, ...]
Table = tuple[Row, ...]

OTHERS = {";": "分号", "\t": "制表符（Tab）", "，": "全角逗号", "；": "全角分号", "|": "竖线"}
IN_TITLES = "，；|"  # these a title may hold too
SAVE_AS = "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”"
FIGURE = re.compile(r"-?[0-9][0-9,]*\.[0-9]+")
DIGIT = re.compile(r"[0-9０-９]")
ONE_ROW = "只留一行表头：每一列的栏名写全，如 科目,科目名称,本年支出合计,基本支出,项目支出"


def other_separator(rows: Table, text: str) -> Finding | None:
    """A head of one cell that holds another separator."""
    if len(rows[0]) > 1:
        return None
    source = rows[0][0].source
    line = text.split("\n")[source.line - 1]
    sign = next((sign for sign in OTHERS if sign in line), None)
    if sign is None or (sign in IN_TITLES and any(len(row) > 2 for row in rows[1:])):
        return None
    where = Source(source.file, source.line, line.index(sign) + 1)
    return fault("FT012", where, f"各格之间是{OTHERS[sign]}，应为半角逗号", SAVE_AS)


def from_head(rows: Table) -> tuple[Table, tuple[Finding, ...]]:
    """The rows from the head on, the head in one row; empty when there is no head."""
    rows, titles = without_titles(rows)
    figure = next((cell for cell in rows[0] if FIGURE.fullmatch(cell.text)), None)
    if figure is not None:
        message = f"第一行应是表头，这里却是数“{figure.text}”"
        hint = "在最前面加一行表头，如 科目,科目名称,决算数"
        return (), (*titles, fault("FT015", figure.source, message, hint))
    if len(rows) > 1 and goes_on(rows[0], rows[1]):
        first = next((cell for cell in rows[1] if cell.text), rows[1][0])
        split = fault("FT015", first.source, "表头分成了两行，应为一行", ONE_ROW)
        return (joined(rows[0], rows[1]), *rows[2:]), (*titles, split)
    return rows, titles


def without_titles(rows: Table) -> tuple[Table, tuple[Finding, ...]]:
    """Rows of one cell above a row of several: the name of the table, its unit."""
    head = next((n for n, row in enumerate(rows) if filled(row) > 1), 0)
    if head == 0 or head > 3:
        return rows, ()
    cell = next((cell for cell in rows[0] if cell.text), rows[0][0])
    message = f"表头上面还有一行“{cell.text}”"
    hint = "删去表头上面的各行：表名就是文件名，单位写在 YAML 的 金额单位"
    return rows[head:], (fault("FT015", cell.source, message, hint),)


def filled(row: Row) -> int:
    return sum(bool(cell.text) for cell in row)


def goes_on(head: Row, below: Row) -> bool:
    """Whether `below` names columns that the first row of a merged head leaves empty."""
    named = any(cell.text and not above.text for above, cell in zip(head, below, strict=False))
    return named and not any(DIGIT.search(cell.text) for cell in below)


def joined(head: Row, below: Row) -> Row:
    """The lower name where there is one."""
    longer = [*below, *head[len(below) :]]
    return tuple(cell if cell.text or n >= len(head) else head[n] for n, cell in enumerate(longer))
