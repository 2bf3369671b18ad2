"""Text files: a line is a paragraph and knows its number."""

from __future__ import annotations

from generator.importers.document import Line, Spot
from tests.importers.read.seen import at_once, pieces


def test_lines_keep_their_numbers_and_lose_what_the_conversion_left() -> None:
    text = "[bookmark: _Toc1]第一部分  部门概况\n\n[image: ]（图1：收入）\n"
    assert at_once(text.encode(), "txt", "决算.txt").pieces == (
        Line("第一部分  部门概况", Spot("决算.txt", line=1)),
        Line("（图1：收入）", Spot("决算.txt", line=3)),
    )


def test_unseen_characters_and_radicals_are_mended() -> None:
    text = "⼀、\u200b⽀出\u00a012\ufeff万元，⻅表"
    assert pieces(at_once(text.encode(), "txt")) == ["一、支出 12万元，见表"]


def test_rows_parted_by_tabs_are_a_table() -> None:
    text = "合计表\n科目\t合计\t基本\n201\t1.00\t1.00\n205\t2.00\t2.00\n注：无\n"
    table = [["科目", "合计", "基本"], ["201", "1.00", "1.00"], ["205", "2.00", "2.00"]]
    assert pieces(at_once(text.encode(), "txt")) == ["合计表", table, "注：无"]


def test_markdown_has_headings_and_tables() -> None:
    text = "## 一、收入 ##\n\n| 科目 | 金额 |\n|---|--:|\n| 合计 | 1.00 |\n完\n"
    reading = at_once(text.encode(), "md")
    assert pieces(reading) == ["一、收入", [["科目", "金额"], ["合计", "1.00"]], "完"]
    assert [one.level for one in reading.pieces if isinstance(one, Line)] == [2, 0]
