"""没有框线的表里的字：一处一处的词，各有位置；一行里词与词之间是空白。"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from statistics import median

from generator.importers.read.pdf_lines import Run

_HALF = str.maketrans("０１２３４５６７８９．，－−（）", "0123456789.,--()")
_AMOUNT = re.compile(r"[-(]?(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?|\d+\.\d{1,6})\)?")
_NUMBER = re.compile(r"\d+")
_NIL = re.compile(r"[-—–－/]+")
_PARTS = re.compile(
    r"[(（][\d０-９][\d０-９,，]*[.．][\d０-９]{1,6}[)）]"  # (1,200.00): it is negative
    r"|[-－−]?[\d０-９][\d０-９,，]*[.．][\d０-９]{1,6}(?![\d０-９.．%％])"  # 1,200.00
    r"|[\d０-９]{1,3}(?:[,，][\d０-９]{3})+(?![\d０-９,，.．%％])"  # 1,200
    r"|^[-—–－]+(?=[^\d\-—–－])"  # a nil that touches the next word
)
_GAP = re.compile(r"\t|[ \xa0]{2,}|\u3000+| (?=-?\d[\d,]{0,20}\.\d\d(?:\s|$))")
_CODE = re.compile(r"\d{3}(?:\d{2}){0,2}")
_TAB = 8
_LONG = 1000  # no line of a table is longer
_TOUCHING = 0.12  # of a character


@dataclass(frozen=True, slots=True)
class Word:
    """What stands together in a line; `size` is the width of a character."""

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def y(self) -> float:
        return (self.top + self.bottom) / 2

    @property
    def is_amount(self) -> bool:
        """With decimals or commas: no code and no number of a line."""
        return _AMOUNT.fullmatch(self.text.translate(_HALF)) is not None

    @property
    def is_number(self) -> bool:
        return _NUMBER.fullmatch(self.text.translate(_HALF)) is not None

    @property
    def is_nil(self) -> bool:
        return _NIL.fullmatch(self.text) is not None

    def overlaps(self, x0: float, x1: float) -> bool:
        return self.x0 < x1 and x0 < self.x1


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the page: as one text, as drawn (for heads), as words (for the body)."""

    number: int
    text: str
    top: float
    bottom: float
    pieces: tuple[Word, ...]
    words: tuple[Word, ...]


def row_of(number: int, text: str, runs: Sequence[Run]) -> Row:
    runs = coded([part for run in runs for part in loosened(run)])
    pieces = [word_of(run) for run in runs]
    words = [part for run in runs for part in parts_of(run)]
    top = min((word.top for word in pieces), default=0)
    bottom = max((word.bottom for word in pieces), default=0)
    return Row(number, text, top, bottom, tuple(pieces), tuple(words))


def loosened(run: Run) -> Iterator[Run]:
    """Cells that nearly touch: a gap wider than all others in the run parts them."""
    gaps = [after.x0 - before.x1 for before, after in pairwise(run.glyphs)]
    usual = median(gaps) if gaps else 0
    at = 0
    for place, gap in enumerate(gaps, 1):
        if gap - usual > _TOUCHING * run.glyphs[place].size:
            yield Run(run.glyphs[at:place])
            at = place
    yield Run(run.glyphs[at:])


def coded(runs: Sequence[Run]) -> list[Run]:
    """A code and the name that is typed after it in one cell."""
    found: list[Run] = []
    for run in runs:
        before = found[-1] if found else None
        if before is not None and _CODE.fullmatch(before.text) and run.glyphs[0].spaced:
            gap = run.x0 - before.x1
            if gap < run.size and not run.text[0].isascii():
                found[-1] = Run((*before.glyphs, *run.glyphs))
                continue
        found.append(run)
    return found


def word_of(run: Run) -> Word:
    return Word(run.text, run.x0, run.x1, run.top, run.bottom, run.size)


def parts_of(run: Run) -> Iterator[Word]:
    """An amount or a code that touches the word beside it is a word of its own."""
    text = run.text
    if len(text) != len(run.glyphs):  # a glyph of several characters: not to be cut
        yield word_of(run)
        return
    for start, end in cuts(text):
        yield word_of(Run(run.glyphs[start:end]))


def cuts(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for found in _PARTS.finditer(text):
        if found.start() > at:
            yield at, found.start()
        yield found.span()
        at = found.end()
    if at < len(text):
        yield at, len(text)


def typed_row(number: int, text: str) -> Row:
    """A line of a text file: its columns are parted by tabs or by two or more blanks."""
    found: list[Word] = []
    at, reached = 0, 0  # the width of the text before `reached`
    for start, end in stretches(text) if len(text) <= _LONG else ():
        at = width(text[reached:start], at)
        x0, at, reached = at / 2, width(text[start:end], at), end
        found.append(Word(text[start:end].strip(), x0, at / 2, number, number + 1, 1))
    return Row(number, text.strip(), number, number + 1, tuple(found), tuple(found))


def stretches(text: str) -> Iterator[tuple[int, int]]:
    at = 0
    for gap in _GAP.finditer(text):
        if text[at : gap.start()].strip():
            yield lead(text, at), gap.start()
        at = gap.end()
    if text[at:].strip():
        yield lead(text, at), len(text.rstrip())


def lead(text: str, at: int) -> int:
    return at + len(text[at:]) - len(text[at:].lstrip())


def width(text: str, count: int = 0) -> int:
    """In columns of a screen after `count`, where a Chinese character takes two."""
    for char in text:
        if char == "\t":
            count += _TAB - count % _TAB
        else:
            count += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return count


def joined(words: Iterable[Word]) -> str:
    """The words of one cell, line by line."""
    text = ""
    before: Word | None = None
    for word in in_lines(words):
        level = before is not None and abs(word.y - before.y) < 0.5 * word.size
        wide = before is not None and word.x0 - before.x1 > 0.4 * word.size
        text += (" " if level and wide else "") + word.text
        before = word
    return text


def in_lines(words: Iterable[Word]) -> list[Word]:
    """From the top down and from left to right."""
    lines: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.y):
        if lines and word.y - lines[-1][0].y < 0.5 * word.size:
            lines[-1].append(word)
        else:
            lines.append([word])
    return [word for line in lines for word in sorted(line, key=lambda word: word.x0)]


def merged(first: Word, second: Word) -> Word:
    return replace(
        first,
        text=first.text + second.text,
        x0=min(first.x0, second.x0),
        x1=max(first.x1, second.x1),
        top=min(first.top, second.top),
        bottom=max(first.bottom, second.bottom),
    )
