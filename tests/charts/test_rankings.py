"""Departments ranked: ties, what is not told, exact conversion, and why there is no ranking."""

from __future__ import annotations

import json
import re
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from generator.charts.chart import Chart
from generator.charts.ranking import Entry, can_rank, ranking
from generator.charts.ranking_words import too_few
from generator.model.in_unit import common_unit, in_unit
from generator.model.shown import shown
from generator.model.values import Amount, Figure, State
from generator.source import NOWHERE

WITHHELD = Amount("未公开", None, State.WITHHELD, NOWHERE)
BLANK = Amount("—", None, State.BLANK, NOWHERE)


def stated(text: str) -> Amount:
    return Amount(text, Decimal(text), State.STATED, NOWHERE)


def entry(name: str, figure: Figure | None, unit: str = "万元") -> Entry:
    return Entry(name, f"/departments/{name}/", figure, unit)


def ranked(*entries: Entry) -> Chart:
    return ranking("r", "排名", "2022年度市级部门", "支出总计", "@c-spending", entries)


def table(chart: Chart) -> list[list[str]]:
    return [[row.name, *map(shown, row.cells)] for row in chart.rows]


def test_the_largest_comes_first_and_equal_figures_share_their_place() -> None:
    chart = ranked(
        entry("丙局", stated("5.00")),
        entry("甲局", stated("5.00")),
        entry("乙局", stated("9.00")),
        entry("丁局", stated("0.00")),
    )
    assert table(chart) == [
        ["1. 乙局", "9.00"],
        ["2. 丙局", "5.00"],
        ["2. 甲局", "5.00"],
        ["4. 丁局", "0.00"],
    ]
    assert chart.summary == (
        "2022年度市级部门4个，按支出总计排列：乙局最多，9.00万元，丁局最少，0.00万元。"
    )
    assert json.loads(chart.option)["yAxis"]["data"] == ["乙局", "丙局", "甲局", "丁局"]


def test_what_is_not_told_stands_apart_and_is_no_nil() -> None:
    chart = ranked(
        entry("甲局", stated("3.00")),
        entry("乙局", WITHHELD),
        entry("丙局", stated("2.00")),
        entry("丁局", None),
        entry("戊局", BLANK),
        entry("己局", stated("2.00")),
    )
    assert table(chart)[3:] == [["乙局", "未公开"], ["丁局", "未载明"], ["戊局", ""]]
    assert chart.summary == (
        "2022年度市级部门3个，按支出总计排列：甲局最多，3.00万元，"
        "丙局、己局并列最少，各2.00万元。"
        "乙局未公开，不参加排名。丁局未载明，不参加排名。戊局原件空白，不参加排名。"
    )
    assert json.loads(chart.option)["yAxis"]["data"] == ["甲局", "丙局", "己局"]


def test_units_are_converted_exactly() -> None:
    chart = ranked(
        entry("甲局", stated("5000001"), "元"),
        entry("乙局", stated("500.00")),
        entry("丙局", stated("123.45"), "元"),
    )
    assert table(chart) == [
        ["1. 甲局", "500.0001"],
        ["2. 乙局", "500.00"],
        ["3. 丙局", "0.012345"],
    ]
    assert chart.note == "以别的单位公布的，已照实换算为万元，没有舍入。"


def test_figures_all_in_yuan_stay_in_yuan() -> None:
    chart = ranked(*(entry(name, stated("100"), "元") for name in ("甲局", "乙局", "丙局")))
    assert (chart.unit, chart.note) == ("元", "")
    assert chart.summary == "2022年度市级部门3个，按支出总计排列：都是100元。"


def test_a_figure_goes_to_another_unit_and_back_unchanged() -> None:
    once = in_unit(stated("1234.56"), "万元", "元")
    assert once is not None
    assert once.text == "12345600.00"
    again = in_unit(once, "元", "万元")
    assert again is not None
    assert again.number == Decimal("1234.56")
    assert common_unit(["元", "万元"]) == "万元"


def test_only_the_first_twenty_are_drawn_and_all_are_listed() -> None:
    chart = ranked(*(entry(f"第{place:02}局", stated(f"{place}.00")) for place in range(1, 26)))
    assert len(json.loads(chart.option)["series"][0]["data"]) == 20
    assert len(chart.rows) == 25
    assert chart.note == "图中只画前20名，表中全列。"


def test_three_that_tell_their_figure_can_be_ranked_and_two_cannot() -> None:
    two = [entry("甲局", stated("1")), entry("乙局", stated("1")), entry("丙局", WITHHELD)]
    assert not can_rank(two)
    assert can_rank([*two, entry("丁局", stated("0"))])


def test_the_reason_counts_departments_in_each_case() -> None:
    said = [
        too_few("县级", "县级部门", "决算", counts)
        for counts in ({2020: 2}, {2019: 1, 2020: 2}, {2019: 1, 2020: 1}, {2020: 0})
    ]
    assert said == [
        "2020年度县级只有2个部门的决算，不足三个，不排名。",
        "县级部门的决算，最多的2020年度也只有2个，不足三个，不排名。",
        "2020、2019年度县级各只有1个部门的决算，都不足三个，不排名。",
        "2020年度县级没有部门的决算，不排名。",
    ]


figures = (
    st.none() | st.just(WITHHELD) | st.decimals(-99, 99, places=2).map(lambda n: stated(f"{n:.2f}"))
)


@given(st.lists(figures, min_size=3), st.sampled_from(["元", "万元"]))
def test_every_department_is_listed_once_in_order(found: list[Figure | None], unit: str) -> None:
    entries = [entry(f"{place}局", one, unit) for place, one in enumerate(found)]
    if not can_rank(entries):
        return
    chart = ranked(*entries)
    numbers = [row.cells[0].number for row in chart.rows if row.cells[0] is not None]
    given_numbers = [number for number in numbers if number is not None]
    assert given_numbers == sorted(given_numbers, reverse=True)
    assert sorted(row.url for row in chart.rows) == sorted(one.url for one in entries)
    assert chart.summary.endswith("。")
    assert not re.search(r"None|NaN|inf|E[+-]", chart.summary)
