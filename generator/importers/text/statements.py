"""第二部分各节 → 说明：每节由自己的模块读，读不懂的句子留作该节的文字。"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from generator.importers.document import Line, Spot
from generator.importers.draft import Number
from generator.importers.text.assets import assets
from generator.importers.text.basic import Basic
from generator.importers.text.flows import (
    expenditure,
    expenditure_within,
    revenue,
    revenue_within,
)
from generator.importers.text.general_budget import GeneralBudget
from generator.importers.text.operating_cost import operating_cost
from generator.importers.text.other_budgets import OtherBudget
from generator.importers.text.outline import Outline
from generator.importers.text.passage import passage_of, plain
from generator.importers.text.performance_management import PerformanceManagement
from generator.importers.text.procurement import Procurement
from generator.importers.text.projects import Sorted, sort
from generator.importers.text.reading import Context, Reading
from generator.importers.text.subject_names import SubjectNames
from generator.importers.text.three_public import ThreePublic
from generator.importers.text.totals import Totals
from generator.names import SECTIONS

Reader = Callable[[Reading, SubjectNames], dict[str, Any]]
SUBHEAD = re.compile(
    r"(?:（?\d{1,2}）?[.、．]?|（[一二三四五六七八九十]{1,3}）)[^。；，：\d]{2,30}(?:情况|说明){1,2}。"
)
READERS: dict[str, Reader] = {
    "overall": lambda r, n: Totals(r, n).read(),
    "revenue": lambda r, n: revenue(r),
    "expenditure": lambda r, n: expenditure(r),
    "fiscal": lambda r, n: Totals(r, n, "财政拨款").read(),
    "general-budget": lambda r, n: GeneralBudget(r, n).read(),
    "basic": lambda r, n: Basic(r, n).read(),
    "three-public": lambda r, n: ThreePublic(r).read(),
    "fund": lambda r, n: OtherBudget(r, n).read(),
    "capital": lambda r, n: OtherBudget(r, n).read(),
    "operating-cost": lambda r, n: operating_cost(r),
    "procurement": lambda r, n: Procurement(r).read(),
    "assets": lambda r, n: assets(r),
    "performance": lambda r, n: PerformanceManagement(r).read(),
}


class Statements:
    def __init__(self, context: Context, names: SubjectNames) -> None:
        self.context = context
        self.names = names
        self.tree: dict[str, Any] = {}
        self.used: list[Number] = []
        self.doubtful: list[tuple[str, Spot]] = []
        self.regions: list[Sorted] = []
        self.prose: list[tuple[str, str, Spot]] = []

    def read(self, outline: Outline) -> None:
        for key, reader in READERS.items():
            section = outline.sections.get(key)
            if section is None or not section.pieces:
                continue
            lines = section.lines
            if key == "performance":
                region = sort(section.pieces)
                self.regions.append(region)
                lines = [one for one in region.rest if isinstance(one, Line)]
            lines = self.without_notes(SECTIONS[key], lines)
            reading = Reading(passage_of(lines, section.apart), self.context, of_the_year=True)
            found = reader(reading, self.names)
            if found:
                self.tree[SECTIONS[key]] = found
            if key == "overall":
                self.flows_within(reading, outline)
            subheads(reading)
            self.used += reading.used()
            self.doubtful += reading.doubtful
            self.keep(SECTIONS[key], reading, {plain(line.text) for line in section.apart})

    def flows_within(self, reading: Reading, outline: Outline) -> None:
        """收支总体 tells 本年收入 and 本年支出 too where 收入 and 支出 have no section."""
        for key, reader in (("revenue", revenue_within), ("expenditure", expenditure_within)):
            if key not in outline.sections and (found := reader(reading)):
                self.tree[SECTIONS[key]] = found

    def without_notes(self, title: str, lines: list[Line]) -> list[Line]:
        """（注：…） is about the form, not about the figures."""
        notes = [line for line in lines if plain(line.text).startswith(("（注", "注："))]
        self.prose += [(title, line.text.strip(), line.spot) for line in notes]
        return [line for line in lines if line not in notes]

    def keep(self, title: str, reading: Reading, headings: set[str]) -> None:
        for start, end in reading.rest():
            text = reading.passage.printed(start, end)
            if reading.text[start:end].strip("\n") not in headings:
                self.prose.append((title, text, reading.passage.spot(start)))


def subheads(reading: Reading) -> None:
    """2.收入决算情况说明。: a heading within the section is no prose of it."""
    for start, end in reading.rest():
        if SUBHEAD.fullmatch(reading.text[start:end].strip("\n")):
            reading.take(start, end)
