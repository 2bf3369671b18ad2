"""各地的写法：收支分写两个数，分项的变动，括号里的其中，跨行的数，其他事项。"""

from __future__ import annotations

from typing import Any

import pytest

from tests.importers.text.passages import left, said, section_part

BASE = {"比较年份": "2020"}


def overall(text: str) -> Any:
    return said("收入支出总体", text)


# Totals


def test_two_numbers_of_one_sentence_are_those_of_revenue_and_expenditure() -> None:
    text = (
        "2021年度收、支总计各是508.2，496.7万元。与2020年相比，收、支总计各减少12.5、20.1万元，"
        "各下降2.4%、3.89%。主要原因是项目完成。"
    )
    assert overall(text) == {
        "收入总计": "508.2",
        "支出总计": "496.7",
        "收入变动": {
            "方向": "减少",
            "金额": "12.5",
            "幅度": "2.4%",
            **BASE,
            "原因": "项目完成",
        },
        "支出变动": {"方向": "减少", "金额": "20.1", "幅度": "3.89%", **BASE},
    }


def test_the_same_number_twice_is_one_total() -> None:
    text = (
        "2021年度收、支总计各是508.2万元、508.2万元，与2020年度相比，各增加8.2万元，各提高1.64%。"
    )
    assert overall(text) == {
        "收支总计": "508.2",
        "变动": {"方向": "增加", "金额": "8.2", "幅度": "1.64%", **BASE},
    }


def test_a_change_of_a_numbered_part_is_not_that_of_the_total() -> None:
    text = """
        （一）2021年度收入总计90万元，其中本年收入合计80万元。具体情况如下：
        1.财政拨款收入70万元，为当年拨付的资金，较2020年度决算数减少5万元，下降6.67%。
        2.事业收入10万元，主要用于印刷费，较2020年度决算数增加1万元，增长11.11%。
    """
    assert overall(text) == {"收入总计": "90"}


def test_a_part_that_leaves_the_rest_untold_is_left_over() -> None:
    assert overall("2021年度收入总计90万元，其中本年收入80万元。") == {"收入总计": "90"}


def test_a_change_of_the_year_alone_is_not_that_of_the_total() -> None:
    text = """
        收入决算总计90万元。包括：
        1．本年收入决算合计80万元。与上年相比，增加5万元，增长6.67%，变动原因：新增项目。
        2．年初结转和结余10万元。与上年相比，减少2万元，下降16.67%。
    """
    assert overall(text) == {"收入总计": "90"}


def test_the_reason_of_one_side_ends_before_the_other() -> None:
    text = (
        "收入总计90万元，较上年增加5万元，主要原因是人员增加；支出总计88万元，较上年增加3万元，"
        "主要原因是项目增加。"
    )
    change = {"方向": "增加", **BASE}
    assert overall(text) == {
        "收入总计": "90",
        "收入变动": {**change, "金额": "5", "原因": "人员增加"},
        "支出总计": "88",
        "支出变动": {**change, "金额": "3", "原因": "项目增加"},
    }


def test_a_change_of_one_budget_is_not_that_of_all_appropriations() -> None:
    text = (
        "2021年度财政拨款收、支总计90万元。与2020年度相比，一般公共预算财政拨款支出增加9万元，"
        "增长11.11%。"
    )
    assert said("财政拨款总体", text) == {"收支总计": "90"}


def test_against_the_same_time_is_against_the_year_before() -> None:
    assert said("机关运行经费", "机关运行经费支出8万元，同比增加1万元，增长14.29%。") == {
        "金额": "8",
        "变动": {"方向": "增加", "金额": "1", "幅度": "14.29%", **BASE},
    }


def test_no_growth_after_level_is_level() -> None:
    text = "因公出国（境）费支出决算为0万元，与上年持平，增长0%，持平的主要原因是没有任务。"
    assert said("三公经费", text)["因公出国"] == {
        "决算数": "0",
        "变动": {"方向": "持平", **BASE, "原因": "没有任务"},
    }


# Numbers over the ends of lines


@pytest.mark.parametrize(
    "text",
    [
        "2021年度收、支总计1,234.50\n万元。",
        "2021年度收、支总计 1，234.50\n万元。",
        "2021年度收、支总计1,234.50 万\n元。",
    ],
)
def test_a_number_with_thousands_may_end_its_line(text: str) -> None:
    assert overall(text) == {"收支总计": "1234.50"}


def test_a_number_whose_thousands_are_in_doubt_is_left_over() -> None:
    assert overall("2021年度收、支总计1，234，其中：略。") == {}


# Parts


def test_what_a_bracket_says_of_a_part_is_left_over() -> None:
    text = (
        "本年收入合计90万元。其中：事业收入60万元（含教育收费20万元），占总收入的66.67%；"
        "其他收入30万元，占总收入的33.33%。"
    )
    assert said("收入", text) == {
        "本年收入合计": "90",
        "来源": [
            {"名称": "事业收入", "金额": "60", "占比": "66.67%"},
            {"名称": "其他收入", "金额": "30", "占比": "33.33%"},
        ],
    }
    head = "第二部分 2021年度部门决算情况说明\n二、收入决算情况说明\n"
    assert left(section_part("收入", text), head + text) == ["20"]


def test_revenue_may_be_that_of_this_unit() -> None:
    assert said("收入", "2021年度，本单位收入为90万元，其中：其他收入90万元，占100%。") == {
        "本年收入合计": "90",
        "来源": [{"名称": "其他收入", "金额": "90", "占比": "100%"}],
    }


# 其他事项


def test_operating_cost_may_follow_its_budget() -> None:
    text = "2021年机关运行经费预算为65万元，支出决算为60万元，完成预算的92.31%。"
    assert said("机关运行经费", text) == {"金额": "60"}


def test_cars_given_away_or_to_be_bought_are_not_held() -> None:
    text = """
        截至2021年12月31日，资产总额50万元。处置车辆1辆，账面原值18万元。
        共有车辆4辆，其中：其他用车4辆；单价100万元以上设备2台。
        2022年安排购置车辆3辆，购置单价100万元以上设备1台。
    """
    assert said("国有资产", text) == {
        "日期": "2021-12-31",
        "车辆": "4",
        "其中": [{"名称": "其他用车", "辆数": "4"}],
        "设备": [{"名称": "设备", "单价": "100", "台套": "2"}],
    }
