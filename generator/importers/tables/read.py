"""Every statutory table of a document, as drafts; and the grids that are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import names
from generator.importers.document import Cell, Document, Grid, Line, Spot
from generator.importers.tables import three_public
from generator.importers.tables.blocks import blocks
from generator.importers.tables.coded import coded_rows
from generator.importers.tables.draft import RowDraft, TableDraft
from generator.importers.tables.lined import items_down, two_sided_rows
from generator.importers.tables.recognise import Recognised, recognise
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet, is_amount, sheets
from generator.importers.tables.unframed import unframed
from generator.importers.tables.units import odd_unit, units
from generator.importers.tables.words import squeezed
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.money import Unit


@dataclass(frozen=True, slots=True)
class Tables:
    """`others` are grids that are no statutory table; `taken` the grids and lines of those that
    are: title, unit, notes."""

    drafts: tuple[TableDraft, ...]
    others: tuple[Grid, ...]
    taken: tuple[Grid | Line, ...] = ()
    told: tuple[tuple[str, Spot], ...] = ()


def read_tables(
    document: Document,
    subjects: Subjects,
    year: int,
    profile: Profile | None = None,
    wanted: Unit = Unit.WAN,
) -> Tables:
    drafts: list[TableDraft] = []
    others: list[Grid] = []
    taken: list[Grid | Line] = []
    told = list(unframed(document))
    printed = [(sheet, recognise(sheet, profile, year)) for sheet in sheets(document)]
    lines = (piece for piece in document.pieces if isinstance(piece, Line))
    stated = units((sheet for sheet, found in printed if found), lines, wanted)
    for sheet, found in printed:
        odd = odd_unit(sheet.above) if found else ""
        if found is None or odd:
            others += sheet.grids
            if found is not None:
                told.append((f"{found.title}的单位是{odd}，没有录入", found.spot))
            continue
        unit, doubt = stated.of(sheet)
        desk = Desk(subjects, year, unit, wanted)
        if doubt:
            desk.doubt(doubt, found.spot)
        drafts.append(draft(sheet, found, desk))
        taken += [*sheet.grids, *sheet.below, *furniture(sheet, found)]
    return Tables(tuple(once(drafts)), tuple(others), tuple(taken), tuple(told))


def furniture(sheet: Sheet, found: Recognised) -> Iterable[Line]:
    """The title of the table and what stands between it and the table."""
    place = next((n for n, one in enumerate(sheet.above) if one.spot == found.spot), None)
    return sheet.above[place:] if place is not None else ()


def draft(sheet: Sheet, found: Recognised, desk: Desk) -> TableDraft:
    spec = names.TABLES[found.key]
    if found.doubt:
        desk.doubt(found.doubt, found.spot)
    rows = tuple(each_once(rows_of(sheet, spec, desk), desk))
    leave_the_rest(sheet, rows, desk)
    made = TableDraft(
        found.key,
        found.title,
        found.spot,
        rows,
        sheet.note,
        sheet.statement,
        tuple(desk.doubts),
        tuple(desk.left),
    )
    lost = (f"{found.title}的数一个也没有认出，没有录入", found.spot)
    return replace(made, doubts=(lost, *made.doubts)) if made.is_lost else made


def each_once(rows: Iterable[RowDraft], desk: Desk) -> Iterable[RowDraft]:
    """A subject that a table has twice: the first; the other is told."""
    found: dict[tuple[str, str], RowDraft] = {}
    for row in rows:
        before = found.setdefault((row.side, row.id), row)
        if before is not row:
            leaves = [leaf for leaf in row.cells.values() if leaf.text]
            desk.left += [(leaf.printed, leaf.spot) for leaf in leaves]
            if leaves:
                desk.doubt(f"{row.id}{row.name}印了两次，只录入第一次", row.spot)
    return found.values()


def leave_the_rest(sheet: Sheet, rows: Iterable[RowDraft], desk: Desk) -> None:
    """Nothing is lost: an amount that went into no row is left over, even one in the head."""
    known = {leaf.spot for row in rows for leaf in row.cells.values()}
    known |= {spot for _, spot in desk.left}
    amounts = {place for block in blocks(sheet) for place in block.amounts}
    for row in sheet.body:
        words = {cell.spot for place, cell in enumerate(row) if place not in amounts}
        cells = (row[place] for place in sorted(amounts) if row[place].spot not in words)
        leave_new((cell for cell in cells if is_amount(cell.text)), known, desk)
    every = (cell for grid in sheet.grids for row in grid.rows for cell in row)
    leave_new((cell for cell in every if is_figure(cell.text)), known, desk)


def is_figure(text: str) -> bool:
    """An amount to the cent, and no number of a line or code stored as 201.0."""
    return is_amount(text) and bool(re.search(r"[.．][\d０-９]{2,}$", text.strip()))


def leave_new(cells: Iterable[Cell], known: set[Spot], desk: Desk) -> None:
    for cell in cells:
        if cell.spot not in known:
            known.add(cell.spot)
            desk.left.append((squeezed(cell.text), cell.spot))
            desk.doubt("这个数没有找到行，没有录入", cell.spot)


def rows_of(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterable[RowDraft]:
    if spec.two_sided:
        return two_sided_rows(sheet, spec, desk)
    if spec.key in ("T7", "X12"):
        down = three_public.is_down(sheet, spec.sides[0])
        return (items_down if down else three_public.across)(sheet, spec, desk)
    return coded_rows(sheet, spec, desk)


def once(drafts: Iterable[TableDraft]) -> Iterable[TableDraft]:
    """A table that is printed twice: the first that has figures; the other is told."""
    found: dict[str, TableDraft] = {}
    for one in drafts:
        before = found.get(one.key)
        if before is None:
            found[one.key] = one
        elif before.is_empty and not one.is_empty:
            found[one.key] = with_rest(one, before)
        else:
            found[one.key] = with_rest(before, one)
    return found.values()


def said(one: TableDraft) -> list[tuple[str, str, dict[str, str]]]:
    return [
        (row.side, row.id, {name: leaf.text for name, leaf in row.cells.items() if leaf.text})
        for row in one.rows
    ]


def with_rest(kept: TableDraft, other: TableDraft) -> TableDraft:
    """`other` is not taken: its figures are left over, unless they are the same."""
    if said(other) == said(kept):
        return kept
    doubts, left = other.doubts, (*other.left, *cells_left(other))
    if not other.is_empty:
        doubts = (*doubts, (f"{other.title}又印了一次，只录入第一次", other.spot))
    return replace(kept, doubts=(*kept.doubts, *doubts), left=(*kept.left, *left))


def cells_left(one: TableDraft) -> Iterable[tuple[str, Spot]]:
    cells = (leaf for row in one.rows for leaf in row.cells.values())
    return ((leaf.printed, leaf.spot) for leaf in cells if leaf.text)
