"""印在别的字上面的字：一格放不下、又没有裁去的，压在邻格的字上，分不清是谁的；大字是水印。"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.importers.read.pdf_glyphs import Box, Glyph

_MOST = 0.35  # of a glyph's width and height that may lie on another's
_LARGE = 2.0  # times the type below it: a watermark
_STEP = 12.0  # points: what is further away is not compared
_CROWD = 150  # in one place: overprinted without comparing each with each
Placed = tuple[int, Glyph, Box]


@dataclass(frozen=True, slots=True)
class Layers:
    """What is written on a page, and the watermark; `blurred` lie on others of their kind."""

    glyphs: tuple[Glyph, ...]
    blurred: frozenset[Glyph]
    mark: str = ""


def layers(glyphs: Sequence[Glyph]) -> Layers:
    pairs = set(_pairs(glyphs))
    large = {_larger(one, other) for one, other in pairs} - {None}
    sizes = {round(glyph.size) for glyph in large if glyph}
    marks = {glyph for glyph in glyphs if round(glyph.size) in sizes}
    blurred = {glyph for pair in pairs if not marks.intersection(pair) for glyph in pair}
    rest = tuple(glyph for glyph in glyphs if glyph not in marks)
    mark = "".join(glyph.text for glyph in glyphs if glyph in marks)
    return Layers(rest, frozenset(blurred), mark)


def _larger(one: Glyph, other: Glyph) -> Glyph | None:
    small, large = sorted((one, other), key=lambda glyph: glyph.size)
    return large if large.size > _LARGE * small.size else None


def _pairs(glyphs: Sequence[Glyph]) -> Iterator[tuple[Glyph, Glyph]]:
    """Of which one lies on the other, as far as they are seen."""
    for near in _neighbours(glyphs):
        crowded = len(near) > _CROWD
        for number, one in enumerate(near):
            for other in near[number + 1 : number + 2 if crowded else None]:
                if crowded or (other[0] - one[0] > 1 and _on(one, other)):
                    yield one[1], other[1]


def _neighbours(glyphs: Iterable[Glyph]) -> Iterator[list[Placed]]:
    """By places of the page; a glyph is in each that it reaches into."""
    places: dict[tuple[int, int], list[Placed]] = defaultdict(list)
    for number, glyph in enumerate(glyphs):
        box = seen(glyph)
        if box[0] < box[2] and box[1] < box[3]:
            for key in _keys(box):
                places[key].append((number, glyph, box))
    yield from places.values()


def _keys(box: Box) -> Iterator[tuple[int, int]]:
    left, top, right, bottom = (int(edge // _STEP) for edge in box)
    for x in range(left, min(right, left + 9) + 1):
        for y in range(top, min(bottom, top + 9) + 1):
            yield x, y


def seen(glyph: Glyph) -> Box:
    """What the clip leaves of it; nothing where it ends before it begins."""
    x0, top, x1, bottom = glyph.clip or (glyph.x0, glyph.top, glyph.x1, glyph.bottom)
    return max(glyph.x0, x0), max(glyph.top, top), min(glyph.x1, x1), min(glyph.bottom, bottom)


def _on(one: Placed, other: Placed) -> bool:
    (_, first, a), (_, second, b) = one, other
    across = min(a[2], b[2]) - max(a[0], b[0])
    down = min(a[3], b[3]) - max(a[1], b[1])
    width = min(first.x1 - first.x0, second.x1 - second.x0)
    height = min(first.bottom - first.top, second.bottom - second.top)
    return across > _MOST * width and down > _MOST * height
