"""四、财政拨款收入支出决算总体情况：财政拨款收支总计及其变动。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.pieces import Pieces
from generator.narrative.totals import totals
from generator.narrative.wording import Setting


def fiscal(said: Statements, setting: Setting) -> Iterator[Pieces]:
    return totals(said.fiscal, setting.opening, "财政拨款", setting)
