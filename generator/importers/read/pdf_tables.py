"""页面上的框线 → 表：合并的格按框线摆好，数字不因压线而拆开。"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.importers.document import Cell, Grid, Spot
from generator.importers.read.pdf_glyphs import UNREADABLE, Glyph
from generator.importers.read.pdf_lines import Run, TextLine, lines, runs
from generator.importers.read.reading import Laid, lay, numbered

Box = tuple[float, float, float, float]  # x0, top, x1, bottom
Rule = tuple[float, float, float]  # x0, x1, its height
_FAR = 1e6
_USUAL, _NEAR = 9.0, 1 / 3  # points of type, and how much of it is near
_TOLERANCES = ("snap_tolerance", "join_tolerance", "intersection_tolerance", "edge_min_length")
_SAME = 2.0  # points: lines so close are one
_NARROW = 0.12  # of the page: a table of two or three columns
_ALL_THE_WAY = 0.9
_FIGURE = re.compile(r"[0-9.,%()（）\-]")


@dataclass(slots=True)
class Framed:
    """A table's frame: its cells, and the boundaries of its columns and rows."""

    cells: list[Box]
    columns: list[float] = field(default_factory=list)
    rows: list[float] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.columns = _distinct(x for cell in self.cells for x in (cell[0], cell[2]))
        self.rows = _distinct(y for cell in self.cells for y in (cell[1], cell[3]))

    @property
    def box(self) -> Box:
        return self.columns[0], self.rows[0], self.columns[-1], self.rows[-1]

    @property
    def area(self) -> float:
        return (self.columns[-1] - self.columns[0]) * (self.rows[-1] - self.rows[0])

    def take_columns_of(self, other: Framed) -> None:
        """Those of a table as wide, where all of its own columns are among them."""
        mine, others = self.columns, other.columns
        same = abs(mine[0] - others[0]) <= _SAME and abs(mine[-1] - others[-1]) <= _SAME
        if same and all(any(abs(x - known) <= _SAME for known in others) for x in mine):
            self.columns = others

    @property
    def is_table(self) -> bool:
        """A frame around text, or lines above and below it, are none."""
        return len(self.columns) > 2


def frames(page: Any, size: float = _USUAL) -> list[Framed]:
    """The tables of a page from the top down; `size` is that of its type.

    Lines a few points apart are one; where a sheet was shrunk to fit its paper rows are no higher.
    """
    near = min(_USUAL, size) * _NEAR
    settings: dict[str, Any] = dict.fromkeys(_TOLERANCES, near)
    sides = _open_sides(page)
    if sides:
        settings["explicit_vertical_lines"] = sides
    found = [Framed(list(table.cells)) for table in page.find_tables(settings) if table.cells]
    return sorted((each for each in found if each.is_table), key=lambda each: each.box[1])


def framed(
    frame: Framed,
    glyphs: Iterable[Glyph],
    name: str,
    page: int,
    number: int,
    blurred: Set[Glyph] = frozenset(),
) -> tuple[Grid, set[Glyph]]:
    """The grid, and the glyphs that stand in it.

    A cell in which one text is printed on another begins with a sign that is none of its text:
    no code, name or amount is read from it.
    """
    spot = numbered(name, number, page)
    filled: dict[Box, list[Run]] = {}
    used: set[Glyph] = set()
    index = _Index(frame)
    for run in runs(glyphs):
        for token in _tokens(run):
            cell = index.at(token)
            if cell is not None:
                filled.setdefault(cell, []).append(token)
                used.update(token.glyphs)
    laid = []
    for cell in frame.cells:
        left, right = _at(frame.columns, cell[0]), _at(frame.columns, cell[2])
        top, bottom = _at(frame.rows, cell[1]), _at(frame.rows, cell[3])
        tokens = filled.get(cell, [])
        text = joined(lines(_healed(tokens)))
        if any(not blurred.isdisjoint(token.glyphs) for token in tokens):
            text = UNREADABLE + text
        made = Cell(text, spot(top, left))
        laid.append(Laid(top, left, made, max(bottom - top, 1), max(right - left, 1)))
    place = Spot(name, page=page, cell=str(number))
    return lay(laid, lambda row, column: Cell("", spot(row, column)), place), used


def joined(parts: Sequence[TextLine]) -> str:
    """The lines of one cell: broken where the cell ends, except between two words or numbers."""
    text = ""
    right = max((line.x1 for line in parts), default=0)
    ended = False
    for line in parts:
        bare = line.text
        if text and (ended or (_latin(text[-1]) and _latin(bare[:1]))):
            text += "\n"
        text += bare
        ended = line.x1 < right - 2 * line.size and bare[-1:] in "。；;！"
    return text.strip()


class _Index:
    """Which cell of a frame holds a token, by its middle."""

    def __init__(self, frame: Framed) -> None:
        self._frame = frame
        self._cells: dict[tuple[int, int], Box] = {}
        for cell in frame.cells:
            for row in range(_at(frame.rows, cell[1]), _at(frame.rows, cell[3])):
                for column in range(_at(frame.columns, cell[0]), _at(frame.columns, cell[2])):
                    self._cells.setdefault((row, column), cell)

    def at(self, token: Run) -> Box | None:
        x, y = _seen_at(token)
        row = bisect_left(self._frame.rows, y) - 1
        column = bisect_left(self._frame.columns, x) - 1
        return self._cells.get((row, column))


def _seen_at(token: Run) -> tuple[float, float]:
    """The middle of what is seen of it; of what is cut away wholly, the nearest that is not."""
    x0, top, x1, bottom = token.glyphs[0].clip or (-_FAR, -_FAR, _FAR, _FAR)
    across = min(max(token.x0, x0), x1) + min(max(token.x1, x0), x1)
    down = min(max(token.top, top), bottom) + min(max(token.bottom, top), bottom)
    return across / 2, down / 2


def _tokens(run: Run) -> Iterator[Run]:
    """A number stays whole though it runs over a line; words may be parted."""
    held: list[Glyph] = []
    for glyph in run.glyphs:
        if _FIGURE.fullmatch(glyph.text):
            held.append(glyph)
            continue
        if held:
            yield Run(tuple(held))
            held = []
        yield Run((glyph,))
    if held:
        yield Run(tuple(held))


def _healed(tokens: Sequence[Run]) -> list[Run]:
    return runs(glyph for token in tokens for glyph in token.glyphs)


def _latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char in ".,%-")


def _open_sides(page: Any) -> list[Any]:
    """Many tables have no outer vertical lines: the ends of their rules stand in for them."""
    upright = [
        edge for edge in page.edges if edge["orientation"] == "v" and edge["height"] > 2 * _SAME
    ]
    groups: list[list[Rule]] = []
    for rule in _rules(page):
        if rule[1] - rule[0] < _NARROW * float(page.width):
            continue
        home = next((group for group in groups if _alike(group[-1], rule)), None)
        if home is None:
            groups.append([rule])
        else:
            home.append(rule)
    return [side for group in groups for side in _sides(group, upright)]


def _rules(page: Any) -> list[Rule]:
    """Level lines from the top down; those drawn cell by cell are one."""
    level = [edge for edge in page.edges if edge["orientation"] == "h"]
    made: list[Rule] = []
    for edge in sorted(level, key=lambda edge: (round(edge["top"] / _SAME), edge["x0"])):
        x0, x1, y = edge["x0"], edge["x1"], edge["top"]
        if made and abs(made[-1][2] - y) <= _SAME and x0 <= made[-1][1] + _SAME:
            made[-1] = (min(made[-1][0], x0), max(made[-1][1], x1), made[-1][2])
        else:
            made.append((x0, x1, y))
    return made


def _alike(one: Rule, other: Rule) -> bool:
    return abs(one[0] - other[0]) < 2 * _SAME and abs(one[1] - other[1]) < 2 * _SAME


def _sides(group: Sequence[Rule], upright: Sequence[Any]) -> Iterator[Any]:
    """For each stretch between two rules where lines stand inside, and none at an end."""
    x0, x1 = min(rule[0] for rule in group), max(rule[1] for rule in group)
    for (_, _, top), (_, _, bottom) in pairwise(group):
        among = _lines_down(upright, top, bottom)
        if any(x0 + 2 * _SAME < x < x1 - 2 * _SAME for x in among):
            for end in (x0, x1):
                if not any(abs(x - end) < 2 * _SAME for x in among):
                    yield _upright(end, top, bottom)


def _lines_down(upright: Sequence[Any], top: float, bottom: float) -> list[float]:
    """Where lines go all the way down: those of another table between the two do not."""
    lengths: dict[int, float] = defaultdict(float)
    for edge in upright:
        shared = min(edge["bottom"], bottom) - max(edge["top"], top)
        lengths[round(edge["x0"])] += max(shared, 0)
    return [x for x, length in lengths.items() if length > _ALL_THE_WAY * (bottom - top)]


def _upright(x: float, top: float, bottom: float) -> dict[str, float | str]:
    return {
        "x0": x, "x1": x, "top": top, "bottom": bottom, "width": 0, "height": bottom - top,
        "orientation": "v", "object_type": "line",
    }  # fmt: skip


def _distinct(values: Iterable[float]) -> list[float]:
    made: list[float] = []
    for value in sorted(values):
        if not made or value - made[-1] > _SAME:
            made.append(value)
    return made


def _at(bounds: Sequence[float], value: float) -> int:
    return min(range(len(bounds)), key=lambda at: abs(bounds[at] - value))
