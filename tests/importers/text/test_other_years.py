"""上年的数、别的年度的数，不当作本年的；两年都印的，取本年。"""

from __future__ import annotations

from typing import Any

import pytest

from tests.importers.text.passages import HEADINGS, left, part, said

BASE = {"比较年份": "2020"}
ITEM = "1.教育支出（类）普通教育（款）初中教育（项）"
EARLIER = {
    "收入支出总体": "2020年度收入总计90.00万元，支出总计90.00万元。",
    "收入": "2020年本年收入合计90.00万元，其中：其他收入90.00万元，占100%。",
    "支出": "上年支出合计90.00万元。",
    "财政拨款总体": "去年财政拨款收入总计90.00万元；支出总计90.00万元。",
    "基本支出": "上年基本支出90.00万元，其中：人员经费80.00万元，公用经费10.00万元。",
    "三公经费": "2020年“三公”经费财政拨款支出决算为9.00万元，比2021年少1.00万元。",
    "政府性基金": "上年度政府性基金预算财政拨款支出9.00万元。",
    "机关运行经费": "本部门比2020年机关运行经费支出90.00万元有所减少。",
    "政府采购": "2020年政府采购支出总额9.00万元，其中：货物支出9.00万元。",
    "国有资产": "截至2020年12月31日，共有车辆3辆，其中：其他用车3辆。",
}


@pytest.mark.parametrize("section", EARLIER)
def test_a_figure_of_another_year_is_left_over(section: str) -> None:
    assert said(section, EARLIER[section]) == {}


def test_what_is_not_taken_is_listed() -> None:
    head = f"第二部分 2021年度部门决算情况说明\n{HEADINGS['机关运行经费']}\n"
    text = head + "上年机关运行经费支出90.00万元，本年机关运行经费较上年增加10.00万元。"
    assert left(part(text), text) == ["90.00"]


@pytest.mark.parametrize(
    ("section", "text", "expected"),
    [
        (
            "收入支出总体",
            "2020年度收入总计90万元，支出总计90万元；2021年度收入总计95万元，支出总计95万元。",
            {"收入总计": "95", "支出总计": "95"},
        ),
        (
            "收入",
            "2020年本年收入合计90万元，2021年本年收入合计95万元，其中：其他收入95万元。",
            {"本年收入合计": "95", "来源": [{"名称": "其他收入", "金额": "95"}]},
        ),
        (
            "一般公共预算支出",
            f"{ITEM}：上年决算数为8万元，本年决算数为9万元，完成预算的100%。",
            {
                "具体": {
                    "项": [
                        {
                            "序号": "1",
                            "科目": "2050203",
                            "决算数": "9",
                            "完成预算": "100%",
                        }
                    ]
                }
            },
        ),
        (
            "机关运行经费",
            "2020年机关运行经费支出90万元。2021年机关运行经费支出95万元。",
            {"金额": "95"},
        ),
        (
            "基本支出",
            "2021年基本支出90万元，其中：人员经费80万元（上年70万元），公用经费10万元。",
            {"金额": "90", "人员经费": {"金额": "80"}, "公用经费": {"金额": "10"}},
        ),
    ],
)
def test_of_two_years_that_of_the_report_is_taken(section: str, text: str, expected: Any) -> None:
    assert said(section, text) == expected


def test_the_year_of_a_sentence_holds_for_the_next_one_that_names_none() -> None:
    text = "2020年度收入总计90万元。支出总计90万元。2021年度收入总计95万元。支出总计95万元。"
    assert said("收入支出总体", text) == {"收入总计": "95", "支出总计": "95"}


@pytest.mark.parametrize(
    "lead",
    [
        "与2020年相比，收入减少；",
        "使用上年结转资金5万元。",
        "（2020年项目延续）",
        "较上年有所增加，",
    ],
)
def test_a_year_compared_with_or_carried_over_from_is_no_year_of_the_figure(lead: str) -> None:
    assert said("收入支出总体", f"{lead}收入总计95万元。") == {"收入总计": "95"}


def test_the_year_of_what_was_paid_for_is_not_that_of_the_figure() -> None:
    text = f"{ITEM}，主要用于支付2020年校舍修缮尾款，年初预算为9万元，支出决算为8万元。"
    found = said("一般公共预算支出", text)["具体"]["项"][0]
    assert (found["年初预算"], found["决算数"]) == ("9", "8")


def test_the_base_of_a_change_is_still_read() -> None:
    assert said("机关运行经费", "机关运行经费支出95万元，比2020年增加5万元，增长5.56%。") == {
        "金额": "95",
        "变动": {"方向": "增加", "金额": "5", "幅度": "5.56%", **BASE},
    }


def test_a_budget_counts_cars_at_a_day_of_the_year_before() -> None:
    text = """
        某局2021年部门预算
        第二部分 2021年度部门预算情况说明
        （三）国有资产占有使用情况
        截至2020年8月31日，共有车辆3辆，其中：其他用车3辆。
    """
    tree: Any = part(text).tree["说明"]
    assert tree["国有资产"]["日期"].text == "2020-08-31"
    assert tree["国有资产"]["车辆"].text == "3"


@pytest.mark.parametrize("amount", ["95千元", "95万美元", "95百万元", "95港元"])
def test_an_amount_in_a_unit_that_is_not_ours_is_left_over(amount: str) -> None:
    assert said("收入支出总体", f"2021年度收入总计{amount}。") == {}
