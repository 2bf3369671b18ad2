"""Classes and items of section 五 held against the rows of a table, both by their codes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.quoted_cells import cell_name
from generator.checks.rule import LOOKED, Answer, Breach, Case
from generator.checks.stated_figures import agree, number, shown
from generator.findings import Place
from generator.model.values import Figure, Text
from generator.source import Source

MESSAGE = "{what}，{there}，相差 {gap}"


@dataclass(frozen=True, slots=True)
class Coded:
    """One class or item as the sentence states it."""

    code: Text
    amount: Figure | None

    @property
    def level(self) -> int:
        """0 类, 1 款, 2 项."""
        return (len(self.code.text) - 3) // 2


def against_rows(
    case: Case, stated: Sequence[Coded], table_key: str, level: int, where: Source
) -> Iterator[Answer]:
    """Each amount is that of its row, and every row of `level` with an amount is named.

    `where` stands for what the sentence leaves out.
    """
    table = case.report.table(table_key)
    rows = [row for _, row in table.rows() if row.code and row.level == level] if table else []
    if table is None or not rows or not stated:
        return
    for one in stated:
        if one.level == level:
            yield from of_row(case, one, table.cell(one.code.text, "total"))
    named = {one.code.text for one in stated}
    for row in rows:
        cell = table.cell(row.id, "total")
        if cell is not None and cell.number and row.code not in named:
            yield left_out(case, where, f"{row.name}（{row.code}）", cell)


def of_row(case: Case, one: Coded, cell: Figure | None) -> Iterator[Answer]:
    amount = number(one.amount)
    if one.amount is None or amount is None:
        return
    name = case.subjects.name(one.code.text, case.year) or one.code.text
    what = f"{name}（{one.code.text}）为 {shown(case, amount)}"
    if cell is not None:
        there = in_table(case, cell)
        yield from agree(case, one.amount, cell, name, cell_name(cell), what=what, there=there)
    elif amount:
        words = {"what": what, "there": "表中没有这一行", "gap": shown(case, amount)}
        yield Breach(one.amount.source, words, (), name, one.amount.text)
    else:
        yield LOOKED


def left_out(case: Case, where: Source, name: str, cell: Figure) -> Breach:
    words = {"what": f"没有写{name}", "there": in_table(case, cell), "gap": in_unit(case, cell)}
    return Breach(where, words, (Place(cell.source, cell_name(cell), cell.text),), absent=True)


def in_table(case: Case, cell: Figure) -> str:
    """一般公共预算财政拨款支出决算表“201 合计”为 264.87 万元."""
    return f"{cell_name(cell)}为 {in_unit(case, cell)}"


def in_unit(case: Case, cell: Figure) -> str:
    value = number(cell)
    return shown(case, value) if value is not None else cell.text
