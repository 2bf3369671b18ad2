"""机关运行经费支出情况：金额与变动。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.changes import compared
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting, told

SPENT = "机关运行经费支出"


def operating_cost(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.operating_cost
    if stated is None:
        return
    lead = "" if setting.wording.named else f"{setting.in_year}，{setting.name}"
    figures = joined((setting.money("", stated.amount), compared(stated.change, "", setting)), "，")
    opening = sentence((lead + SPENT, *figures)) if figures else ()
    yield (*opening, *told("主要原因是", stated.change.reason if stated.change else None))
