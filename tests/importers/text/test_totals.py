"""收支总计、本年收入与支出：各种写法读成同样的键。"""

from __future__ import annotations

import pytest

from tests.importers.text.passages import doubts, said, section_part

DOWN = {"方向": "减少", "金额": "35.20", "幅度": "2.5%", "比较年份": "2020"}
TOGETHER = {"收支总计": "1372.80", "变动": {**DOWN, "原因": "项目结束"}}


@pytest.mark.parametrize(
    "text",
    [
        "2021年度收、支总计1372.80万元。与2020年相比，收、支总计各减少35.20万元，下降2.5%。"
        "主要变动原因是项目结束。",
        "2021年度收、支总计均为1,372.80万元。与2020年度相比，收、支总计各减少35.20万元，"
        "下降2.5%，主要是项目结束。",
        "某局2021年度收入支出总计1,372.80万元。与2020年度相比，收入支出总计减少35.20万元，"
        "下降2.5%。主要原因：项目结束。",
        "2021年度收支总计1372.80万元，比上年减少35.20万元、下降2.5%，主要是因为项目结束。",
        "２０２１年度收、支总计１３７２．８０万元｡与上年相比,减少３５．２０万元,下降２．５％,"
        "主要原因是项目结束。",
        "2021年度收、支总计 1 372.80 万元。与 2020 年相比，收、支总计各减少 35.20 万元，"
        "下降 2.5 %。\n主要变动原因是项目结束。",
    ],
)
def test_a_total_of_both_sides_is_read_in_every_wording(text: str) -> None:
    assert said("收入支出总体", text) == TOGETHER


def test_a_number_with_a_blank_inside_is_doubted() -> None:
    found = section_part("收入支出总体", "2021年度收、支总计1 372.80万元。")
    assert doubts(found) == ["“1372.80万元”：数字中间有空格或换行"]


def test_two_sides_are_read_with_their_parts_and_changes() -> None:
    text = """
        2021年度收入总计820.5万元，其中：年初结转和结余20.5万元，财政拨款收入800万元。
        与2020年相比，收入总计增加20万元，增长2.5%。主要变动原因是人员增加。
        2021年度支出总计810万元。与2020年相比，支出总计无变化。
    """
    assert said("收入支出总体", text) == {
        "收入总计": "820.5",
        "收入组成": [
            {"名称": "年初结转和结余", "金额": "20.5"},
            {"名称": "财政拨款收入", "金额": "800"},
        ],
        "收入变动": {
            "方向": "增加",
            "金额": "20",
            "幅度": "2.5%",
            "比较年份": "2020",
            "原因": "人员增加",
        },
        "支出总计": "810",
        "支出变动": {"方向": "持平", "比较年份": "2020"},
    }


def test_parts_end_where_another_total_begins() -> None:
    text = (
        "收入总计90万元，其中本年收入80万元、年初结转和结余10万元；"
        "支出总计90万元，其中本年支出85万元、年末结转和结余5万元。"
    )
    assert said("收入支出总体", text) == {
        "收入总计": "90",
        "收入组成": [
            {"名称": "本年收入", "金额": "80"},
            {"名称": "年初结转和结余", "金额": "10"},
        ],
        "支出总计": "90",
        "支出构成": [
            {"名称": "本年支出", "金额": "85"},
            {"名称": "年末结转和结余", "金额": "5"},
        ],
    }


def test_a_second_change_in_the_sentence_takes_the_year_of_the_first() -> None:
    text = (
        "2021年度财政拨款收入总计300万元、支出总计290万元，与2020年相比，"
        "财政拨款收入增加10万元，增长3.45%；财政拨款支出减少8万元，下降2.68%。"
    )
    assert said("财政拨款总体", text) == {
        "收入总计": "300",
        "支出总计": "290",
        "收入变动": {"方向": "增加", "金额": "10", "幅度": "3.45%", "比较年份": "2020"},
        "支出变动": {"方向": "减少", "金额": "8", "幅度": "2.68%", "比较年份": "2020"},
    }


def test_the_previous_figure_in_brackets_is_kept() -> None:
    text = "2021年度收入决算总额为90万元，收入决算总额较2020年（80万元）增加10万元，增加率为12.5%。"
    assert said("收入支出总体", text)["收入变动"] == {
        "方向": "增加",
        "金额": "10",
        "幅度": "12.5%",
        "比较年份": "2020",
        "上年数": "80",
    }


def test_a_change_that_speaks_of_the_other_side_is_doubted() -> None:
    text = "2021年财政拨款支出总计90万元。与2020年相比，财政拨款收入增加10万元。"
    found = section_part("财政拨款总体", text)
    assert doubts(found) == ["变动一句所说的收支与本段的总计不同，按本段记"]


@pytest.mark.parametrize(
    "text",
    [
        "2021年度收、支总计90万元。比年初预算减少5万元，下降5.3%。",
        "2021年度收、支总计90万元。与2021年年初预算相比，减少5万元。",
        "2021年度收、支总计90万元。年末结转和结余比上年减少5万元。",
        "2021年度收、支总计90万元。财政拨款收入比上年减少5万元。",
        "2021年度收、支总计90万元。其中：基本支出60万元，比上年减少5万元。",
    ],
)
def test_a_change_of_something_else_is_no_change_of_the_total(text: str) -> None:
    assert said("收入支出总体", text) == {"收支总计": "90"}


def test_words_that_disagree_are_doubted() -> None:
    found = section_part("收入支出总体", "2021年度收、支总计9万元，比上年增加1万元，下降10%。")
    assert doubts(found) == ["“增加”：增减的两个词不一致"]


def test_two_totals_that_differ_are_doubted_and_the_first_is_kept() -> None:
    found = section_part("收入支出总体", "2021年度收、支总计9万元。2021年度收、支总计8万元。")
    assert doubts(found) == ["“收支总计”有两个说法：9万元与8万元，取前者"]


@pytest.mark.parametrize(
    ("amount", "text", "doubt"),
    [
        ("5000元", "0.5", ["“5000元”：原件以元计，已换算为万元"]),
        ("1.2亿元", "12000", ["“1.2亿元”：原件以亿元计，已换算为万元"]),
        ("12万", "12", []),
        ("0元", "0", []),
        ("12.5", "12.5", ["“12.5”：没有印单位，按万元读"]),
    ],
)
def test_amounts_in_another_unit_are_turned_and_doubted(
    amount: str, text: str, doubt: list[str]
) -> None:
    found = section_part("收入支出总体", f"2021年度收、支总计{amount}，其中：略。")
    assert said("收入支出总体", f"2021年度收、支总计{amount}，其中：略。") == {"收支总计": text}
    assert doubts(found) == doubt


def test_sources_of_revenue_are_read_with_their_shares() -> None:
    text = """
        2021年度收入合计120.5万元，其中：
        财政拨款收入100.5万元，占83.4%；事业收入0万元，占0%；
        其他收入20万元（占16.6%）。
    """
    assert said("收入", text) == {
        "本年收入合计": "120.5",
        "来源": [
            {"名称": "财政拨款收入", "金额": "100.5", "占比": "83.4%"},
            {"名称": "事业收入", "金额": "0", "占比": "0%"},
            {"名称": "其他收入", "金额": "20", "占比": "16.6%"},
        ],
    }


@pytest.mark.parametrize("lead", ["其他收入", "事业收入", "财政拨款收入"])
def test_one_kind_of_revenue_is_not_the_whole(lead: str) -> None:
    assert said("收入", f"2021年{lead}12万元。") == {}


def test_parts_of_expenditure_follow_their_total() -> None:
    text = "本年支出合计90万元，其中：基本支出60万元，占66.67%；项目支出30万元，占33.33%。"
    assert said("支出", text) == {
        "本年支出合计": "90",
        "构成": [
            {"名称": "基本支出", "金额": "60", "占比": "66.67%"},
            {"名称": "项目支出", "金额": "30", "占比": "33.33%"},
        ],
    }
