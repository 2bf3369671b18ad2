"""二、收入决算情况：本年收入合计与各项来源。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.lists import parts_list, whole_and_parts
from generator.narrative.pieces import Pieces
from generator.narrative.wording import Setting


def revenue(said: Statements, setting: Setting) -> Iterator[Pieces]:
    if said.revenue is None:
        return
    total = said.revenue.total
    sources = parts_list(said.revenue.parts, total, setting)
    yield whole_and_parts(f"{setting.date}本年收入合计", setting.money("", total), sources)
