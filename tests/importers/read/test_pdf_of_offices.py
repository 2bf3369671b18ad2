"""PDF pages as Excel, WPS and Word print them: text cut to its cell, or running over others."""

from __future__ import annotations

from generator.importers.document import Grid
from generator.importers.read.reading import Reading
from tests.importers.read.drawn import Box, Text, at_right, lattice, pdf, wide
from tests.importers.read.seen import at_once, only_grid, pieces, texts

COLUMNS = (50.0, 150.0, 200.0, 250.0)
ROWS = (100.0, 114.0, 128.0)


def read(*pages: list[Text | Box]) -> Reading:
    return at_once(pdf(*pages), "pdf", "决算.pdf")


def grids(reading: Reading) -> list[list[list[str]]]:
    return [texts(piece) for piece in reading.pieces if isinstance(piece, Grid)]


def cell(row: int, column: int) -> Box:
    return COLUMNS[column], ROWS[row], COLUMNS[column + 1], ROWS[row + 1]


def test_a_number_too_wide_for_its_cell_is_of_the_cell_it_was_cut_to() -> None:
    page = [
        *lattice(COLUMNS, ROWS),
        Text("收入", 52, 102, 10, cell(0, 0)),
        at_right("98107200.00", 252, 102, cell(0, 2)),
        at_right("7507200.00", 201, 102, cell(0, 1)),
    ]
    assert grids(read(page)) == [[["收入", "7507200.00", "98107200.00"], ["", "", ""]]]


def test_a_name_that_runs_over_the_row_below_is_of_its_own_row() -> None:
    page = [
        *lattice(COLUMNS, ROWS),
        Text("一般公共预算财政拨款", 50, 102, 10, cell(0, 0)),
        Text("收入", 50, 116, 10, cell(0, 0)),
        Text("政府性基金", 50, 116, 10, cell(1, 0)),
        at_right("1.00", 200, 102, cell(0, 1)),
        at_right("2.00", 200, 116, cell(1, 1)),
    ]
    assert grids(read(page)) == [
        [["一般公共预算财政拨款收入", "1.00", ""], ["政府性基金", "2.00", ""]]
    ]


def test_a_digit_under_the_same_digit_of_another_cell_is_not_lost() -> None:
    page = [
        *lattice(COLUMNS, ROWS),
        Text("9", 170, 116, 10, cell(0, 1)),  # the end of a number above, cut away
        Text("46", 160, 116, 10, cell(1, 1)),
        Text("9.25", 170, 116, 10, cell(1, 1)),
        Text("甲", 52, 116, 10, cell(1, 0)),
    ]
    (grid,) = grids(read(page))
    assert grid[1] == ["甲", "469.25", ""]


def test_text_printed_on_other_text_is_marked_as_not_to_be_read() -> None:
    page = [
        *lattice(COLUMNS, ROWS),
        Text("合计", 52, 101),
        Text("201一般公共服务", 52, 104),
        at_right("1.00", 198, 102),
    ]
    (grid,) = grids(read(page))
    assert (grid[0][0][0], grid[0][1:]) == ("\ufffd", ["1.00", ""])


def test_large_letters_across_a_table_are_a_watermark() -> None:
    page = [
        Text("内部资料", 60, 90, 50),
        *lattice(COLUMNS, ROWS),
        Text("合计", 52, 102),
        at_right("12.50", 198, 102),
    ]
    reading = read(page)
    assert pieces(reading) == [[["合计", "12.50", ""], ["", "", ""]]]
    assert [line.text for line in reading.furniture] == ["内部资料"]


def test_a_negative_in_brackets_keeps_both_though_one_stands_on_a_line() -> None:
    text = "(4.88)"
    page = [
        *lattice(COLUMNS, ROWS),
        Text("甲", 52, 102),
        Text(text, 203 - wide(text), 102),
    ]
    assert grids(read(page)) == [[["甲", "(4.88)", ""], ["", "", ""]]]


def test_rows_of_a_sheet_that_was_shrunk_to_its_page_stay_apart() -> None:
    rows = [100 + 3.5 * n for n in range(9)]
    page = [*lattice((50, 80, 100), rows)]
    for number, top in enumerate(rows[:-1]):
        page += [Text("行", 51, top + 0.5, 2.5), Text(f"{number}.00", 85, top + 0.5, 2.5)]
    assert grids(read(page)) == [[["行", f"{number}.00"] for number in range(8)]]


def test_tables_without_outer_lines_stay_apart_from_the_one_between() -> None:
    def opened(columns: tuple[float, ...], top: float, *words: str) -> list[Text | Box]:
        rows = (top, top + 14, top + 28)
        made: list[Text | Box] = [(columns[0], y, columns[-1], y) for y in rows]
        made += [(x, rows[0], x, rows[-1]) for x in columns[1:-1]]
        for number, word in enumerate(words):
            row, column = divmod(number, len(columns) - 1)
            made.append(Text(word, columns[column] + 2, rows[row] + 2))
        return made

    wide_one = (50.0, 200.0, 350.0, 500.0)
    page = [
        *opened(wide_one, 100, "甲", "乙", "丙", "1.00", "2.00", "3.00"),
        *opened((50.0, 100.0, 150.0), 200, "丁", "戊", "4.00", "5.00"),
        *opened(wide_one, 300, "己", "庚", "辛", "6.00", "7.00", "8.00"),
    ]
    assert grids(read(page)) == [
        [["甲", "乙", "丙"], ["1.00", "2.00", "3.00"]],
        [["丁", "戊"], ["4.00", "5.00"]],
        [["己", "庚", "辛"], ["6.00", "7.00", "8.00"]],
    ]


def test_a_clip_of_the_whole_page_changes_nothing() -> None:
    whole = (0.0, 0.0, 595.0, 842.0)
    page = [
        *lattice(COLUMNS, ROWS),
        Text("甲", 52, 102, 10, whole),
        at_right("1.00", 198, 102, whole),
    ]
    assert only_grid(read(page)).rows[0][1].text == "1.00"


def test_a_unit_that_found_no_room_on_its_line_goes_on_below() -> None:
    """元 and the comma after it go down together, two letters short of the margin."""
    lines = ("安排库房维修与消防改造两项，以财政批复为准，为51.50万", "元，支出决算为51.98万元。")
    page: list[Text | Box] = [Text(line, 50, 100 + 18 * at) for at, line in enumerate(lines)]
    assert pieces(read(page)) == ["".join(lines)]
