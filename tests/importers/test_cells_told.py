"""What is printed around a number is read with it; what is no number is told."""

from __future__ import annotations

from decimal import Decimal

import pytest

from generator.importers import gathered
from generator.importers.document import Cell, Line, Spot
from generator.importers.tables.amounts import leaf, plain
from generator.importers.tables.draft import TableDraft, tree
from generator.importers.tables.read import read_tables
from generator.money import Unit
from tests.importers.printed import FILE, SUBJECTS, YEAR, Texts, document, grid

HERE = Spot(FILE, cell="C3")
HEAD = [["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"]]


def read(title: str, table: Texts) -> TableDraft:
    lines = [Line(text, Spot(FILE, line=n)) for n, text in enumerate((title, "单位：万元"), 1)]
    (found,) = read_tables(document(*lines, grid(table, 0)), SUBJECTS, YEAR).drafts
    return found


def texts(found: TableDraft) -> dict[str, dict[str, str]]:
    return {row.id: {name: one.text for name, one in row.cells.items()} for row in found.rows}


@pytest.mark.parametrize(
    ("printed", "amount"),
    [
        ("￥2,088.59", "2088.59"),
        ("¥ 5.00", "5.00"),
        ("-￥3.00", "-3.00"),
        ("￥-3.00", "-3.00"),
        ("12.30万元", "12.30"),
        ("人民币12.30元整", "12.30"),
        ("１２．３０元", "12.30"),
        ("'12.30", "12.30"),
        ("+12.30", "12.30"),
        ("—", ""),
        ("/", ""),
        ("无", ""),
        ("N/A", ""),
    ],
)
def test_marks_of_currency_and_unit_do_not_hide_a_number(printed: str, amount: str) -> None:
    assert plain(printed) == (amount, "")


@pytest.mark.parametrize("mark", ["①", "*", " ※", "[1]", "（注1）", "注", "²"])
def test_the_mark_of_a_note_is_no_digit_and_is_told(mark: str) -> None:
    shown = mark.strip().replace("（", "(").replace("）", ")")
    assert plain(f"12.30{mark}") == ("12.30", f"数后的“{shown}”当作注的记号")


@pytest.mark.parametrize(
    "printed",
    [
        *("#DIV/0!", "#REF!", "#N/A", "TRUE", "见附件3", "约20", "3.5亿元", "2千元", "12.30美元"),
        *("12.30%", "2023-01-05", "人民币", "万元", "￥", "1-2", "12(3)"),
    ],
)
def test_what_is_no_amount_is_never_a_number_and_never_nil(printed: str) -> None:
    assert plain(printed) == (None, "")


@pytest.mark.parametrize(
    ("printed", "table", "amount", "doubt"),
    [
        ("12.30万元", Unit.WAN, "12.30", ""),
        ("123000.00元", Unit.WAN, "12.30", "这一格写的单位是元，表的单位是万元，按元读"),
        ("12.30万", Unit.YUAN, "12.30", "这一格写的单位是万元，表的单位是元，按万元读"),
        ("￥123000.00", Unit.YUAN, "12.30", ""),
    ],
)
def test_the_unit_in_a_cell_goes_before_that_of_the_table(
    printed: str, table: Unit, amount: str, doubt: str
) -> None:
    found = leaf(Cell(printed, HERE), table, Unit.WAN)
    assert found is not None
    assert (found.text, found.doubt) == (amount, doubt)


@pytest.mark.parametrize("mark", ["{}万元", "￥{}", "{}*", "人民币{}"])
def test_a_table_with_marks_in_every_cell_is_read_whole(mark: str) -> None:
    rows = [
        ["合计", "<", "3.00", "2.00", "1.00"],
        ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
    ]
    marked = [[*row[:2], *(mark.format(text) for text in row[2:])] for row in rows]
    cells = {"total": "3.00", "basic": "2.00", "project": "1.00"}
    assert texts(read("支出决算表", [*HEAD, *marked])) == {"total": cells, "201": cells}


@pytest.mark.parametrize("odd", ["约3.00", "#REF!", "3亿元", "见附件", "TRUE"])
def test_a_table_of_odd_cells_is_lost_and_told_and_not_called_empty(odd: str) -> None:
    rows = [["合计", "<", odd, odd, odd], ["201", "一般公共服务支出", odd, odd, odd]]
    found = read("支出决算表", [*HEAD, *rows])
    assert (found.is_empty, found.is_lost) == (True, True)
    assert {text for text, _ in found.left} == {odd}
    assert found.doubts[0][0] == "支出决算表的数一个也没有认出，没有录入"


def test_digits_in_a_body_that_no_column_has_are_left_over() -> None:
    rows = [["201", "一般公共服务支出", "3.00", "2.00", "1.00", "约4"]]
    found = read("支出决算表", [[*HEAD[0], "备注"], *rows])
    assert [text for text, _ in found.left] == ["约4"]


@pytest.mark.parametrize("odd", ["#REF!", "见附件", "￥x"])
@pytest.mark.parametrize(
    ("title", "head", "rows"),
    [
        (
            "收入支出决算总表",
            ["项目", "决算数", "项目", "决算数"],
            [["五、事业收入", "{}", "一、一般公共服务支出", "9.00"]],
        ),
        (
            "财政拨款收入支出决算总表",
            ["项目", "决算数", "项目", "合计", "一般公共预算财政拨款"],
            [["一、一般公共预算财政拨款", "{}", "一、一般公共服务支出", "9.00", "9.00"]],
        ),
    ],
)
def test_one_bad_cell_of_a_lined_table_leaves_out_its_line_only(
    title: str, head: list[str], rows: list[list[str]], odd: str
) -> None:
    found = read(title, [head, *([text.format(odd) for text in row] for row in rows)])
    assert [text for text, _ in found.left] == [odd]
    assert [text for text, _ in found.doubts] == [f"“{odd}”不是完整的金额，没有录入"]
    made = tree(found)
    assert isinstance(made, dict)
    assert (made["收入"], [*made["支出"]]) == ({}, ["一般公共服务支出"])


def test_a_number_that_its_format_hides_is_told() -> None:
    table = grid([*HEAD, ["201", "一般公共服务支出", "3.00", "3.00", ""]], 0)
    cells = (*table.rows[1][:4], Cell("", Spot(FILE, cell="E2"), Decimal("7.5")))
    lines = [Line(text, Spot(FILE, line=n)) for n, text in enumerate(("支出决算表", "单位：万元"))]
    pieces = document(*lines, type(table)((table.rows[0], cells), table.spot))
    (found,) = read_tables(pieces, SUBJECTS, YEAR).drafts
    assert found.left == (("7.5", Spot(FILE, cell="E2")),)
    assert found.doubts == (("这一格存有 7.5 而不显示，没有录入", Spot(FILE, cell="E2")),)


def test_a_unit_written_in_the_head_is_that_of_the_table() -> None:
    head = ["科目编码", "科目名称", "合计（元）", "基本支出（元）", "项目支出（元）"]
    table = grid([head, ["201", "一般公共服务支出", "30000.00", "30000.00", ""]], 0)
    title = Line("支出决算表", Spot(FILE, line=1))
    (found,) = read_tables(document(title, table), SUBJECTS, YEAR).drafts
    assert (texts(found), found.doubts) == (
        {"201": {"total": "3.00", "basic": "3.00", "project": ""}},
        (),
    )


def test_a_dash_for_a_name_is_no_row_and_its_neighbour_stays_used() -> None:
    head = ["科目编码", "科目名称", "金额"] * 2
    rows = [["301", "工资福利支出", "3.00", "302", "商品和服务支出", "2.00"]]
    rows += [
        ["30101", "基本工资", "3.00", "—", "—", "—"],
        ["30102", "津贴补贴", "", "", "什么", ""],
    ]
    found = read("一般公共预算财政拨款基本支出决算表", [head, *rows])
    cells = {"301": "3.00", "30101": "3.00", "30102": "", "302": "2.00"}
    assert texts(found) == {row: {"final": text} for row, text in cells.items()}
    assert (found.left, found.doubts) == ((), ())


def test_dashes_beside_the_numbers_of_columns_are_no_heads() -> None:
    numbers = ["栏次", "—", "1", "2", "3"]
    found = read("支出决算表", [HEAD[0], numbers, ["201", "一般公共服务支出", "3.00", "3.00", "—"]])
    assert texts(found) == {"201": {"total": "3.00", "basic": "3.00", "project": ""}}


def test_a_titled_table_with_a_head_of_no_form_is_told() -> None:
    lines = [Line(text, Spot(FILE, line=n)) for n, text in enumerate(("支出决算表", "单位：万元"))]
    rows = [["甲", "乙", "丙"], ["201", "一般公共服务支出", "3.00"]]
    found = read_tables(document(*lines, grid(rows, 0)), SUBJECTS, YEAR)
    assert (found.drafts, [text for text, _ in found.told]) == (
        (),
        ["“支出决算表”的表头认不出，没有录入"],
    )


def test_what_is_said_of_many_cells_of_a_table_is_said_once() -> None:
    rows = [[f"20{n}", SUBJECTS.name(f"20{n}", YEAR), "###", "3.00", "###"] for n in (1, 4)]
    found = read("支出决算表", [*HEAD, *rows])
    assert [text for text, _ in found.left] == ["###"] * 4
    ((told, spot),) = gathered.of_table(found.doubts)
    assert told == "“###”不是完整的金额，没有录入（共 4 处，这是第一处）"
    assert spot == found.doubts[0][1]


def test_figures_of_a_file_in_another_unit_are_told_once() -> None:
    same = "原件以元计，已换算为万元"
    lines = [Spot(FILE, line=n) for n in (1, 2)]
    many = [(f"“{n}000.00元”：{same}", spot) for n, spot in enumerate(lines, 1)]
    other = ("“7元”：数字中间有空格或换行", lines[1])
    alone = (f"“9元”：{same}", Spot("别的.docx", line=3))
    told, *rest = gathered.of_text([*many, other, alone])
    assert told == (f"{same}（共 2 处，这是第一处）", lines[0])
    assert rest == [other, alone]
    assert all(gathered.is_told(same, spot, *told) for spot in lines)
    assert not gathered.is_told(same, alone[1], *told)


def test_a_column_without_a_head_is_told_as_such_once() -> None:
    rows = [[f"20{n}", SUBJECTS.name(f"20{n}", YEAR), *["3.00"] * 3, "9.00"] for n in (1, 4)]
    found = read("支出决算表", [[*HEAD[0], ""], *rows])
    assert [text for text, _ in found.left] == ["9.00", "9.00"]
    ((told, _),) = gathered.of_table(found.doubts)
    assert told == "这一栏没有栏名，数没有录入（共 2 处，这是第一处）"
