"""三、支出决算情况：本年支出合计与构成。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.lists import parts_list, whole_and_parts
from generator.narrative.pieces import Pieces
from generator.narrative.wording import Setting


def expenditure(said: Statements, setting: Setting) -> Iterator[Pieces]:
    if said.expenditure is None:
        return
    total = said.expenditure.total
    parts = parts_list(said.expenditure.parts, total, setting)
    yield whole_and_parts(f"{setting.date}本年支出合计", setting.money("", total), parts)
