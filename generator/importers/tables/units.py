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
_SMALLEST = Decimal(10)
_LARGEST, _SURE = 6, 2
_WAN = Decimal(10_000)


@dataclass(frozen=True, slots=True)
class Units:
    """`stated` is in 万元 what the prose says; `usual` the unit all tables say that say one."""

    stated: frozenset[Decimal]
    usual: Unit | None
    wanted: Unit

    def of(self, sheet: Sheet) -> tuple[Unit, str]:
        """The unit of a sheet, and why it is doubtful."""
        as_wan, as_yuan = self.agreeing(sheet)
        if sheet.unit is None:
            shown = Unit.WAN if as_wan > as_yuan else Unit.YUAN if as_yuan > as_wan else None
            unit = self.usual or shown or self.wanted
            return unit, "" if unit is self.wanted else f"表上没有写金额单位，按{unit.value}录入"
        mine, other = (as_wan, as_yuan) if sheet.unit is Unit.WAN else (as_yuan, as_wan)
        if mine or other < _SURE:
            return sheet.unit, ""
        unit = Unit.YUAN if sheet.unit is Unit.WAN else Unit.WAN
        said = sheet.unit.value
        return unit, f"表上写的单位是{said}，但与文字里的数对照应是{unit.value}，按{unit.value}录入"

    def agreeing(self, sheet: Sheet) -> tuple[int, int]:
        """How many of its largest figures the prose has, read as 万元 and as 元."""
        largest = sorted(set(figures(sheet)), reverse=True)[:_LARGEST]
        as_wan = {round(figure, 2) for figure in largest} & self.stated
        as_yuan = {round(figure / _WAN, 2) for figure in largest} & self.stated
        return len(as_wan), len(as_yuan)


def units(sheets: Iterable[Sheet], lines: Iterable[Line], wanted: Unit) -> Units:
    said = {sheet.unit for sheet in sheets} - {None}
    stated = {
        number
        for line in lines
        for found in _IN_WAN.finditer(squeezed(line.text))
        if tells(number := Decimal(found[1].replace(",", "")))
    }
    return Units(frozenset(stated), said.pop() if len(said) == 1 else None, wanted)


def tells(number: Decimal) -> bool:
    """Small and round figures agree by chance."""
    return number >= _SMALLEST and number % 1 != 0


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
