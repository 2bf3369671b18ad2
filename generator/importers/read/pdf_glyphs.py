"""PDF 一页上的字：叠印的只算一次，页面外的、斜着的（水印）不要，横过来的页转正。"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.importers.read.signs import clean

Box = tuple[float, float, float, float]
UNREADABLE = "\ufffd"


@dataclass(frozen=True, slots=True)
class Glyph:
    """`top` grows downwards. `spaced`: the file itself writes a blank before it.

    `clip` is the box outside of which nothing of it is seen: a cell of Excel or WPS has its own.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    spaced: bool = False
    clip: Box | None = None

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Inked:
    """The glyphs of a page in the order they are drawn; `slanted` is what a watermark says."""

    glyphs: tuple[Glyph, ...]
    slanted: str = ""
    unreadable: int = 0


def turned(chars: Iterable[Any]) -> int:
    """By how much most of the text is turned clockwise: 0, 90, 180 or 270; a turned page has 0."""
    counts = Counter(_angle(char) for char in chars if not char["text"].isspace())
    counts.pop(None, None)
    return counts.most_common(1)[0][0] or 0 if counts else 0


def inked(chars: Sequence[Any], box: Sequence[float]) -> Inked:
    kept: list[Glyph] = []
    slanted: list[str] = []
    seen: dict[tuple[str, int, int], Glyph] = {}
    spaced = False
    unreadable = 0
    for char in chars:
        if char["text"].isspace():
            spaced = True
            continue
        if _angle(char) != 0:
            slanted.append(char["text"])
            continue
        glyph = _glyph(char, spaced)
        if not glyph.text or not _within(glyph, box):
            continue
        spaced = False
        unreadable += glyph.text == UNREADABLE
        if not _again(glyph, seen):
            kept.append(glyph)
    return Inked(tuple(kept), clean("".join(slanted)), unreadable)


def _glyph(char: Any, spaced: bool) -> Glyph:
    text = char["text"]
    text = UNREADABLE if text.startswith("(cid:") else clean(text)
    size = max(min(char["size"], char["bottom"] - char["top"]), 0.5)
    return Glyph(
        text, char["x0"], char["x1"], char["top"], char["bottom"], size, spaced, char.get("clip")
    )


def _angle(char: Any) -> int | None:
    """Of the writing, by the text matrix; None where it slants."""
    a, b, c, d = char["matrix"][:4]
    if abs(a) + abs(d) > 20 * (abs(b) + abs(c)) or (b == c == 0):
        return 0 if a >= 0 else 180
    if abs(b) + abs(c) > 20 * (abs(a) + abs(d)):
        return 90 if b > 0 else 270
    return 0 if abs(b) < 0.05 * abs(a) else None  # italics made by shearing


def _within(glyph: Glyph, box: Sequence[float]) -> bool:
    return box[0] <= glyph.x <= box[2] and box[1] <= glyph.y <= box[3]


def _again(glyph: Glyph, seen: dict[tuple[str, int, int], Glyph]) -> bool:
    """Bold type is often the same glyph drawn twice, a hair apart.

    In another clip it is of another cell: a line that is cut away may lie on the row below.
    """
    close = min(1.0, glyph.size * 0.15)
    column, row = int(glyph.x0), int(glyph.top)
    for key in _around(glyph.text, column, row):
        other = seen.get(key)
        if other is None or other.clip != glyph.clip:
            continue
        if abs(other.x0 - glyph.x0) <= close and abs(other.top - glyph.top) <= close:
            return True
    seen[glyph.text, column, row] = glyph
    return False


def _around(text: str, column: int, row: int) -> Iterator[tuple[str, int, int]]:
    for across in (-1, 0, 1):
        for down in (-1, 0, 1):
            yield text, column + across, row + down
