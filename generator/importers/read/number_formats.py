"""单元格的数字格式 → 人看到的文字：0.00、#,##0.00、0%、日期等常见写法。"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Context, Decimal

# Those a file names by number only; 14 to 22, 27 to 36, 45 to 47 and 50 to 58 are dates and times.
_BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    37: "#,##0;-#,##0", 38: "#,##0;-#,##0", 39: "#,##0.00;-#,##0.00", 40: "#,##0.00;-#,##0.00",
    5: "#,##0", 6: "#,##0", 7: "#,##0.00", 8: "#,##0.00",
    41: '#,##0;-#,##0;"-"', 42: '#,##0;-#,##0;"-"', 43: '#,##0.00;-#,##0.00;"-"',
    44: '#,##0.00;-#,##0.00;"-"', 49: "@",
    14: "yyyy-m-d", 15: "yyyy-m-d", 16: "yyyy-m-d", 17: "yyyy-m", 18: "h:mm", 19: "h:mm",
    20: "h:mm", 21: "h:mm", 22: "yyyy-m-d h:mm", 27: "yyyy年m月", 28: "yyyy-m-d", 29: "yyyy-m-d",
    30: "yyyy-m-d", 31: "yyyy年m月d日", 32: "h:mm", 33: "h:mm", 34: "h:mm", 35: "h:mm",
    36: "yyyy年m月", 45: "h:mm", 46: "h:mm", 47: "h:mm", 50: "yyyy年m月", 51: "yyyy-m-d",
    52: "yyyy年m月", 53: "yyyy-m-d", 54: "yyyy-m-d", 55: "h:mm", 56: "h:mm", 57: "yyyy年m月",
    58: "yyyy-m-d",
}  # fmt: skip
_SECTION = re.compile(r';(?=(?:[^"]*"[^"]*")*[^"]*$)')
_TOKEN = re.compile(
    r"""(?P<quoted>"[^"]*") | [\\!](?P<escaped>.) | [_*](?:.) | \[\$(?P<money>[^\]-]*)[^\]]*\]
    | (?P<bracket>\[[^\]]*\]) | (?P<general>General|G/通用格式) | (?P<sign>.)""",
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_PLACE = "0#?"
_LONGEST = 255  # Excel's own limit
_DIGITS = Context(prec=15, rounding=ROUND_HALF_UP)


def built_in(number: int) -> str:
    return _BUILT_IN.get(number, "General")


def is_date(code: str) -> bool:
    letters = re.sub(r'"[^"]*"|\\.|\[(?!h|m|s)[^\]]*\]|_.|\*.', "", code.lower())
    return "general" not in letters and re.search(r"[ymdhs]", letters) is not None


def shown(number: Decimal, code: str) -> str:
    """As Excel shows it; by General, with up to 15 figures, where the format is an uncommon one."""
    sections = _SECTION.split(code[:_LONGEST])
    chosen, value = _section(number, sections)
    if chosen is None:
        return general(number)
    text = _Pattern.of(chosen).fill(value)
    return general(number) if text is None else text


def general(number: Decimal) -> str:
    """Without the noise of binary fractions: 0.30000000000000004 is 0.3."""
    if not number:
        return "0"
    text = format(_DIGITS.plus(number), "f") if abs(number.adjusted()) < 30 else str(number)
    return text.rstrip("0").rstrip(".") if "." in text else text


def shown_date(moment: datetime.datetime, code: str) -> str:
    """年 月 日 where the format writes them, else 2024-12-31; the time where it has one."""
    lower = code.lower()
    chinese = "年" in code or "月" in code
    parts: list[str] = []
    if "y" in lower or "d" in lower:
        day = "d" in lower
        if chinese:
            parts.append(f"{moment.year}年{moment.month}月" + (f"{moment.day}日" if day else ""))
        else:
            parts.append(moment.strftime("%Y-%m-%d" if day else "%Y-%m"))
    if "h" in lower:
        parts.append(moment.strftime("%H:%M"))
    return " ".join(parts) or moment.strftime("%Y-%m-%d")


def _section(number: Decimal, sections: list[str]) -> tuple[str | None, Decimal]:
    """The part of the format for this sign; None where it asks for conditions of its own."""
    if any(re.search(r"\[[<>=]", section) for section in sections):
        return None, number
    if number < 0 and len(sections) > 1:
        return sections[1], -number
    if not number and len(sections) > 2:
        return sections[2], number
    return sections[0], number


@dataclass(frozen=True, slots=True)
class _Pattern:
    """Literals and places for figures, before and after the point; None is the point's place."""

    whole: tuple[str, ...]  # a place is one of 0 # ?, a literal is written with a mark before it
    fraction: tuple[str, ...]
    percents: int
    thousands: bool
    scale: int
    known: bool
    general: bool

    @staticmethod
    def of(section: str) -> _Pattern:
        whole: list[str] = []
        fraction: list[str] = []
        part = whole
        percents = commas = scale = 0
        thousands, known, general = False, True, False
        for token in _TOKEN.finditer(section):
            literal = token["quoted"] and token["quoted"][1:-1]
            literal = literal or token["escaped"] or token["money"]
            sign = token["sign"]
            if token["general"]:
                general = True
                part.append("\0G")
            elif literal:
                part.append("\0" + literal)
            elif sign is None:
                continue
            elif sign in _PLACE:
                thousands, commas = thousands or commas > 0, 0
                part.append(sign)
            elif sign == ",":
                commas += 1
            elif sign == "." and part is whole:
                scale, commas, part = scale + commas, 0, fraction
            else:
                percents += sign == "%"
                known = known and sign not in "eE/@"
                part.append("\0" + sign)
        return _Pattern(
            tuple(whole), tuple(fraction), percents, thousands, scale + commas, known, general
        )

    def fill(self, number: Decimal) -> str | None:
        if not self.known or number.adjusted() > 30:
            return None
        if self.general:
            return "".join(
                general(number) if item == "\0G" else item[1:]
                for item in self.whole
                if item[0] == "\0"
            )
        places = sum(item in _PLACE for item in self.fraction)
        scaled = number.scaleb(2 * self.percents - 3 * self.scale)
        rounded = abs(scaled).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP)
        before, _, after = format(rounded, "f").partition(".")
        minus = "-" if number < 0 and rounded else ""
        text = minus + self._before(before.lstrip("0")) + self._after(after)
        return text.strip()

    def _before(self, digits: str) -> str:
        """From right to left; what has no place of its own goes to the leftmost."""
        left = list(digits)
        made: list[str] = []
        places = [at for at, item in enumerate(self.whole) if item in _PLACE]
        count = 0
        for at in range(len(self.whole) - 1, -1, -1):
            item = self.whole[at]
            if item not in _PLACE:
                made.append(item[1:])
                continue
            wanted = max(len(left), item == "0") if at == places[0] else min(1, len(left))
            for _ in range(max(wanted, item == "0")):
                made.append("," if self.thousands and count and count % 3 == 0 else "")
                made.append(left.pop() if left else "0")
                count += 1
        return "".join(reversed(made))

    def _after(self, digits: str) -> str:
        if not self.fraction:
            return ""
        optional = {at for at, item in enumerate(self.fraction) if item in "#?"}
        made, left = [], list(digits)
        last = len(digits.rstrip("0"))
        used = 0
        for at, item in enumerate(self.fraction):
            if item not in _PLACE:
                made.append(item[1:])
                continue
            digit = left.pop(0)
            used += 1
            if at not in optional or used <= last:
                made.append(digit)
        return "." + "".join(made)
