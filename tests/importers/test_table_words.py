"""Words about tables: years of their captions, lists of titles that head no table."""

from __future__ import annotations

import pytest

from generator.importers.document import Document, Line, Spot
from generator.importers.tables.unframed import unframed
from generator.importers.tables.words import caption_years

FILE = "决算.txt"


@pytest.mark.parametrize(
    ("line", "years"),
    [
        ("部门：临江市水务局 2023年度 单位：万元", [2023]),
        ("2023年", [2023]),
        ("部门：临江市水务局 2023年 单位：万元", [2023]),
        ("部门：临江市水务局 2024年3月15日 单位：万元", []),
        ("部门：临江市水务局 编制日期：2024年3月15日 单位：万元", []),
        ("部门：临江市水务局 编制日期：2024年 单位：万元", []),
        ("部门：临江市水务局 公开时间：2024年9月 单位：万元", []),
    ],
)
def test_a_day_tells_no_year_of_a_table(line: str, years: list[int]) -> None:
    assert caption_years(line) == years


def told(*texts: str) -> list[str]:
    lines = tuple(Line(text, Spot(FILE, line=n)) for n, text in enumerate(texts, 1))
    return [spot.words for _, spot in unframed(Document(FILE, "txt", "", lines))]


FIGURES = ("基本支出 560.63 616.28", "项目支出 176.91 491.52", "合计 737.54 1,107.80")


def test_bare_figures_below_a_title_are_told() -> None:
    assert told("支出决算表", "单位：元", *FIGURES) == [f"{FILE} 第 1 行"]


def test_a_list_of_titles_heads_no_table() -> None:
    assert told("一、收入支出决算总表", "二、收入决算表", "三、支出决算表", *FIGURES) == []
