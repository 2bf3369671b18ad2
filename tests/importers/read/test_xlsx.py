"""A workbook says what a person sees in Excel, and the number that is stored."""

from __future__ import annotations

import datetime
import io
import zipfile
from decimal import Decimal

import pytest

from generator.importers.document import Cell, Spot
from generator.importers.read.from_xlsx import exact
from tests.importers.read.seen import at_once, book, notes, only_grid, pieces, saved, texts


def test_every_sheet_is_a_grid_whose_cells_know_their_address() -> None:
    made = book(["收入决算表"], ["合计", 1199.1])
    made.active.title = "收入"
    grid = only_grid(at_once(saved(made), "xlsx", "决算.xlsx"))
    assert grid.spot == Spot("决算.xlsx", sheet="收入")
    assert grid.rows[1] == (
        Cell("合计", Spot("决算.xlsx", sheet="收入", cell="A2")),
        Cell("1199.1", Spot("决算.xlsx", sheet="收入", cell="B2"), Decimal("1199.1")),
    )


def test_a_number_is_the_one_that_was_entered_not_its_binary_neighbour() -> None:
    data = _with_values(saved(book([1199.1, 0.3, 12345678901, -3])), "1199.1", "1199.0999999999999")
    data = _with_values(data, "<v>0.3<", "<v>0.30000000000000004<")
    grid = only_grid(at_once(data, "xlsx"))
    numbers = [cell.number for cell in grid.rows[0]]
    assert numbers == [Decimal("1199.1"), Decimal("0.3"), 12345678901, -3]
    assert texts(grid) == [["1199.1", "0.3", "12345678901", "-3"]]


def test_numbers_are_shown_by_their_formats() -> None:
    made = book([1199.1, 1234567.891, 0.125, 0, datetime.date(2024, 12, 31), "0012"])
    formats = ["0.00", "#,##0.00", "0.0%", "#,##0.00;-#,##0.00;", 'yyyy"年"m"月"d"日"', "@"]
    for cell, code in zip(made.active[1], formats, strict=True):
        cell.number_format = code
    grid = only_grid(at_once(saved(made), "xlsx"))
    assert texts(grid) == [
        ["1,199.10".replace(",", ""), "1,234,567.89", "12.5%", "", "2024年12月31日", "0012"]
    ]
    assert [cell.number for cell in grid.rows[0]][4:] == [None, None]


def test_a_sheet_that_hides_zeros_shows_none_and_still_has_the_number() -> None:
    made = book(["合计", 0])
    made.active.sheet_view.showZeros = False
    cell = only_grid(at_once(saved(made), "xlsx")).rows[0][1]
    assert (cell.text, cell.number) == ("", Decimal(0))


def test_a_merged_cell_is_repeated_and_told() -> None:
    made = book(["项目", None, "决算数"], ["编码", "名称", None])
    made.active.merge_cells("A1:B1")
    made.active.merge_cells("C1:C2")
    grid = only_grid(at_once(saved(made), "xlsx"))
    assert texts(grid) == [["项目", "项目", "决算数"], ["编码", "名称", "决算数"]]
    assert grid.covered == {(0, 1), (1, 2)}


def test_a_formula_is_read_by_its_result_and_told_where_it_has_none() -> None:
    made = book(["合计", "=1+1", "=2+2", '=IF(1,"","")'])
    data = _with_values(
        saved(made), '<c r="C1"><f>2+2</f><v></v></c>', '<c r="C1"><f>2+2</f><v>4</v></c>'
    )
    data = _with_values(
        data, '<c r="D1"><f>IF(1,"","")</f><v></v></c>', '<c r="D1" t="str"><f>1</f><v></v></c>'
    )
    reading = at_once(data, "xlsx")
    assert pieces(reading) == [[["合计", "", "4"]]]
    assert [(note.message, note.spot.cell) for note in reading.notes] == [
        ("公式没有存下结果，这一格没有读数；用 Excel 打开重新计算后保存", "B1")
    ]


def test_what_is_hidden_is_kept_and_told() -> None:
    made = book(["甲", "乙"], ["丙", "丁"])
    made.active.row_dimensions[2].hidden = True
    made.active.column_dimensions["B"].hidden = True
    other = made.create_sheet("底稿")
    other.append(["戊", "己"])
    other.sheet_state = "hidden"
    first, second = at_once(saved(made), "xlsx").pieces
    assert not isinstance(first, str)
    assert (first.hidden_rows, first.hidden_columns, first.hidden) == ({1}, {1}, False)  # type: ignore[union-attr]
    assert second.hidden is True  # type: ignore[union-attr]


def test_hidden_text_is_told_and_not_read() -> None:
    made = book(["一、收入情况说明"], ["旧稿：收入1.00万元。"])
    made.active.row_dimensions[2].hidden = True
    other = made.create_sheet("底稿")
    other.append(["支出2.00万元。"])
    other.sheet_state = "hidden"
    reading = at_once(saved(made), "xlsx")
    assert pieces(reading) == ["一、收入情况说明"]
    assert notes(reading) == [
        "隐藏的文字没有读取：旧稿：收入1.00万元。",
        "隐藏的文字没有读取：支出2.00万元。",
    ]


def test_a_sheet_of_one_column_of_text_is_text_and_an_empty_one_nothing() -> None:
    made = book(["一、收入支出决算总体情况说明"], [None], ["2020年度收入总计2447.25万元。"])
    made.create_sheet("空")
    assert pieces(at_once(saved(made), "xlsx")) == [
        "一、收入支出决算总体情况说明",
        "2020年度收入总计2447.25万元。",
    ]


def test_far_cells_do_not_make_a_giant_grid() -> None:
    made = book(["甲", 1])
    made.active["XFD1048576"] = "乙"
    grid = only_grid(at_once(saved(made), "xlsx"))
    assert texts(grid) == [["甲", "1", "", ""], ["", "", "", ""], ["", "", "", "乙"]]
    assert grid.rows[2][3].spot.cell == "XFD1048576"


def test_leading_blanks_are_an_indent() -> None:
    made = book(["  其中：财政拨款"], [1])
    assert only_grid(at_once(saved(made), "xlsx")).rows[0][0].indent == 1


def test_error_values_are_told() -> None:
    made = book(["合计", "#REF!"])
    made.active["B1"].data_type = "e"
    assert notes(at_once(saved(made), "xlsx")) == ["单元格是 Excel 的错误值 #REF!，没有读数"]


def test_the_strict_form_and_cells_without_address_are_read() -> None:
    data = _with_values(
        saved(book(["合计", 12.5])),
        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
        "http://purl.oclc.org/ooxml/spreadsheetml/main",
    )
    data = _with_values(_with_values(data, ' r="A1"', ""), ' r="B1"', "")
    assert pieces(at_once(data, "xlsx")) == [[["合计", "12.5"]]]


def _with_values(data: bytes, old: str, new: str) -> bytes:
    """The same workbook with a text of its sheets replaced."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old_file, zipfile.ZipFile(out, "w") as new_file:
        for name in old_file.namelist():
            text = old_file.read(name).decode()
            new_file.writestr(name, text.replace(old, new) if name.startswith("xl/") else text)
    return out.getvalue()


@pytest.mark.parametrize("value", ["١٢٣", "1_000", "１２"])
def test_what_excel_never_writes_for_a_number_is_none(value: str) -> None:
    assert exact(value) is None
