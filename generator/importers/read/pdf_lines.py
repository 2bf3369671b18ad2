"""页面上的字 → 一行一行的文字。字距是排版的，空格是原文的，两者分开。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from generator.importers.read.pdf_glyphs import Glyph
from generator.importers.read.signs import raised

_LATIN = re.compile(r"[0-9A-Za-z.,%+\-]")
_MARK = re.compile(r"[0-9*()]+")
WIDE = 2.5  # a gap of so many characters parts columns


@dataclass(frozen=True, slots=True)
class Run:
    """Glyphs drawn one after the other without a gap: never torn apart by what is drawn over it."""

    glyphs: tuple[Glyph, ...]

    @property
    def text(self) -> str:
        return "".join(glyph.text for glyph in self.glyphs)

    @property
    def x0(self) -> float:
        return self.glyphs[0].x0

    @property
    def x1(self) -> float:
        return max(glyph.x1 for glyph in self.glyphs)

    @property
    def top(self) -> float:
        return min(glyph.top for glyph in self.glyphs)

    @property
    def bottom(self) -> float:
        return max(glyph.bottom for glyph in self.glyphs)

    @property
    def size(self) -> float:
        return max(glyph.size for glyph in self.glyphs)


@dataclass(frozen=True, slots=True)
class TextLine:
    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float = 0  # width of what the line begins with and cannot be broken: a number, a word
    runs: tuple[Run, ...] = ()


def runs(glyphs: Iterable[Glyph]) -> list[Run]:
    made: list[list[Glyph]] = []
    for glyph in glyphs:
        if made and _follows(made[-1][-1], glyph):
            made[-1].append(glyph)
        else:
            made.append([glyph])
    return [Run(tuple(each)) for each in made]


def lines(parts: Iterable[Run]) -> list[TextLine]:
    """From top to bottom."""
    rows: list[list[Run]] = []
    for run in sorted(parts, key=lambda run: (run.top + run.bottom) / 2):
        if rows and _level(rows[-1], run):
            rows[-1].append(run)
        else:
            rows.append([run])
    return [_line(sorted(row, key=lambda run: run.x0)) for row in rows]


def _follows(before: Glyph, after: Glyph) -> bool:
    if (
        abs(before.y - after.y) > 0.2 * before.size
        or abs(before.size - after.size) > 0.2 * before.size
    ):
        return False
    if before.clip != after.clip:
        return False
    gap = after.x0 - before.x1
    most = 0.12 if _narrow(before) and _narrow(after) else 0.3
    return -0.4 * before.size < gap < most * before.size and not after.spaced


def _narrow(glyph: Glyph) -> bool:
    return _LATIN.fullmatch(glyph.text) is not None


def _level(row: Sequence[Run], run: Run) -> bool:
    """On one line with the tallest of the row: by half of the smaller height."""
    tallest = max(row, key=lambda other: other.size)
    shared = min(tallest.bottom, run.bottom) - max(tallest.top, run.top)
    return shared > 0.5 * min(tallest.bottom - tallest.top, run.bottom - run.top)


def _line(row: Sequence[Run]) -> TextLine:
    main = max(row, key=lambda run: (run.size, len(run.glyphs)))
    texts = [_marked(run, main) for run in row]
    text = texts[0]
    for (before, after), more in zip(pairwise(row), texts[1:], strict=True):
        text += _between(before, after, text) + more
    return TextLine(
        text.strip(),
        row[0].x0,
        max(run.x1 for run in row),
        min(run.top for run in row),
        max(run.bottom for run in row),
        main.size,
        _first(row[0]),
        tuple(row),
    )


def _marked(run: Run, main: Run) -> str:
    """A small raised figure is a note's mark, not a digit of the number before it."""
    small = run.size < 0.92 * main.size and run.bottom < main.bottom - 0.12 * main.size
    return raised(run.text) if small and _MARK.fullmatch(run.text) else run.text


def _between(before: Run, after: Run, text: str) -> str:
    last, first = before.glyphs[-1], after.glyphs[0]
    size = max(last.size, first.size)
    gap = (after.x0 - before.x1) / size
    if gap > WIDE:
        return "\t"
    if _narrow(last) and _narrow(first):
        return " " if first.spaced or gap > 0.3 or gap < -0.4 else ""
    if _narrow(last) or _narrow(first):
        return " " if gap > 0.65 else ""
    return " " if gap > 0.4 or (first.spaced and gap > 0.2) else ""


def _first(run: Run) -> float:
    glyphs = run.glyphs
    count = 1
    while count < len(glyphs) and _narrow(glyphs[count - 1]) and _narrow(glyphs[count]):
        count += 1
    return glyphs[count - 1].x1 - glyphs[0].x0
