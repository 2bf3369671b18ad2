from __future__ import annotations

from generator.narrative.pieces import SubjectLink
from tests.narrative.telling import paragraphs, sections, tell


def links(statements: str, profile_id: str = "sichuan-2020-13") -> list[tuple[str, str]]:
    return [
        (piece.code, piece.text)
        for pieces in paragraphs(sections(statements, profile_id))
        for piece in pieces
        if isinstance(piece, SubjectLink)
    ]


def test_items_with_amounts_are_parted_and_those_without_only_listed() -> None:
    statements = """
    收入支出总体:
      收入总计: 50.00
      收入组成:
        - 名称: 年初结转和结余
          金额: 20.00
          占比: 40%
        - 事业收入
        - 经营收入
        - 名称: 其他收入
          金额: 30.00
          占比: 60%
    """
    assert tell(statements) == [
        "2020年度收入总计50.00万元，其中：年初结转和结余20.00万元，占40%；事业收入、经营收入；"
        "其他收入30.00万元，占60%。"
    ]


def test_subjects_of_basic_expenditure_are_listed_with_or_without_amounts() -> None:
    statements = """
    基本支出:
      金额: 15.00
      人员经费:
        金额: 10.00
        项目:
          - 名称: 基本工资
            金额: 6.00
          - 名称: 奖金
            金额: 4.00
      公用经费:
        原名: 日常公用经费
        金额: 5.00
        项目:
          - 办公费
          - 名称: 其他交通费
            科目: "30239"
    """
    assert tell(statements) == [
        "2020年一般公共预算财政拨款基本支出15.00万元，其中：",
        "人员经费10.00万元，主要包括：基本工资6.00万元、奖金4.00万元。",
        "日常公用经费5.00万元，主要包括：办公费、其他交通费。",
    ]
    assert tell(statements, "shanghai-2024") == [
        "一般公共预算财政拨款基本支出15.00万元。其中：人员经费10.00万元，"
        "主要包括：基本工资6.00万元、奖金4.00万元；"
        "日常公用经费5.00万元，主要包括：办公费、其他交通费。"
    ]
    assert links(statements) == [
        ("30101", "基本工资"),
        ("30103", "奖金"),
        ("30201", "办公费"),
        ("30239", "其他交通费"),
    ]


def test_an_item_that_is_no_subject_is_listed_by_its_words() -> None:
    statements = "基本支出: {人员经费: {项目: [门卫补贴]}}"
    assert tell(statements) == ["人员经费主要包括：门卫补贴。"]
    assert links(statements) == []


def test_one_total_is_said_of_both_sides() -> None:
    assert tell("财政拨款总体: {收支总计: 88.00}") == ["2020年财政拨款收、支总计均为88.00万元。"]
    assert tell("财政拨款总体: {收支总计: 88.00}", "shanghai-2024") == [
        "市财政局2024年度财政拨款收入支出总计88.00万元。"
    ]


def test_two_totals_are_two_paragraphs_even_when_they_differ() -> None:
    assert tell("收入支出总体: {收入总计: 2447.25, 支出总计: 2176.91}") == [
        "2020年度收入总计2447.25万元。",
        "2020年度支出总计2176.91万元。",
    ]


def test_a_withheld_total_is_said_to_be_withheld() -> None:
    assert tell("收入支出总体: {收支总计: 未公开}") == ["2020年度收、支总计未公开。"]


def test_a_section_of_which_all_is_blank_is_left_out() -> None:
    assert sections("收入支出总体: {收支总计: —}\n收入: {本年收入合计: 1}")[0].id == "revenue"


def test_amounts_take_the_unit_of_the_report() -> None:
    assert tell("收入: {本年收入合计: 1234500.00}", unit="元") == [
        "2020年本年收入合计1234500.00元。"
    ]


def test_a_printed_name_stands_for_the_standard_one() -> None:
    statements = """
    收入支出总体:
      支出总计: 10
      支出构成:
        - 名称: 社会保障和就业支出
          原名: 社会保障和就业
          金额: 10
          占比: 100%
    """
    assert tell(statements) == ["2020年度支出总计10万元，其中：社会保障和就业10万元，占100%。"]
