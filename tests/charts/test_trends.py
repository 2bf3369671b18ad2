"""Years beside each other: what is drawn, what is left blank, and what is said of both."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from generator.charts.chart import Chart
from generator.charts.trend import Measure, Year, trend
from generator.charts.trend_classes import ClassCourse, class_trend
from generator.model.shown import shown
from generator.model.values import Amount, Figure, State
from generator.source import NOWHERE

SPENDING = (Measure("支出总计", "@c-spending"),)
WITHHELD = Amount("未公开", None, State.WITHHELD, NOWHERE)


def stated(text: str) -> Amount:
    return Amount(text, Decimal(text), State.STATED, NOWHERE)


def computed(text: str) -> Amount:
    return Amount(text, Decimal(text), State.COMPUTED, NOWHERE)


def year(number: int, figure: Figure | None, said_by: str = "") -> Year:
    return Year(number, (figure,), (f"/departments/d/{number}/",), said_by)


def of(*years: Year, reasons: dict[int, str] | None = None) -> Chart:
    found = trend("t", "历年", "万元", SPENDING, years, reasons)
    assert found is not None
    return found


def drawn(chart: Chart) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(chart.option)["series"][0]["data"]
    return data


def table(chart: Chart) -> list[list[str]]:
    return [[row.name, *map(shown, row.cells)] for row in chart.rows]


# Figures


def test_two_years_tell_their_change() -> None:
    chart = of(year(2022, stated("120.00")), year(2021, stated("100.00")))
    assert chart.summary == (
        "支出总计由2021年的 100.00 万元增加到2022年的 120.00 万元，增加 20.00%。"
    )
    assert table(chart) == [["2021年", "100.00"], ["2022年", "120.00"]]
    assert chart.rows[0].url == "/departments/d/2021/"


def test_one_year_alone_is_no_chart() -> None:
    assert trend("t", "历年", "万元", SPENDING, [year(2022, stated("1.00"))]) is None
    withheld = [year(2022, stated("1.00")), year(2021, WITHHELD)]
    assert trend("t", "历年", "万元", SPENDING, withheld) is None
    assert trend("t", "历年", "万元", SPENDING, []) is None


def test_a_year_that_only_a_later_report_states_is_hollow_and_said_to_be() -> None:
    told = year(2020, computed("90.00"), "据2021年报告推算")
    chart = of(year(2021, stated("100.00")), told)
    assert chart.summary == (
        "支出总计由2020年的 90.00 万元（推算）增加到2021年的 100.00 万元，增加 11.11%。"
        "2020年没有自己的报告，据2021年报告推算，图中画成空心。"
    )
    assert [one.get("itemStyle", {}).get("borderType") for one in drawn(chart)] == ["dashed", None]
    assert table(chart)[0] == ["2020年（据2021年报告推算）", "90.00"]


def test_a_year_without_a_report_is_a_gap_with_its_reason() -> None:
    years = (year(2022, stated("100.00")), year(2019, stated("100.00")))
    chart = of(*years, reasons={2020: "机构改革。", 2018: "不在其间"})
    assert chart.summary == (
        "支出总计2022年为 100.00 万元，与2019年持平。"
        "2021年没有报告，图中留空。2020年没有报告（机构改革），图中留空。"
    )
    assert [one["value"] for one in drawn(chart)] == [100.0, "-", "-", 100.0]
    assert table(chart)[1] == ["2020年（没有报告）", "未载明"]


def test_a_year_withheld_is_said_to_be_and_not_nil() -> None:
    chart = of(year(2022, stated("5.00")), year(2021, WITHHELD), year(2020, stated("6.00")))
    assert chart.summary == (
        "支出总计由2020年的 6.00 万元减少到2022年的 5.00 万元，减少 16.67%；2021年未公开。"
    )
    assert drawn(chart)[1] == {"value": "-", "said": "未公开"}


def test_a_change_from_nil_or_below_has_no_rate() -> None:
    up = of(year(2022, stated("5.00")), year(2021, stated("0.00")))
    assert up.summary == "支出总计由2021年的 0.00 万元增加到2022年的 5.00 万元。"
    below = of(year(2022, stated("5.00")), year(2021, stated("-1.00")))
    assert below.summary == "支出总计由2021年的 −1.00 万元增加到2022年的 5.00 万元。"


def test_the_highest_year_is_named_where_it_is_neither_first_nor_last() -> None:
    years = [
        year(2019 + place, stated(text)) for place, text in enumerate(("1.00", "9.00", "2.00"))
    ]
    assert of(*years).summary == (
        "支出总计由2019年的 1.00 万元增加到2021年的 2.00 万元，增加 100.00%；"
        "2020年最高，为 9.00 万元。"
    )


def test_figures_that_are_all_computed_are_said_to_be_once() -> None:
    chart = of(year(2022, computed("100.00")), year(2021, computed("100.004")))
    assert chart.summary == (
        "支出总计由2021年的 100.004 万元减少到2022年的 100.00 万元，减少不足 0.01%。"
        "所列均为推算数。"
    )


def test_many_years_are_a_line_and_few_are_columns() -> None:
    few = of(*(year(2010 + place, stated("1.00")) for place in range(12)))
    many = of(*(year(2010 + place, stated("1.00")) for place in range(13)))
    kinds = [json.loads(chart.option)["series"][0]["type"] for chart in (few, many)]
    assert kinds == ["bar", "line"]


amounts = st.decimals("-1e9", "1e9", places=2).map(lambda n: stated(f"{n:.2f}"))


@given(st.dictionaries(st.integers(2000, 2020), st.none() | st.just(WITHHELD) | amounts))
def test_every_summary_is_whole_sentences(figures: dict[int, Figure | None]) -> None:
    chart = trend("t", "历年", "万元", SPENDING, [year(*one) for one in figures.items()])
    if chart is not None:
        assert chart.summary.endswith("。")
        assert not re.search(r"None|NaN|inf|E[+-]", chart.summary)
        assert len(chart.rows) == len(drawn(chart))


# Classes


def classes(**figures: dict[int, str]) -> list[ClassCourse]:
    return [
        ClassCourse(
            code[1:],
            name,
            f"/subjects/functional/{code[1:]}/",
            {y: stated(t) for y, t in figures[code].items()},
        )
        for code, name in (("c201", "一般公共服务支出"), ("c205", "教育支出"))
        if code in figures
    ]


def test_classes_tell_the_largest_and_the_one_that_changed_most() -> None:
    found = class_trend(
        "c",
        "历年各类支出",
        "万元",
        classes(c201={2020: "50.00", 2022: "60.00"}, c205={2020: "50.00", 2022: "10.00"}),
    )
    assert found is not None
    assert found.summary == (
        "2020年最大的一类是一般公共服务支出、教育支出，各 50.00 万元；"
        "2022年最大的一类是一般公共服务支出，60.00 万元。"
        "变化最大的是教育支出，2022年比2020年减少 40.00 万元（推算）。2021年没有报告，图中留空。"
    )
    assert found.heads == ("科目", "2020年", "2021年（没有报告）", "2022年")
    assert table(found) == [
        ["一般公共服务支出", "50.00", "未载明", "60.00"],
        ["教育支出", "50.00", "未载明", "10.00"],
    ]


def test_a_class_that_a_report_does_not_have_is_blank_and_not_unstated() -> None:
    found = class_trend(
        "c", "历年", "万元", classes(c201={2021: "0.00", 2022: "0.00"}, c205={2022: "0.00"})
    )
    assert found is not None
    assert table(found)[1] == ["教育支出", "", "0.00"]
    assert found.summary == (
        "2021年各类支出都是零；2022年各类支出都是零。2021年与2022年相比，各类都没有变化。"
    )


def test_classes_of_one_year_are_no_chart() -> None:
    assert class_trend("c", "历年", "万元", classes(c201={2021: "1.00"})) is None


def test_a_year_whose_report_is_silent_is_not_said_to_have_none() -> None:
    years = (year(2022, stated("5.00")), year(2019, stated("6.00")))
    chart = trend("t", "历年", "万元", SPENDING, years, {2020: "机构改革"}, reported={2021, 2022})
    assert chart is not None
    assert [row.name for row in chart.rows] == [
        "2019年",
        "2020年（没有报告）",
        "2021年（报告里没有可比的数）",
        "2022年",
    ]
    assert chart.summary.endswith(
        "2021年的报告里没有可比的数，图中留空。2020年没有报告（机构改革），图中留空。"
    )


def test_classes_of_a_silent_year_are_not_said_to_lack_a_report() -> None:
    found = class_trend(
        "c", "历年", "万元", classes(c201={2020: "1.00", 2022: "1.00"}), reported={2020, 2021, 2022}
    )
    assert found is not None
    assert found.heads[2] == "2021年（报告里没有可比的数）"
    assert found.summary.endswith("2021年的报告里没有可比的数，图中留空。")


def test_figures_of_any_length_are_told_exactly() -> None:
    long = "1" + "0" * 40
    chart = of(year(2022, stated(f"{long}.01")), year(2021, stated("0.01")))
    assert chart.summary.endswith(f"增加 {int(long) * 10_000:,}.00%。")
    found = class_trend("c", "历年", "万元", classes(c201={2021: "0.01", 2022: f"{long}.02"}))
    assert found is not None
    assert f"增加 {int(long):,}.01 万元（推算）。" in found.summary
