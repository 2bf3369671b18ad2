from __future__ import annotations

from tests.narrative.telling import tell

SHANGHAI = "shanghai-2024"


def cost(change: str, profile_id: str = "sichuan-2020-13") -> list[str]:
    return tell("机关运行经费: {金额: 9.50, 变动: {" + change + "}}", profile_id)


def total(change: str, profile_id: str = "sichuan-2020-13") -> list[str]:
    return tell("收入支出总体: {收支总计: 100.00, 变动: {" + change + "}}", profile_id)


def test_an_increase_is_said_with_amount_percentage_and_reason() -> None:
    assert cost("方向: 增加, 金额: 4.50, 幅度: 90%, 比较年份: 2019, 原因: 人员增加") == [
        "2020年，市财政局机关运行经费支出9.50万元，比2019年增加4.50万元，增长90%。"
        "主要原因是人员增加。"
    ]


def test_a_decrease_is_said_of_both_totals_at_once() -> None:
    assert total("方向: 减少, 金额: 25.00, 幅度: 20%, 比较年份: 2019, 原因: 压减开支") == [
        "2020年度收、支总计均为100.00万元。与2019年相比，收、支总计各减少25.00万元，下降20%。"
        "主要变动原因是压减开支。"
    ]


def test_shanghai_says_the_same_decrease_in_its_own_words() -> None:
    change = "方向: 减少, 金额: 25.00, 幅度: 20%, 比较年份: 2023, 原因: 压减开支"
    assert total(change, SHANGHAI) == [
        "市财政局2024年度收入支出总计100.00万元。与2023年度相比，收入支出总计减少25.00万元，"
        "下降20%。主要原因：压减开支。"
    ]


def test_the_sichuan_form_of_2023_compares_with_the_year_in_full() -> None:
    assert cost("方向: 增加, 金额: 4.50, 幅度: 90%, 比较年份: 2022", "sichuan-2023") == [
        "2023年度，市财政局机关运行经费支出9.50万元，比2022年度增加4.50万元，增长90%。"
    ]


def test_an_unchanged_total_is_level_with_the_year_before() -> None:
    assert total("方向: 持平, 比较年份: 2019") == [
        "2020年度收、支总计均为100.00万元。与2019年相比，收、支总计持平。"
    ]


def test_a_change_of_nothing_is_level_and_still_shows_what_was_stated() -> None:
    assert total("方向: 增加, 金额: 0, 幅度: 0%, 比较年份: 2019") == [
        "2020年度收、支总计均为100.00万元。与2019年相比，收、支总计持平（增加0万元，增长0%）。"
    ]


def test_a_base_of_zero_is_said_without_a_percentage() -> None:
    assert cost("方向: 增加, 金额: 9.50, 比较年份: 2019, 上年数: 0") == [
        "2020年，市财政局机关运行经费支出9.50万元，比2019年增加9.50万元，"
        "2019年无此项支出（0万元）。"
    ]


def test_a_percentage_stated_on_a_base_of_zero_is_said_as_stated() -> None:
    assert cost("方向: 增加, 金额: 9.50, 幅度: 100%, 比较年份: 2019, 上年数: 0") == [
        "2020年，市财政局机关运行经费支出9.50万元，比2019年增加9.50万元，增长100%，"
        "2019年无此项支出（0万元）。"
    ]


def test_a_stated_figure_of_the_year_before_is_said() -> None:
    assert total("方向: 增加, 金额: 20.00, 幅度: 25%, 比较年份: 2019, 上年数: 80.00") == [
        "2020年度收、支总计均为100.00万元。与2019年相比，收、支总计各增加20.00万元，增长25%，"
        "2019年为80.00万元。"
    ]


def test_a_year_that_is_not_stated_is_the_year_before() -> None:
    assert cost("方向: 减少, 金额: 1.00") == [
        "2020年，市财政局机关运行经费支出9.50万元，比上年减少1.00万元。"
    ]


def test_without_a_direction_the_change_takes_no_side() -> None:
    assert cost("金额: 1.00, 幅度: 11.76%, 比较年份: 2019") == [
        "2020年，市财政局机关运行经费支出9.50万元，比2019年变动1.00万元，变动幅度11.76%。"
    ]


def test_a_withheld_change_says_so() -> None:
    assert cost("方向: 增加, 金额: 未公开, 幅度: 未公开, 比较年份: 2019") == [
        "2020年，市财政局机关运行经费支出9.50万元，比2019年增加金额未公开，增长幅度未公开。"
    ]


def test_a_year_compared_with_but_no_change_is_not_stated() -> None:
    assert total("比较年份: 2019") == [
        "2020年度收、支总计均为100.00万元。与2019年相比，收、支总计变动情况未载明。"
    ]


def test_a_reason_that_ends_in_a_full_stop_does_not_double_it() -> None:
    assert cost("方向: 增加, 金额: 4.50, 原因: 人员增加。") == [
        "2020年，市财政局机关运行经费支出9.50万元，比上年增加4.50万元。主要原因是人员增加。"
    ]
