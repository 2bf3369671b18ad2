"""几张表上下印在一张工作表上：按表名分开。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.importers.document import Cell, Document, Grid, Line
from generator.importers.tables.recognise import alike, titled
from generator.importers.tables.sheet import is_amount
from generator.importers.tables.words import squeezed

Row = Sequence[Cell]


def parted(document: Document) -> Document:
    pieces = [part for piece in document.pieces for part in parts(piece)]
    return replace(document, pieces=tuple(pieces))


def parts(piece: Line | Grid) -> Iterator[Line | Grid]:
    """A grid is left as it is unless a title stands below the head or the figures of a table."""
    if isinstance(piece, Line):
        yield piece
        return
    starts = [0]
    filled = False
    for number, row in enumerate(piece.rows):
        if filled and is_title(row):
            starts.append(number)
            filled = False
        filled = filled or is_of_table(row)
    if len(starts) == 1:
        yield piece
        return
    for start, end in zip(starts, [*starts[1:], len(piece.rows)], strict=True):
        yield cut(piece, start, end)


def is_of_table(row: Row) -> bool:
    """Not the number and name of a contents list."""
    texts = {cell.text for cell in row if squeezed(cell.text)}
    return len(texts) > 2 or any("." in text and is_amount(text) for text in texts)


def is_title(row: Row) -> bool:
    texts = {cell.text for cell in row if squeezed(cell.text)}
    if len(texts) != 1:
        return False
    (text,) = texts
    return len(squeezed(text)) < 60 and (titled(text, None)[0] is not None or bool(alike(text)))


def cut(grid: Grid, start: int, end: int) -> Grid:
    """Some of the rows, without the columns at the right that they leave empty."""
    rows = grid.rows[start:end]
    used = [n for row in rows for n, cell in enumerate(row) if squeezed(cell.text)]
    width = max(used, default=0) + 1
    return replace(
        grid,
        rows=tuple(row[:width] for row in rows),
        covered=frozenset(
            (y - start, x) for y, x in grid.covered if start <= y < end and x < width
        ),
        hidden_rows=frozenset(n - start for n in grid.hidden_rows if start <= n < end),
        hidden_columns=frozenset(n for n in grid.hidden_columns if n < width),
    )
