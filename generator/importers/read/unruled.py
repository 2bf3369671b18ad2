"""没有框线的表：由字的位置分出栏和行，有一处分不清就不分，仍是一行行的字。

pdfplumber's own strategies by text were tried: they cut names at every blank, put two heads into
one column and know nothing of heads over several columns.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.read.reading import numbered
from generator.importers.read.unruled_columns import MODES, Laid, Span, lay_out, mode_of, spans
from generator.importers.read.unruled_groups import paths
from generator.importers.read.unruled_heads import Column, cells
from generator.importers.read.unruled_rows import Cells, rows
from generator.importers.read.unruled_stretches import Segment, segments, tables
from generator.importers.read.unruled_words import Row, Word, joined

Pages = Sequence[tuple[int, Sequence[Row], Sequence[float]]]  # number, lines, tops of grids
Made = tuple[Segment, Grid]
_FIGURES = 20_000  # of one table: more is no report
_HEADS = 200
Heads = list[tuple[Word, ...]]


def unruled(pages: Pages, name: str, number: int) -> list[Made]:
    """Each part of a table on a page with its grid; `number` counts the tables before."""
    found = tables([one for page, lines, cuts in pages for one in segments(page, lines, cuts)])
    usual = usual_mode(found)
    made: list[Made] = []
    for parts in found:
        for part, grid in in_grids(parts, usual, name, number + len(made)):
            made.append((part, grid))
    return made


def usual_mode(found: Iterable[Sequence[Segment]]) -> str:
    modes = Counter(mode for parts in found if (mode := mode_of(amounts(parts))) in MODES)
    return modes.most_common(1)[0][0] if modes else ""


def amounts(parts: Iterable[Segment]) -> list[Span]:
    return spans(word for part in parts for word in part.body if word.is_amount)


def in_grids(parts: Sequence[Segment], usual: str, name: str, number: int) -> list[Made]:
    body = [word for part in parts for word in part.body]
    heads = cells(parts[0].head) if len(parts[0].head) < _HEADS else []
    if not heads or len(body) > _FIGURES:
        return []
    mode = mode_of(amounts(parts)) or usual
    agreed_on = agreed(body, heads, (mode,) if mode else MODES)
    if agreed_on is None:
        return []
    laid, over = agreed_on
    split = [rows(kept(part.body), laid.homes, laid.columns) for part in parts]
    if any(each is None for each in split):
        return []
    return [
        (part, grid_of(part, again(part, parts[0], over), each or [], laid, name, number + at))
        for at, (part, each) in enumerate(zip(parts, split, strict=True), 1)
    ]


def kept(words: Iterable[Word]) -> list[Word]:
    return [word for word in words if not word.is_nil]


def agreed(
    body: Sequence[Word], heads: Sequence[Word], modes: Iterable[str]
) -> tuple[Laid, Heads] | None:
    """The same columns by each way of aligning that may be meant."""
    found = [one for mode in modes if (one := first_told(body, heads, mode)) is not None]
    same = all(one[0].homes == found[0][0].homes for one in found)
    return found[0] if found and same else None


def first_told(body: Sequence[Word], heads: Sequence[Word], mode: str) -> tuple[Laid, Heads] | None:
    for laid in lay_out(body, heads, mode):
        over = paths(laid.columns, laid.groups)
        if over is not None:
            return laid, over
    return None


def again(part: Segment, first: Segment, over: Heads) -> Heads:
    """A head that is printed again overleaf says the same; where it is not there is none."""
    return over if part is first or part.head else []


def grid_of(
    part: Segment, over: Heads, body: Sequence[Cells], laid: Laid, name: str, number: int
) -> Grid:
    spot = numbered(name, number, part.page)
    depth = max(map(len, over), default=0)
    heads: dict[int, Cell] = {}
    lines: list[tuple[Cell, ...]] = []
    covered: set[tuple[int, int]] = set()
    for level in range(depth):
        line = []
        for place, path in enumerate(over):
            word = path[min(level, len(path) - 1)]
            if id(word) in heads:
                covered.add((level, place))
            line.append(heads.setdefault(id(word), Cell(word.text, spot(level, place))))
        lines.append(tuple(line))
    if part.numbers and over:
        lines.append(counted(part.numbers, laid.columns, len(lines), spot))
    for cells_ in body:
        lines.append(row_of(cells_, len(laid.columns), len(lines), spot))
    place_ = Spot(name, page=part.page, cell=str(number))
    said = tuple(Line(row.text, Spot(name, page=part.page, line=row.number)) for row in part.rows)
    return Grid(tuple(lines), place_, frozenset(covered), instead=said)


def counted(
    numbers: Sequence[Word], columns: Sequence[Column], row: int, spot: Callable[[int, int], Spot]
) -> tuple[Cell, ...]:
    found: dict[int, list[Word]] = {}
    for word in numbers:
        near = min(range(len(columns)), key=lambda at: abs(columns[at].leaf.x - word.x))
        found.setdefault(near, []).append(word)
    return row_of(found, len(columns), row, spot)


def row_of(
    found: Mapping[int, Sequence[Word]], width: int, row: int, spot: Callable[[int, int], Spot]
) -> tuple[Cell, ...]:
    return tuple(Cell(joined(found.get(at, ())), spot(row, at)) for at in range(width))
