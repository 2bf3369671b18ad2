"""同一张表印了两次：取看得见的、有数的第一次；两次不同的每一处，连同两个数和位置，告诉人。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generator import names
from generator.importers.document import Spot
from generator.importers.draft import Leaf
from generator.importers.tables.draft import RowDraft, TableDraft
from generator.money import CENT, parse_amount

_MOST = 10  # differences told one by one
Figures = Mapping[tuple[str, str, str], tuple[RowDraft, Leaf]]  # by side, row and column


def once(drafts: Iterable[TableDraft]) -> Iterable[TableDraft]:
    """One of each table: first what is seen, of the report's year, with figures."""
    found: dict[str, TableDraft] = {}
    for one in drafts:
        before = found.get(one.key)
        if before is None:
            found[one.key] = one
        elif rank(one) < rank(before):
            found[one.key] = with_rest(one, before)
        else:
            found[one.key] = with_rest(before, one)
    return found.values()


def rank(one: TableDraft) -> tuple[bool, bool, bool]:
    return one.hidden, one.other_year, one.is_empty


def seen(drafts: Iterable[TableDraft]) -> Iterator[TableDraft]:
    """A table that only a hidden sheet has is not published: its figures are left over."""
    for one in drafts:
        if not one.hidden:
            yield one
            continue
        left = [(leaf.printed, leaf.spot) for _, leaf in figures(one).values()]
        if left or one.left:
            told = (f"{one.title}只印在隐藏的工作表里，没有录入", one.spot)
            yield replace(one, rows=(), left=(*one.left, *left), doubts=(told, *one.doubts))


def with_rest(kept: TableDraft, other: TableDraft) -> TableDraft:
    """`other` is not taken: what it says otherwise is left over; what it says alike is the same."""
    mine, its = figures(kept), figures(other)
    apart = [key for key, (_, leaf) in its.items() if differ(mine.get(key), leaf)]
    left = [(its[key][1].printed, its[key][1].spot) for key in apart]
    doubts = list(other.doubts) if apart or other.left else []
    if apart:
        where = "隐藏的工作表里" if other.hidden else ""
        doubts.append((f"{other.title}{where}又印了一次，有 {len(apart)} 个数不同", other.spot))
        doubts += [difference(kept, key, mine.get(key), its[key]) for key in apart[:_MOST]]
    missing = [key for key in mine if key not in its and differ(None, mine[key][1])]
    missing = missing if its and not other.hidden else []
    if missing:
        row, leaf = mine[missing[0]]
        told = f"{other.title}另一次没有印 {len(missing)} 个数，如“{row.name}”{leaf.printed}"
        doubts.append((f"{told}（{leaf.spot.words}）", other.spot))
    return replace(
        kept,
        doubts=(*kept.doubts, *doubts),
        left=(*kept.left, *other.left, *left),
    )


def figures(one: TableDraft) -> Figures:
    return {
        (row.side, row.id, column): (row, leaf)
        for row in one.rows
        for column, leaf in row.cells.items()
        if leaf.text
    }


def differ(mine: tuple[RowDraft, Leaf] | None, leaf: Leaf) -> bool:
    """A nought and a blank are one; so are a figure in 元 and the same, rounded, in 万元."""
    found = parse_amount(leaf.text)
    if mine is None or found is None:
        return bool(found) if mine is None else mine[1].text != leaf.text
    other = parse_amount(mine[1].text)
    if other is None:
        return True
    fine = any(len(text.partition(".")[2]) > 2 for text in (leaf.text, mine[1].text))
    return abs(found - other) > (CENT if fine else 0)


def head(table: TableDraft, side: str, _: str, column: str) -> str:
    """The name of a column, where there are several."""
    sides = names.TABLES[table.key].sides
    columns = [one for each in sides if each.id == side for one in each.columns]
    return next((one.name for one in columns if one.id == column and columns[1:]), "")


def difference(
    kept: TableDraft,
    key: tuple[str, str, str],
    mine: tuple[RowDraft, Leaf] | None,
    other: tuple[RowDraft, Leaf],
) -> tuple[str, Spot]:
    row, leaf = other
    name = " ".join(part for part in (row.code, row.name, head(kept, *key)) if part)
    if mine is None:
        return f"{kept.title}“{name}”：录入的那一次没有这个数（{leaf.printed}）", leaf.spot
    said = f"录入 {mine[1].printed}（{mine[1].spot.words}）"
    return f"{kept.title}“{name}”：{said}，这里是 {leaf.printed}", leaf.spot
