"""Figures that sentences quote from the tables (one line each: stated_quotes.py).

The table is held to be right: a sentence is copied from it. Of several cells the first that is
published counts.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Answer, Case, Rule
from generator.checks.stated_figures import HINT, agree
from generator.findings import Severity
from generator.model.values import Figure


@dataclass(frozen=True, slots=True)
class Quote:
    """`path` of the statement, what it is called, the cells it is quoted from."""

    path: str
    name: str
    cells: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quoted:
    """What a section says is what the table says (τ1)."""

    code: str
    basis: str
    title: str
    quotes: tuple[Quote, ...]

    def rule(self) -> Rule:
        names = "、".join(dict.fromkeys(quote.name for quote in self.quotes))
        return Rule(
            self.code,
            self.title,
            f"{names}（说明）= 表中的同一数",
            Severity.ERROR,
            "{name}在说明中为 {found}，{other}为 {expected}，相差 {gap}",
            HINT,
            self.look,
            self.basis,
            "说明的数是从表里抄来的，读者两处对着看；不符必有一处抄错，或用了旧版的表。",
            "表中 1,200.00，说明写 1,210.00。",
            "表中 1,200.00，说明写 1200 万元。",
        )

    def look(self, case: Case) -> Iterator[Answer]:
        for quote in self.quotes:
            cell = first_cell(case, quote.cells)
            if cell is not None:
                said = case.figures.get(quote.path)
                yield from agree(case, said, cell, quote.name, cell_name(cell))


def first_cell(case: Case, cells: tuple[str, ...]) -> Figure | None:
    found = (case.cell(*cell.split(".")) for cell in cells)
    return next((cell for cell in found if cell is not None), None)


def cell_name(cell: Figure) -> str:
    """表/收入决算表/合计/本年收入合计 → 收入决算表“合计 本年收入合计”."""
    _, table, *rest = cell.source.path.split("/")
    words = dict.fromkeys(word for word in rest if word not in ("决算数", "金额"))
    return f"{table}“{' '.join(words)}”"
