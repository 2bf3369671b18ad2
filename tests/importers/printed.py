"""Statutory tables printed as grids, in the layouts that are met."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from generator import names
from generator.importers.document import Cell, Document, Grid, Line, Spot
from generator.model.load_catalogue import definitions, subject_rows
from generator.model.subjects import Subjects

SUBJECTS = Subjects.of(subject_rows(), definitions())
YEAR = 2022
FILE = "决算.xlsx"
Texts = Sequence[Sequence[str]]
# Rows by id (code, or the id of a fixed row), amounts as text by column.
Amounts = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Layout:
    codes: str = "one"  # one, three, or together with the name in one cell
    total_first: bool = True
    numbered_columns: bool = False  # 栏次
    title_inside: bool = False
    grouped: bool = False
    wide_digits: bool = False
    page: int = 0  # rows on a page; 0 for all on one
    head_again: bool = False
    unit: str = "万元"


def shown(text: str, layout: Layout) -> str:
    """An amount in 万元 as the layout prints it."""
    if not text:
        return text
    number = Decimal(text) * (10000 if layout.unit == "元" else 1)
    found = f"{number:,.2f}" if layout.grouped else f"{number:.2f}"
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    return found.translate(wide) if layout.wide_digits else found


def grid(rows: Texts, page: int = 1) -> Grid:
    """`<` repeats the cell at its left, `^` the one above: they are merged."""
    found: list[list[Cell]] = []
    covered = set()
    for y, row in enumerate(rows):
        line: list[Cell] = []
        for x, text in enumerate(row):
            if text in ("<", "^"):
                covered.add((y, x))
                line.append(line[x - 1] if text == "<" else found[y - 1][x])
            else:
                line.append(Cell(text, Spot(FILE, page, cell=f"{'ABCDEFGHIJKLMNOPQR'[x]}{y + 1}")))
        found.append(line)
    return Grid(tuple(map(tuple, found)), Spot(FILE, page), frozenset(covered))


def document(*pieces: Line | Grid) -> Document:
    return Document(FILE, "xlsx", "", pieces)


def coded_document(spec: names.TableSpec, rows: Amounts, layout: Layout) -> Document:
    """A table with a row for each subject."""
    side = spec.sides[0]
    head = coded_head(side, layout)
    ids = sorted(i for i in rows if i != "total") if "total" in rows else sorted(rows)
    order = ["total", *ids] if layout.total_first and "total" in rows else ids
    if not layout.total_first and "total" in rows:
        order = [*ids, "total"]
    body = [coded_row(i, rows[i], side, layout) for i in order]
    title = [f"2022年度{spec.title}"]
    if layout.title_inside:
        width = len(head[0])
        head = [title + ["<"] * (width - 1), units(width, layout), *head]
        above: list[Line] = []
    else:
        above = [Line(title[0], Spot(FILE, 1)), Line(f"单位：{layout.unit}", Spot(FILE, 1))]
    return document(*above, *pages(head, body, layout), Line("注：本表是测试。", Spot(FILE, 1)))


def units(width: int, layout: Layout) -> list[str]:
    return ["公开02表", *[""] * (width - 2), f"金额单位：{layout.unit}"]


def pages(head: Texts, body: Texts, layout: Layout) -> list[Grid]:
    if not layout.page:
        return [grid([*head, *body])]
    found = []
    for start in range(0, max(1, len(body)), layout.page):
        part = body[start : start + layout.page]
        leading = head if not start or (layout.head_again and not layout.title_inside) else []
        found.append(grid([*leading, *part], page=1 + start // layout.page))
    return found


def leading_width(layout: Layout) -> int:
    return {"one": 2, "three": 4, "together": 1}[layout.codes]


def coded_head(side: names.Side, layout: Layout) -> list[list[str]]:
    leading = {
        "one": (["项目", "<"], ["功能分类科目编码", "科目名称"]),
        "three": (["支出功能分类科目编码", "<", "<", "科目名称"], ["类", "款", "项", "^"]),
        "together": (["项目"], ["^"]),
    }[layout.codes]
    first, second = list(leading[0]), list(leading[1])
    group = ""
    for column in side.columns:
        if len(column.heads) == 1:
            first.append(column.heads[0])
            second.append("^")
        else:
            first.append("<" if column.heads[0] == group else column.heads[0])
            second.append(column.heads[-1])
        group = column.heads[0] if len(column.heads) > 1 else ""
    found = [first, second]
    if layout.numbered_columns:
        blanks = ["<"] * (leading_width(layout) - 1)
        numbers = [str(n) for n in range(1, len(side.columns) + 1)]
        found.append(["栏次", *blanks, *numbers])
    return found


def coded_row(
    row_id: str, amounts: Mapping[str, str], side: names.Side, layout: Layout
) -> list[str]:
    cells = [shown(amounts.get(column.id, ""), layout) for column in side.columns]
    if row_id == "total":
        return ["合计", *["<"] * (leading_width(layout) - 1), *cells]
    name = SUBJECTS.name(row_id, YEAR)
    if layout.codes == "together":
        return [f"{row_id} {name}", *cells]
    if layout.codes == "three":
        return [row_id[:3], row_id[3:5], row_id[5:7], name, *cells]
    return [row_id, name, *cells]


def on_page(layout: Layout, **changes: object) -> Layout:
    return replace(layout, **changes)  # type: ignore[arg-type]
