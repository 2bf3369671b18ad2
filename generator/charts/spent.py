"""支出的各行：哪些画得出，哪些只是它们的上级。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.charts.words import number
from generator.model.subjects import parent_code
from generator.model.tables import Row, Table
from generator.model.values import Amount, State


@dataclass(frozen=True, slots=True)
class Spent:
    """A row of the table of spending with what was spent, as far as that is stated."""

    row: Row
    amount: Amount | None

    @property
    def is_drawn(self) -> bool:
        return (number(self.amount) or 0) > 0

    @property
    def is_hidden(self) -> bool:
        """Withheld, or not stated."""
        return self.amount is None or self.amount.state is State.WITHHELD


def spent_by_subject(table: Table) -> list[Spent]:
    """Coded rows with the amount of the whole row, in the order of the table; blank ones, and
    those not stated, only where they stand above one that is drawn."""
    spent = [
        Spent(row, side.cell(row.id, side.columns[0].id)) for side, row in table.rows() if row.code
    ]
    above = codes_above(spent)
    return [
        one
        for one in spent
        if one.row.code in above or (one.amount and one.amount.state is not State.BLANK)
    ]


def codes_above(spent: Sequence[Spent]) -> frozenset[str]:
    """The codes above what is drawn."""
    found: set[str] = set()
    for one in spent:
        code = parent_code(one.row.code or "") if one.is_drawn else None
        while code is not None:
            found.add(code)
            code = parent_code(code)
    return frozenset(found)
