"""Tables whose lines the form prints: two blocks side by side, the six items of T7."""

from __future__ import annotations

import pytest

from generator import names
from generator.importers.document import Line, Spot
from generator.importers.tables.draft import TableDraft
from generator.importers.tables.read import read_tables
from tests.importers.printed import FILE, SUBJECTS, YEAR, Texts, document, grid


def read(title: str, *tables: Texts) -> TableDraft:
    above = [Line(text, Spot(FILE, 1)) for text in (title, "单位：万元")]
    grids = [grid(rows, page) for page, rows in enumerate(tables, 1)]
    (found,) = read_tables(document(*above, *grids), SUBJECTS, YEAR).drafts
    return found


def amounts(found: TableDraft) -> dict[str, dict[str, str]]:
    """The cells that hold something, by side and row."""
    said: dict[str, dict[str, str]] = {}
    for row in found.rows:
        cells = {column: leaf.text for column, leaf in row.cells.items() if leaf.text}
        if cells:
            said[f"{row.side}/{row.id}".strip("/")] = cells
    return said


T1_ROWS = [
    ["一、一般公共预算财政拨款收入", "1,240.00", "一、一般公共服务支出", "900.00"],
    ["二、政府性基金预算财政拨款收入", "", "二、外交支出", ""],
    ["五、事业收入", "10.00", "二十三、其他支出", "350.00"],
    ["本年收入合计", "1,250.00", "本年支出合计", "1,250.00"],
    ["使用非财政拨款结余（含专用结余）", "0.00", "结余分配", "—"],
    ["年初结转和结余", "50.00", "年末结转和结余", "50.00"],
    ["总计", "1,300.00", "总计", "1,300.00"],
]
T1_SAID = {
    "income/general": {"final": "1240.00"},
    "income/public-service": {"final": "10.00"},
    "income/income-subtotal": {"final": "1250.00"},
    "income/surplus-used": {"final": "0.00"},
    "income/opening-carryover": {"final": "50.00"},
    "income/income-total": {"final": "1300.00"},
    "expenditure/201": {"final": "900.00"},
    "expenditure/229": {"final": "350.00"},
    "expenditure/expenditure-subtotal": {"final": "1250.00"},
    "expenditure/closing-carryover": {"final": "50.00"},
    "expenditure/expenditure-total": {"final": "1300.00"},
}


def with_line_numbers(rows: Texts) -> list[list[str]]:
    """The national form: 行次 beside each name, 栏次 below the head, 金额 for 决算数."""
    head = [
        ["收入", "<", "<", "支出", "<", "<"],
        ["项目", "行次", "金额", "项目", "行次", "金额"],
        ["栏次", "", "1", "栏次", "", "2"],
    ]
    return [*head, *([a, str(n), b, c, str(n + 30), d] for n, (a, b, c, d) in enumerate(rows, 1))]


@pytest.mark.parametrize(
    "table",
    [
        [["收入", "<", "支出", "<"], ["项目", "决算数", "项目", "决算数"], *T1_ROWS],
        with_line_numbers(T1_ROWS),
        [["项目", "决算数", "项目", "决算数"], *T1_ROWS],
    ],
)
def test_total_table_is_read_with_or_without_line_numbers(table: Texts) -> None:
    found = read("收入支出决算总表", table)
    assert (found.key, amounts(found), found.doubts) == ("T1", T1_SAID, ())


@pytest.mark.parametrize(
    "names_",
    [
        ("一、财政拨款收入", "其中：政府性基金预算财政拨款"),
        ("政拨款收入", "财政拨款收入"),  # cut off at the left, both of them
    ],
)
def test_appropriations_that_may_be_of_all_budgets_are_of_none(names_: tuple[str, str]) -> None:
    first, second = names_
    rows = [
        ["项目", "决算数", "项目", "决算数"],
        [first, "1,240.00", "一、一般公共服务支出", "900.00"],
        [second, "35.00", "二、外交支出", ""],
        ["本年收入合计", "1,240.00", "本年支出合计", "1,240.00"],
    ]
    found = read("收入支出决算总表", [["收入", "<", "支出", "<"], *rows])
    assert "income/general" not in amounts(found)
    name = next(one for one in names_ if one.endswith("财政拨款收入") and one != "政拨款收入")
    assert f"“{name}”一行含哪几项财政拨款分不清，没有录入" in [text for text, _ in found.doubts]


T4_HEAD = [
    ["收入", "<", "支出", "<", "<", "<", "<"],
    [
        *("项目", "决算数", "项目", "合计", "一般公共预算财政拨款"),
        *("政府性基金预算财政拨款", "国有资本经营预算财政拨款"),
    ],
]
T4_ROWS = [
    ["一、一般公共预算财政拨款", "90", "一、一般公共服务支出", "80", "80", "", ""],
    ["二、政府性基金预算财政拨款", "10", "十一、城乡社区支出", "15", "", "15", ""],
    ["本年收入合计", "100", "本年支出合计", "95", "80", "15", ""],
    ["年初财政拨款结转和结余", "5", "年末财政拨款结转和结余", "10", "10", "", ""],
    ["一、一般公共预算财政拨款", "", "", "", "", "", ""],
    ["二、政府性基金预算财政拨款", "5", "", "", "", "", ""],
    ["总计", "105", "总计", "105", "90", "15", ""],
]


@pytest.mark.parametrize("pages", [[[*T4_HEAD, *T4_ROWS]], [[*T4_HEAD, *T4_ROWS[:2]], T4_ROWS[2:]]])
def test_fiscal_table_tells_the_parts_of_the_opening_carryover_from_the_income_of_the_year(
    pages: list[Texts],
) -> None:
    found = read("财政拨款收入支出决算总表", *pages)
    assert (found.key, found.doubts) == ("T4", ())
    assert amounts(found) == {
        "income/general": {"final": "90"},
        "income/fund": {"final": "10"},
        "income/income-subtotal": {"final": "100"},
        "income/opening-carryover": {"final": "5"},
        "income/opening-fund": {"final": "5"},
        "income/income-total": {"final": "105"},
        "expenditure/201": {"total": "80", "general": "80"},
        "expenditure/212": {"total": "15", "fund": "15"},
        "expenditure/expenditure-subtotal": {"total": "95", "general": "80", "fund": "15"},
        "expenditure/closing-carryover": {"total": "10", "general": "10"},
        "expenditure/expenditure-total": {"total": "105", "general": "90", "fund": "15"},
    }


T6_SAID = {
    "personnel/301": {"final": "60.00"},
    "personnel/30101": {"final": "60.00"},
    "personnel/303": {"final": "1.00"},
    "personnel/personnel-total": {"final": "61.00"},
    "operating/302": {"final": "9.00"},
    "operating/30201": {"final": "9.00"},
    "operating/310": {"final": "2.00"},
    "operating/operating-total": {"final": "11.00"},
}
SHANGHAI_T6 = [
    ["经济分类科目编码", "科目名称", "决算数", "经济分类科目编码", "科目名称", "决算数"],
    ["301", "工资福利支出", "60.00", "302", "商品和服务支出", "9.00"],
    ["30101", "基本工资", "60.00", "30201", "办公费", "9.00"],
    ["303", "对个人和家庭的补助", "1.00", "310", "资本性支出", "2.00"],
    ["人员经费合计", "<", "61.00", "公用经费合计", "<", "11.00"],
]
NATIONAL_T6 = [
    ["人员经费", "<", "<", "公用经费", "<", "<", "<", "<", "<"],
    ["科目编码", "科目名称", "金额"] * 3,
    ["301", "工资福利支出", "60.00", "302", "商品和服务支出", "9.00", "310", "资本性支出", "2.00"],
    ["30101", "基本工资", "60.00", "30201", "办公费", "9.00", "", "", ""],
    ["303", "对个人和家庭的补助", "1.00", "", "", "", "", "", ""],
    ["人员经费合计", "<", "61.00", "公用经费合计", "<", "<", "<", "<", "11.00"],
]


@pytest.mark.parametrize("table", [SHANGHAI_T6, NATIONAL_T6])
def test_basic_expenditure_is_read_in_two_blocks_and_in_three(table: Texts) -> None:
    found = read("一般公共预算财政拨款基本支出决算表", table)
    assert (found.key, amounts(found), found.doubts) == ("T6", T6_SAID, ())


T7_SAID = {
    "total": {"budget": "9.00", "final": "8.00"},
    "overseas-travel": {"budget": "0.00", "final": "0.00"},
    "vehicles": {"budget": "6.00", "final": "6.00"},
    "vehicle-upkeep": {"budget": "6.00", "final": "6.00"},
    "official-reception": {"budget": "3.00", "final": "2.00"},
}
T7_ITEMS = ["公务用车购置及运行维护费", "<", "<"]
PAIRED = [
    ["财政拨款“三公”经费", *["<"] * 11],
    ["合计", "<", "因公出国（境）费", "<", T7_ITEMS[0], *["<"] * 5, "公务接待费", "<"],
    ["^", "^", "^", "^", "小计", "<", "公务用车购置费", "<", "公务用车运行维护费", "<", "^", "^"],
    ["预算数", "决算数"] * 6,
    ["9.00", "8.00", "0.00", "0.00", "6.00", "6.00", "", "", "6.00", "6.00", "3.00", "2.00"],
]
APART = [
    ["预算数", *["<"] * 5, "决算数", *["<"] * 5],
    ["合计", "因公出国（境）费", *T7_ITEMS, "公务接待费"] * 2,
    ["^", "^", "小计", "公务用车购置费", "公务用车运行费", "^"] * 2,
    [str(number) for number in range(1, 13)],
    ["9.00", "0.00", "6.00", "", "6.00", "3.00", "8.00", "0.00", "6.00", "", "6.00", "2.00"],
]
DOWN = [
    ["项目", "预算数", "决算数"],
    ["合计", "9.00", "8.00"],
    ["1.因公出国（境）费用", "0.00", "0.00"],
    ["2.公务用车购置及运行费", "6.00", "6.00"],
    ["其中：公务用车购置费", "", ""],
    ["公务用车运行费", "6.00", "6.00"],
    ["3.公务接待费", "3.00", "2.00"],
]


@pytest.mark.parametrize("table", [PAIRED, APART, DOWN], ids=["paired", "apart", "down"])
def test_three_public_expenses_are_read_in_every_order_of_their_columns(table: Texts) -> None:
    found = read("财政拨款“三公”经费支出决算表", table)
    assert (found.key, amounts(found), found.doubts) == ("T7", T7_SAID, ())


def test_an_empty_table_is_known_as_empty_with_its_reason() -> None:
    head = [["项目", "<", "年初结转和结余", "本年收入", "本年支出", "<", "<", "年末结转和结余"]]
    rows = [
        *head,
        ["功能分类科目编码", "科目名称", "^", "^", "合计", "基本支出", "项目支出", "^"],
        ["合计", "<", "", "", "", "", "", ""],
    ]
    title = Line("政府性基金预算财政拨款收入支出决算表", Spot(FILE, 1))
    reason = Line("说明：本部门本年度没有政府性基金收入和支出，故本表无数据。", Spot(FILE, 1))
    (found,) = read_tables(document(title, grid(rows), reason), SUBJECTS, YEAR).drafts
    assert (found.key, found.is_empty, found.statement) == ("T8", True, reason)


def test_what_is_no_amount_is_left_over_and_told() -> None:
    rows = [
        ["项目", "<", "合计", "基本支出", "项目支出"],
        ["科目编码", "科目名称", "^", "^", "^"],
        ["201", "一般公共服务支出", "3.00", "12\n34", "1.00"],
    ]
    found = read("一般公共预算财政拨款支出决算表", rows)
    assert amounts(found) == {"201": {"total": "3.00", "project": "1.00"}}
    assert [text for text, _ in found.left] == ["1234"]
    assert [text for text, _ in found.doubts] == ["“1234”不是完整的金额，没有录入"]


def test_a_row_without_a_code_is_found_by_its_name_and_told() -> None:
    rows = [
        ["科目名称", "合计", "基本支出", "项目支出"],
        ["一般公共服务支出", "3.00", "3.00", ""],
        ["政府办公厅（室）及相关机构事务", "3.00", "3.00", ""],
        ["行政运行", "3.00", "3.00", ""],
    ]
    found = read("一般公共预算财政拨款支出决算表", rows)
    assert [row.id for row in found.rows] == ["201", "20103", "2010301"]
    assert found.doubts[2][0] == "原件没有编码，按名称“行政运行”认作 2010301"


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("附件1：某某局2022年度一般公共预算财政拨款支出决算表（续）", "T5"),
        ("公开09表 国有资本经营预算财政拨款支出决算表", "T9"),
        ("六、一般公共预算支出决算表", "T5"),
    ],
)
def test_a_title_is_known_by_its_end(title: str, key: str) -> None:
    rows = [
        ["项目", "<", "本年支出", "<", "<"],
        ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
        ["合计", "<", "3.00", "2.00", "1.00"],
    ]
    assert read(title, rows).key == key


def test_a_table_without_a_title_that_two_may_be_is_not_guessed() -> None:
    rows = [
        ["项目", "<", "本年支出", "<", "<"],
        ["科目编码", "科目名称", "小计", "基本支出", "项目支出"],
        ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
    ]
    found = read_tables(document(grid(rows)), SUBJECTS, YEAR)
    assert (found.drafts, len(found.others)) == ((), 1)


def test_every_table_of_the_registry_can_be_told() -> None:
    assert set(names.TABLES) >= {"T1", "T4", "T6", "T7", "X11"}
