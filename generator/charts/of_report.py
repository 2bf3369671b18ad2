"""一份报告的图：每张放在文字说它的那一节；没有图可画而读者会找的，写明原因。"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.charts.against_budget import three_public_budget
from generator.charts.by_class import basic_project
from generator.charts.chart import Chart
from generator.charts.completion import completion
from generator.charts.economic import economic
from generator.charts.flow import flow
from generator.charts.projects import performance, scores
from generator.charts.sheet import Sheet
from generator.charts.structure import expenditure, general_classes, income
from generator.charts.subject_tree import subjects
from generator.charts.three_public import no_three_public, three_public
from generator.charts.years import fiscal, general_budget, totals


@dataclass(frozen=True, slots=True)
class Shelf:
    """Charts that stand together, and why others do not."""

    charts: tuple[Chart, ...] = ()
    reasons: tuple[str, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.charts or self.reasons)


Made = Chart | str | None
# What stands where: the identifier of a section of the narrative, or the key of a table.
SECTIONS = {
    "overall": ("totals", "flow"),
    "revenue": ("income",),
    "expenditure": ("expenditure", "basic-project"),
    "fiscal": ("fiscal",),
    "general-budget": ("general-budget", "general-classes", "completion"),
    "basic": ("economic",),
    "three-public": ("three-public", "three-public-budget"),
    "purpose": ("subjects",),
}
TABLES = {
    "T1": ("totals", "flow"),
    "T2": ("income",),
    "T3": ("basic-project",),
    "T4": ("fiscal",),
    "T5": ("subjects",),
    "T6": ("economic",),
    "T7": ("three-public", "three-public-budget"),
}
_MAKERS: dict[str, Callable[[Sheet], Made]] = {
    "totals": totals,
    "flow": flow,
    "income": income,
    "expenditure": expenditure,
    "basic-project": basic_project,
    "fiscal": fiscal,
    "general-budget": general_budget,
    "general-classes": general_classes,
    "completion": completion,
    "economic": economic,
    "three-public": lambda sheet: three_public(sheet) or no_three_public(sheet),
    "three-public-budget": three_public_budget,
    "subjects": subjects,
}


class Drawer:
    """Charts of one report, each made once however many pages show it."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.made: dict[str, Made] = {}

    def one(self, name: str) -> Made:
        if name not in self.made:
            self.made[name] = _MAKERS[name](self.sheet)
        return self.made[name]

    def section(self, section_id: str) -> Shelf:
        return shelf(self.one(name) for name in SECTIONS.get(section_id, ()))

    def table(self, table_key: str) -> Shelf:
        return shelf(self.one(name) for name in TABLES.get(table_key, ()))

    def projects(self, url: Callable[[str], str]) -> Shelf:
        """`url` gives the page of a project."""
        return shelf((performance(self.sheet, url), scores(self.sheet, url)))


def shelf(made: Iterator[Made] | tuple[Made, ...]) -> Shelf:
    found = [one for one in made if one]
    return Shelf(
        tuple(one for one in found if isinstance(one, Chart)),
        tuple(one for one in found if isinstance(one, str)),
    )
