"""科目的各种写法：编码与引号，一类一行，没有编号的类，重名的项。"""

from __future__ import annotations

import re
from typing import Any

import pytest

from generator.importers.text import read_text
from tests.importers.compare import plain_tree
from tests.importers.text.passages import HEADINGS, doubts, lines, said, section_part
from tests.narrative.telling import SUBJECTS

ITEM = "城乡社区支出（类）城乡社区管理事务（款）城管执法（项）"


def detail(text: str) -> Any:
    return said("一般公共预算支出", text)["具体"]


def items(text: str) -> Any:
    return said("一般公共预算支出", text)["具体"]["项"]


@pytest.mark.parametrize(
    "name",
    [
        "城乡社区支出（212类）城乡社区管理事务（01款）城管执法（04项）",
        "城乡社区支出（212）城乡社区管理事务（21201）城管执法（2120104）",
        "“城乡社区支出（类）城乡社区管理事务（款）城管执法（项）”",
        "城管执法（2120104）",
    ],
)
def test_codes_and_quotes_around_the_names_give_the_subject(name: str) -> None:
    text = f"3.{name}。年初预算为60万元，支出决算为58万元。"
    found = said("一般公共预算支出", text)["具体"]["项"]
    assert [{**one, "原名": ""} for one in found] == [
        {"序号": "3", "科目": "2120104", "原名": "", "年初预算": "60", "决算数": "58"}
    ]


def test_codes_in_brackets_are_no_part_of_the_printed_name() -> None:
    text = "1.城乡社区支出（212类）城乡社区管理事务（01款）城管执法（04项）。支出决算为58万元。"
    assert items(text) == [{"序号": "1", "科目": "2120104", "决算数": "58"}]


def test_the_amount_after_a_quoted_subject_is_what_was_spent() -> None:
    text = f"1.“{ITEM}”58万元，主要用于：执法。年初预算为60万元，支出决算为58万元。"
    assert items(text) == [
        {"序号": "1", "科目": "2120104", "决算数": "58", "用途": "执法", "年初预算": "60"}
    ]


def test_the_purpose_ends_where_the_budget_begins() -> None:
    text = (
        f"1.{ITEM}，主要用于巡查、拆违，年初预算为60万元，当年支出决算为58万元。"
        "决算数小于预算数的主要原因：节省。"
    )
    assert items(text) == [
        {
            "序号": "1",
            "科目": "2120104",
            "用途": "巡查、拆违",
            "年初预算": "60",
            "决算数": "58",
            "与预算相比": "小于",
            "原因": "节省",
        }
    ]


def test_classes_in_quotes_stand_one_a_line() -> None:
    text = """
        一般公共预算财政拨款支出90万元，主要用于以下方面：
        1.“教育支出”60万元，占66.67%；
        2．“住房保障支出”20万元，占22.22%；
        3“.卫生健康支出”10万元，占11.11%。
    """
    assert said("一般公共预算支出", text)["结构"]["类"] == [
        {"科目": "205", "金额": "60", "占比": "66.67%"},
        {"科目": "221", "金额": "20", "占比": "22.22%"},
        {"科目": "210", "金额": "10", "占比": "11.11%"},
    ]


def test_classes_may_be_listed_without_a_word_before_them() -> None:
    text = """
        1.教育（类）支出60万元，占一般公共预算财政拨款总支出的75%。主要用于学校运转；
        2.外交（类）支出0万元，占一般公共预算财政拨款总支出的0%；
        3.住房保障（类）支出20万元，占一般公共预算财政拨款总支出的25%。
    """
    assert said("一般公共预算支出", text) == {
        "结构": {
            "类": [
                {"科目": "205", "原名": "教育（类）", "金额": "60", "占比": "75%"},
                {"科目": "202", "原名": "外交（类）", "金额": "0", "占比": "0%"},
                {"科目": "221", "原名": "住房保障（类）", "金额": "20", "占比": "25%"},
            ]
        }
    }


def test_a_class_above_its_own_items_is_no_item() -> None:
    text = """
        一般公共预算财政拨款支出年初预算为90万元，支出决算为88万元。其中：
        （一）城乡社区支出（类）年初预算为60万元，支出决算为58万元。
        1.城管执法（项）年初预算为60万元，支出决算为58万元。
        （二）住房保障支出（类）年初预算为30万元，支出决算为30万元。
    """
    assert detail(text) == {
        "年初预算": "90",
        "决算数": "88",
        "项": [
            {
                "序号": "1",
                "科目": "2120104",
                "原名": "城管执法（项）",
                "年初预算": "60",
                "决算数": "58",
            },
            {"科目": "221", "年初预算": "30", "决算数": "30"},
        ],
    }


def test_numbers_that_begin_anew_in_each_class_are_no_order_of_the_items() -> None:
    text = """
        （一）城乡社区支出（类）
        1．城乡社区管理事务（款）城管执法（项）。支出决算58万元。
        2．城乡社区环境卫生（款）城乡社区环境卫生（项）。支出决算9万元。
        （二）住房保障支出（类）
        1．住房改革支出（款）住房公积金（项）。支出决算30万元。
    """
    assert [sorted(one.keys() - {"原名"}) for one in items(text)] == [["决算数", "科目"]] * 3
    assert [one["科目"] for one in items(text)] == ["2120104", "2120501", "2210201"]


def test_a_heading_within_a_section_is_no_prose() -> None:
    text = """
        1.收入情况。一般公共预算财政拨款收入90万元。
        2.支出情况。
        一般公共预算财政拨款支出90万元，占本年支出合计的100%。
    """
    found = section_part("一般公共预算支出", text)
    assert [text for _, text, _ in found.prose] == ["一般公共预算财政拨款收入90万元。"]


def test_what_is_said_of_a_part_without_a_subject_is_not_said_of_all() -> None:
    text = """
        一般公共预算财政拨款支出年初预算为90万元，支出决算为88万元。其中：
        1. 办学支出58万元，主要用于学校运转，完成年初预算96.67%，主要原因：节省。
    """
    assert detail(text) == {"年初预算": "90", "决算数": "88"}


def test_many_subjects_of_one_name_are_told_in_short() -> None:
    found = section_part("一般公共预算支出", "1.行政运行（项）。支出决算为58万元。")
    short = r"“1.行政运行（项）”：可能是2010101、2010201、2010301、2010401等 \d\d 个编码之一"
    assert [re.fullmatch(short, doubt) is not None for doubt in doubts(found)] == [True]


def test_of_many_subjects_of_one_name_the_one_in_the_tables_is_meant() -> None:
    text = f"""
        第二部分 2021年度部门决算情况说明
        {HEADINGS["一般公共预算支出"]}
        1.行政运行（项）。支出决算为58万元。
        2.节能环保支出（类）环境保护管理事务（款）河湖治理宣教（项）。支出决算为5万元。
    """
    printed = [("2120101", "行政运行"), ("2110188", "河湖治理宣教")]
    part = read_text(lines(text), SUBJECTS, year=2021, printed=printed)
    tree: Any = plain_tree(part.tree)
    found = tree["说明"]["一般公共预算支出"]["具体"]["项"]
    assert [one["科目"] for one in found] == ["2120101", "2110188"]
    assert doubts(part) == ["“1.行政运行（项）”：没有印全类、款，按名称取一个"]


def test_classes_may_follow_a_word_on_the_classification_alone() -> None:
    text = "按照政府功能分类科目，其中：教育支出60万元，占75.0%；住房保障支出20万元，占25.0%。"
    assert said("一般公共预算支出", text)["结构"] == {
        "类": [
            {"科目": "205", "金额": "60", "占比": "75.0%"},
            {"科目": "221", "金额": "20", "占比": "25.0%"},
        ]
    }
    assert said("一般公共预算支出", "按功能分类科目，其中：办学60万元，占75.0%。") == {}


def test_a_code_in_brackets_before_the_name_is_no_part_of_it() -> None:
    text = "（1）城乡社区管理事务（21201）城管执法（2120104）。支出决算58万元。"
    assert [(one["科目"], one["原名"]) for one in items(text)] == [("2120104", "城管执法（项）")]
