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


def drawn(chart: Chart, series: int = 0) -> list[dict[str, Any]]:
    data: list[dict[str, Any]] = json.loads(chart.option)["series"][series]["data"]
    return data


def table(chart: Chart) -> list[list[str]]:
    return [[row.name, *map(shown, row.cells)] for row in chart.rows]


# Figures


def test_two_years_tell_their_change() -> None:
    chart = of(year(2022, stated("120.00")), year(2021, stated("100.00")))
    assert chart.summary == ("支出总计由2021年的100.00万元增加到2022年的120.00万元，增加20.0%。")
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
        "支出总计由2020年的90.00万元（推算）增加到2021年的100.00万元，增加11.1%。"
        "2020年没有自己的报告，据2021年报告推算，图中画成空心。"
    )
    assert [one.get("itemStyle", {}).get("borderType") for one in drawn(chart)] == ["dashed", None]
    assert table(chart)[0] == ["2020年（据2021年报告推算）", "90.00"]


def test_a_year_without_a_report_is_a_gap_with_its_reason() -> None:
    years = (year(2022, stated("100.00")), year(2019, stated("100.00")))
    chart = of(*years, reasons={2020: "机构改革。", 2018: "不在其间"})
    assert chart.summary == (
        "支出总计2022年为100.00万元，与2019年持平。"
        "2021年没有报告，图中留空。2020年没有报告（机构改革），图中留空。"
    )
    assert [one["value"] for one in drawn(chart)] == [100.0, "-", "-", 100.0]
    assert table(chart)[1] == ["2020年（没有报告）", "未载明"]


def test_a_year_withheld_is_said_to_be_and_not_nil() -> None:
    chart = of(year(2022, stated("5.00")), year(2021, WITHHELD), year(2020, stated("6.00")))
    assert chart.summary == (
        "支出总计由2020年的6.00万元减少到2022年的5.00万元，减少16.7%；2021年未公开。"
    )
    assert drawn(chart)[1] == {"value": "-", "said": "未公开"}


def test_a_change_from_nil_or_below_has_no_rate() -> None:
    up = of(year(2022, stated("5.00")), year(2021, stated("0.00")))
    assert up.summary == "支出总计由2021年的0.00万元增加到2022年的5.00万元。"
    below = of(year(2022, stated("5.00")), year(2021, stated("-1.00")))
    assert below.summary == "支出总计由2021年的−1.00万元增加到2022年的5.00万元。"


def test_the_highest_year_is_named_where_it_is_neither_first_nor_last() -> None:
    years = [
        year(2019 + place, stated(text)) for place, text in enumerate(("1.00", "9.00", "2.00"))
    ]
    assert of(*years).summary == (
        "支出总计由2019年的1.00万元增加到2021年的2.00万元，增加100.0%；2020年最高，为9.00万元。"
    )


def test_figures_that_are_all_computed_are_said_to_be_once() -> None:
    chart = of(year(2022, computed("100.00")), year(2021, computed("100.004")))
    assert chart.summary == (
        "支出总计由2021年的100.004万元减少到2022年的100.00万元，减少不足0.1%。所列均为推算数。"
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
        "2020年最大的一类是一般公共服务支出、教育支出，各50.00万元；"
        "2022年最大的一类是一般公共服务支出，60.00万元。"
        "变化最大的是教育支出，2022年比2020年减少40.00万元（推算）。2021年没有报告，图中留空。"
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
        "2021年各类支出都是零；2022年各类支出都是零。"
        "两年都有数的各类中，2021年与2022年相比，各类都没有变化。"
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
    assert chart.summary.endswith(f"增加{int(long) * 10_000:,}.0%。")
    found = class_trend("c", "历年", "万元", classes(c201={2021: "0.01", 2022: f"{long}.02"}))
    assert found is not None
    assert f"增加{int(long):,}.01万元（推算）。" in found.summary


def test_a_class_withheld_in_a_year_is_a_gap_and_not_nil() -> None:
    courses = classes(c201={2021: "50.00", 2022: "60.00"}, c205={2021: "10.00"})
    hidden = ClassCourse("205", "教育支出", "/", {**courses[1].figures, 2022: WITHHELD})
    found = class_trend("c", "历年", "万元", [courses[0], hidden])
    assert found is not None
    assert table(found)[1] == ["教育支出", "10.00", "未公开"]
    assert found.summary == (
        "2021年最大的一类是一般公共服务支出，50.00万元；"
        "2022年公布了数的各类中，最大的是一般公共服务支出，60.00万元（教育支出未公开）。"
        "两年都有数的各类中，变化最大的是一般公共服务支出，2022年比2021年增加10.00万元（推算）。"
    )
    assert drawn(found, 1)[1] == {"value": "-", "said": "未公开"}


def test_a_class_that_a_year_does_not_list_is_said_not_to_be_there() -> None:
    found = class_trend(
        "c", "历年", "万元", classes(c201={2021: "1.00", 2022: "1.00"}, c205={2022: "5.00"})
    )
    assert found is not None
    assert drawn(found, 1)[0] == {"value": "-", "said": "没有列出"}
    assert found.summary.endswith("两年都有数的各类中，2021年与2022年相比，各类都没有变化。")


def test_classes_without_a_number_in_both_years_are_not_compared() -> None:
    found = class_trend("c", "历年", "万元", classes(c201={2021: "1.00"}, c205={2022: "5.00"}))
    assert found is not None
    assert found.summary.endswith("2021年与2022年没有哪一类两年都有数，不比增减。")
