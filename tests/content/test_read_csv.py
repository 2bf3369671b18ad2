from __future__ import annotations

import pytest

from generator.content.nodes import Scalar
from generator.content.read_csv import read_csv
from generator.source import Source
from tests.content.said import said

HALF_WIDTH = "切换到英文输入法或半角状态，重新输入这个数"
CSV_UTF8 = "在 Excel 或 WPS 里另存为“CSV UTF-8（逗号分隔）”"
FILL = "补足或删去逗号；没有数的格也要留逗号，格里有逗号的加双引号"


def texts(text: str) -> list[list[str]]:
    return [[cell.text for cell in row] for row in read_csv(text, "a.csv")[0]]


def test_cells_are_text_and_know_their_column() -> None:
    rows, faults = read_csv('科目,名称,决算数\n2010301,"行政, 运行",  1256.50 \n', "a.csv")
    assert faults == ()
    assert rows[1] == (
        Scalar("2010301", Source("a.csv", 2, 1, 7)),
        Scalar("行政, 运行", Source("a.csv", 2, 9, 8)),
        Scalar("1256.50", Source("a.csv", 2, 20, 7)),
    )


def test_blank_rows_and_indents_of_a_spreadsheet_say_nothing() -> None:
    text = "\ufeff科目,名称\r\n\r\n,,\r\n201,　　行政运行\r\n ,\r\n"
    assert texts(text) == [["科目", "名称"], ["201", "行政运行"]]
    assert read_csv(text, "a.csv")[1] == ()


def test_a_quoted_cell_may_hold_quotes_and_lines() -> None:
    text = '名称,原因\n"甲""乙""","一\n二, 三"\n丙,丁\n'
    rows, faults = read_csv(text, "a.csv")
    assert faults == ()
    assert texts(text) == [["名称", "原因"], ['甲"乙"', "一\n二, 三"], ["丙", "丁"]]
    assert rows[2][0].source == Source("a.csv", 4, 1, 1)


def test_an_empty_cell_and_a_dash_and_a_nought_stay_apart() -> None:
    assert texts("甲,乙,丙\n,—,0\n") == [["甲", "乙", "丙"], ["", "—", "0"]]


FAULTS = {
    "空文件": (
        "\n",
        ["1:1+1 FT015 表格是空的 → 第一行写表头，如 科目,决算数；没有数据的表不必建文件"],
    ),
    "分号": ("科目;名称\n1;2\n", [f"1:3+1 FT012 各格之间是分号，应为半角逗号 → {CSV_UTF8}"]),
    "制表符": (
        "科目\t名称\n",
        [f"1:3+1 FT012 各格之间是制表符（Tab），应为半角逗号 → {CSV_UTF8}"],
    ),
    "全角逗号": ("科目，名称\n", [f"1:3+1 FT012 各格之间是全角逗号，应为半角逗号 → {CSV_UTF8}"]),
    "少一格": ("甲,乙,丙\n1,2\n", [f"2:3+1 FT013 这一行有 2 格，表头有 3 格 → {FILL}"]),
    "多一格": ("甲,乙\n1,2,3\n", [f"2:5+1 FT013 这一行有 3 格，表头有 2 格 → {FILL}"]),
    "金额里的逗号": (
        "科目,合计\n201,1,200.00\n",
        [
            "2:7+6 FT013 这一行有 3 格，表头有 2 格 → "
            '金额里的逗号会被当作分隔：写成 1199.00，或加双引号 "1,199.00"'
        ],
    ),
    "引号没有合上": (
        '科目,名称\n201,"行政\n202,运行\n',
        [
            "2:5+3 FT014 这一格的引号没有合上 → "
            '整格用一对双引号包起来，格里的双引号写两次，如 "甲""乙""丙"'
        ],
    ),
    "引号后有字": (
        '科目,名称\n201,"三公"经费\n',
        [
            "2:5+6 FT014 引号后面又有文字 → "
            '整格用一对双引号包起来，格里的双引号写两次，如 "甲""乙""丙"'
        ],
    ),
    "表头重复": ("甲,乙,甲\n1,2,3\n", ["1:5+1 FT015 表头“甲”写了两次 → 改名或删去一列"]),
    "表头为空": (
        "甲,,丙\n1,2,3\n",
        ["1:3+1 FT015 第 2 列的表头是空的 → 填上表头；多余的空列整列删去"],
    ),
    "公式": (
        "甲,乙\n=SUM(B2:B3),+C1\n",
        [
            "2:1+11 FT016 单元格是公式，应为数值 → 在 Excel 里复制这一列，“选择性粘贴”为数值后再存",
            "2:13+3 FT016 单元格是公式，应为数值 → 在 Excel 里复制这一列，“选择性粘贴”为数值后再存",
        ],
    ),
    "错误值": (
        "甲,乙\n1,#DIV/0!\n",
        [
            "2:3+7 FT016 “#DIV/0!”是 Excel 的错误值，应为数值 → "
            "在 Excel 里改正这一格的公式或加宽这一列，再存为 CSV"
        ],
    ),
    "科学记数法": (
        "科目,乙\n2.01E+06,1\n",
        [
            "2:1+8 FT016 “2.01E+06”是科学记数法，原来的数字已不完整 → "
            "在 Excel 里把这一列设为“文本”，重新填写后再存"
        ],
    ),
    "全角数字": ("甲,乙\n1,１２\n", [f"2:3+2 FT002 “１２”是全角数字，应写成 12 → {HALF_WIDTH}"]),
    "零宽空格": (
        "甲,乙\n行政\u200b运行,1\n",
        ["2:1+5 FT003 这一格里有零宽空格（U+200B） → 删去它，重新输入这一格"],
    ),
}


@pytest.mark.parametrize("name", FAULTS)
def test_a_fault_of_a_table_is_answered_in_full(name: str) -> None:
    text, messages = FAULTS[name]
    assert said(read_csv(text, "a.csv")[1]) == messages


def test_a_negative_amount_is_no_formula() -> None:
    assert read_csv("甲,乙\n-1.50,+2\n", "a.csv")[1] == ()


def test_rows_are_as_long_as_the_head_whatever_was_written() -> None:
    assert texts("甲,乙\n1\n1,2,3\n") == [["甲", "乙"], ["1", ""], ["1", "2"]]


def test_a_broken_row_hides_no_other() -> None:
    text = '甲,乙\n1\n"2,x\n=3,１\n'
    assert [f"{f.where.line} {f.code}" for f in read_csv(text, "a.csv")[1]] == [
        "3 FT014",
        "4 FT016",
        "4 FT002",
        "2 FT013",
    ]
