"""没有框线的表的行：折行的名称与它旁边的数同在一行；一行一栏只有一个数。"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from generator import names
from generator.importers.read.unruled_heads import Column, bare
from generator.importers.read.unruled_words import Word

BEGINS = re.compile(
    r"[一二三四五六七八九十]+、|[（(][一二三四五六七八九十\d]+[)）]|\d{1,2}[、.．]|其中"
)
_HALF_LINE = 0.25  # of a character above and below the middle of a line
_NEXT = 1.75  # lines of one name are no further apart

Cells = dict[int, list[Word]]  # by column


def rows(
    words: Sequence[Word], homes: Mapping[int, int], columns: Sequence[Column]
) -> list[Cells] | None:
    """From the top down; None where a cell would have two figures."""
    bands: list[list[list[Word]]] = []
    low = float("-inf")
    for block in sorted(blocks(words, homes, columns), key=lambda block: top(block)):
        if bands and top(block) < low:
            bands[-1].append(block)
        else:
            bands.append([block])
        low = max(low, bottom(block)) if bands[-1][1:] else bottom(block)
    made: list[Cells] = []
    for band in bands:
        for part in apart(band, homes):
            cells = in_cells(part, homes)
            if cells is None:
                return None
            made.append(cells)
    return made


def top(block: Sequence[Word]) -> float:
    return min(word.y - _HALF_LINE * word.size for word in block)


def bottom(block: Sequence[Word]) -> float:
    return max(word.y + _HALF_LINE * word.size for word in block)


def apart(band: Sequence[Sequence[Word]], homes: Mapping[int, int]) -> Iterator[list[Word]]:
    """A band with two figures in a column was held together by names that are not one."""
    words = [word for block in band for word in block]
    if in_cells(words, homes) is not None:
        yield words
        return
    line: list[Word] = []
    for word in sorted(words, key=lambda word: word.y):
        if line and word.y - line[0].y > 2 * _HALF_LINE * word.size:
            yield line
            line = []
        line.append(word)
    yield line


def in_cells(words: Sequence[Word], homes: Mapping[int, int]) -> Cells | None:
    found: Cells = {}
    for word in words:
        found.setdefault(homes[id(word)], []).append(word)
    return found if all(map(is_one, found.values())) else None


def is_one(cell: Sequence[Word]) -> bool:
    """One figure at most, or the pieces of a code side by side."""
    figures = [word for word in cell if word.is_amount or word.is_number]
    level = all(abs(word.y - figures[0].y) < 0.5 * word.size for word in figures)
    return len(figures) < 2 or (level and not any(word.is_amount for word in figures))


def blocks(
    words: Sequence[Word], homes: Mapping[int, int], columns: Sequence[Column]
) -> Iterator[list[Word]]:
    """Figures and codes by themselves, the lines of a name together."""
    texts: dict[int, list[Word]] = {}
    figures = sorted(word.y for word in words if word.is_amount or word.is_number)
    for word in words:
        if word.is_amount or word.is_number:
            yield [word]
        else:
            texts.setdefault(homes[id(word)], []).append(word)
    for place, column in texts.items():
        yield from names_in(column, columns[place].x1 or 0, figures)


def names_in(
    column: Sequence[Word], right: float, figures: Sequence[float]
) -> Iterator[list[Word]]:
    """A line that fills its column goes on below; so do two with their figures between them."""
    lines: list[list[Word]] = []
    for word in sorted(column, key=lambda word: word.y):
        if lines and word.y - lines[-1][0].y < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    held = [*(stands_between(*pair, figures) for pair in pairwise(lines)), False]
    name = lines[0]
    for at, line in enumerate(lines[1:], 1):
        if held[at - 1] or (not held[at] and goes_on(name, line, right, figures)):
            name = [*name, *line]
        else:
            yield name
            name = line
    yield name


def stands_between(first: Sequence[Word], second: Sequence[Word], figures: Sequence[float]) -> bool:
    """The figures of a row stand in the middle of the two lines of its name."""
    near = second[0].y - first[0].y < _NEXT * first[0].size
    return near and is_figure_at((first[0].y + second[0].y) / 2, first[0].size, figures)


def is_figure_at(y: float, size: float, figures: Sequence[float]) -> bool:
    at = bisect_left(figures, y - 0.25 * size)
    return at < len(figures) and figures[at] < y + 0.25 * size


def goes_on(
    name: Sequence[Word], line: Sequence[Word], right: float, figures: Sequence[float]
) -> bool:
    """Full, close above, and only one of them beside figures."""
    last = max(name, key=lambda word: (word.y, word.x1))
    near = line[0].y - last.y < _NEXT * last.size and last.x1 > right - 1.3 * last.size
    text = "".join(word.text for word in sorted(line, key=lambda word: word.x0))
    begins = BEGINS.match(text) or bare(text) in row_names() or text[:3].isdigit()
    own = is_figure_at(line[0].y, last.size, figures)
    both = own and any(is_figure_at(word.y, last.size, figures) for word in name)
    return near and not begins and not both


@lru_cache(maxsize=1)
def row_names() -> frozenset[str]:
    return frozenset(
        bare(text)
        for spec in names.TABLES.values()
        for side in spec.sides
        for row in side.fixed
        for text in (row.name.removeprefix("年初："), *row.aliases)
    )
