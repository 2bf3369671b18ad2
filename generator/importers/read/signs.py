"""看着一样、编码不同的字：部首区的字改回通用汉字，看不见的字符去掉，角标不混进数字。"""

from __future__ import annotations

import re
import unicodedata

from generator.content.signs import BLANKS, FORBIDDEN, UNSEEN

# Radicals that fonts of some PDF writers put for the character itself: those of U+2E80 have no
# compatibility mapping (those of U+2F00 have one).
_RADICALS = (
    "\u2e8e\u2e9f\u2ea0\u2ec1\u2ec4\u2ec5\u2ec6\u2ec9\u2ecb\u2ed3\u2ed4\u2ed8\u2ed9\u2eda"
    "\u2edb\u2edc\u2edd\u2ee2\u2ee3\u2ee4\u2ee5\u2ee6\u2ee8\u2ee9\u2eec\u2eee\u2ef0\u2ef3"
)
_MEANT = "兀母民虎西见角贝车长门青韦页风飞食马骨鬼鱼鸟麦黄齐齿龙龟"
_MEANINGS = dict(zip(_RADICALS, _MEANT, strict=True))
_COMPATIBLE = "\u2e80-\u2fd5\uf900-\ufaff\ufb00-\ufb06"
_ODD = re.compile(f"[{_COMPATIBLE}{BLANKS}{UNSEEN}]|{FORBIDDEN.pattern}")
_RAISED = str.maketrans("0123456789+-=()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾")
BLANK = re.compile(f"[{BLANKS}]")
COMPATIBLE = re.compile(f"[{_COMPATIBLE}]")


def clean(text: str) -> str:
    """The text as it was meant; full-width digits and signs stay, they can be seen."""
    if text.isascii() and text.isprintable():
        return text
    return _ODD.sub(_plain, text)


def _plain(found: re.Match[str]) -> str:
    char = found.group()
    if char in "\t\n":
        return char
    if BLANK.match(char):
        return " "
    if char in _MEANINGS:
        return _MEANINGS[char]
    return unicodedata.normalize("NFKC", char) if COMPATIBLE.match(char) else ""


def raised(text: str) -> str:
    """A note's mark must not become a digit of the number before it: 1.20 and 1 → 1.20¹."""
    return text.translate(_RAISED)
