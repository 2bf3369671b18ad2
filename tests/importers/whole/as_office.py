"""A report as a workbook (a sheet for each table, or all on one) and as a Word file."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from tests.importers.whole.as_html import furniture, spans
from tests.importers.whole.forms import Form, Layout, Rows


def workbook(forms: Sequence[Form], layout: Layout, file: Path, *, one_sheet: bool = False) -> None:
    """Numbers are stored as numbers, as Excel does; codes are text."""
    import openpyxl

    book = openpyxl.Workbook()
    book.remove(book.active)
    top = 1
    sheet = book.create_sheet("决算公开") if one_sheet else None
    for number, form in enumerate(forms, 1):
        if not one_sheet:
            sheet, top = book.create_sheet(f"表{number}"), 1
        top = put(sheet, form, number, layout, top) + 2
    book.save(file)


def put(sheet: Any, form: Form, number: int, layout: Layout, top: int) -> int:
    width = len(form.head[-1])
    for line in furniture(form, number, f"{layout.title}{form.title}", layout):
        sheet.cell(top, 1, line[0])
        if len(line) > 1:
            sheet.cell(top, width, line[1])
        else:
            sheet.merge_cells(start_row=top, end_row=top, start_column=1, end_column=width)
        top += 1
    rows = [*form.head, *form.body]
    for y, x, text, across, down in merged(rows):
        cell = sheet.cell(top + y, 1 + x)
        if y >= len(form.head) and re.fullmatch(r"-?[\d,]+\.\d\d", text):
            cell.value = Decimal(text.replace(",", ""))
            cell.number_format = "#,##0.00" if layout.grouped else "0.00"
        else:
            cell.value = text or None
        if across > 1 or down > 1:
            sheet.merge_cells(
                start_row=top + y,
                end_row=top + y + down - 1,
                start_column=1 + x,
                end_column=x + across,
            )
    end = top + len(rows)
    if form.note:
        sheet.cell(end, 1, form.note)
    return end


def merged(rows: Rows) -> Iterator[tuple[int, int, str, int, int]]:
    for y, row in enumerate(rows):
        for x, text in enumerate(row):
            if text not in ("<", "^"):
                yield (y, x, text, *spans(rows, y, x))


def word_file(
    forms: Sequence[Form], layout: Layout, file: Path, before: str = "", after: str = ""
) -> None:
    import docx

    made = docx.Document()
    for line in before.splitlines():
        made.add_paragraph(line)
    for number, form in enumerate(forms, 1):
        for words in furniture(form, number, f"{layout.title}{form.title}", layout):
            made.add_paragraph("    ".join(text for text in words if text))
        rows = [*form.head, *form.body]
        table = made.add_table(len(rows), len(rows[0]))
        cells = [list(row.cells) for row in table.rows]
        for y, x, text, across, down in merged(rows):
            cell = cells[y][x]
            if across > 1 or down > 1:
                cell = cell.merge(cells[y + down - 1][x + across - 1])
            cell.text = text
        if form.note:
            made.add_paragraph(form.note)
    for line in after.splitlines():
        made.add_paragraph(line)
    made.save(str(file))
