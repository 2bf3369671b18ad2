"""Every statutory table of a document, as drafts; and the grids that are none of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator import names
from generator.importers.document import Cell, Document, Grid, Line, Spot
from generator.importers.tables import three_public
from generator.importers.tables.amounts import plain
from generator.importers.tables.blocks import blocks
from generator.importers.tables.coded import coded_rows
from generator.importers.tables.cut import cut_off, cuts_numbers, is_figure
from generator.importers.tables.draft import RowDraft, TableDraft
from generator.importers.tables.joined_pages import is_overleaf, sheets
from generator.importers.tables.lined import items_down, two_sided_rows
from generator.importers.tables.merged import merged, without_twins
from generator.importers.tables.overleaf import with_whole_rows
from generator.importers.tables.parted import two_in_one
from generator.importers.tables.prints import once
from generator.importers.tables.recognise import Recognised, recognise, unread_title
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.stored import shown_otherwise
from generator.importers.tables.unframed import unframed
from generator.importers.tables.units import odd_unit, units
from generator.importers.tables.unseen import hidden_spots, without_hidden_rows
from generator.importers.tables.words import squeezed
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.money import Unit

_DIGIT = re.compile(r"\d")
_CODE = re.compile(r"\d{3}")
_CENTS = re.compile(r"\d[.．]\d{2}(?!\d)")


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
    beside: Iterable[Line] = (),
) -> Tables:
    """`beside` are the lines of the report's other files: they too tell the unit of a table."""
    drafts: list[TableDraft] = []
    others: list[Grid] = []
    taken: list[Grid | Line] = []
    told = list(unframed(document))
    printed = [(sheet, recognise(sheet, profile, year)) for sheet in sheets(document)]
    lines = [*(piece for piece in document.pieces if isinstance(piece, Line)), *beside]
    stated = units([sheet for sheet, found in printed if found], lines, wanted)
    cuts = cuts_numbers(sheet for sheet, found in printed if found)
    before: Sheet | None = None  # of ours, or overleaf of one
    for sheet, found in printed:
        odd = odd_unit(sheet) if found else ""
        if found is None or odd:
            others += sheet.grids
            if found is not None:
                told.append((f"{found.title}的单位是{odd}，没有录入", found.spot))
            else:
                lost = not_joined(before, sheet)
                told += unread(sheet, profile) or lost
                before = sheet if lost else None
            continue
        before = sheet
        unit, doubt = stated.of(sheet)
        desk = Desk(subjects, year, unit, wanted, cuts=cuts)
        made = draft(sheet, found, desk)
        if doubt and (made.left or not made.is_empty):
            made = replace(made, doubts=((doubt, found.spot), *made.doubts))
        drafts.append(made)
        taken += [*sheet.grids, *sheet.below, *furniture(sheet, found)]
    return Tables(tuple(once(drafts)), tuple(others), tuple(taken), tuple(told))


def unread(sheet: Sheet, profile: Profile | None) -> list[tuple[str, Spot]]:
    named = unread_title(sheet, profile)
    if named is None or not has_figures(sheet):
        return []
    return [(f"“{named[0]}”的表头认不出，没有录入", named[1])]


def not_joined(before: Sheet | None, sheet: Sheet) -> list[tuple[str, Spot]]:
    """A table overleaf with nothing above it, where the page before ended with one of ours."""
    if before is None or not is_overleaf(before.grids[-1], sheet.grids[0]):
        return []
    inside = {cell.spot for grid in sheet.grids for row in grid.rows for cell in row}
    if before.below or any(line.spot not in inside for line in sheet.above):
        return []
    if not has_figures(sheet):
        return []
    return [("像是上一页的表的续页，但没有接上，这一页的数没有录入", sheet.grids[0].spot)]


def has_figures(sheet: Sheet) -> bool:
    cells = (cell for grid in sheet.grids for row in grid.rows for cell in row)
    return any(_CENTS.search(cell.text) for cell in cells)


def furniture(sheet: Sheet, found: Recognised) -> Iterable[Line]:
    """The title of the table and what stands between it and the table."""
    place = next((n for n, one in enumerate(sheet.above) if one.spot == found.spot), None)
    return sheet.above[place:] if place is not None else ()


def draft(sheet: Sheet, found: Recognised, desk: Desk) -> TableDraft:
    spec = names.TABLES[found.key]
    sheet = without_twins(sheet)
    desk.hidden = hidden_spots(sheet)
    sheet = without_hidden_rows(with_whole_rows(sheet, desk), desk)
    desk.cut = cut_off(sheet, desk.cuts)
    desk.unclear = {**shown_otherwise(sheet, desk.printed_in), **two_in_one(sheet), **merged(sheet)}
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
        all(grid.hidden for grid in sheet.grids),
        found.other_year,
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
                said = f"{row.id}{row.name}印了两次，只录入第一次"
                desk.doubt(said + apart(before, row), row.spot)
    return found.values()


def apart(before: RowDraft, row: RowDraft) -> str:
    """The first figure that the two have not alike, with both places."""
    for column, leaf in row.cells.items():
        first = before.cells.get(column)
        if first is not None and first.text != leaf.text:
            return f"：{first.printed or '空'}（{first.spot.words}），这里是 {leaf.printed or '空'}"
    return ""


def leave_the_rest(sheet: Sheet, rows: Iterable[RowDraft], desk: Desk) -> None:
    """Nothing is lost: an amount that went into no row is left over, even one in the head."""
    known = {leaf.spot for row in rows for leaf in row.cells.values()}
    known |= {spot for _, spot in desk.left}
    amounts = {place for block in blocks(sheet) for place in block.amounts}
    for row in sheet.body:
        words = {cell.spot for place, cell in enumerate(row) if place not in amounts}
        cells = (row[place] for place in sorted(amounts) if row[place].spot not in words)
        leave_new((cell for cell in cells if _DIGIT.search(cell.text)), known, desk)
        bare = [cell for cell, path in zip(row, sheet.heads, strict=False) if not path]
        given = (cell for cell in bare if amounts and is_figure(cell.text))
        leave_new(given, known, desk, "这一栏没有栏名，数没有录入")
        others = (cell for cell in row if cell.spot in words)
        is_lost = is_figure if amounts else _CENTS.search
        leave_new((cell for cell in others if is_lost(cell.text)), known, desk)
        if not amounts and _CODE.match(row[0].text):
            leave_new((cell for cell in row[2:] if plain(cell.text)[0] is None), known, desk)
    around = {line.spot for line in (*sheet.above, *sheet.below)}
    around |= {cell.spot for row in sheet.body for cell in row}
    every = (cell for grid in sheet.grids for row in grid.rows for cell in row)
    rest = (cell for cell in every if cell.spot not in around)
    leave_new((cell for cell in rest if _CENTS.search(cell.text)), known, desk)


def leave_new(
    cells: Iterable[Cell],
    known: set[Spot],
    desk: Desk,
    why: str = "这个数没有找到行，没有录入",
) -> None:
    for cell in cells:
        if cell.spot not in known:
            known.add(cell.spot)
            desk.left.append((squeezed(cell.text), cell.spot))
            desk.doubt(why, cell.spot)


def rows_of(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterable[RowDraft]:
    if spec.two_sided:
        return two_sided_rows(sheet, spec, desk)
    if spec.key in ("T7", "X12"):
        down = three_public.is_down(sheet, spec.sides[0])
        return (items_down if down else three_public.across)(sheet, spec, desk)
    return coded_rows(sheet, spec, desk)
