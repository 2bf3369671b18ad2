"""Text → leaf of the model, and how to say what was expected."""

from __future__ import annotations

import datetime
import re
from collections.abc import Callable
from typing import Any

from generator import money
from generator.model.values import Amount, Count, Day, Flag, Quantity, Share, State, Text
from generator.source import Source

UNKNOWN_DAY = "未载明"
_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def _state(text: str) -> State | None:
    """The state of a figure that is no number; None when it should be one."""
    if text in money.BLANKS:
        return State.BLANK
    return State.WITHHELD if text == money.WITHHELD else None


def make_amount(text: str, source: Source) -> Amount | None:
    state = _state(text)
    number = None if state else money.parse_amount(text)
    if state is None and number is None:
        return None
    return Amount(text, number, state or State.STATED, source)


def make_share(text: str, source: Source) -> Share | None:
    state = _state(text)
    number = None if state else money.parse_share(text)
    if state is None and number is None:
        return None
    return Share(text, number, state or State.STATED, source)


def make_count(text: str, source: Source) -> Count | None:
    state = _state(text)
    number = None if state else money.parse_count(text)
    if state is None and number is None:
        return None
    return Count(text, number, state or State.STATED, source)


def make_quantity(text: str, source: Source) -> Quantity | None:
    state = _state(text)
    if state:
        return Quantity(text, None, state, source)
    parsed = money.parse_quantity(text)
    if parsed is None:
        return None
    return Quantity(text, parsed[0], State.STATED, source, unit=parsed[1])


def make_text(text: str, source: Source) -> Text | None:
    return Text(text, source) if text else None


def make_flag(text: str, source: Source) -> Flag | None:
    return Flag(text == "是", source) if text in ("是", "否") else None


def make_day(text: str, source: Source) -> Day | None:
    """2021-09-24, or 未载明."""
    if text == UNKNOWN_DAY:
        return Day(text, None, source)
    match = _DAY.fullmatch(text)
    if match is None:
        return None
    try:
        date = datetime.date(int(match[1]), int(match[2]), int(match[3]))
    except ValueError:
        return None
    return Day(text, date, source)


LEAVES: dict[Any, tuple[Callable[[str, Source], Any], str, str]] = {
    Text: (make_text, "文字", "写在同一行冒号之后"),
    Flag: (make_flag, "是或否", "写 是 或 否"),
    Day: (make_day, "日期", "写成 2024-09-24，不知道的写 未载明"),
    Amount: (make_amount, "金额", "写成 1,234.56，不带单位；不适用写 —，未公开写 未公开"),
    Share: (make_share, "百分比", "写成 12.63%"),
    Count: (make_count, "个数", "写成 12，约数写 270余"),
    Quantity: (make_quantity, "数字", "写成 78人、88.95% 或 2447.25"),
}
