"""每张表的金额单位：表上写的；没有写的看别的表，再看文字里的万元数；写错的也由此看出。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.importers.document import Line
from generator.importers.tables.amounts import plain
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed
from generator.money import Unit

_IN_WAN = re.compile(r"(\d[\d,]*(?:\.\d+)?)万元")
_ODD = re.compile(r"单位[：:]\s*(?:人民币)?([百千亿]+元|百万元|千万元|亿元)")
_SMALLEST = Decimal(10)  # figures that could agree by chance tell nothing
_WAN = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Units:
    """`stated` is in 万元 what the prose says; `usual` the unit all tables say that say one."""

    stated: frozenset[Decimal]
    usual: Unit | None
    wanted: Unit

    def of(self, sheet: Sheet) -> tuple[Unit, str]:
        """The unit of a sheet, and why it is doubtful."""
        shown = self.shown(sheet)
        if sheet.unit is None:
            unit = self.usual or shown or self.wanted
            return unit, "" if unit is self.wanted else f"表上没有写金额单位，按{unit.value}录入"
        if shown is None or shown is sheet.unit:
            return sheet.unit, ""
        said = sheet.unit.value
        return shown, f"表上写的单位是{said}，但与文字里的数对照应是{shown.value}，按此录入"

    def shown(self, sheet: Sheet) -> Unit | None:
        """The unit in which the largest figures of a sheet are those of the prose."""
        largest = sorted(figures(sheet), reverse=True)[:3]
        as_wan = any(round(figure, 2) in self.stated for figure in largest)
        as_yuan = any(round(figure / _WAN, 2) in self.stated for figure in largest)
        if as_wan == as_yuan:
            return None
        return Unit.WAN if as_wan else Unit.YUAN


def units(sheets: Iterable[Sheet], lines: Iterable[Line], wanted: Unit) -> Units:
    said = {sheet.unit for sheet in sheets} - {None}
    stated = {
        number
        for line in lines
        for found in _IN_WAN.finditer(squeezed(line.text))
        if (number := Decimal(found[1].replace(",", ""))) >= _SMALLEST
    }
    return Units(frozenset(stated), said.pop() if len(said) == 1 else None, wanted)


def figures(sheet: Sheet) -> Iterable[Decimal]:
    for row in sheet.body:
        for cell in row:
            text, _ = plain(cell.text)
            if text and "." in text:  # a code or the number of a line has none
                number = Decimal(text)
                if number >= _SMALLEST:
                    yield number


def odd_unit(lines: Sequence[Line]) -> str:
    """千元 or 亿元, in which no report of ours is written."""
    for line in reversed(lines):
        found = _ODD.search(squeezed(line.text))
        if found:
            return found[1]
    return ""
