"""Tables without rules: columns and rows by where the words stand; what proves itself is taken."""

from __future__ import annotations

from generator.importers.document import Document
from generator.importers.tables.proven import settled
from generator.importers.tables.read import Tables, read_tables
from tests.importers.printed import SUBJECTS, YEAR
from tests.importers.read.seen import at_once, pieces

SPENDING = """
2022年度一般公共预算财政拨款支出决算表
公开05表
部门：某市某局                                            金额单位：万元
科目编码     科目名称             本年支出合计    基本支出    项目支出
合计                                  1,264.87      964.87      300.00
201          一般公共服务支出         1,064.87      764.87      300.00
20103        政府办公厅及相关机构事务 1,064.87      764.87      300.00
2010301      行政运行                   764.87      764.87
2010302      一般行政管理事务           300.00                  300.00
210          卫生健康支出               200.00      200.00
21011        行政事业单位医疗           200.00      200.00
2101101      行政单位医疗               200.00      200.00
注：本表反映部门本年度的支出。
"""
TOLD = "“2022年度一般公共预算财政拨款支出决算表”没有框线，分不清栏，没有录入"
TWO_SIDED = """
收入支出决算总表
                                                         单位：万元
            项目             决算数              项目           决算数
一、一般公共预算财政拨款收入  100.00    一、一般公共服务支出        70.00
八、其他收入                   20.00    九、卫生健康支出            50.00
本年收入合计                  120.00    本年支出合计               120.00
年初结转和结余                  5.00    年末结转和结余               5.00
总计                          125.00    总计                       125.00
"""


def settled_text(text: str) -> Document:
    read = at_once(text.encode(), "txt", "决算.txt")
    document = Document("决算.txt", "txt", "", read.pieces, read.pages, read.notes, read.furniture)
    return settled(document, SUBJECTS, YEAR)


def tables(text: str) -> Tables:
    return read_tables(settled_text(text), SUBJECTS, YEAR)


def figures(found: Tables) -> dict[str, dict[str, dict[str, str]]]:
    return {
        one.key: {
            f"{row.side}/{row.id}".strip("/"): {
                column: leaf.text for column, leaf in row.cells.items() if leaf.text
            }
            for row in one.rows
        }
        for one in found.drafts
    }


def test_columns_are_told_by_blanks_between_words() -> None:
    both = {"total": "200.00", "basic": "200.00"}
    above = {"total": "1064.87", "basic": "764.87", "project": "300.00"}
    assert figures(tables(SPENDING)) == {
        "T5": {
            "total": {"total": "1264.87", "basic": "964.87", "project": "300.00"},
            "201": above,
            "20103": above,
            "2010301": {"total": "764.87", "basic": "764.87"},
            "2010302": {"total": "300.00", "project": "300.00"},
            "210": both,
            "21011": both,
            "2101101": both,
        }
    }


def test_both_sides_of_a_table_are_told_apart() -> None:
    assert figures(tables(TWO_SIDED)) == {
        "T1": {
            "income/general": {"final": "100.00"},
            "income/other": {"final": "20.00"},
            "income/income-subtotal": {"final": "120.00"},
            "income/opening-carryover": {"final": "5.00"},
            "income/income-total": {"final": "125.00"},
            "expenditure/201": {"final": "70.00"},
            "expenditure/210": {"final": "50.00"},
            "expenditure/expenditure-subtotal": {"final": "120.00"},
            "expenditure/closing-carryover": {"final": "5.00"},
            "expenditure/expenditure-total": {"final": "125.00"},
        }
    }


def test_what_is_believed_is_told_for_a_person_to_compare() -> None:
    assert [(note.message, note.spot.words) for note in settled_text(SPENDING).notes] == [
        (
            "一般公共预算财政拨款支出决算表没有框线，按字的位置分栏，合计与各项都对得上；请与原件核对",
            "决算.txt 第 2 行",
        )
    ]


def test_a_figure_knows_its_cell() -> None:
    (table,) = tables(SPENDING).drafts
    assert table.rows[0].cells["project"].spot.words == "决算.txt 第 1 张表 E2"


def test_a_table_whose_sums_do_not_hold_stays_lines_and_is_told() -> None:
    text = SPENDING.replace("764.87      300.00\n20103", "764.87      310.00\n20103")
    assert pieces(settled_text(text)) == [line for line in text.splitlines() if line]
    found = tables(text)
    assert (found.drafts, [message for message, _ in found.told]) == ((), [TOLD])


def test_a_column_without_a_head_is_not_read() -> None:
    assert tables(SPENDING.replace("基本支出", "        ", 1)).drafts == ()


def test_two_columns_under_the_same_heads_are_not_read() -> None:
    """The upper heads were lost: nobody can tell this year's from last year's."""
    assert tables(SPENDING.replace("项目支出", "基本支出")).drafts == ()


def test_two_figures_in_one_cell_are_not_read() -> None:
    crowded = SPENDING.replace(
        "2010301      行政运行                   764.87",
        "2010301      行政运行           700.00  764.87",
    )
    assert tables(crowded).drafts == ()


def test_rows_of_figures_that_are_no_statutory_table_stay_lines() -> None:
    text = """职工人数统计
科室      上年      本年
办公室    10.00     12.00
财务科     5.00      6.00
合计      15.00     18.00"""
    assert pieces(settled_text(text)) == text.splitlines()
