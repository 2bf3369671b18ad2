from __future__ import annotations

from generator.content.read_yaml import read_yaml
from generator.content.show import show, width
from generator.findings import Finding, Place, Severity, fault
from generator.source import Source


def shown(text: str, *findings: Finding) -> str:
    lines = text.split("\n")
    return show(findings, lambda file, line: lines[line - 1] if line <= len(lines) else None)


def test_two_places_stand_in_order_of_lines_with_path_and_mend() -> None:
    text = "\n" * 8 + "    收入总计: 1200.00" + "\n" * 9 + "    支出总计: 1199.00\n"
    expenditure = Source("content/a.yaml", 18, 11, 7, "说明/收入支出总体/支出总计")
    finding = Finding(
        "FT401",
        "支出总计为 1,199.00 万元，应等于收入总计 1,200.00 万元（第 9 行），相差 1.00 万元",
        "核对原件第一节与总表末行；原件如此的，在 差异说明 登记 FT401 并写明理由",
        (
            Place(expenditure, "支出总计"),
            Place(Source("content/a.yaml", 9, 11, 7), "收入总计"),
        ),
    )
    assert (
        shown(text, finding)
        == """\
content/a.yaml:18:11: 错误 FT401 支出总计为 1,199.00 万元，应等于收入总计 1,200.00 万元（第 9 行），相差 1.00 万元
 9 |     收入总计: 1200.00
   |               ------- 收入总计
18 |     支出总计: 1199.00
   |               ^^^^^^^ 支出总计
   位置：说明/收入支出总体/支出总计
   改法：核对原件第一节与总表末行；原件如此的，在 差异说明 登记 FT401 并写明理由。"""  # noqa: E501
    )


def test_carets_are_as_wide_as_what_they_mark() -> None:
    text = "收入: １２３\n"
    assert (
        shown(text, *read_yaml(text, "a.yaml")[1])
        == """\
a.yaml:1:5: 错误 FT002 “１２３”是全角数字，应写成 123
1 | 收入: １２３
  |       ^^^^^^
   改法：切换到英文输入法或半角状态，重新输入这个数。"""
    )


def test_tabs_and_zero_width_signs_do_not_shift_the_caret() -> None:
    text = "\t收\u200b入: 1"
    finding = fault("FT000", Source("a.yaml", 1, 7, 1), "甲", "")
    assert shown(text, finding).split("\n") == [
        "a.yaml:1:7: 错误 FT000 甲",
        "1 | \t收\u200b入: 1",
        "  | \t      ^",
    ]


def test_two_places_on_one_line_show_the_line_once() -> None:
    first = Place(Source("a.csv", 1, 1, 1), "第一次")
    finding = fault("FT015", Source("a.csv", 1, 5, 1), "表头“甲”写了两次", "改名", first)
    assert shown("甲,乙,甲", finding).split("\n") == [
        "a.csv:1:5: 错误 FT015 表头“甲”写了两次",
        "1 | 甲,乙,甲",
        "  |       ^^",
        "  | -- 第一次",
        "   改法：改名。",
    ]


def test_a_place_in_another_file_is_named() -> None:
    finding = fault("FT020", Source("b.yaml"), "甲", "乙", Place(Source("a.yaml", 3), "另一处"))
    assert shown("文", finding).split("\n") == [
        "b.yaml:1:1: 错误 FT020 甲",
        "1 | 文",
        "  | ^^",
        "   另见 a.yaml:3:1 另一处",
        "   改法：乙。",
    ]


def test_without_lines_the_rest_is_still_told() -> None:
    warning = Finding("FT500", "甲", "乙？", (Place(Source("", 1)),), Severity.WARNING)
    assert show([warning, warning], lambda file, line: None) == (
        "警告 FT500 甲\n   改法：乙？\n\n警告 FT500 甲\n   改法：乙？"
    )


def test_content_cannot_steer_the_terminal() -> None:
    finding = fault("FT003", Source("a.yaml", 1, 1, 1), "\x1b[2J甲\u202e", "改")
    assert shown("\x1b[31m红\u202e", finding).split("\n")[:2] == [
        "a.yaml:1:1: 错误 FT003 �[2J甲�",
        "1 | �[31m红�",
    ]


def test_a_very_long_line_is_cut_around_its_caret() -> None:
    text = "甲" * 5000 + "乙" + "丙" * 5000
    lines = shown(text, fault("FT000", Source("a", 1, 5001, 1), "长", "")).split("\n")
    assert len(lines[1]) < 200
    under = lines[2].index("^") - len("  | ")
    assert width(lines[1][4 : 4 + lines[1][4:].index("乙")]) == under


def test_width_counts_columns_of_a_terminal() -> None:
    assert [width(text) for text in ("a", "收", "，", "é", "e\u0301", "\u200b", "😀")] == [
        1, 2, 2, 1, 1, 0, 2,
    ]  # fmt: skip
