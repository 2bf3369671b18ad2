"""xls（旧版 Excel、WPS 的 et）→ 每张工作表一张表。"""

from __future__ import annotations

import os
from decimal import Decimal
from typing import Any

from generator.importers.document import Grid, Line, Note, Spot
from generator.importers.read import ole
from generator.importers.read.from_xlsx import MACROS, exact
from generator.importers.read.limits import Limits
from generator.importers.read.number_formats import is_date
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused
from generator.importers.read.sheets import Sheet

_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!"}
_MACROS = {"_VBA_PROJECT_CUR", "_VBA_PROJECT", "Macros"}
_EMPTY, _TEXT, _NUMBER, _DATE, _BOOLEAN, _ERROR, _BLANK = range(7)


def read_xls(data: bytes, name: str, limits: Limits) -> Reading:
    import xlrd

    with open(os.devnull, "w", encoding="utf-8") as nowhere:
        try:
            book = xlrd.open_workbook(file_contents=data, formatting_info=True, logfile=nowhere)
        except xlrd.XLRDError as error:
            if "encrypted" in str(error).lower():
                hint = "在 Excel 或 WPS 里打开，去掉密码后另存"
                raise Refused("文件设有打开密码", hint) from None
            raise
    pieces: list[Line | Grid] = []
    notes = [Note(MACROS, Spot(name))] if ole.streams(data) & _MACROS else []
    for at in range(book.nsheets):
        sheet = _sheet(book, book.sheet_by_index(at), name)
        pieces += sheet.pieces(limits)
        notes += sheet.notes
    return Reading(tuple(pieces), tuple(notes))


def _sheet(book: Any, source: Any, name: str) -> Sheet:
    sheet = Sheet(name, source.name, hidden=source.visibility != 0)
    sheet.zeros = bool(source.show_zero_values)
    sheet.merges = [(t, left, b - 1, r - 1) for t, b, left, r in source.merged_cells]
    sheet.hidden_rows = {row for row, info in source.rowinfo_map.items() if info.hidden}
    columns = source.colinfo_map.items()
    sheet.hidden_columns = [(column, column) for column, info in columns if info.hidden]
    for row in range(source.nrows):
        for column in range(source.row_len(row)):
            _put(book, source, sheet, row, column)
    return sheet


def _put(book: Any, source: Any, sheet: Sheet, row: int, column: int) -> None:
    kind = source.cell_type(row, column)
    if kind in (_EMPTY, _BLANK):
        return
    value = source.cell_value(row, column)
    style = book.xf_list[source.cell_xf_index(row, column)]
    stated = book.format_map.get(style.format_key)
    code = stated.format_str if stated else "General"
    indent = style.alignment.indent_level
    if kind == _TEXT:
        sheet.put_text(row, column, str(value), indent)
    elif kind == _DATE and is_date(code):
        _put_date(book, sheet, row, column, value, code)
    elif kind in (_NUMBER, _DATE):
        sheet.put_number(row, column, exact(repr(value)) or Decimal(0), code, indent)
    elif kind == _BOOLEAN:
        sheet.put_text(row, column, "TRUE" if value else "FALSE")
    elif kind == _ERROR:
        text = _ERRORS.get(value, "#N/A")
        sheet.put_text(row, column, text)
        sheet.note(row, column, f"单元格是 Excel 的错误值 {text}，没有读数")


def _put_date(book: Any, sheet: Sheet, row: int, column: int, value: float, code: str) -> None:
    import xlrd

    try:
        moment = xlrd.xldate.xldate_as_datetime(value, book.datemode)
    except (ValueError, OverflowError):
        sheet.put_text(row, column, repr(value))
    else:
        sheet.put_date(row, column, moment, code)
