"""一、收入支出决算总体情况：收支总计及其变动。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.pieces import Pieces
from generator.narrative.totals import totals
from generator.narrative.wording import Setting


def overall(said: Statements, setting: Setting) -> Iterator[Pieces]:
    name = setting.name if setting.wording.named else ""
    # Every form writes 年度 here, also those that write 年 everywhere else.
    return totals(said.overall, f"{name}{setting.year}年度", "", setting)
