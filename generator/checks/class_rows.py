"""A row or a cell of one table held against the same of another."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.labels import label_of
from generator.checks.rule import Answer, Breach, Case, judged
from generator.checks.stated_figures import number, shown
from generator.findings import Place
from generator.model.tables import Row, Table
from generator.model.values import Amount
from generator.money import Tolerance, compare


def coded_rows(table: Table | None, level: int) -> dict[str, Row]:
    """Rows by code: level 0 类, 1 款, 2 项; of a code printed twice the first."""
    rows = table.rows() if table else ()
    return {row.code: row for _, row in rows if row.id == row.code and len(row.id) == 3 + 2 * level}


def same_classes(case: Case, left: tuple[str, str], right: tuple[str, str]) -> Iterator[Answer]:
    """Each class row of the `left` (table, column) against that of the `right` one."""
    here, there = case.report.table(left[0]), case.report.table(right[0])
    if here is None or there is None:
        return
    classes = coded_rows(there, 0)
    for code in classes:
        yield from same(case, code, here, left[1], there, right[1])
    listed = {(row.code or "")[:3] for _, row in there.rows()} - {""}
    for code in coded_rows(here, 0) if listed else ():
        amount = here.cell(code, left[1])
        if amount is not None and amount.number and code not in listed:
            yield left_out(case, code, amount, here, there)


def same(
    case: Case, code: str, here: Table, column: str, there: Table, other: str
) -> Iterator[Answer]:
    expected, found = here.cell(code, column), there.cell(code, other)
    wanted, stated = number(expected), number(found)
    if expected is None or found is None or wanted is None or stated is None:
        return
    yield judged(
        compare(wanted, stated, Tolerance.SAME_FIGURE, case.unit),
        found,
        (label_of(expected), expected),
        unit=f" {case.report.unit}",
        name=named(case, code),
        stated=f"为 {shown(case, stated)}",
        here=here.title,
        there=there.title,
    )


def left_out(case: Case, code: str, amount: Amount, here: Table, there: Table) -> Breach:
    """A class with an amount of which the other table has no row at all."""
    value = shown(case, amount.number or Decimal(0))
    words = {
        "name": named(case, code),
        "stated": "没有这一行",
        "expected": value,
        "gap": value,
        "here": here.title,
        "there": there.title,
    }
    return Breach(amount.source, words, (Place(there.source, there.title),), value=amount.text)


def named(case: Case, code: str) -> str:
    """一般公共服务支出（201）."""
    name = case.subjects.name(code, case.year)
    return f"{name}（{code}）" if name else code
