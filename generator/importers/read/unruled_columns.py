"""没有框线的表的栏：金额一栏的数上下对齐，互不相叠；每一栏要有一个栏名。"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from generator.importers.read.unruled_heads import ONLY_LEAVES, Column, bare, leaves
from generator.importers.read.unruled_words import Word

MODES = ("right", "center", "left")
_EVEN = 0.35  # of a character: so little differ the ends of aligned figures
_SLACK = 0.6
_LOOSE = 5
_GROUPS = ("收入", "支出", "项目")  # what hangs above the gap of two others is no column
_MOST = 14
_TOTAL = re.compile(r"[合总小]\s*计$")


@dataclass(slots=True)
class Span:
    """Words of the body that overlap each other from line to line."""

    words: list[Word] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return min(word.x0 for word in self.words)

    @property
    def x1(self) -> float:
        return max(word.x1 for word in self.words)

    @property
    def x(self) -> float:
        return (self.x0 + self.x1) / 2

    @property
    def flush(self) -> bool:
        """Words of different length begin at its left end."""
        size = self.words[0].size
        ends = [word.x1 for word in self.words if word.x0 - self.x0 < 0.3 * size]
        return max(ends) - min(ends) > 0.5 * size


@dataclass(slots=True)
class Laid:
    """Columns in order; `homes` the column of each word by its id; `groups` are upper heads."""

    columns: list[Column]
    homes: dict[int, int]
    groups: list[Word]


def spans(words: Iterable[Word]) -> list[Span]:
    found: list[Span] = []
    end = float("-inf")
    for word in sorted(words, key=lambda word: word.x0):
        if found and word.x0 < end:
            found[-1].words.append(word)
        else:
            found.append(Span([word]))
        end = max(end, word.x1)
    return found


def mode_of(amounts: Sequence[Span]) -> str:
    """How the figures are aligned, where figures of different width tell it; else empty."""
    told = [span for span in amounts if differ(span)]
    if not told:
        return ""
    ends: dict[str, Callable[[Word], float]] = {
        "right": lambda word: word.x1,
        "center": lambda word: word.x,
        "left": lambda word: word.x0,
    }
    for mode, end in ends.items():
        if all(even([end(word) for word in span.words], span.words[0].size) for span in told):
            return mode
    return "none"


def differ(span: Span) -> bool:
    widths = [word.x1 - word.x0 for word in span.words]
    return max(widths) - min(widths) > 2 * _EVEN * span.words[0].size


def even(values: Sequence[float], size: float) -> bool:
    return max(values) - min(values) <= _EVEN * size


def lay_out(body: Sequence[Word], heads: Sequence[Word], mode: str) -> Iterator[Laid]:
    """Every column with its head; heads that may hang over others are first taken to do so."""
    amounts = spans(word for word in body if word.is_amount)
    low = leaves(heads)
    loose = hanging(low)[:_LOOSE]
    sure = [leaf for leaf in loose if bare(leaf.text) in _GROUPS]
    rest = [leaf for leaf in loose if leaf not in sure]
    for count in range(len(rest), -1, -1):
        for left_out in combinations(rest, count):
            kept = [leaf for leaf in low if leaf not in (*sure, *left_out)]
            owners = owned(amounts, kept, mode)
            made = in_zones(body, amounts, kept, owners, mode) if owners is not None else None
            if made is not None:
                made.groups = [cell for cell in heads if cell not in kept]
                yield made


def hanging(low: Sequence[Word]) -> list[Word]:
    """A head over two columns hangs above the gap between their heads."""
    return [
        leaf
        for before, leaf, after in zip(low, low[1:], low[2:], strict=False)
        if bare(leaf.text) not in ONLY_LEAVES and min(before.y, after.y) > leaf.y + 0.6 * leaf.size
    ]


def owned(amounts: Sequence[Span], low: Sequence[Word], mode: str) -> list[int] | None:
    """The place of the head of each column of figures."""
    found: list[int] = []
    for number, span in enumerate(amounts):
        before = amounts[number - 1].x1 if number else float("-inf")
        after = amounts[number + 1].x0 if number + 1 < len(amounts) else float("inf")
        own = head_of(span, before, after, low, mode)
        if own is None or (found and own <= found[-1]) or not clear(span, low, own):
            return None
        if not fills(span, low, own, mode):
            return None
        found.append(own)
    return found


def head_of(span: Span, before: float, after: float, low: Sequence[Word], mode: str) -> int | None:
    slack = _SLACK * span.words[0].size
    inside = [
        place
        for place, leaf in enumerate(low)
        if leaf.x0 >= before - slack and leaf.x1 <= after + slack
    ]
    if mode == "right":
        fits = [place for place in inside if low[place].x1 <= span.x1 + slack]
        return max(fits, default=None)
    if mode == "left":
        fits = [place for place in inside if low[place].x0 >= span.x0 - slack]
        return min(fits, default=None)
    middle = [place for place in inside if abs(low[place].x - span.x) <= 1.5 * slack]
    return middle[0] if len(middle) == 1 else None


def clear(span: Span, low: Sequence[Word], own: int) -> bool:
    """No figure of a column reaches over the head of another."""
    slack = _SLACK * span.words[0].size
    others = [leaf for place, leaf in enumerate(low) if place != own]
    return not any(
        leaf.x0 + slack < word.x1 and word.x0 < leaf.x1 - slack
        for leaf in others
        for word in span.words
    )


def fills(span: Span, low: Sequence[Word], own: int, mode: str) -> bool:
    """The cell with this head in its middle and these figures at its end leaves room for others.

    Where a head is missing, the figures below would be those of the next.
    """
    slack = 1.5 * _SLACK * span.words[0].size
    if mode == "right" and own:
        return 2 * low[own].x - span.x1 >= low[own - 1].x1 - slack
    if mode == "left" and own + 1 < len(low):
        return 2 * low[own].x - span.x0 <= low[own + 1].x0 + slack
    return True


def in_zones(
    body: Sequence[Word],
    amounts: Sequence[Span],
    low: Sequence[Word],
    owners: Sequence[int],
    mode: str,
) -> Laid | None:
    """Codes, names and numbers of lines: to the heads between those of figures."""
    columns = [Column(leaf) for leaf in low]
    homes: dict[int, int] = {}
    for span, own in zip(amounts, owners, strict=True):
        settle(columns, homes, span, own)
        columns[own].aligned = mode
    rest = [word for word in body if not word.is_amount and not word.is_nil]
    zones: dict[int, list[Span]] = {}
    for span in kinds(rest):
        beside = figures_beside(span, amounts)
        if beside is not None:
            settle(columns, homes, span, owners[beside])
        else:
            after = sum(1 for other in amounts if other.x < span.x)
            zones.setdefault(after, []).append(span)
    for after, found in zones.items():
        places = [
            place
            for place in range(len(low))
            if place not in owners and sum(1 for own in owners if own < place) == after
        ]
        if not places:
            return None
        in_zone(columns, homes, sorted(found, key=lambda span: span.x), places)
    return Laid(columns, homes, [])


def in_zone(
    columns: list[Column], homes: dict[int, int], found: Sequence[Span], places: Sequence[int]
) -> None:
    """Each to a head of its own, as near as can be; else to the nearest."""
    main = [span for span in found if not is_across(span, found)]
    own: dict[int, int] = {}
    if len(main) <= len(places) < _MOST:
        nearest = min(
            combinations(places, len(main)),
            key=lambda way: sum(
                far(columns[at].leaf, span) for at, span in zip(way, main, strict=True)
            ),
        )
        own = {id(span): at for at, span in zip(nearest, main, strict=True)}
    for span in found:
        at = own.get(id(span))
        if at is None:
            at = min(places, key=lambda place: far(columns[place].leaf, span))
        settle(columns, homes, span, at)
        if span.flush and columns[at].aligned == "":
            columns[at].aligned = "left"


def is_across(span: Span, found: Sequence[Span]) -> bool:
    """Words written over the columns of codes: 合计."""
    if all(word.is_number for word in span.words):
        return False
    if all(_TOTAL.search(word.text) for word in span.words):
        return True
    numbers = [other for other in found if all(word.is_number for word in other.words)]
    return any(span.x0 < other.x1 and other.x0 < span.x1 for other in numbers)


def kinds(words: Sequence[Word]) -> Iterator[Span]:
    """Numbers, words, and words written across the numbers."""
    numbers = spans(word for word in words if word.is_number)
    texts = [word for word in words if not word.is_number]
    across = {id(word) for word in texts for span in numbers if word.overlaps(span.x0, span.x1)}
    yield from numbers
    yield from spans(word for word in texts if id(word) not in across)
    yield from spans(word for word in texts if id(word) in across)


def figures_beside(span: Span, amounts: Sequence[Span]) -> int | None:
    """Whole numbers among the figures of a column."""
    for place, other in enumerate(amounts):
        within = other.x0 - 1 <= span.x0 and span.x1 <= other.x1 + 1
        if within and all(word.is_number for word in span.words):
            return place
    return None


def settle(columns: list[Column], homes: dict[int, int], span: Span, place: int) -> None:
    column = columns[place]
    column.x0 = span.x0 if column.x0 is None else min(column.x0, span.x0)
    column.x1 = span.x1 if column.x1 is None else max(column.x1, span.x1)
    homes.update((id(word), place) for word in span.words)


def far(leaf: Word, span: Span) -> float:
    """Between them, and a little for not being in the middle."""
    return max(leaf.x0 - span.x1, span.x0 - leaf.x1, 0) + 0.01 * abs(leaf.x - span.x)
