"""An amount that can be read in two ways is left over and told; one that cannot is taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

import pytest

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.tables.draft import TableDraft
from generator.importers.tables.read import Tables, read_tables
from generator.money import Unit
from tests.importers.printed import FILE, SUBJECTS, YEAR, Texts, document, grid
from tests.importers.test_lined_tables import amounts, read

SPENT = ["科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出", "上缴上级支出"]
NAMES = {code: SUBJECTS.name(code, YEAR) for code in ("201", "205", "208", "210", "211")}


def rows(*totals: str) -> Texts:
    """A 支出决算表 with these amounts in its first column, each in a row of its own."""
    pairs = zip(NAMES.items(), totals, strict=False)
    return [SPENT, *([code, name, total, "", "", ""] for (code, name), total in pairs)]


def off_page(table: Texts) -> Grid:
    """As in a workbook, where lines break where a person broke them."""
    made = grid(table)
    cells = (tuple(replace(c, spot=replace(c.spot, page=0)) for c in row) for row in made.rows)
    return replace(made, rows=tuple(cells))


def taken(*totals: str) -> dict[str, str]:
    return {
        row: cells["total"] for row, cells in amounts(read("支出决算表", rows(*totals))).items()
    }


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("1,234.5\n6", "1234.56"),
        ("1,234.\n56", "1234.56"),
        ("1,234\n.56", "1234.56"),
        ("1,234.5 6", "1234.56"),
        ("1 2 3 4 . 5 6", "1234.56"),
        ("-1 2 . 5 6", "-12.56"),
        ("1,2 34.56", "1234.56"),
        ("12,345,\n678.90", "12345678.90"),
        ("151290\n0.00", "1512900.00"),
        ("１２３４．５\n６", "1234.56"),
    ],
)
def test_a_number_that_its_column_broke_is_joined_and_told(text: str, amount: str) -> None:
    found = read("支出决算表", rows("8000.00", text, "25.50"))
    assert amounts(found)["205"] == {"total": amount}
    assert [told for told, _ in found.doubts] == ["原件的数断成两截，已接上"]


@pytest.mark.parametrize(
    "text",
    [
        "120 300.00",
        "12 345.67",
        "100\n200.00",
        "1200\n300.00",
        "3 200.0 0",
        "2010301\n7.89",  # a code and an amount
        "— 12.00",
        "-\n12.00",
    ],
)
def test_two_figures_in_a_cell_are_left_over_and_told(text: str) -> None:
    found = read("支出决算表", rows("8000.00", text, "25.50"))
    assert set(amounts(found)) == {"201", "208"}
    assert [left for left, _ in found.left] == [text.replace("\n", "").replace(" ", "")]
    said = " ".join(text.split())
    assert [told for told, _ in found.doubts] == [
        f"“{said}”可能是一个数断开，也可能是两个数，没有录入"
    ]


@pytest.mark.parametrize(
    ("text", "others"),
    [
        ("1,234.5\n6", ["12.5", "13"]),  # no column of cents
        ("1,234.5\n6", []),
        ("151290\n0.00", ["123456789.00"]),  # the line was not full
        ("1 2 3 . 4 5", ["12", "13"]),
    ],
)
def test_the_other_figures_of_the_column_must_bear_a_joint_out(
    text: str, others: Sequence[str]
) -> None:
    assert "201" not in taken(text, *others)


def test_in_a_table_of_narrow_columns_the_broken_figures_bear_one_another_out() -> None:
    heads = ["合计", "因公出国（境）费", "公务接待费", "公务用车购置费", "公务用车运行维护费"]
    figures = ["171290\n0.00", "151290\n0.00", "", "9900.0\n0", "12340\n0.00"]
    found = read("“三公”经费支出决算表", [["决算数", *["<"] * 4], heads, figures])
    assert amounts(found) == {
        "total": {"final": "1712900.00"},
        "overseas-travel": {"final": "1512900.00"},
        "vehicle-purchase": {"final": "9900.00"},
        "vehicle-upkeep": {"final": "123400.00"},
    }


@pytest.mark.parametrize(("text", "amount"), [("151290\n0.00", None), ("1,234.5\n6", "1234.56")])
def test_off_a_page_a_line_is_not_broken_for_want_of_room(text: str, amount: str | None) -> None:
    above = [Line(said, Spot(FILE)) for said in ("支出决算表", "单位：万元")]
    table = off_page(rows("8000.00", text, "25.50"))
    (found,) = read_tables(document(*above, table), SUBJECTS, YEAR).drafts
    assert amounts(found).get("205") == ({"total": amount} if amount else None)


@pytest.mark.parametrize("text", ["12 345", "١٢٣.00", "1２3٤", "12\n34"])
def test_what_no_amount_is_written_like_is_left_over(text: str) -> None:
    assert taken("8000.00", text) == {"201": "8000.00"}


ROWS_TOLD = "这个数合并在几行里，分不清是哪一行的，没有录入"
COLUMNS_TOLD = "这个数合并在几栏里，分不清是哪一栏的，没有录入"


@pytest.mark.parametrize(
    ("body", "told", "said"),
    [
        (
            [["201", "5.00", "5.00", "", ""], ["205", "^", "", "5.00", ""]],
            ROWS_TOLD,
            {"201": {"basic": "5.00"}, "205": {"project": "5.00"}},
        ),
        ([["201", "5.00", "3.00", "<", ""]], COLUMNS_TOLD, {"201": {"total": "5.00"}}),
        ([["201", "5.00", "<", "<", "<"]], COLUMNS_TOLD, {}),
    ],
)
def test_a_merged_amount_is_given_to_no_row_or_column(
    body: Texts, told: str, said: dict[str, dict[str, str]]
) -> None:
    found = read("支出决算表", [SPENT, *([code, NAMES[code], *rest] for code, *rest in body)])
    assert amounts(found) == said
    assert [text for text, _ in found.doubts if not found.is_lost or text == told] == [told]
    assert len(found.left) == 1


def test_merged_blanks_and_noughts_are_what_they_are_in_every_place() -> None:
    found = read("支出决算表", [SPENT, ["201", NAMES["201"], "5.00", "5.00", "0.00", "<"]])
    assert found.doubts == ()
    assert [leaf.text for leaf in found.rows[0].cells.values()] == ["5.00", "5.00", "0.00", "0.00"]


def test_a_column_that_is_merged_of_two_all_the_way_down_is_one() -> None:
    table = [[*SPENT[:3], "<", *SPENT[3:]], ["201", NAMES["201"], "5.00", "<", "5.00", "", ""]]
    found = read("支出决算表", table)
    assert amounts(found) == {"201": {"total": "5.00", "basic": "5.00"}}
    assert (found.doubts, found.left) == ((), ())


def test_an_item_of_the_three_expenses_is_not_filled_from_the_next() -> None:
    heads = ["合计", "因公出国（境）费", "公务接待费", "公务用车购置费", "公务用车运行维护费"]
    table = [["决算数", *["<"] * 4], heads, ["9.00", "2.00", "<", "", "7.00"]]
    found = read("“三公”经费支出决算表", table)
    assert amounts(found) == {
        "total": {"final": "9.00"},
        "vehicle-upkeep": {"final": "7.00"},
    }


def stored(shown: str, number: str, unit: str = "万元") -> TableDraft:
    """A cell of a workbook that shows one thing and holds another."""
    made = off_page(rows("8000.00"))
    spot = made.rows[1][2].spot
    row = tuple(
        Cell(shown, spot, Decimal(number)) if cell.spot == spot else cell for cell in made.rows[1]
    )
    above = [Line(said, Spot(FILE)) for said in ("支出决算表", f"单位：{unit}")]
    pieces = document(*above, replace(made, rows=(made.rows[0], row)))
    (found,) = read_tables(pieces, SUBJECTS, YEAR).drafts
    return found


@pytest.mark.parametrize(
    ("shown", "number", "amount", "told"),
    [
        ("400.25", "400.2537", "400.25", []),
        ("400.3", "400.25", "400.3", ["显示的是 400.3，存的是 400.25，按显示的录入"]),
        ("400", "400.25", "400", ["显示的是 400，存的是 400.25，按显示的录入"]),
        ("1 234.50", "1234.5", "1234.50", ["原件的数断成两截，已接上"]),
        ("△400.25", "-400.25", "-400.25", ["单元格显示的不是数，取了它存的值"]),
        ("400.2537", "4002537", "400.2537", []),
        ("400.3", "4002500", "400.3", ["显示的是 400.3，存的是 4002500，按显示的录入"]),
        ("400.3", "40025000", "", ["显示的是“400.3”，存的是 40025000，没有录入"]),
        ("25.00%", "0.25", "", ["显示的是“25.00%”，存的是 0.25，没有录入"]),
    ],
)
def test_what_is_shown_counts_and_where_more_is_stored_it_is_told(
    shown: str, number: str, amount: str, told: list[str]
) -> None:
    found = stored(shown, number)
    assert amounts(found).get("201", {}).get("total", "") == amount
    assert [text for text, _ in found.doubts if "一个也没有" not in text] == told


def test_what_is_shown_in_wan_under_yuan_is_no_figure() -> None:
    found = stored("120.00", "1200000", "元")
    assert amounts(found).get("201", {}) == {}
    told = "显示的是“120.00”，存的是 1200000，没有录入"
    assert told in [text for text, _ in found.doubts]


def read_under(line: str, head: Sequence[str]) -> Tables:
    table = [head, ["201", NAMES["201"], "36000.50", "36000.50", "", ""]]
    above = [Line(said, Spot(FILE, 1)) for said in ("支出决算表", line) if said]
    return read_tables(document(*above, grid(table)), SUBJECTS, YEAR)


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("编制单位：元氏县财政局", "36000.50"),
        ("编制单位：元谋县财政局      金额单位：万元", "36000.50"),
        ("单位：元江县财政局", "36000.50"),
        ("编制单位：元宝区财政局      单位：元", "3.60005"),
        ("公开03表 金额单位：人民币元", "3.60005"),
        ("单位：元 公开03表", "3.60005"),
        ("单 位 ： 元（列至角分）", "3.60005"),
    ],
)
def test_the_name_of_a_place_is_no_unit(line: str, amount: str) -> None:
    (found,) = read_under(line, SPENT).drafts
    assert amounts(found)["201"]["total"] == amount


@pytest.mark.parametrize(
    ("ending", "amount"),
    [
        ("（元）", "3.60005"),
        ("（单位：元）", "3.60005"),
        ("/元", "3.60005"),
        ("（万元）", "36000.50"),
    ],
)
def test_a_unit_in_the_heads_is_that_of_the_table(ending: str, amount: str) -> None:
    head = [*SPENT[:2], *(f"{text}{ending}" for text in SPENT[2:])]
    (found,) = read_under("", head).drafts
    assert amounts(found)["201"] == {"total": amount, "basic": amount}
    assert found.doubts == (("没有表名，按表头认出", found.spot),) or found.doubts == ()


def test_a_single_column_of_amounts_says_its_unit_too() -> None:
    table = [
        ["收入", "<", "支出", "<"],
        ["项目", "决算数（元）", "项目", "决算数（元）"],
        ["本年收入合计", "36000.50", "本年支出合计", "36000.50"],
        ["总计", "36000.50", "总计", "36000.50"],
    ]
    pieces = document(Line("收入支出决算总表", Spot(FILE, 1)), grid(table))
    (found,) = read_tables(pieces, SUBJECTS, YEAR).drafts
    assert amounts(found)["income/income-total"] == {"final": "3.60005"}
    (found,) = read_tables(pieces, SUBJECTS, YEAR, wanted=Unit.YUAN).drafts
    assert amounts(found)["income/income-total"] == {"final": "36000.50"}


def test_figures_no_department_has_are_doubted_in_their_unit() -> None:
    found = read("支出决算表", rows("23185900.00"))
    assert amounts(found)["201"]["total"] == "23185900.00"
    assert "按表上写的万元，最大的数有 2,319 亿元，核对单位是不是元" in [
        text for text, _ in found.doubts
    ]


@pytest.mark.parametrize(
    ("line", "head", "said"),
    [
        ("单位：万美元", SPENT, "万美元"),
        ("金额单位：百万元", SPENT, "百万元"),
        ("单位：千", SPENT, "千"),
        ("单位：万元", [*SPENT[:2], *(f"{text}（元）" for text in SPENT[2:])], "万元、元"),
        ("", [*SPENT[:2], *(f"{text}（千元）" for text in SPENT[2:])], "千元"),
    ],
)
def test_a_table_in_a_unit_of_no_report_or_in_two_is_not_read(
    line: str, head: Sequence[str], said: str
) -> None:
    found = read_under(line, head)
    assert (found.drafts, [text for text, _ in found.told]) == (
        (),
        [f"支出决算表的单位是{said}，没有录入"],
    )


@pytest.mark.parametrize("prose", ["2022年收入总计3600.57万元。", ""])
def test_a_table_that_says_no_unit_is_read_as_its_figures_show_and_not_as_others_are(
    prose: str,
) -> None:
    heads = ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "上级补助收入", "事业收入"]
    income = [heads, ["201", NAMES["201"], "36005700", "36005700", "", ""]]
    spent = [SPENT, ["201", NAMES["201"], "3600.57", "3600.57", "", ""]]
    pieces = (
        *(Line("支出决算表", Spot(FILE, 1)), Line("单位：万元", Spot(FILE, 1)), grid(spent)),
        *(Line("收入决算表", Spot(FILE, 2)), grid(income, 2), Line(prose, Spot(FILE, 3))),
    )
    _, found = read_tables(document(*pieces), SUBJECTS, YEAR).drafts
    assert amounts(found)["201"]["total"] == "3600.57"
    assert [text for text, _ in found.doubts] == ["表上没有写金额单位，按元录入"]
