"""页面上哪几行像没有框线的表：表名、单位之下，栏名与连着的几行数。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from generator.importers.read.unruled_heads import bare, is_known, known
from generator.importers.read.unruled_rows import BEGINS
from generator.importers.read.unruled_words import Row, Word

_SENTENCE = re.compile(r"[。；，]|\d万?元|\.{4}|…|·{4}")
_TITLE = re.compile(r"表(?:（[^（）]*）|\([^()]*\))*$")
_ABOVE = re.compile(r"^(?:财决)?公开\s*\S{1,4}\s*表|单位[：:]|^(?:部门|编制单位|编制部门|填报)")
_NOTE = re.compile(r"^(?:注|说明|备注)\s*[：:]|^第[一二三四五六七八九十]+部分")
_HEADING = re.compile(r"情况|说明|部分")
_COUNTED = re.compile(r"栏次|行次|\d{1,2}|\d{1,2}=[\d+=（）()-]+")
_CODE = re.compile(r"\[?\d{3}(?:\d{2}){0,2}\]?")
_ENOUGH = 3
_HEAD = 16  # lines above the first figures
_FAR = 6.0  # characters between two lines of a table


@dataclass(slots=True)
class Segment:
    """The part of a table that is on one page; `gap` is a place between ruled tables."""

    page: int
    rows: list[Row]
    titled: bool
    ends: bool  # nothing stands below it
    begins: bool  # nothing stands above it
    head: list[Word] = field(default_factory=list)
    numbers: list[Word] = field(default_factory=list)  # of the columns: 栏次 1 2 3
    body: list[Word] = field(default_factory=list)


def segments(page: int, rows: Sequence[Row], cuts: Sequence[float]) -> Iterator[Segment]:
    """`cuts` are the tops of ruled tables: nothing goes on over one."""
    at = 0
    while at < len(rows):
        first = next((n for n in range(at, len(rows)) if is_row(rows[n])), None)
        if first is None:
            return
        start = opening(rows, at, first, cuts)
        end = closing(rows, first, cuts)
        figures = sum(map(is_row, rows[start:end]))
        titled = start > 0 and is_above(rows[start - 1])
        alone = start == 0 and not any(cut < rows[first].top for cut in cuts)
        if figures >= _ENOUGH or titled or alone:
            yield Segment(page, list(rows[start:end]), titled, end == len(rows), alone)
        at = end


def is_row(row: Row) -> bool:
    return any(word.is_amount for word in row.words) and not _SENTENCE.search(row.text)


def is_above(row: Row) -> bool:
    text = "".join(row.text.split())
    return bool(_TITLE.search(text) or any(_ABOVE.search(word.text) for word in row.pieces))


def stops(row: Row) -> bool:
    return bool(_SENTENCE.search(row.text) or _NOTE.match(row.text)) or is_above(row)


def opening(rows: Sequence[Row], at: int, first: int, cuts: Sequence[float]) -> int:
    start = first
    while start > max(at, first - _HEAD) and not stops(rows[start - 1]):
        if parted(rows[start - 1], rows[start], cuts):
            break
        start -= 1
    return start


def closing(rows: Sequence[Row], first: int, cuts: Sequence[float]) -> int:
    """After the last row of figures, and what stands close below it: the rest of a name."""
    end = last = first + 1
    while end < len(rows) and not stops(rows[end]) and not parted(rows[end - 1], rows[end], cuts):
        end += 1
        if is_row(rows[end - 1]):
            last = end
    part = rows[first:last]
    left = min(word.x0 for row in part for word in row.words)
    right = max(word.x1 for row in part for word in row.words)
    steps = [after.top - before.top for before, after in pairwise(part)] or [0]
    most = max(1.6 * median(steps), 2.4 * part[0].words[0].size)
    while last < end and is_rest(rows[last - 1], rows[last], (left, right), most):
        last += 1
    return last


def is_rest(before: Row, row: Row, ends: tuple[float, float], most: float) -> bool:
    """Names without figures go on as close as the rows above, and no wider."""
    size = before.words[0].size
    inside = all(ends[0] - size < word.x0 and word.x1 < ends[1] + size for word in row.words)
    alike = all(word.size < 1.2 * size for word in row.words)
    return row.top - before.top <= most and inside and alike and not _HEADING.search(row.text)


def parted(before: Row, row: Row, cuts: Sequence[float]) -> bool:
    if any(before.top < cut < row.top for cut in cuts):
        return True
    return row.top - before.top > _FAR * max(word.size for word in (*before.words, *row.words))


def tables(found: Sequence[Segment]) -> list[list[Segment]]:
    """Segments that go on overleaf are one table; heads and bodies are told apart."""
    made: list[list[Segment]] = []
    for segment in found:
        before = made[-1] if made else None
        if before and before[-1].ends and segment.begins and segment.page == before[-1].page + 1:
            part(segment, before[0])
            before.append(segment)
        else:
            part(segment, None)
            made.append([segment])
    return made


def part(segment: Segment, first: Segment | None) -> None:
    """Overleaf there is a head only where it is that of the first page again."""
    length = next((n for n, row in enumerate(segment.rows) if is_body(row)), len(segment.rows))
    while length and is_first_of_name(segment.rows, length):
        length -= 1
    if first is not None:
        same = {word.text for word in first.head}
        head = [word.text for row in segment.rows[:length] for word in row.pieces]
        if sum(1 for text in head if text in same) * 2 <= len(head):
            length = 0
    for row in segment.rows[:length]:
        counted = [word for word in row.pieces if _COUNTED.fullmatch(word.text)]
        enough = len(counted) > 1 and any(word.is_number for word in counted)
        segment.numbers += counted if enough else []
        segment.head += [word for word in row.pieces if not (enough and word in counted)]
    segment.body = [word for row in segment.rows[length:] for word in row.words]


def is_first_of_name(rows: Sequence[Row], at: int) -> bool:
    """A line above the first figures that is no head: the name of the first row begins in it."""
    if not 1 < at < len(rows):
        return False
    line = rows[at - 1]
    closer = rows[at].top - line.top < 0.9 * (line.top - rows[at - 2].top)
    return closer and len(line.pieces) < 3 and not any(is_head(word.text) for word in line.pieces)


def is_head(text: str) -> bool:
    return is_known(text) or any(one.startswith(bare(text)) for one in known())


def is_body(row: Row) -> bool:
    if is_row(row):
        return True
    return any(_CODE.fullmatch(word.text) or BEGINS.match(word.text) for word in row.words)
