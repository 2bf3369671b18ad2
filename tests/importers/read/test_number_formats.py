"""A number is shown as Excel shows it."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.importers.read.number_formats import general, is_date, shown
from generator.importers.read.sheets import Sheet


@pytest.mark.parametrize(
    ("number", "code", "text"),
    [
        ("1199.1", "General", "1199.1"),
        ("1199.1", "G/通用格式", "1199.1"),
        ("1199.1", "0.00", "1199.10"),
        ("0.005", "0.00", "0.01"),
        ("-0.001", "0.00", "0.00"),
        ("1234567.891", "#,##0.00", "1,234,567.89"),
        ("1000", "#,###", "1,000"),
        ("0", "#", ""),
        ("5", "00", "05"),
        ("1.5", "#.##", "1.5"),
        ("0.1234", "0.00%", "12.34%"),
        ("-3.456", r"0.00_);[Red]\(0.00\)", "(3.46)"),
        ("0", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-"),
        ("-1234.5", '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ', "-1,234.50"),
        ("12", '0.00"万元"', "12.00万元"),
        ("1234.5", "[$¥-804]#,##0.00", "¥1,234.50"),
        ("12345678", "0.00,", "12345.68"),
        ("123456", "0!.0,", "12.3"),
        ("7", "[>5]0.0;0", "7"),  # conditions are not followed
        ("1E+50", "0.00", "1E+50"),
    ],
)
def test_shown(number: str, code: str, text: str) -> None:
    assert shown(Decimal(number), code) == text


def test_dates_are_known_by_their_letters() -> None:
    codes = [
        "yyyy-m-d",
        'm"月"d"日"',
        "[$-804]aaaa;@",
        "0.00",
        "[Red]0",
        "General",
        '0"day"',
        "h:mm",
    ]
    assert [is_date(code) for code in codes] == [
        True,
        True,
        False,
        False,
        False,
        False,
        False,
        True,
    ]


@given(st.decimals(-(10**9), 10**9, places=2))
def test_two_places_with_separators_read_back_as_the_number(number: Decimal) -> None:
    assert Decimal(shown(number, "#,##0.00").replace(",", "")) == number
    assert Decimal(general(number)) == number


@pytest.mark.parametrize(
    ("code", "text", "told"),
    [
        ("#,##0.00;[Red]#,##0.00", "-800.25", True),
        ('0.00;[Red]0.00"（万元）"', "-800.25（万元）", True),
        ("#,##0.00;[Red]-#,##0.00", "-800.25", False),
        (r"0.00_);[Red]\(0.00\)", "(800.25)", False),
        ('0.00;"△"0.00', "△800.25", False),
        ("0.00;", "", False),
    ],
)
def test_a_negative_that_only_its_colour_shows_gets_its_sign(
    code: str, text: str, told: bool
) -> None:
    sheet = Sheet("决算.xlsx", "支出")
    sheet.put_number(0, 0, Decimal("-800.25"), code)
    assert sheet.cells[0, 0].text == text
    said = f"{text} 在原件上没有负号（只用颜色表示），按负数读"
    assert [note.message for note in sheet.notes] == ([said] if told else [])
