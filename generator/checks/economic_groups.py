"""人员经费 and 公用经费 of section 六, with the economic subjects that they name."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Case
from generator.model.statements import EconomicGroup, EconomicItem
from generator.model.subjects import Kind
from generator.model.tables import Row


@dataclass(frozen=True, slots=True)
class Group:
    """`side` is that of table T6."""

    name: str
    side: str
    stated: EconomicGroup


def groups(case: Case) -> Iterator[Group]:
    basic = case.said.basic
    if basic is None:
        return
    for name, side, one in (
        ("人员经费", "personnel", basic.personnel),
        ("公用经费", "operating", basic.operating),
    ):
        if one is not None:
            yield Group(name, side, one)


def code_of(case: Case, item: EconomicItem) -> str:
    """As stated, else by its name in the catalogue; '' where neither tells."""
    if item.code is not None:
        return item.code.text
    name = item.name.text if item.name else ""
    found = case.subjects.named(name, case.year, Kind.ECONOMIC, 1)
    return found.code if found else ""


def rows(case: Case, group: Group) -> tuple[Row, ...]:
    """The 款 rows of this side of T6; () where the table was not published."""
    table = case.report.table("T6")
    sides = table.sides if table else ()
    return tuple(
        row
        for side in sides
        if side.spec.id == group.side
        for row in side.rows
        if row.code and row.level == 1
    )
