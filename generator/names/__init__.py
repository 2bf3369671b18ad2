"""The one registry of identifiers: tables, their columns and rows without a code, sections.

Anchors, JSON, CSV heads and the API all take them from here. A table is its key; its number,
order and printed title belong to a profile.
"""

from __future__ import annotations

from functools import lru_cache

from generator.names.kinds import Column, FixedRow, Rows, Side, TableSpec
from generator.names.national import T1, T2, T3, T4, T5, T6, T7, T8, T9
from generator.names.sichuan import X5, X7, X9, X11, X12

__all__ = [
    "SECTIONS",
    "T1",
    "T2",
    "T3",
    "T7",
    "TABLES",
    "Column",
    "FixedRow",
    "Rows",
    "Side",
    "TableSpec",
    "table_named",
    "unified",
]

TABLES = {spec.key: spec for spec in (T1, T2, T3, T4, X5, T5, X7, T6, X9, T7, T8, X12, X11, T9)}


_WIDE = str.maketrans({"(": "（", ")": "）", "〔": "（", "〕": "）", "[": "（", "]": "）"})


@lru_cache(maxsize=10_000)
def unified(title: str) -> str:
    """Brackets to full width, quotes to “ ”, no spaces: titles are compared so."""
    text = title.translate(_WIDE).replace(" ", "").replace("\u3000", "")
    for quote in ('"', "＂", "「", "『"):
        text = text.replace(quote, "“", 1).replace(quote, "”", 1)
    return text.replace("」", "”").replace("』", "”")


def table_named(title: str) -> TableSpec | None:
    """The table with this title or alias (profiles decide first; this is the general list)."""
    return _BY_TITLE.get(unified(title))


_BY_TITLE = {
    unified(title): spec for spec in TABLES.values() for title in (spec.title, *spec.aliases)
}

# Sections of the narrative: identifier → key in 说明, for anchors `#s-…` and data.
SECTIONS = {
    "overall": "收入支出总体",
    "revenue": "收入",
    "expenditure": "支出",
    "fiscal": "财政拨款总体",
    "general-budget": "一般公共预算支出",
    "basic": "基本支出",
    "three-public": "三公经费",
    "fund": "政府性基金",
    "capital": "国有资本经营",
    "operating-cost": "机关运行经费",
    "procurement": "政府采购",
    "assets": "国有资产",
    "performance": "绩效管理",
}
