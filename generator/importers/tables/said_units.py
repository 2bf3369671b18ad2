"""表名旁、表头里写的金额单位；编制单位、填报单位写的是谁的表，不是金额单位。"""

from __future__ import annotations

import re

from generator.importers.tables.words import squeezed
from generator.money import Unit

UNITS = {unit.value: unit for unit in Unit}
_MONEY = r"[十百千万亿]*[美欧日港澳]?元|[十百千万亿]*(?:美金|英镑)"
_KINDS = ("编制", "填报", "公开", "填表", "报送", "主管", "预算")
_WHOSE = "".join(f"(?<!{kind})" for kind in _KINDS)
# 单位：元氏县教育局 is a name: after 元 nothing goes on but the next thing said on the line.
_AFTER = (
    r"(?![/／或、和]万?元)"
    r"(?=$|\W|\d|人民币|币种|公开|财决|决财|编制|填报|制表|第|(?<=[万千百亿美欧日港澳]元))"
)
_SAID = re.compile(
    rf"{_WHOSE}单位[：:]?(?:人民币)?[（(]?({_MONEY}|[十百千万亿]+(?!\w)){_AFTER}"
    rf"|[（(](?:人民币)?({_MONEY})[）)]$|^(?:人民币)?({_MONEY})$"
)
_IN_HEAD = re.compile(
    r"(?:^(?:(?:金额)?单位)?|(?:金额)?单位|[（(／/，,]|(?<=[额数计]))[：:]?(?:单位[：:]?)?(?:人民币)?"
    rf"[（(]?({_MONEY})[）)]*$"
)


def unit_said(text: str) -> str:
    """元, 万元, or one in which no report of ours is written; of several on a line the last."""
    found = [*_SAID.finditer(squeezed(text))]
    return next(one for one in found[-1].groups() if one) if found else ""


def head_and_unit(text: str) -> tuple[str, str]:
    """`决算数（元）` → 决算数, 元."""
    found = _IN_HEAD.search(text)
    return (text[: found.start()], found[1]) if found else (text, "")
