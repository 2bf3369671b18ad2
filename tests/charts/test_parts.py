"""What a whole is made of, in words and as a drawing."""

from __future__ import annotations

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.charts.chart import Chart
from generator.charts.parts import Part, composed, composition
from generator.charts.words import share
from tests.charts.drawing import amount, drawn, option, table

NAMES = "甲乙丙丁戊己庚辛壬癸"
AMOUNTS = st.decimals(
    min_value=Decimal("-1e9"), max_value=Decimal("1e15"), places=2, allow_nan=False
).map(str)
FIGURES = st.one_of(
    AMOUNTS, st.sampled_from(["0.00", "—", "未公开", "0.01", "33.33*", "33.33"]), st.none()
)


def parts(*texts: str | None) -> list[Part]:
    return [
        Part(name, None if text is None else amount(text), f"@k{place + 1}")
        for place, (name, text) in enumerate(zip(NAMES, texts, strict=False))
    ]


def told(whole: str | None, *texts: str | None) -> str:
    return composed("合计", None if whole is None else amount(whole), parts(*texts), "万元")


@pytest.mark.parametrize(
    ("whole", "figures", "said"),
    [
        ("10.00", ["6.00", "4.00"], "合计10.00万元：甲6.00万元，占60.0%；乙4.00万元，占40.0%。"),
        ("10.00", ["4.00", "6.00"], "合计10.00万元：乙6.00万元，占60.0%；甲4.00万元，占40.0%。"),
        ("10.00", ["10.00"], "合计10.00万元：全部为甲。"),
        ("10.00", ["10.00", "0.00"], "合计10.00万元：全部为甲。乙为0。"),
        (
            "10.00",
            ["5.00", "2.50", "2.50"],
            "合计10.00万元：甲5.00万元，占50.0%；乙、丙各2.50万元，各占25.0%。",
        ),
        (
            "3.00",
            ["1.00", "1.00", "1.00"],
            "合计3.00万元：甲、乙、丙各1.00万元，各占33.3%；占比四舍五入，相加不等于100%。",
        ),
        ("0.00", ["0.00", "0.00"], "合计0.00万元。甲、乙为0。"),
        ("0.00", ["0.00", "0.00", "0.00", "0.00"], "合计0.00万元。甲、乙、丙等4项为0。"),
        (
            "7.00",
            ["10.00", "-3.00"],
            "合计7.00万元：甲10.00万元；乙−3.00万元；其中有负数，不计占比。",
        ),
        ("-3.00", ["-3.00"], "合计−3.00万元：全部为甲。"),
        (
            "100.00",
            ["99.96", "0.04"],
            "合计100.00万元：甲99.96万元，占99.9%以上；乙0.04万元，占不足0.1%。",
        ),
        (
            "10.00",
            ["6.00", "3.00"],
            "合计10.00万元：甲6.00万元，占60.0%；乙3.00万元，占30.0%。"
            "各部分相加为9.00万元，与合计相差1.00万元。",
        ),
        (
            "10.00",
            ["9.00"],
            "合计10.00万元：甲9.00万元，占90.0%。所列部分为9.00万元，与合计相差1.00万元。",
        ),
        (
            "10.01",
            ["6.00", "4.00"],
            "合计10.01万元：甲6.00万元，占59.9%；乙4.00万元，占40.0%；占比四舍五入，相加不等于100%。",
        ),
        (None, ["6.00", "4.00"], "合计未载明：甲6.00万元；乙4.00万元。"),
        (
            "未公开",
            ["6.00", "未公开", None],
            "合计未公开：甲6.00万元。丙未载明；乙未公开，只列其余各项。",
        ),
        (
            "10.00",
            ["6.00", "未公开"],
            "合计10.00万元：甲6.00万元，占60.0%。乙未公开，只列其余各项。",
        ),
        ("6.00", ["6.00", "—"], "合计6.00万元：全部为甲。乙原表空白。"),
        (
            "28.00",
            ["7.00", "6.00", "5.00", "4.00", "3.00", "2.00", "1.00"],
            "合计28.00万元：甲7.00万元，占25.0%；乙6.00万元，占21.4%；丙5.00万元，占17.9%；"
            "丁4.00万元，占14.3%；戊3.00万元，占10.7%；其余2项合计3.00万元，占10.7%。",
        ),
    ],
)
def test_the_parts_of_a_whole_in_words(
    whole: str | None, figures: list[str | None], said: str
) -> None:
    assert told(whole, *figures) == said


@given(FIGURES, st.lists(FIGURES, max_size=10))
def test_words_are_found_for_any_parts(whole: str | None, figures: list[str | None]) -> None:
    said = told(whole, *figures)
    assert said.endswith("。")
    assert not [word for word in ("NaN", "None", "inf", "E+", "；。", "。。") if word in said]


@given(st.lists(st.integers(1, 10**12), min_size=2, max_size=6, unique=True))
def test_every_share_said_is_right_to_the_digit(cents: list[int]) -> None:
    figures = [Decimal(one) / 100 for one in cents]
    whole = sum(figures, Decimal(0))
    said = told(str(whole), *(f"{one:.2f}" for one in figures))
    found = re.findall(r"(\w)[\d,.]+万元，占([^；。]+)", said)
    assert dict(found) == {
        name: share(one, whole) for name, one in zip(NAMES, figures, strict=False)
    }


def made(*texts: str | None, whole: str = "10.00") -> Chart | None:
    return composition("parts", "构成", "万元", parts(*texts), Part("合计", amount(whole)))


@pytest.mark.parametrize(
    ("whole", "drawn_of"),
    [("10.00", None), ("12.00", 12.0), ("未公开", 0.0), ("0.00", 0.0)],
)
def test_shares_of_slices_are_of_the_whole_that_is_named(
    whole: str, drawn_of: float | None
) -> None:
    series = option(drawn(made("4.00", "6.00", whole=whole)))["series"][0]
    assert series.get("whole") == drawn_of


def test_parts_are_slices_the_largest_first() -> None:
    series = option(drawn(made("4.00", "6.00", "0.00")))["series"][0]
    assert series["type"] == "pie"
    assert [(one["name"], one["value"], one["said"]) for one in series["data"]] == [
        ("乙", 6.0, "6.00"),
        ("甲", 4.0, "4.00"),
    ]


def test_parts_of_which_one_is_negative_are_bars() -> None:
    chart = option(drawn(made("13.00", "-3.00")))
    assert chart["series"][0]["type"] == "bar"
    assert chart["yAxis"]["data"] == ["甲", "乙"]


def test_more_parts_than_a_ring_can_show_are_bars() -> None:
    many = drawn(made(*["1.00"] * 9))
    assert option(many)["series"][0]["type"] == "bar"


def test_the_table_lists_every_part_and_the_whole() -> None:
    assert table(drawn(made("4.00", "0.00", "未公开", None))) == [
        ("甲", "4.00"),
        ("乙", "0.00"),
        ("丙", "未公开"),
        ("丁", "未载明"),
        ("合计", "10.00"),
    ]


def test_nothing_is_drawn_of_nothing() -> None:
    assert made() is None
    assert made("0.00", "未公开", "—", None) is None
