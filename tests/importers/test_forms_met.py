"""Forms of provinces that print more, less or otherwise than ours: what is taken."""

from __future__ import annotations

import pytest

from generator.importers.document import Line, Spot
from generator.importers.tables.agree import disagrees
from generator.importers.tables.one_sheet import parted
from generator.importers.tables.read import Tables, read_tables
from generator.importers.tables.recognise import titled
from tests.importers.printed import FILE, SUBJECTS, YEAR, Texts, document, grid
from tests.importers.test_lined_tables import amounts, read

T7_HEAD = ["“三公”经费", "<", "<", "<", "<", "<"]
T7_SAID = {
    "total": {"budget": "9.00", "final": "8.00"},
    "vehicles": {"budget": "6.00", "final": "6.00"},
    "vehicle-upkeep": {"budget": "6.00", "final": "6.00"},
    "official-reception": {"budget": "3.00", "final": "2.00"},
}
SHAANXI = [
    ["项目", "一般公共预算财政拨款安排的“三公”经费", *["<"] * 5, "会议费", "培训费"],
    [
        "^",
        "小计",
        "因公出国（境）费用",
        "公务接待费",
        "公务用车购置及运行维护费",
        "<",
        "<",
        "^",
        "^",
    ],
    ["^", "^", "^", "^", "小计", "公务用车购置费", "公务用车运行维护费", "^", "^"],
    ["栏次", "1", "2", "3", "4", "5", "6", "7", "8"],
    ["预算数", "9.00", "", "3.00", "6.00", "", "6.00", "1.00", "2.00"],
    ["决算数", "8.00", "", "2.00", "6.00", "", "6.00", "1.50", "2.50"],
]
YUNNAN = [
    ["项目", "行次", "预算数", "全年预算数", "决算统计数"],
    ["栏次", "", "1", "2", "3"],
    ["一、“三公”经费支出", "1", "—", "—", "—"],
    ["（一）支出合计", "2", "8.50", "9.00", "8.00"],
    ["1.因公出国（境）费", "3", "", "", ""],
    ["2.公务用车购置及运行维护费", "4", "5.50", "6.00", "6.00"],
    ["（2）公务用车运行维护费", "6", "5.50", "6.00", "6.00"],
    ["3.公务接待费", "7", "3.00", "3.00", "2.00"],
    ["1.因公出国（境）团组数（个）", "10", "—", "—", "4"],
]


def read_all(title: str, table: Texts, year: int = YEAR) -> Tables:
    return read_tables(document(Line(title, Spot(FILE, 1)), grid(table)), SUBJECTS, year)


@pytest.mark.parametrize(
    ("title", "table", "left"),
    [
        ("“三公”经费及会议费、培训费支出决算表", SHAANXI, ["1.00", "2.00", "1.50", "2.50"]),
        (
            "财政拨款“三公”经费、行政参公单位机关运行经费情况表",
            YUNNAN,
            ["8.50", "5.50", "5.50", "3.00", "4"],
        ),
    ],
)
def test_three_public_expenses_among_other_expenses(
    title: str, table: Texts, left: list[str]
) -> None:
    found = read(title, table)
    assert (found.key, amounts(found)) == ("T7", T7_SAID)
    assert [text for text, _ in found.left if text != "—"] == left


def test_a_total_that_holds_more_than_the_six_is_not_theirs() -> None:
    table = [
        ["合计", "“三公”经费", "<", "会议费"],
        ["^", "因公出国（境）费", "公务接待费", "^"],
        ["决算数"] * 4,
        ["9.00", "1.00", "2.00", "6.00"],
    ]
    found = read("“三公”经费、会议费支出决算表", table)
    assert set(amounts(found)) == {"overseas-travel", "official-reception"}


def test_the_years_income_is_not_taken_for_its_spending() -> None:
    table = [
        ["项目", "<", "年初结转和结余", "<", "本年收入", "<", "<", "本年支出", "<", "<"],
        [
            *("科目编码", "科目名称", "合计", "基本支出结转"),
            *("合计", "基本支出", "项目支出", "合计", "基本支出", "项目支出"),
        ],
        ["201", "一般公共服务支出", "7.00", "7.00", "5.00", "3.00", "2.00", "9.00", "8.00", "1.00"],
    ]
    found = read("一般公共预算财政拨款收入支出决算表", table)
    assert (found.key, amounts(found)) == (
        "T5",
        {"201": {"total": "9.00", "basic": "8.00", "project": "1.00"}},
    )
    assert [text for text, _ in found.left] == ["7.00", "7.00", "5.00", "3.00", "2.00"]


@pytest.mark.parametrize("other", ["2021年决算数", "年初预算数", "上年决算数"])
def test_columns_of_another_count_are_left_over(other: str) -> None:
    table = [
        ["科目编码", "科目名称", other, "<", "<", "2022年决算数", "<", "<"],
        ["^", "^", *["合计", "基本支出", "项目支出"] * 2],
        ["201", "一般公共服务支出", "9.00", "8.00", "1.00", "3.00", "2.00", "1.00"],
    ]
    found = read("支出决算表", table)
    assert amounts(found) == {"201": {"total": "3.00", "basic": "2.00", "project": "1.00"}}


def test_the_total_stands_beside_class_and_item_written_over_two_lines() -> None:
    table = [
        ["项目", "<", "<", "<", "本年支出合计", "基本支出", "上缴上级支出"],
        ["功能分类科目编码", "<", "<", "科目名称", "^", "^", "^"],
        ["类", "款", "项", "栏次", "1", "2", "3"],
        ["^", "^", "^", "合计", "3.00", "3.00", ""],
        ["201", "<", "<", "一般公共服务支出", "3.00", "3.00", ""],
    ]
    found = read("支出决算表", table)
    assert (found.key, amounts(found), found.doubts) == (
        "T3",
        {"total": {"total": "3.00", "basic": "3.00"}, "201": {"total": "3.00", "basic": "3.00"}},
        (),
    )


def test_economic_subjects_with_a_column_for_each_side() -> None:
    table = [
        ["经济科目编码", "科目名称", "合计", "人员经费", "公用经费"],
        ["合计", "<", "70.00", "60.00", "10.00"],
        ["301", "工资福利支出", "60.00", "60.00", ""],
        ["302", "商品和服务支出", "10.00", "", "10.00"],
    ]
    assert amounts(read("一般公共预算基本支出决算表（经济科目）", table)) == {
        "personnel/personnel-total": {"final": "60.00"},
        "personnel/301": {"final": "60.00"},
        "operating/operating-total": {"final": "10.00"},
        "operating/302": {"final": "10.00"},
    }


SPENT = [
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
]


@pytest.mark.parametrize(
    "title", ["财政拨款支出决算表（功能科目）", "2022年部门支出预算表", "机构运行信息表"]
)
def test_a_table_of_another_name_is_left_alone(title: str) -> None:
    found = read_all(title, SPENT)
    assert (found.drafts, len(found.others)) == ((), 1)


@pytest.mark.parametrize(
    ("title", "doubts"),
    [
        ("2021年度支出决算表（万元）", ["表名里的年度是 2021，不是 2022"]),
        ("支出决算表（万元）", []),
        ("支出决算表（续）", ["表上没有写金额单位，按万元录入"]),
    ],
)
def test_a_title_is_known_with_what_is_printed_around_it(title: str, doubts: list[str]) -> None:
    (found,) = read_all(title, SPENT).drafts
    assert (found.key, [text for text, _ in found.doubts]) == ("T3", doubts)


@pytest.mark.parametrize(
    "title", ["“三公”经费及会议费、培训费支出决算表", "一般公共预算财政拨款支出决算表"]
)
def test_the_end_of_another_title_is_no_title(title: str) -> None:
    spec, _ = titled(title, None)
    assert spec is None or spec.key == "T5"


def test_a_title_over_two_lines_is_known() -> None:
    words = ("支出决算", "表", "单位：万元")
    above = [Line(text, Spot(FILE, 1, line=n)) for n, text in enumerate(words, 1)]
    (found,) = read_tables(document(*above, grid(SPENT)), SUBJECTS, YEAR).drafts
    assert (found.key, found.doubts) == ("T3", ())


def test_a_unit_that_no_report_has_is_refused() -> None:
    lines = [Line(text, Spot(FILE, 1)) for text in ("支出决算表", "单位：千元")]
    found = read_tables(document(*lines, grid(SPENT)), SUBJECTS, YEAR)
    assert (found.drafts, [text for text, _ in found.told]) == (
        (),
        ["支出决算表的单位是千元，没有录入"],
    )


IN_YUAN = [
    ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["合计", "<", "12345678.90", "12000000.00", "345678.90"],
    ["201", "一般公共服务支出", "2345678.90", "2000000.00", "345678.90"],
]
PROSE = "支出合计1234.57万元，其中一般公共服务支出234.57万元。"


@pytest.mark.parametrize(
    ("unit", "prose", "total", "doubts"),
    [
        ("", PROSE, "1234.56789", ["表上没有写金额单位，按元录入"]),
        ("单位：元", PROSE, "1234.56789", []),
        (
            *("单位：万元", PROSE, "1234.56789"),
            ["表上写的单位是万元，与文字里的数相差一万倍，对照应是元，按元录入"],
        ),
        (  # one figure proves nothing
            *("单位：万元", "支出合计1234.57万元。", "12345678.90"),
            ["表上写的单位是万元，与文字里的数相差一万倍，仍按万元录入"],
        ),
        ("", "", "12345678.90", ["表上没有写金额单位，按万元录入"]),
    ],
)
def test_the_unit_is_that_of_the_table_unless_the_prose_says_otherwise(
    unit: str, prose: str, total: str, doubts: list[str]
) -> None:
    lines = [Line(text, Spot(FILE, 1, line=n)) for n, text in enumerate(("支出决算表", unit), 1)]
    pieces = document(*lines, grid(IN_YUAN), Line(prose, Spot(FILE, 2)))
    (found,) = read_tables(pieces, SUBJECTS, YEAR).drafts
    assert (amounts(found)["total"]["total"], [text for text, _ in found.doubts]) == (total, doubts)


def test_a_subject_printed_twice_is_taken_once_and_told() -> None:
    found = read("支出决算表", [*SPENT, ["201", "一般公共服务支出", "5.00", "5.00", ""]])
    assert amounts(found) == {"201": {"total": "3.00", "basic": "2.00", "project": "1.00"}}
    assert [text for text, _ in found.left] == ["5.00", "5.00"]


def test_a_table_of_which_nothing_was_made_out_is_not_called_empty() -> None:
    found = read("支出决算表", [SPENT[0], ["甲", "乙", "3.00", "2.00", "1.00"]])
    assert (found.is_empty, found.is_lost, found.doubts[0][0]) == (
        *(True, True),
        "支出决算表的数一个也没有认出，没有录入",
    )


def test_an_amount_in_the_head_is_left_over() -> None:
    table = [[*SPENT[0], "8.00"], [*SPENT[1], ""]]
    assert [text for text, _ in read("支出决算表", table).left] == ["8.00"]


def test_an_empty_table_may_say_so_in_its_last_row() -> None:
    words = "本单位无政府性基金预算收支，本表为空表。"
    table = [
        ["科目编码", "科目名称", "年初结转和结余", "本年收入", "本年支出", "年末结转和结余"],
        ["合计", "<", "", "", "", ""],
        [words, *["<"] * 5],
    ]
    found = read("政府性基金预算财政拨款收入支出决算表", table)
    assert found.statement is not None
    assert (found.is_empty, found.is_lost, found.statement.text) == (True, False, words)


def test_figures_without_lines_around_them_are_told() -> None:
    lines = ["支出决算表", *(f"20103{n}\t名称\t3.00\t2.00\t1.00" for n in range(4))]
    pieces = (Line(text, Spot(FILE, 1, line=n)) for n, text in enumerate(lines, 1))
    found = read_tables(document(*pieces), SUBJECTS, YEAR)
    assert [text for text, _ in found.told] == ["“支出决算表”没有框线，分不清栏，没有录入"]


def test_tables_on_one_sheet_are_parted_by_their_titles() -> None:
    blank = [""] * 5
    rows = [["支出决算表", *["<"] * 4], *SPENT, blank, ["收入决算表", *["<"] * 4], *SPENT]
    kept = parted(document(grid(rows)))
    assert [len(piece.rows) for piece in kept.pieces if not isinstance(piece, Line)] == [4, 3]


def test_a_table_overleaf_under_its_own_title_again_goes_on() -> None:
    title, again = (Line("支出决算表", Spot(FILE, page)) for page in (1, 2))
    second = [SPENT[0], ["205", "教育支出", "4.00", "4.00", ""]]
    pieces = document(title, grid(SPENT), again, grid(second, 2))
    (found,) = read_tables(pieces, SUBJECTS, YEAR).drafts
    assert [row.id for row in found.rows] == ["201", "205"]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("151290\n0.00", "1512900.00"),
        ("1,234,56\n7.89", "1234567.89"),
        (".50", "0.50"),
        ("12\n34", None),
        ("1.50\n2.50", None),
    ],
)
def test_a_number_over_two_lines_is_joined_where_nothing_else_can_be_meant(
    text: str, amount: str | None
) -> None:
    beside = ["205", "教育支出", "8000.00", "", ""]
    found = read("支出决算表", [SPENT[0], ["201", "一般公共服务支出", text, "", ""], beside])
    assert amounts(found).get("201") == ({"total": amount} if amount else None)


@pytest.mark.parametrize("exchanged", [False, True])
def test_a_table_whose_sums_mostly_fail_is_doubtful(exchanged: bool) -> None:
    """As where two columns were taken for each other; a single slip is the office's."""
    rows = [["合计", "<", "30.00", "21.00", "9.00"]]
    rows += [[f"20{n}", SUBJECTS.name(f"20{n}", YEAR), "10.00", "7.00", "3.00"] for n in (1, 4, 5)]
    rows[1][2] = "10.50"
    if exchanged:
        rows = [[*row[:2], row[3], row[2], row[4]] for row in rows]
    assert disagrees(read("支出决算表", [SPENT[0], *rows])) is exchanged
