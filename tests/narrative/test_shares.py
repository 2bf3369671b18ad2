from __future__ import annotations

from generator.model.values import State
from generator.narrative.pieces import Said
from tests.narrative.telling import paragraphs, sections, tell


def computed(statements: str) -> list[tuple[str, list[str]]]:
    """Figures marked as computed, with the places they were made from."""
    return [
        (piece.figure.text, [source.path for source in piece.figure.computed_from])
        for pieces in paragraphs(sections(statements))
        for piece in pieces
        if isinstance(piece, Said) and piece.figure.state is State.COMPUTED
    ]


REVENUE = """
    收入:
      本年收入合计: 300.00
      来源:
        - 名称: 事业收入
          金额: 100.00
        - 名称: 其他收入
          金额: 0
          占比: 0%
    """


def test_a_share_that_is_not_stated_is_computed() -> None:
    assert tell(REVENUE) == [
        "2020年本年收入合计300.00万元，其中：事业收入100.00万元，占33.33%；其他收入0万元，占0%。"
    ]


def test_a_computed_share_is_marked_and_names_its_figures() -> None:
    places = ["说明/收入/来源/事业收入/金额", "说明/收入/本年收入合计"]
    assert computed(REVENUE) == [("33.33%", places)]


def test_a_computed_share_rounds_a_half_up() -> None:
    statements = "支出: {本年支出合计: 800, 构成: [{名称: 基本支出, 金额: 0.36}]}"
    assert tell(statements) == ["2020年本年支出合计800万元，其中：基本支出0.36万元，占0.05%。"]


def test_no_share_is_computed_of_a_withheld_or_a_blank_figure() -> None:
    statements = """
    收入:
      本年收入合计: 300.00
      来源:
        - 名称: 财政拨款收入
          金额: 未公开
        - 名称: 其他收入
          金额: —
    """
    assert tell(statements) == [
        "2020年本年收入合计300.00万元，其中：财政拨款收入未公开；其他收入。"
    ]


def test_no_share_is_computed_where_none_is_applicable() -> None:
    statements = "支出: {本年支出合计: 5, 构成: [{名称: 基本支出, 金额: 5, 占比: —}]}"
    assert tell(statements) == ["2020年本年支出合计5万元，其中：基本支出5万元。"]


def test_no_share_is_computed_of_a_total_that_is_not_stated_or_zero() -> None:
    parts = "构成: [{名称: 基本支出, 金额: 5}]"
    assert tell("支出: {" + parts + "}") == ["2020年本年支出合计中，基本支出5万元。"]
    assert tell("支出: {本年支出合计: 0, " + parts + "}") == [
        "2020年本年支出合计0万元，其中：基本支出5万元。"
    ]


def test_the_missing_share_of_a_class_is_computed() -> None:
    statements = """
    一般公共预算支出:
      结构:
        金额: 2176.91
        类:
          - 科目: "205"
            金额: 6.3
    """
    assert tell(statements) == [
        "2020年一般公共预算财政拨款支出2176.91万元，主要用于以下方面："
        "教育支出（类）6.3万元，占0.29%。"
    ]


def test_the_share_of_the_general_budget_is_made_from_the_stated_expenditure() -> None:
    statements = "支出: {本年支出合计: 200}\n一般公共预算支出: {总体: {金额: 150}}"
    assert computed(statements) == [
        ("75.00%", ["说明/一般公共预算支出/总体/金额", "说明/支出/本年支出合计"])
    ]


def test_a_figure_too_long_to_be_true_still_has_its_share() -> None:
    long = "9" * 60
    statements = "支出: {本年支出合计: 1, 构成: [{名称: 基本支出, 金额: " + long + "}]}"
    assert computed(statements)[0][0] == f"{long}00.00%"
