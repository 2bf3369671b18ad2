"""Every statutory table of a document, as drafts; and the grids that are none of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import names
from generator.importers.document import Document, Grid, Spot
from generator.importers.tables.coded import coded_rows
from generator.importers.tables.draft import RowDraft, TableDraft
from generator.importers.tables.lined import three_public_rows, two_sided_rows
from generator.importers.tables.recognise import Recognised, recognise
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet, sheets
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.money import Unit


@dataclass(frozen=True, slots=True)
class Tables:
    drafts: tuple[TableDraft, ...]
    others: tuple[Grid, ...]


def read_tables(
    document: Document,
    subjects: Subjects,
    year: int,
    profile: Profile | None = None,
    wanted: Unit = Unit.WAN,
) -> Tables:
    drafts: list[TableDraft] = []
    others: list[Grid] = []
    for sheet in sheets(document):
        found = recognise(sheet, profile)
        if found is None:
            others += sheet.grids
            continue
        desk = Desk(subjects, year, sheet.unit or wanted, wanted)
        drafts.append(draft(sheet, found, desk))
    return Tables(tuple(once(drafts)), tuple(others))


def draft(sheet: Sheet, found: Recognised, desk: Desk) -> TableDraft:
    spec = names.TABLES[found.key]
    if found.doubt:
        desk.doubt(found.doubt, found.spot)
    rows = tuple(rows_of(sheet, spec, desk))
    return TableDraft(
        found.key,
        found.title,
        found.spot,
        rows,
        sheet.note,
        sheet.statement,
        tuple(desk.doubts),
        tuple(desk.left),
    )


def rows_of(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterable[RowDraft]:
    if spec.two_sided:
        return two_sided_rows(sheet, spec, desk)
    if spec.key in ("T7", "X12"):
        return three_public_rows(sheet, spec, desk)
    return coded_rows(sheet, spec, desk)


def once(drafts: Iterable[TableDraft]) -> Iterable[TableDraft]:
    """A table that is printed twice: the first that has figures; the other is told."""
    found: dict[str, TableDraft] = {}
    for one in drafts:
        before = found.get(one.key)
        if before is None or (before.is_empty and not one.is_empty):
            found[one.key] = one
        elif not one.is_empty and one.rows != before.rows:
            twice = (f"{one.title}又印了一次，只录入第一次", one.spot)
            found[one.key] = TableDraft(
                before.key,
                before.title,
                before.spot,
                before.rows,
                before.note,
                before.statement,
                (*before.doubts, twice),
                (*before.left, *one.left, *cells_left(one)),
            )
    return found.values()


def cells_left(one: TableDraft) -> Iterable[tuple[str, Spot]]:
    return ((leaf.printed, leaf.spot) for row in one.rows for leaf in row.cells.values())
