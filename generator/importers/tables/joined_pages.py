"""文件里的各张表，跨页的接成一张：表头重印的、只印半截的、断在两页的，都认作同一张。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importers.document import Cell, Document, Grid, Line
from generator.importers.tables.amounts import plain
from generator.importers.tables.sheet import (
    FURNITURE,
    HEADS,
    LEADING,
    Sheet,
    heads_of,
    is_body,
    is_end_of_name,
    is_note_text,
    laid_out,
    names_a_table,
    texts,
)
from generator.importers.tables.words import caption_years, squeezed, word


def sheets(document: Document) -> Iterator[Sheet]:
    """The tables of a document with what stands around them, pages joined."""
    pending: Sheet | None = None
    above: list[Line] = []
    for piece in document.pieces:
        if isinstance(piece, Line):
            above.append(piece)
            continue
        if pending is not None and not above and has_rest_of_head(pending, piece):
            pending = with_rest_of_head(pending, piece)
            continue
        grid = piece if pending is None else as_wide(pending, piece)
        sheet = laid_out(grid, above)
        if pending is not None and piece.rows and is_rest(pending, sheet, grid):
            sheet = laid_out(grid, above, is_rest=True)
        elif pending is not None:
            sheet = with_head_of(pending, sheet)
        if pending is not None and goes_on(pending, sheet, above):
            pending = joined(pending, replace(sheet, grids=(piece,)))
        else:
            if pending is not None:
                yield with_notes(pending, above)
            pending = sheet if grid is piece else laid_out(piece, above)
        above = []
    if pending is not None:
        yield with_notes(pending, above)


def with_notes(sheet: Sheet, lines: Sequence[Line]) -> Sheet:
    """The notes are the first lines below that call themselves so."""
    notes = [line for line in lines[:4] if is_note_text(word(line.text))]
    return replace(sheet, below=(*sheet.below, *notes))


def goes_on(before: Sheet, sheet: Sheet, between: Sequence[Line]) -> bool:
    """The same table overleaf: as wide, under no other title; its head may be printed again."""
    if not before.heads or len(before.heads) != width(sheet):
        return False
    if before.grids[-1].hidden != sheet.grids[0].hidden:
        return False
    known = {title_said(line.text) for line in before.above}
    lines = [*between, *(line for line in sheet.above if line not in between)]
    titles = [title_said(line.text) for line in lines if names_a_table(line.text)]
    if any(title not in known for title in titles):
        return False
    if titles and before.grids[-1].spot.sheet != sheet.grids[0].spot.sheet:
        return False  # another sheet of the workbook prints it again
    mine, its = (
        {year for line in part for year in caption_years(line.text)}
        for part in (before.above, lines)
    )
    if mine and its and mine != its:
        return False
    return not any(sheet.heads) or sheet.heads == before.heads


def is_overleaf(before: Grid, grid: Grid) -> bool:
    return bool(grid.rows and before.spot.page) and grid.spot.page == before.spot.page + 1


def has_rest_of_head(before: Sheet, grid: Grid) -> bool:
    """A page ends within the head: overleaf the rest of its last row, or the rows below it."""
    last = before.grids[-1]
    if not before.head or before.body or before.below or not is_overleaf(last, grid):
        return False
    row = grid.rows[0]
    if len(row) != len(before.heads) or before.grids[-1].hidden != grid.hidden or is_body(row):
        return False
    if is_again(before.heads, laid_out(grid, ()).heads or before.heads):
        return False
    if is_row_cut(before.head[-1], row):
        return True
    found = [text for text in texts(row) if text]
    if any(names_a_table(text) or FURNITURE.match(text) for text in found):
        return False
    return len(found) > 1 and 2 * sum(text in HEADS | LEADING for text in found) > len(found)


def is_row_cut(upper: Sequence[Cell], lower: Sequence[Cell]) -> bool:
    """Most of what both pages print of a row of the head are words only when put together."""
    pairs = [pair for pair in zip(texts(upper), texts(lower), strict=True) if pair[1]]
    known = HEADS | LEADING
    if any(not above or (above in known and below in known) for above, below in pairs):
        return False
    return 2 * sum(is_head_word(above + below) for above, below in pairs) > len(pairs)


def is_head_word(text: str) -> bool:
    return text in HEADS | LEADING or text.endswith(("科目编码", "科目名称"))


def with_rest_of_head(before: Sheet, grid: Grid) -> Sheet:
    head, rows = before.head, grid.rows
    if is_row_cut(head[-1], rows[0]):
        whole = {
            id(one): replace(one, text=one.text + other.text)
            for one, other in zip(head[-1], rows[0], strict=True)
        }
        head = tuple(tuple(whole.get(id(cell), cell) for cell in row) for row in head)
        rows = rows[1:]
    made = laid_out(replace(grid, rows=(*head, *rows)), before.above)
    return replace(made, above=before.above, grids=(*before.grids, grid))


def as_wide(before: Sheet, grid: Grid) -> Grid:
    """Columns at the right without head or figures (公开03表 stood there) may end with the page."""
    if not before.body or not is_overleaf(before.grids[-1], grid):
        return grid
    more = len(before.heads) - len(grid.rows[0])
    spare = [
        all(FURNITURE.match(text) for text in path) and not any(texts(column))
        for path, column in zip(before.heads, zip(*before.body, strict=True), strict=False)
    ]
    if more <= 0 or len(spare) != len(before.heads) or not all(spare[-more:]):
        return grid
    columns = zip(zip(*before.body, strict=True), zip(*grid.rows, strict=True), strict=False)
    if not all(is_alike(one, other) for one, other in columns):
        return grid
    blank = Cell("", replace(grid.rows[0][-1].spot, cell=""))
    return replace(grid, rows=tuple((*row, *(blank,) * more) for row in grid.rows))


def is_alike(one: Sequence[Cell], other: Sequence[Cell]) -> bool:
    """Not words in one and figures in the other."""
    mine, its = (
        {plain(cell.text)[0] is None for cell in part if squeezed(cell.text)}
        for part in (one, other)
    )
    return not (mine and its) or bool(mine & its)


def with_head_of(before: Sheet, sheet: Sheet) -> Sheet:
    """A head printed again overleaf may end sooner, or be cut: all its words begin those before."""
    if len(before.heads) != len(sheet.heads) or not any(sheet.heads):
        return sheet
    for rows in range(len(sheet.head), 0, -1):
        heads = heads_of(sheet.head[:rows])
        if is_again(before.heads, heads):
            return replace(sheet, heads=before.heads, body=(*sheet.head[rows:], *sheet.body))
    return sheet


def is_again(before: Sequence[Sequence[str]], heads: Sequence[Sequence[str]]) -> bool:
    pairs = [("".join(one), "".join(other)) for one, other in zip(before, heads, strict=True)]
    alike = sum(one == other for one, other in pairs)
    cut = all(one == other or (other and one.startswith(other)) for one, other in pairs)
    return 2 * alike > len(pairs) and cut


def is_rest(before: Sheet, sheet: Sheet, grid: Grid) -> bool:
    """Overleaf: what looks like a head or title, the rest of a row, has no word of either."""
    found = {text for path in sheet.heads for text in path}
    known = HEADS | LEADING | {text for path in before.heads for text in path}
    parted = bool(found) or is_end_of_name(grid.rows[0])
    unlike = len(found) < 2 or not found & known
    return parted and unlike and len(before.heads) == len(grid.rows[0])


def title_said(text: str) -> str:
    """The title by which a page overleaf is known: `支出决算表（续）` goes on with 支出决算表."""
    return re.sub(r"（?续表?）?$", "", word(text))


def width(sheet: Sheet) -> int:
    return len(sheet.heads) if sheet.heads else len(sheet.body[0]) if sheet.body else 0


def joined(before: Sheet, sheet: Sheet) -> Sheet:
    return replace(
        before,
        body=(*before.body, *sheet.body),
        below=(*before.below, *sheet.below),
        grids=(*before.grids, *sheet.grids),
    )
