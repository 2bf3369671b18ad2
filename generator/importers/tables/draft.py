"""The draft of one statutory table, and its shape in content."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from generator import names
from generator.importers.document import Line, Spot
from generator.importers.draft import Leaf, Tree
from generator.model.two_sided import OPENING_PARTS


@dataclass(frozen=True, slots=True)
class RowDraft:
    """`cells` by the id of the column; `id` is the code, or the id of a fixed row."""

    side: str
    id: str
    code: str
    name: str
    cells: Mapping[str, Leaf]
    spot: Spot
    doubt: str = ""


@dataclass(frozen=True, slots=True)
class TableDraft:
    """`left` are cells that hold something and found no place."""

    key: str
    title: str
    spot: Spot
    rows: tuple[RowDraft, ...]
    note: Line | None = None
    statement: Line | None = None
    doubts: tuple[tuple[str, Spot], ...] = ()
    left: tuple[tuple[str, Spot], ...] = field(default=())
    hidden: bool = False  # on a hidden sheet
    other_year: bool = False  # by its title or caption

    @property
    def is_empty(self) -> bool:
        return not any(leaf.text for row in self.rows for leaf in row.cells.values())

    @property
    def is_lost(self) -> bool:
        """Its figures were not made out: nobody may read from it that there are none."""
        return self.is_empty and any(re.search(r"[^\s0０.．,，]", text) for text, _ in self.left)


def tree(table: TableDraft) -> Tree:
    """Under 表, as content writes it."""
    spec = names.TABLES[table.key]
    if table.is_empty:
        return {"状态": Leaf("无数据", table.spot), **words(table)}
    if spec.two_sided:
        body: dict[str, Tree] = {side.name: lines(table, side) for side in spec.sides}
    elif spec.key in ("T7", "X12"):
        body = dict(lines(table, spec.sides[0]))
    else:
        body = {"行": [coded(row, spec) for row in table.rows]}
    return {**body, **words(table)}


def words(table: TableDraft) -> dict[str, Tree]:
    """注 and 说明, as printed below."""
    found = {"注": table.note, "说明": table.statement}
    return {key: Leaf(said(line), line.spot) for key, line in found.items() if line is not None}


def said(line: Line) -> str:
    for opening in ("注", "说明", "备注"):
        if line.text.startswith(opening):
            return line.text[len(opening) :].lstrip("：: \u3000")
    return line.text


def lines(table: TableDraft, side: names.Side) -> dict[str, Tree]:
    """The lines of a form by their names; the parts of 年初 under 年初其中."""
    found: dict[str, Tree] = {}
    for row in table.rows:
        if row.side != side.id or not row.cells:
            continue
        if row.name.startswith("年初："):
            parts = found.setdefault(OPENING_PARTS, {})
            assert isinstance(parts, dict)
            parts[row.name.removeprefix("年初：")] = amounts(row, side)
        else:
            found[row.name] = amounts(row, side)
    return found


def amounts(row: RowDraft, side: names.Side) -> Tree:
    if len(side.columns) == 1:
        return next(iter(row.cells.values()))
    return by_column(row, side)


def by_column(row: RowDraft, side: names.Side) -> dict[str, Tree]:
    labels = {column.id: label(column, side) for column in side.columns}
    return {labels[name]: leaf for name, leaf in row.cells.items()}


def label(column: names.Column, side: names.Side) -> str:
    same = [other for other in side.columns if other.name == column.name]
    return column.name if len(same) == 1 else "".join(column.heads)


def coded(row: RowDraft, spec: names.TableSpec) -> Tree:
    side = next(side for side in spec.sides if side.id == row.side)
    found: dict[str, Tree] = {}
    if row.code:
        found["科目"] = Leaf(row.code, row.spot)
        found["科目名称"] = Leaf(row.name, row.spot)
    elif row.id in {fixed.id for fixed in side.fixed}:
        found["科目"] = Leaf(row.name, row.spot)
    else:
        found["编号"] = Leaf(row.id, row.spot, doubt=row.doubt)
        found["项目名称"] = Leaf(row.name, row.spot)
    return found | by_column(row, side)
