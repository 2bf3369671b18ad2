"""Characters that look right and are not: full-width signs, and those nobody sees."""

from __future__ import annotations

import re

INDENT_OF_TAB = "  "
FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff]")
BLANKS = "\u00a0\u1680\u2000-\u200a\u202f\u205f"
UNSEEN = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
INVISIBLE = re.compile(f"[\\t{BLANKS}{UNSEEN}]")
NAMES = {
    "\t": "制表符（Tab）",
    "\u00a0": "不换行空格（U+00A0）",
    "\u200b": "零宽空格（U+200B）",
    "\ufeff": "零宽空格（U+FEFF）",
}

WIDE = "０１２３４５６７８９．，。％－−﹣＋／：　“”‘’"
HALF = "0123456789.,.%---+/: \"\"''"
TO_HALF = str.maketrans(WIDE, HALF)
WIDE_DIGIT = re.compile("[０-９]")
NUMBER = re.compile(r"""["']?[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?%?["']?""", re.ASCII)
WIDE_NUMBER = re.compile(r"[“‘]?[-+－−﹣＋]?[0-9０-９.,．，。/／:：－-]*[%％]?[”’]?")


def is_blank(char: str) -> bool:
    """A space that is none: stands for a space, where an unseen character stands for nothing."""
    return char == "\t" or re.match(f"[{BLANKS}]", char) is not None


def name_of(char: str) -> str:
    if char in NAMES:
        return NAMES[char]
    kind = "特殊空格" if is_blank(char) else "看不见的字符"
    return f"{kind}（U+{ord(char):04X}）"


def halved(value: str) -> str | None:
    """A number written with full-width signs, as it should be; None for anything else.

    １２３ → 123; 1，199.00 → 1,199.00; 12％ → 12%; 2018，2019 is no number, so it is left alone.
    """
    if value.isascii() or not WIDE_NUMBER.fullmatch(value):
        return None
    half = value.translate(TO_HALF)
    return half if WIDE_DIGIT.search(value) or NUMBER.fullmatch(half) else None


def say_halved(value: str, half: str) -> tuple[str, str]:
    """Message and mend."""
    digits = "是全角数字" if WIDE_DIGIT.search(value) else "里有全角符号"
    return f"“{value}”{digits}，应写成 {half}", "切换到英文输入法或半角状态，重新输入这个数"
