"""总数大小不一、其中又有其中：哪个是合计，哪些是它的各项。"""

from __future__ import annotations

from typing import Any

import pytest

from tests.importers.text.passages import doubts, left, part, said, section_part

SOURCES = [
    {"名称": "财政拨款收入", "金额": "80", "占比": "88.89%"},
    {"名称": "其他收入", "金额": "10", "占比": "11.11%"},
]


@pytest.mark.parametrize(
    "own",
    [
        "80万元，占88.89%，其中：一般公共预算70万元，政府性基金10万元；",
        "80万元，占88.89%，其中一般公共预算财政拨款70万元，政府性基金预算10万元，",
        "80万元（其中：一般公共预算70万元，占77.78%；政府性基金10万元），占88.89%；",
        "80万元，占88.89%，包括一般公共预算70万元、政府性基金10万元；",
    ],
)
def test_parts_of_a_part_are_not_its_siblings(own: str) -> None:
    text = f"2021年收入合计90万元，其中：财政拨款收入{own}其他收入10万元，占11.11%。"
    assert said("收入", text) == {"本年收入合计": "90", "来源": SOURCES}
    assert doubts(section_part("收入", text)) == []


def test_classes_have_no_parts_of_their_own() -> None:
    text = (
        "一般公共预算财政拨款支出90万元，主要用于以下方面：教育支出（类）80万元，占88.89%，"
        "其中：学校运转70万元；住房保障支出（类）10万元，占11.11%。"
    )
    assert said("一般公共预算支出", text)["结构"] == {
        "金额": "90",
        "类": [
            {"科目": "205", "原名": "教育支出（类）", "金额": "80", "占比": "88.89%"},
            {"科目": "221", "原名": "住房保障支出（类）", "金额": "10", "占比": "11.11%"},
        ],
    }


@pytest.mark.parametrize(
    ("section", "text", "expected"),
    [
        (
            "收入",
            "2021年度总收入90万元，其中本年收入80万元，年初结转和结余10万元。",
            {"本年收入合计": "80"},
        ),
        (
            "支出",
            "2021年度总支出90万元。其中：本年支出80万元，年末结转和结余10万元。",
            {"本年支出合计": "80"},
        ),
        ("支出", "2021年度支出总计90万元，含年末结转和结余10万元。", {}),
    ],
)
def test_a_total_with_what_was_carried_over_is_not_that_of_the_year(
    section: str, text: str, expected: Any
) -> None:
    assert said(section, text) == expected


def test_what_the_year_brought_may_be_told_with_the_totals() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        一、收入支出决算总体情况说明
        2021年度年初结转和结余10万元，本年收入80万元，本年支出85万元，年末结转和结余5万元。
        二、一般公共预算财政拨款支出决算情况说明
        2021年度一般公共预算财政拨款支出70万元。
    """
    tree: Any = part(text).tree["说明"]
    assert {key: tree[key] for key in ("收入", "支出")} == {
        "收入": {"本年收入合计": tree["收入"]["本年收入合计"]},
        "支出": {"本年支出合计": tree["支出"]["本年支出合计"]},
    }
    assert left(part(text), text) == ["10", "5"]


def test_the_general_budget_is_less_than_all_appropriations() -> None:
    text = (
        "2021年度财政拨款支出95万元，占本年支出合计的99%。其中一般公共预算财政拨款支出90万元，"
        "占本年支出的93.75%。"
    )
    assert said("一般公共预算支出", text) == {"总体": {"金额": "90", "占本年支出": "93.75%"}}


def test_totals_of_all_appropriations_are_none_of_the_general_budget() -> None:
    text = """
        财政拨款支出决算反映的是一般公共预算和政府性基金预算财政拨款支出的总体情况。2021年度财政拨款支出决算95万元，占本年支出合计的90%。
        2021年度财政拨款支出年初预算90万元，支出决算95万元，完成年初预算的105.56%。其中：
        1.教育支出（类）普通教育（款）初中教育（项）。年初预算9万元，支出决算10万元。
    """
    assert said("一般公共预算支出", text) == {
        "具体": {"项": [{"序号": "1", "科目": "2050203", "年初预算": "9", "决算数": "10"}]}
    }


def test_of_two_sections_the_one_on_the_general_budget_counts() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        五、财政拨款支出决算情况说明
        2021年度财政拨款支出95万元，占本年支出合计的90%。与2020年相比，财政拨款支出增加5万元，增长5.56%，变动原因：新增项目。
        八、一般公共预算支出决算情况说明
        2021年度一般公共预算财政拨款支出90万元，占本年支出合计的85%。
    """
    tree: Any = part(text).tree["说明"]
    assert tree["一般公共预算支出"]["总体"]["金额"].text == "90"
