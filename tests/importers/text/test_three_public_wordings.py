"""“三公”经费的各种写法：变动与原因归谁，括号里的批次，会议费与培训费。"""

from __future__ import annotations

from textwrap import dedent
from typing import Any

import pytest

from tests.importers.compare import plain_tree
from tests.importers.text.passages import HEADINGS, part, said

BASE = {"比较年份": "2020"}


def test_a_line_that_begins_like_a_heading_goes_on_with_its_sentence() -> None:
    text = """
        “三公”经费财政拨款支出年初预算为9万元，支出决算为8万元，完成预算的88.89%。
        2021年度“三公”经费财政拨款支出决算数比2020年度
        减少1万元，下降11.11%。
        “三公”经费财政拨款支出决算中，公务接待费支出决算8
        万元，占100%；公务用车购置及运行维护费0万元，占0%。具体情况
        如下：
    """
    assert said("三公经费", text) == {
        "总体": {
            "年初预算": "9",
            "决算数": "8",
            "完成预算": "88.89%",
            "变动": {"方向": "减少", "金额": "1", "幅度": "11.11%", **BASE},
        },
        "构成": [
            {"名称": "公务接待费", "金额": "8", "占比": "100%"},
            {"名称": "公务用车购置及运行维护费", "金额": "0", "占比": "0%"},
        ],
    }


def test_only_the_whole_says_with_which_budget_it_compares() -> None:
    text = (
        "“三公”经费支出全年预算为9万元，支出决算为8万元，完成全年预算的88.89%，其中："
        "公务接待费支出全年预算为9万元，支出决算为8万元，完成全年预算的88.89%。"
    )
    figures = {"全年预算": "9", "决算数": "8", "完成预算": "88.89%"}
    assert said("三公经费", text) == {
        "总体": {**figures, "完成口径": "全年预算"},
        "公务接待费": figures,
    }


def test_people_after_a_bracket_are_not_those_in_it() -> None:
    text = (
        "国内接待费支出3万元（其中：外事接待费支出0万元），共安排国内公务接待30批次"
        "（其中：外事接待2批次），接待人次250人（其中：外事接待人次9人）。主要用于检查。"
    )
    assert said("三公经费", text)["公务接待费"] == {
        "国内接待": {"金额": "3", "批次": "30", "人次": "250", "内容": "检查"},
        "外事接待": {"金额": "0", "批次": "2", "人次": "9"},
    }


def test_changes_of_the_items_may_follow_in_the_next_sentence() -> None:
    text = (
        "“三公”经费支出决算数比上年增加1万元，增长12.5%。其中：公务接待费支出决算增加0.3万元，"
        "增长9.38%。"
    )
    assert said("三公经费", text) == {
        "总体": {"变动": {"方向": "增加", "金额": "1", "幅度": "12.5%", **BASE}},
        "公务接待费": {"变动": {"方向": "增加", "金额": "0.3", "幅度": "9.38%", **BASE}},
    }


def test_a_purpose_holds_no_figures_of_something_else() -> None:
    text = """
        公务用车运行维护费支出5万元，主要用于下乡，年末公务用车保有量2辆，平均每辆2.5万元。
        公务接待费支出1万元，主要用于检查，人均0.01万元。
    """
    assert said("三公经费", text) == {
        "公务用车": {"运行维护费": "5", "用途": "下乡", "保有量": {"辆数": "2"}},
        "公务接待费": {"决算数": "1", "用途": "检查"},
    }


def test_no_travel_does_not_swallow_what_follows() -> None:
    text = "无因公出国（境）人数，公务用车保有量为2辆，国内公务接待批次为52个，接待人次为420人。"
    assert said("三公经费", text) == {
        "因公出国": {"原因": "无因公出国（境）人数"},
        "公务用车": {"保有量": {"辆数": "2"}},
        "公务接待费": {"国内接待": {"批次": "52", "人次": "420"}},
    }


def test_visitors_come_in_groups() -> None:
    text = "公务接待费支出4万元，全年共接待来访团组40个、来宾320人次。"
    assert said("三公经费", text)["公务接待费"]["国内接待"] == {"批次": "40", "人次": "320"}


def test_groups_and_cars_may_be_counted_in_a_list() -> None:
    text = "本单位因公出国（境）共计1个团组，2人；公务用车购置1辆，公务车保有量为8辆。"
    assert said("三公经费", text) == {
        "因公出国": {"团组": "1", "人次": "2"},
        "公务用车": {"购置辆数": "1", "保有量": {"辆数": "8"}},
    }


def test_the_reason_of_an_item_ends_before_the_next_item() -> None:
    text = (
        "公务用车运行维护费支出决算比去年增加1万元，增加原因主要是主要是出车增加；"
        "公务接待费支出决算比去年增加0.5万元，增长50%，增加原因主要是来访增加。"
    )
    assert said("三公经费", text)["公务接待费"] == {
        "变动": {
            "方向": "增加",
            "金额": "0.5",
            "幅度": "50%",
            **BASE,
            "原因": "来访增加",
        },
    }


def test_a_reason_may_name_an_item_in_its_second_half() -> None:
    text = (
        "机关运行经费支出8万元，比2020年度增加1万元，增长14.29%。主要原因是人员变动；"
        "公务用车运行维护费支出增加。"
    )
    change = said("机关运行经费", text)["变动"]
    assert change["原因"] == "人员变动；公务用车运行维护费支出增加"


def test_meetings_and_training_in_the_same_section_are_none_of_the_three() -> None:
    text = """
        公务接待费支出1万元，主要用于调研，累计接待6批次、接待总人数40人。
        培训费预算为2万元，支出决算为1.5万元，完成预算的75%。参加会议120人次。
    """
    assert said("三公经费", text) == {
        "公务接待费": {
            "决算数": "1",
            "用途": "调研",
            "国内接待": {"批次": "6", "人次": "40"},
        }
    }


BUDGETED = """
    2021年度“三公”经费财政拨款支出预算为9万元，支出决算为8万元，完成预算的88.89%。
    2.公务用车购置及运行维护费支出预算为5万元，支出决算为4.5万元，完成预算的90%。
    3.公务接待费支出预算为4万元，支出决算为3.5万元，完成预算的87.5%。
"""


@pytest.mark.parametrize(("word", "key"), [("全年", "全年预算"), ("年初", "年初预算")])
def test_the_note_of_the_table_says_which_budget_is_meant(word: str, key: str) -> None:
    note = f"注：其中，预算数为“三公”经费{word}\n预算数，决算数为实际支出。\n"
    head = f"第二部分 2021年度部门决算情况说明\n{HEADINGS['三公经费']}\n"
    tree: Any = plain_tree(part(note + head + dedent(BUDGETED).strip()).tree)
    assert tree["说明"]["三公经费"] == {
        "总体": {key: "9", "决算数": "8", "完成预算": "88.89%"},
        "公务用车": {key: "5", "决算数": "4.5", "完成预算": "90%"},
        "公务接待费": {key: "4", "决算数": "3.5", "完成预算": "87.5%"},
    }


def test_the_sentence_says_which_budget_is_meant() -> None:
    text = "公务接待费预算数为4万元，支出决算3.5万元，完成全年预算的87.5%。"
    assert said("三公经费", text) == {
        "公务接待费": {"全年预算": "4", "决算数": "3.5", "完成预算": "87.5%"}
    }


def test_groups_received_are_counted_with_their_people() -> None:
    text = "国内公务接待支出3.5万元。2021年共接待国内来访团组42个、386人次（不包括陪同人员）。"
    assert said("三公经费", text)["公务接待费"]["国内接待"] == {
        "金额": "3.5",
        "批次": "42",
        "人次": "386",
        "人次说明": "不包括陪同人员",
    }
