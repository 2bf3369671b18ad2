"""A table as its profile prints it: what the profile has no room for is left over and told."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from generator.importers.document import Spot
from generator.importers.draft import Leaf
from generator.importers.tables.draft import RowDraft, TableDraft
from generator.model.profile import Profile

ALIKE = {"X11": "T9", "T9": "X11"}  # what a form with one such table calls either


def in_profile(tables: Sequence[TableDraft], profile: Profile) -> list[TableDraft]:
    """A form has one table of state capital, with income or without: either is that one."""
    keys = {table.spec.key for table in profile.tables}
    printed = {one.key for one in tables}
    made = []
    for one in tables:
        other = ALIKE.get(one.key, "")
        swap = one.key not in keys and other in keys and other not in printed
        made.append(replace(one, key=other) if swap else one)
    return made


def fitted(table: TableDraft, profile: Profile) -> TableDraft:
    own = next((one for one in profile.tables if one.spec.key == table.key), None)
    left: list[tuple[str, Spot]] = []
    doubts: list[tuple[str, Spot]] = []
    if own is None:
        left += [(leaf.printed, leaf.spot) for row in table.rows for leaf in given(row)]
        doubts.append((f"表式 {profile.id} 没有{table.title}，没有录入", table.spot))
        return replace(table, rows=(), left=(*table.left, *left), doubts=(*table.doubts, *doubts))
    classes = {text.text for text in profile.classes}
    shown = {column.id for side in own.spec.sides for column in own.shown(side)}
    rows: list[RowDraft] = []
    for row in table.rows:
        if own.spec.two_sided and row.code and row.code not in classes:
            left += [(leaf.printed, leaf.spot) for leaf in given(row)]
            if given(row):
                doubts.append((f"表式没有“{row.name}”一行，没有录入", row.spot))
            continue
        cells = {column: leaf for column, leaf in row.cells.items() if column in shown}
        lost = [leaf for column, leaf in row.cells.items() if column not in shown and leaf.text]
        left += [(leaf.printed, leaf.spot) for leaf in lost]
        doubts += [("表式没有这一栏，没有录入", leaf.spot) for leaf in lost]
        rows.append(replace(row, cells=cells))
    return replace(
        table, rows=tuple(rows), left=(*table.left, *left), doubts=(*table.doubts, *doubts)
    )


def given(row: RowDraft) -> list[Leaf]:
    return [leaf for leaf in row.cells.values() if leaf.text]
