"""格里的数前后还写着什么：￥、人民币、万元、元整、注的记号；数本身不变。"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.money import Unit

NOTHING = frozenset({"无", "无数据", "空", "N/A", "n/a", "NA", "不适用"})
_BEFORE = re.compile(r"['‘’`]|(?:人民币|RMB|CNY)?\s*[￥¥]?", re.IGNORECASE)
_UNIT = re.compile(r"(?<!\s)\s*(万?元)整?$|\s*(万)$")
_MARK = re.compile(
    r"(?<!\s)\s*([*＊※★☆#＃†‡]+|[①-⑳⑴-⒇⓪]+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+|\[注?\d{0,2}\]|[(]注[:：]?\d{0,2}[)]|注\d{0,2})$"
)


@dataclass(frozen=True, slots=True)
class Dressed:
    """`bare` is the rest; `unit` only where the cell itself says one."""

    bare: str
    unit: Unit | None = None
    mark: str = ""


def undressed(text: str) -> Dressed:
    """`-￥12.30万元①` → -12.30, 万元, ①; a text without a digit is left as it is."""
    found = text.strip()
    if not re.search(r"\d", found):
        return Dressed(text)
    marked = _MARK.search(found)
    found = found[: marked.start()] if marked else found
    stated = _UNIT.search(found)
    found = found[: stated.start()] if stated else found
    unit = (Unit.YUAN if stated[1] == "元" else Unit.WAN) if stated else None
    sign = "-" if found.startswith("-") else ""
    found = found.removeprefix("-").strip()
    opening = _BEFORE.match(found)
    found = found[opening.end() :].strip() if opening else found
    return Dressed(sign + found.removeprefix("+"), unit, marked[1] if marked else "")
