"""没有框线的表：按字的位置分出的栏，数与数对得上才录入；否则仍是一行行的字，告诉人没有录入。"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.importers.document import Document, Grid, Line, Note
from generator.importers.tables.agree import Figures, figures_of, holds, identities
from generator.importers.tables.cut import is_figure
from generator.importers.tables.draft import TableDraft
from generator.importers.tables.joined_pages import sheets
from generator.importers.tables.read import draft
from generator.importers.tables.recognise import recognise
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet
from generator.model.subjects import Subjects
from generator.money import Unit

_TOLD = "没有框线，按字的位置分栏，合计与各项都对得上；请与原件核对"
Identity = tuple[Decimal, list[Decimal]]

# Of each side: a line, and those whose sum it is; * is the classes of spending.
SIDES: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "T1": (
        (
            *("income/income-subtotal", "income/general", "income/fund", "income/capital"),
            *("income/superior-subsidy", "income/public-service", "income/business"),
            *("income/affiliate", "income/other"),
        ),
        (
            *("income/income-total", "income/income-subtotal", "income/surplus-used"),
            "income/opening-carryover",
        ),
        ("expenditure/expenditure-subtotal", "*"),
        (
            *("expenditure/expenditure-total", "expenditure/expenditure-subtotal"),
            *("expenditure/surplus-distribution", "expenditure/closing-carryover"),
        ),
    ),
    "T4": (
        ("income/income-subtotal", "income/general", "income/fund", "income/capital"),
        ("income/income-total", "income/income-subtotal", "income/opening-carryover"),
        (
            *("income/opening-carryover", "income/opening-general", "income/opening-fund"),
            "income/opening-capital",
        ),
        ("expenditure/expenditure-subtotal", "*"),
        (
            *("expenditure/expenditure-total", "expenditure/expenditure-subtotal"),
            "expenditure/closing-carryover",
        ),
    ),
}
BOTH = ("income/income-total", "expenditure/expenditure-total")


def settled(document: Document, subjects: Subjects, year: int) -> Document:
    """Without rules a table stays a table only where it is known and its sums hold."""
    believed: list[Note] = []
    refused: set[int] = set()
    for sheet in sheets(document):
        loose = [grid for grid in sheet.grids if grid.instead]
        if not loose:
            continue
        found = proven(sheet, subjects, year)
        if found is None:
            refused.update(map(id, loose))
        else:
            believed.append(Note(f"{found.title}{_TOLD}", found.spot))
    pieces = tuple(one for piece in document.pieces for one in told_as(piece, refused))
    return replace(document, pieces=pieces, notes=(*document.notes, *believed))


def told_as(piece: Line | Grid, refused: set[int]) -> Iterator[Line | Grid]:
    if isinstance(piece, Grid) and id(piece) in refused:
        yield from piece.instead
    else:
        yield piece


def proven(sheet: Sheet, subjects: Subjects, year: int) -> TableDraft | None:
    found = recognise(sheet, None, year)
    if found is None:
        return None
    made = draft(sheet, found, Desk(subjects, year, Unit.WAN, Unit.WAN))
    sums = [one for one in (*identities(made), *both_sides(made)) if one[1]]
    kept = all(holds(total, parts) for total, parts in sums) and any(map(tells, sums))
    believed = kept and are_known(made, subjects) and not loses_a_row(sheet, made)
    return made if believed else None


def tells(one: Identity) -> bool:
    """Nought is nought in any column."""
    return bool(one[0])


def loses_a_row(sheet: Sheet, made: TableDraft) -> bool:
    """A row of figures under no name it can have: those beside it may stand a row too high."""
    left = {spot for _, spot in made.left}
    rows = ({cell.spot for cell in row if is_figure(cell.text)} for row in sheet.body)
    return any(figures and figures <= left for figures in rows)


def are_known(table: TableDraft, subjects: Subjects) -> bool:
    """Every code begins as those of some year do: no other number was taken for one."""
    classes = {subject.code[:3] for rows in subjects.rows.values() for subject in rows}
    return all(row.code[:3] in classes for row in table.rows if row.code)


def both_sides(table: TableDraft) -> Iterator[Identity]:
    """T1 and T4: the sums of each side, and both sides the same."""
    figures = figures_of(table)
    for total, *parts in SIDES.get(table.key, ()):
        rows = [figures.get(row, {}) for part in parts for row in lines(part, figures)]
        for column, figure in figures.get(total, {}).items():
            yield figure, [cells[column] for cells in rows if column in cells]
    if table.key in SIDES:
        ends = [figures.get(row, {}) for row in BOTH]
        left, right = ends[0].get("final"), ends[1].get("final", ends[1].get("total"))
        if left is not None and right is not None:
            yield left, [right]


def lines(part: str, figures: Figures) -> Sequence[str]:
    if part != "*":
        return [part]
    return [row for row in figures if row.startswith("expenditure/") and row[-3:].isdigit()]
