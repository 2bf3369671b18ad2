"""一段上万字不是报告的文字：不读，也说一声。读得再快的句式，在这样的一段上也慢。"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from generator.importers.document import Cell, Grid, Line, Note, Spot
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused


def without_overlong(reading: Reading, limits: Limits) -> Reading:
    """Without its paragraphs and texts of cells that are longer than any report's."""
    long = {spot: size for spot, size in sizes(reading.pieces) if size > limits.text}
    if not long:
        return reading
    pieces = tuple(
        one if isinstance(one, Line) else shortened(one, long)
        for one in reading.pieces
        if not isinstance(one, Line) or len(one.text) <= limits.text
    )
    told = [Note(f"这里有 {size:,} 字连成一段，没有读", spot) for spot, size in long.items()]
    if not pieces:
        raise Refused(told[0].message.replace("这里", told[0].spot.words), "分成几段再导入")
    return replace(reading, pieces=pieces, notes=(*reading.notes, *told))


def sizes(pieces: Iterable[Line | Grid]) -> Iterable[tuple[Spot, int]]:
    for one in pieces:
        if isinstance(one, Line):
            yield one.spot, len(one.text)
        else:
            yield from ((cell.spot, len(cell.text)) for row in one.rows for cell in row)


def shortened(grid: Grid, long: dict[Spot, int]) -> Grid:
    def cell(one: Cell) -> Cell:
        return replace(one, text="") if one.spot in long and one.number is None else one

    return replace(grid, rows=tuple(tuple(map(cell, row)) for row in grid.rows))
