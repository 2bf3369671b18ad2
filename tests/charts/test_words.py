"""Amounts, shares and changes in words: nothing is divided by nil, nothing is made up."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.words import change, estimated, listed, money, share
from tests.charts.drawing import amount

YEARS = (2019, 2020)
AMOUNTS = st.decimals(
    min_value=Decimal("-1e12"), max_value=Decimal("1e12"), places=2, allow_nan=False
).map(str)
ANY = st.one_of(AMOUNTS, st.sampled_from(["0", "0.00", "—", "未公开", "12.50*"]))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("1904.42", "1,904.42万元"),
        ("1904.4", "1,904.4万元"),
        ("-3.00", "−3.00万元"),
        ("0", "0万元"),
        ("未公开", "未公开"),
        ("—", "原表空白"),
    ],
)
def test_an_amount_stands_as_printed(text: str, said: str) -> None:
    assert money(amount(text), "万元") == said


def test_an_amount_that_is_not_there_is_not_stated() -> None:
    assert money(None, "万元") == "未载明"


@pytest.mark.parametrize(
    ("part", "whole", "said"),
    [
        ("1", "3", "33.3%"),
        ("1", "8", "12.5%"),
        ("5", "10000", "0.1%"),
        ("4", "10000", "不足0.1%"),
        ("9995", "10000", "99.9%以上"),
        ("9994", "10000", "99.9%"),
        ("10000", "10000", "100.0%"),
        ("0", "10000", "0.0%"),
        ("15", "10", "150.0%"),
    ],
)
def test_a_share_is_rounded_half_up_and_never_to_all_or_nothing(
    part: str, whole: str, said: str
) -> None:
    assert share(Decimal(part), Decimal(whole)) == said


@pytest.mark.parametrize(
    ("now", "before", "said"),
    [
        ("80.00", "100.00", "2020年支出80.00万元，比2019年的100.00万元减少20.00万元（20.0%）"),
        ("100.00", "80.00", "2020年支出100.00万元，比2019年的80.00万元增加20.00万元（25.0%）"),
        ("100.00", "100", "2020年支出100.00万元，与2019年持平"),
        ("100.01", "100.00", "2020年支出100.01万元，比2019年的100.00万元增加0.01万元（不足0.1%）"),
        ("0.00", "5.00", "2020年支出0.00万元，比2019年的5.00万元减少5.00万元（100.0%）"),
        ("5.00", "0.00", "2020年支出5.00万元，2019年为0，幅度无从算起"),
        ("0.00", "0", "2020年支出0.00万元，与2019年持平"),
        ("-5.00", "10.00", "2020年支出−5.00万元，比2019年的10.00万元减少15.00万元"),
        ("5.00", "-10.00", "2020年支出5.00万元，比2019年的−10.00万元增加15.00万元"),
        ("5.00", "未公开", "2020年支出5.00万元，2019年数未公开"),
        ("5.00", "—", "2020年支出5.00万元，2019年数原表空白"),
        ("未公开", "5.00", "2020年支出未公开，2019年为5.00万元"),
        ("—", "5.00", "2020年支出原表空白，2019年为5.00万元"),
    ],
)
def test_a_change_says_which_way_and_by_how_much(now: str, before: str, said: str) -> None:
    assert change("支出", YEARS, amount(now), amount(before), "万元") == said


def test_a_year_that_is_not_stated_is_said_so() -> None:
    assert change("支出", YEARS, amount("5.00"), None, "元") == "2020年支出5.00元，2019年数未载明"
    assert change("支出", YEARS, None, amount("5.00"), "元") == "2020年支出未载明，2019年为5.00元"
    assert change("支出", YEARS, None, None, "元") == "2020年支出未载明，2019年数未载明"


@given(ANY, ANY)
def test_a_change_is_said_of_any_two_figures(now: str, before: str) -> None:
    said = change("支出", YEARS, amount(now), amount(before), "万元")
    assert said.startswith("2020年支出")
    assert not [word for word in ("NaN", "None", "inf", "E+") if word in said]


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (["1.00", "2.00"], ""),
        (["1.00*", "2.00"], "其中甲为推算。"),
        (["1.00*", "2.00*", "3.00"], "其中甲、乙为推算。"),
        (["1.00*", "2.00*", "—"], "所列均为推算数。"),
        (["1.00*", "2.00*", "3.00*", "4.00*", "5.00"], "其中4个数为推算。"),
        ([], ""),
    ],
)
def test_it_says_which_figures_are_computed(figures: list[str], said: str) -> None:
    named = [(name, amount(text)) for name, text in zip("甲乙丙丁戊", figures, strict=False)]
    assert estimated(named) == said


def test_more_than_three_names_are_counted() -> None:
    assert listed(["甲", "乙", "丙"]) == "甲、乙、丙"
    assert listed(["甲", "乙", "丙", "丁"]) == "甲、乙、丙等4项"
