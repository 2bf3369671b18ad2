"""Tables as they are shown: heads with spans, rows with anchors, cells with their words."""

from __future__ import annotations

from dataclasses import dataclass

from generator import names, urls
from generator.model.shown import shown
from generator.model.tables import Row, Status, Table, TableSide
from generator.model.values import Amount, State
from generator.pages.report_pages import Desk


@dataclass(frozen=True, slots=True)
class Head:
    text: str
    scope: str
    columns: int = 1
    rows: int = 1
    style: str = ""


@dataclass(frozen=True, slots=True)
class Cell:
    """`path` is where content states it; `origin` says where a carried one is printed, or what a
    computed one was made from."""

    id: str
    text: str
    style: str
    path: str = ""
    origin: str = ""


@dataclass(frozen=True, slots=True)
class RowView:
    id: str
    code: str
    name: str
    url: str
    level: int
    weight: str
    is_computed: bool
    printed_name: str
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class SideView:
    """One `<table>`; `coded` tables have a column of codes before the names."""

    name: str
    coded: bool
    heads: tuple[tuple[Head, ...], ...]
    rows: tuple[RowView, ...]


def style(amount: Amount | None) -> str:
    if amount is None:
        return "unstated"
    return amount.state.value if amount.state not in (State.STATED, State.CARRIED) else ""


def origin(amount: Amount | None) -> str:
    """推算自 说明/收入/本年收入合计 …; 载于 where the figure itself is printed elsewhere."""
    if amount is None or not amount.computed_from:
        return ""
    paths = [source.path for source in amount.computed_from]
    more = f" 等 {len(paths)} 处" if len(paths) > 3 else ""
    how = "推算自" if amount.state is State.COMPUTED else "载于"
    return f"{how} {'、'.join(paths[:3])}{more}"


def has_state(table: Table, state: State) -> bool:
    """Whether some cell of the table is in this state."""
    return any(cell.state is state for _, row in table.rows() for cell in row.cells if cell)


def cell(row: Row, column: names.Column, amount: Amount | None, table: Table) -> Cell:
    text = shown(amount)
    if amount is None and table.status is not Status.GIVEN:
        text = ""
    path = amount.source.path if amount else ""
    return Cell(urls.cell(row.id, column.id), text, style(amount), path, origin(amount))


def row_view(desk: Desk, table: Table, side: TableSide, row: Row) -> RowView:
    pairs = zip(side.columns, row.cells, strict=True)
    return RowView(
        urls.row(row.id),
        row.code or "",
        row.name,
        desk.subject_url(row.code) if row.code and desk.has_subject(row.code) else "",
        row.level,
        weight(row),
        row.is_computed and table.status is Status.GIVEN,
        row.printed_name or "",
        tuple(cell(row, column, amount, table) for column, amount in pairs),
    )


def weight(row: Row) -> str:
    """A total closes with the double line of the ledger, a subtotal with a single one."""
    if not row.is_total:
        return ""
    return "subtotal" if row.id.endswith("subtotal") else "total"


def side_view(desk: Desk, table: Table, side: TableSide) -> SideView:
    coded = side.spec.rows not in (names.Rows.FIXED, names.Rows.CLASSES)
    rows = tuple(row_view(desk, table, side, row) for row in side.rows)
    return SideView(side.spec.name, coded, heads(side, coded), rows)


_CODE_HEADS = {
    names.Rows.FUNCTIONAL: "功能分类科目编码",
    names.Rows.ECONOMIC: "经济分类科目编码",
    names.Rows.GOVERNMENT: "经济分类科目编码",
}


def heads(side: TableSide, coded: bool) -> tuple[tuple[Head, ...], ...]:
    """Rows of the head, equal neighbours of one level joined."""
    first: list[tuple[str, ...]]
    if coded and side.spec.rows is not names.Rows.ECONOMIC:
        first = [("项目", _CODE_HEADS[side.spec.rows]), ("项目", "科目名称")]
    elif coded:
        first = [(_CODE_HEADS[side.spec.rows],), ("科目名称",)]
    else:
        first = [("项目",)]
    paths = [*first, *(column.heads for column in side.columns)]
    depth = max(len(path) for path in paths)
    return tuple(tuple(head_row(paths, level, depth, len(first))) for level in range(depth))


def head_style(place: int, leading: int, is_last: bool) -> str:
    """The last of the leading columns holds names, one before it codes, the rest numbers."""
    if place >= leading:
        return "num" if is_last else "group"
    if not is_last:
        return ""
    return "name" if place == leading - 1 else "code"


def head_row(paths: list[tuple[str, ...]], level: int, depth: int, leading: int) -> list[Head]:
    found: list[Head] = []
    place = 0
    while place < len(paths):
        path = paths[place]
        if level >= len(path):
            place += 1
            continue
        width = 1
        is_last = level == len(path) - 1
        while not is_last and place + width < len(paths):
            if paths[place + width][: level + 1] != path[: level + 1]:
                break
            width += 1
        scope = "col" if is_last else "colgroup"
        rows = depth - level if is_last else 1
        found.append(Head(path[level], scope, width, rows, head_style(place, leading, is_last)))
        place += width
    return found
