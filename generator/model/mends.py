"""How a value of the wrong form should have been written, where that can be told."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generator import money
from generator.model.values import Amount, Count, Day, Share

NUMBER = r"-?[0-9][0-9,]*(?:\.[0-9]+)?"
AMOUNT = re.compile(
    rf"(?:人民币|[¥￥])?\s*(?P<about>约)?\s*(?P<number>{NUMBER})\s*(?P<unit>万元|元)?"
)
NEGATIVE = re.compile(r"[（(](?P<number>[0-9][0-9,]*(?:\.[0-9]+)?)[)）]")
BROKEN_UP = re.compile(r"-?[0-9]{1,3}(?: [0-9]{3})+(?:\.[0-9]+)?")
SHARE = re.compile(rf"(?P<number>{NUMBER})\s*(?:%|个百分点|个点)?")
COUNT = re.compile(
    r"(?P<about>约)?\s*(?P<number>[0-9]+(?:\.[0-9]+)?)\s*(?P<more>余|多)?\s*"
    r"(?P<unit>[^0-9\s.,%]{1,3})?"
)
DAY = re.compile(r"([0-9]{4})\s*[年./-]\s*([0-9]{1,2})\s*[月./-]\s*([0-9]{1,2})\s*日?")


def mend_amount(text: str) -> str:
    found = AMOUNT.fullmatch(text)
    negative = NEGATIVE.fullmatch(text)
    if negative is not None:
        return f"负数写成 -{negative['number']}"
    if BROKEN_UP.fullmatch(text):
        return f"写成 {text.replace(' ', '')}，数字中间不要空格"
    if found is None:
        return "换算成文件里“金额单位”所写的单位，只写数" if text.endswith("亿元") else ""
    number = found["number"]
    if money.parse_amount(number) is None:
        return f"逗号每三位一个，或者不写逗号：{number.replace(',', '')}"
    if found["unit"]:
        return f"只写数：“金额单位”是{found['unit']}的写成 {number}，不是的先换算"
    return f"写成 {number}，不加别的字"


def mend_share(text: str) -> str:
    found = SHARE.fullmatch(text)
    if found is None:
        return ""
    number = found["number"]
    if text == number and re.fullmatch(r"-?[01]\.[0-9]+", number):
        return f"原件是百分之几，就写几再加 %，如 98%；是 {number}% 的写成 {number}%"
    return f"写成 {number}%"


def mend_count(text: str) -> str:
    if money.parse_amount(text) is not None:
        return f"写成 {text.replace(',', '')}，不写逗号"
    found = COUNT.fullmatch(text)
    if found is None:
        return ""
    if found["about"]:
        return f"约数写成 {found['number']}左右"
    return f"写成 {found['number']}{found['more'] or ''}，不带量词"


def mend_day(text: str) -> str:
    found = DAY.fullmatch(text)
    if found is None:
        return ""
    year, month, day = found.groups()
    written = f"{year}-{int(month):02}-{int(day):02}"
    return f"没有 {written} 这一天，请核对" if written == text else f"写成 {written}"


MENDS: dict[Any, Callable[[str], str]] = {
    Amount: mend_amount,
    Share: mend_share,
    Count: mend_count,
    Day: mend_day,
}


def mend(cls: Any, text: str) -> str:
    """What to write instead of `text` for this kind of leaf; '' when it cannot be told."""
    return MENDS[cls](text) if cls in MENDS else ""
