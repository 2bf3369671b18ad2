"""每张表的金额单位：表上写的；没有写的看别的表，再看文字里的万元数；写错的也由此看出。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from generator.importers.document import Line
from generator.importers.tables.amounts import plain
from generator.importers.tables.said_units import UNITS
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed
from generator.money import WITHHELD, Unit

_IN_WAN = re.compile(r"(?<!\d)(?<!\d,)(\d++(?:,\d++)*+(?:\.\d++)?)万元")
_SMALLEST = Decimal(10)
_LARGEST, _SURE = 6, 2
_LONGEST_CODE = Decimal(9_999_999)  # a code, the number of a line: neither has a point
_WAN = Decimal(10_000)
_HUGE = Decimal(20_000_000)  # 2,000 亿元 in 万元: more than departments have


@dataclass(frozen=True, slots=True)
class Units:
    """`stated` is in 万元 what the prose says; `usual` the unit all tables say that say one."""

    stated: frozenset[Decimal]
    usual: Unit | None
    wanted: Unit
    tables: Mapping[Decimal, int] = field(default_factory=dict)
    """In 万元, the figures of the tables that say their unit, and how many have each."""

    def of(self, sheet: Sheet) -> tuple[Unit, str]:
        """The unit of a sheet, and why it is doubtful."""
        as_wan, as_yuan = self.agreeing(sheet)
        if sheet.unit is None:
            return self.unsaid(sheet, as_wan, as_yuan)
        mine, other = (as_wan, as_yuan) if sheet.unit is Unit.WAN else (as_yuan, as_wan)
        if mine or not other:
            return sheet.unit, "" if mine else self.beside_others(sheet, sheet.unit)
        unit = Unit.YUAN if sheet.unit is Unit.WAN else Unit.WAN
        told = f"表上写的单位是{sheet.unit.value}，与文字里的数相差一万倍"
        if other < _SURE:
            return sheet.unit, f"{told}，仍按{sheet.unit.value}录入"
        return unit, f"{told}，对照应是{unit.value}，按{unit.value}录入"

    def beside_others(self, sheet: Sheet, unit: Unit) -> str:
        """Nobody can tell which table is wrong, but that one is."""
        shared = frozenset(figure for figure, count in self.tables.items() if count > 1)
        seen = self.agreeing(sheet, shared), self.agreeing(sheet, frozenset(self.tables))
        at = 0 if unit is Unit.WAN else 1
        if seen[0][at] or seen[1][1 - at] < _SURE:
            return beyond_belief(sheet) if unit is Unit.WAN else ""
        return f"表上写的单位是{unit.value}，与别的表的数相差一万倍，仍按{unit.value}录入"

    def unsaid(self, sheet: Sheet, as_wan: int, as_yuan: int) -> tuple[Unit, str]:
        """What the prose shows, then what the other tables show, then what they say."""
        by_tables = self.agreeing(sheet, frozenset(self.tables))
        for seen in ((as_wan, as_yuan), by_tables):
            if seen[0] != seen[1]:
                unit = Unit.WAN if seen[0] > seen[1] else Unit.YUAN
                break
        else:
            unit = self.usual or self.wanted
        if unit is Unit.WAN and as_wan > as_yuan:
            return unit, ""  # the prose says 万元 beside the same figures
        return unit, f"表上没有写金额单位，按{unit.value}录入"

    def agreeing(self, sheet: Sheet, known: frozenset[Decimal] | None = None) -> tuple[int, int]:
        """How many of its largest figures the prose has, read as 万元 and as 元."""
        known = self.stated if known is None else known
        largest = sorted(set(figures(sheet)), reverse=True)[:_LARGEST]
        as_wan = {round(figure, 2) for figure in largest} & known
        as_yuan = {round(figure / _WAN, 2) for figure in largest} & known
        return len(as_wan), len(as_yuan)


def beyond_belief(sheet: Sheet) -> str:
    """Figures in 元 under a head that was left at 万元."""
    said = [plain(cell.text) for row in sheet.body for cell in row]
    sure = (text for text, doubt in said if text and text != WITHHELD and not doubt)
    most = max((Decimal(text) for text in sure if "." in text), default=Decimal(0))
    if most < _HUGE:
        return ""
    return f"按表上写的万元，最大的数有 {most / _WAN:,.0f} 亿元，核对单位是不是元"


def units(sheets: Sequence[Sheet], lines: Iterable[Line], wanted: Unit) -> Units:
    said = {sheet.unit for sheet in sheets if not is_hidden(sheet)} - {None}
    stated = {
        number
        for line in lines
        for found in _IN_WAN.finditer(squeezed(line.text))
        if tells(number := Decimal(found[1].replace(",", "")))
    }
    printed = Counter(figure for sheet in sheets for figure in in_wan(sheet))
    return Units(frozenset(stated), said.pop() if len(said) == 1 else None, wanted, printed)


def is_hidden(sheet: Sheet) -> bool:
    return all(grid.hidden for grid in sheet.grids)


def in_wan(sheet: Sheet) -> set[Decimal]:
    """The largest figures of a table that says its unit."""
    if sheet.unit is None or is_hidden(sheet):
        return set()
    scale = _WAN if sheet.unit is Unit.YUAN else 1
    largest = sorted(set(figures(sheet)), reverse=True)[:_LARGEST]
    return {number for one in largest if tells(number := round(one / scale, 2))}


def tells(number: Decimal) -> bool:
    """Small and round figures agree by chance."""
    return number >= _SMALLEST and number % 1 != 0


def figures(sheet: Sheet) -> Iterable[Decimal]:
    for row in sheet.body:
        for cell in row:
            text, _ = plain(cell.text)
            number = Decimal(text) if text and text != WITHHELD else Decimal(0)
            if number > _LONGEST_CODE or (number >= _SMALLEST and "." in (text or "")):
                yield number


def odd_unit(sheet: Sheet) -> str:
    """千元, 万美元, in which no report of ours is written; or two units that do not agree."""
    return "" if sheet.unit_said in {"", *UNITS} else sheet.unit_said
