"""一、十一、二十三 → 1、11、23。"""

from __future__ import annotations

_DIGITS = "零一二三四五六七八九"


def chinese(text: str) -> int:
    """0 when it is no number up to 99."""
    if text.isdigit():
        return int(text)
    tens, mark, ones = text.partition("十")
    if not mark:
        return _DIGITS.find(text) if len(text) == 1 and text in _DIGITS else 0
    if any(part not in _DIGITS for part in (tens, ones)) or len(tens) > 1 or len(ones) > 1:
        return 0
    return (_DIGITS.index(tens) if tens else 1) * 10 + (_DIGITS.index(ones) if ones else 0)
