"""A table printed twice: the one that is seen, and every difference told with both places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from generator.importers.compose import Known, compose
from generator.importers.document import Cell, Document, Grid, Line, Spot
from generator.importers.tables.captions import kind_in, year_in_captions
from generator.importers.tables.draft import TableDraft
from generator.importers.tables.read import read_tables
from generator.model.folders import Folders
from generator.model.load_frame import load_frame
from tests.importers.printed import SUBJECTS, YEAR

FRAME = load_frame({}, Folders(), "")[1]
KNOWN = Known(FRAME.subjects, FRAME.profiles, year=YEAR)
HEAD = ["科目编码", "科目名称", "合计", "基本支出", "项目支出"]
ROW = ["201", "一般公共服务支出", "3.00", "2.00", "1.00"]
OTHER = ["205", "教育支出", "4.00", "4.00", ""]


def sheet(name: str, *rows: Sequence[str], caption: str = "单位：万元") -> Grid:
    """A sheet of a workbook with its title in its first row."""
    width = max(map(len, rows))
    texts = [["支出决算表"] * width, [caption, *[""] * (width - 1)], *rows]
    cells = (
        tuple(
            Cell(text, Spot("报表.xlsx", sheet=name, cell=f"{'ABCDEFG'[x]}{y}"))
            for x, text in enumerate(row)
        )
        for y, row in enumerate(texts, 1)
    )
    return Grid(tuple(cells), Spot("报表.xlsx", sheet=name))


def book(*pieces: Line | Grid) -> Document:
    return Document("报表.xlsx", "xlsx", "", pieces)


def spent(*pieces: Line | Grid) -> TableDraft:
    (found,) = compose([book(*pieces)], KNOWN).tables
    return found


def figures(found: TableDraft) -> dict[str, list[str]]:
    return {row.id: [one.text for one in row.cells.values() if one.text] for row in found.rows}


STALE = ["201", "一般公共服务支出", "3.00", "2.50", "0.50"]
TOLD = [
    "支出决算表“201 一般公共服务支出 基本支出”：录入 2.00（报表.xlsx 正 D4），这里是 2.50",
    "支出决算表“201 一般公共服务支出 项目支出”：录入 1.00（报表.xlsx 正 E4），这里是 0.50",
]


@pytest.mark.parametrize("hidden_first", [True, False])
def test_a_hidden_sheet_never_goes_before_one_that_is_seen(hidden_first: bool) -> None:
    hidden, seen = replace(sheet("底稿", HEAD, STALE), hidden=True), sheet("正", HEAD, ROW)
    found = spent(*((hidden, seen) if hidden_first else (seen, hidden)))
    assert figures(found) == {"201": ["3.00", "2.00", "1.00"]}
    assert [text for text, _ in found.left] == ["2.50", "0.50"]
    told = "支出决算表隐藏的工作表里又印了一次，有 2 个数不同"
    assert [text for text, _ in found.doubts] == [told, *TOLD]


def test_two_prints_alike_say_nothing() -> None:
    found = spent(sheet("正", HEAD, ROW), sheet("又", HEAD, ROW))
    assert (figures(found), found.left) == ({"201": ["3.00", "2.00", "1.00"]}, ())
    assert [text for text, _ in found.doubts] == []


def test_two_prints_that_differ_are_told_with_both_figures_and_places() -> None:
    wide = [[*row, "x"] for row in (HEAD, STALE)]
    found = spent(sheet("正", HEAD, ROW), sheet("又", *wide))
    assert figures(found) == {"201": ["3.00", "2.00", "1.00"]}
    assert [text for text, _ in found.doubts][-3:] == ["支出决算表又印了一次，有 2 个数不同", *TOLD]


def test_a_table_that_only_a_hidden_sheet_has_is_left_over() -> None:
    found = spent(replace(sheet("底稿", HEAD, ROW), hidden=True))
    assert (figures(found), [text for text, _ in found.left]) == ({}, ["3.00", "2.00", "1.00"])
    assert found.doubts[0][0] == "支出决算表只印在隐藏的工作表里，没有录入"


def test_a_hidden_row_is_left_over_with_its_figures() -> None:
    found = spent(replace(sheet("正", HEAD, ROW, OTHER), hidden_rows=frozenset({4})))
    assert figures(found) == {"201": ["3.00", "2.00", "1.00"]}
    assert [text for text, _ in found.left] == ["4.00", "4.00"]
    assert found.doubts == (
        ("隐藏的一行“205 教育支出”没有录入：4.00、4.00", Spot("报表.xlsx", sheet="正", cell="C5")),
    )


def test_a_hidden_column_of_figures_is_left_over_and_one_of_codes_is_read() -> None:
    found = spent(replace(sheet("正", HEAD, ROW), hidden_columns=frozenset({0, 4})))
    assert figures(found) == {"201": ["3.00", "2.00"]}
    assert [text for text, _ in found.doubts] == ["隐藏的列“项目支出”里的 1.00 没有录入"]


def test_the_print_of_the_year_goes_before_that_of_another_year() -> None:
    old = sheet("旧", HEAD, STALE, caption="部门：某局 2021年度 单位：万元")
    found = spent(old, sheet("正", HEAD, ROW, caption="部门：某局 2022年度 单位：万元"))
    assert figures(found) == {"201": ["3.00", "2.00", "1.00"]}
    assert "表头一行里的年度是 2021，不是 2022" in [text for text, _ in found.doubts]


@pytest.mark.parametrize(
    ("captions", "year"),
    [
        (["部门：某局　2023年度　单位：万元"], 2023),
        (["2023年度"], 2023),
        (["部门：某局 2023年度", "部门：某局 2023年度"], 2023),
        (["部门：某局 2023年度", "部门：某局 2022年度"], None),
        (["单位：万元"], None),
        (["根据2019年度的规定"], None),
    ],
)
def test_a_year_printed_only_above_the_tables_is_that_of_the_report(
    captions: list[str], year: int | None
) -> None:
    made = book(*(sheet(f"{n}", HEAD, ROW, caption=text) for n, text in enumerate(captions)))
    assert (year_in_captions([made]), kind_in([made])) == (year, "决算")


def test_the_unit_of_a_table_is_told_by_the_prose_of_another_file() -> None:
    row = ["201", "一般公共服务支出", "12345678.90", "12345678.90", ""]
    prose = Line("支出1234.57万元。", Spot("说明.docx", line=1))
    found = read_tables(book(sheet("正", HEAD, row, caption="某局")), SUBJECTS, YEAR, None)
    (by_prose,) = read_tables(
        book(sheet("正", HEAD, row, caption="某局")), SUBJECTS, YEAR, beside=[prose]
    ).drafts
    assert [figures(one)["201"][0] for one in (found.drafts[0], by_prose)] == [
        *("12345678.90", "1234.56789"),
    ]
    assert [text for text, _ in by_prose.doubts] == ["表上没有写金额单位，按元录入"]


STACKED = [
    ["预算数"] * 8,
    [*["“三公”经费"] * 6, "会议费", "培训费"],
    [
        "合计",
        "因公出国（境）费",
        *["公务用车购置及运行维护费"] * 3,
        "公务接待费",
        "会议费",
        "培训费",
    ],
    [
        *("合计", "因公出国（境）费", "小计", "公务用车购置费", "公务用车运行维护费"),
        *("公务接待费", "会议费", "培训费"),
    ],
]
ITEMS = ["total", "overseas-travel", "vehicles", "vehicle-purchase", "vehicle-upkeep"]


def test_budget_and_accounts_printed_one_below_the_other_are_both_read() -> None:
    budget = ["17.00", "0.00", "13.00", "0.00", "13.00", "4.00", "2.00", "3.00"]
    final = ["16.00", "0.00", "12.50", "0.00", "12.50", "3.50", "1.80", "2.60"]
    rows = [*STACKED, budget, ["决算数"] * 8, *STACKED[1:], final]
    texts = [["“三公”经费、会议费和培训费支出决算表"] * 8, ["单位：万元", *[""] * 7], *rows]
    cells = (
        tuple(Cell(t, Spot("报表.xlsx", cell=f"{'ABCDEFGH'[x]}{y}")) for x, t in enumerate(row))
        for y, row in enumerate(texts, 1)
    )
    (found,) = read_tables(book(Grid(tuple(cells), Spot("报表.xlsx"))), SUBJECTS, YEAR).drafts
    said = {row.id: [row.cells["budget"].text, row.cells["final"].text] for row in found.rows}
    pairs = [list(pair) for pair in zip(budget, final, strict=True)]
    assert said == dict(zip([*ITEMS, "official-reception"], pairs, strict=False))
    assert [text for text, _ in found.left] == ["2.00", "3.00", "1.80", "2.60"]


def test_a_table_ten_thousand_times_the_others_is_told() -> None:
    small = [["201", "一般公共服务支出", "1234.57", "1000.11", "234.46"]]
    large = [["201", "一般公共服务支出", "12345678.90", "10001100.00", "2344578.90"]]
    sheets = [sheet("支", HEAD, *small), sheet("公", HEAD, *large), sheet("金", HEAD, *small)]
    titles = ("支出决算表", "一般公共预算财政拨款支出决算表", "国有资本经营预算财政拨款支出决算表")
    titled = []
    for title, one in zip(titles, sheets, strict=True):
        top = tuple(replace(cell, text=title) for cell in one.rows[0])
        titled.append(replace(one, rows=(top, *one.rows[1:])))
    found = read_tables(book(*titled), SUBJECTS, YEAR).drafts
    assert [[text for text, _ in one.doubts] for one in found] == [
        [],
        ["表上写的单位是万元，与别的表的数相差一万倍，仍按万元录入"],
        [],
    ]
