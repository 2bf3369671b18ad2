"""没有框线的表头里跨栏的：它居中在哪几栏之上。分不出唯一的一种，就不分。"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise, product

from generator.importers.read.unruled_heads import ONLY_LEAVES, Column, bare
from generator.importers.read.unruled_words import Word

_FLOWS = ("小计", "合计", "基本支出", "项目支出", "基本支出结转", "项目支出结转", "项目支出结余")
_CARS = ("小计", "公务用车购置费", "公务用车运行费", "公务用车运行维护费", "公务用车运行维护费用")
_SIX = ("合计", "小计", "因公出国（境）费", "因公出国（境）费用", "公务接待费", "公务接待费用")
# What may stand under a head, where that is known.
_UNDER: Mapping[str, frozenset[str]] = {
    "公务用车购置及运行费": frozenset(_CARS),
    "公务用车购置及运行维护费": frozenset(_CARS),
    "基本支出": frozenset(("小计", "合计", "人员经费", "公用经费")),
    **{
        head: frozenset((*_FLOWS, "项目支出结转和结余", "人员经费", "公用经费"))
        for head in ("年初结转和结余", "本年收入", "本年支出", "年末结转和结余")
    },
    **{
        head: frozenset((*_SIX, "公务用车购置及运行费", "公务用车购置及运行维护费", *_CARS))
        for head in ("一般公共预算财政拨款安排的“三公”经费", "财政拨款“三公”经费", "“三公”经费")
    },
}
_UNDER = {bare(head): under for head, under in _UNDER.items()}
_FAR = 1.0  # how far a head may be off the middle of what it stands over
_BELOW = 0.6  # of a character: the next level of heads
_MANY = 8
_SURE = 0.4  # by how much the best place must be better
Option = tuple[float, int, int]  # how far off the middle, from and to which column
Way = tuple[tuple[int, int], float, Sequence[Option]]


def paths(columns: Sequence[Column], groups: Sequence[Word]) -> list[tuple[Word, ...]] | None:
    """The heads over each column from the top down; None where it cannot be told."""
    bounds = boundaries(columns)
    below: dict[int, list[Word]] = {place: [column.leaf] for place, column in enumerate(columns)}
    for level in levels(groups):
        chosen = places_of(level, below, bounds)
        if chosen is None:
            return None
        for group, (first, last) in zip(level, chosen, strict=True):
            for place in range(first, last + 1):
                below[place].insert(0, group)
    found = [tuple(below[place]) for place in range(len(columns))]
    return found if are_distinct(found) else None


def are_distinct(found: Sequence[tuple[Word, ...]]) -> bool:
    """No two columns under the same heads, but in blocks that begin with codes or names."""
    said: set[tuple[str, ...]] = set()
    for path in found:
        texts = tuple(bare(word.text) for word in path)
        if is_leading(texts[-1]) or texts[-1] == "项目":
            said.clear()
        elif texts in said:
            return False
        said.add(texts)
    return True


def levels(groups: Sequence[Word]) -> list[list[Word]]:
    """From the lowest up."""
    found: list[list[Word]] = []
    for group in sorted(groups, key=lambda group: -group.y):
        if found and abs(found[-1][0].y - group.y) < 0.6 * group.size:
            found[-1].append(group)
        else:
            found.append([group])
    return [sorted(level, key=lambda group: group.x) for level in found]


def places_of(
    level: Sequence[Word],
    below: Mapping[int, Sequence[Word]],
    bounds: Sequence[float],
) -> list[tuple[int, int]] | None:
    """Which run of columns each head of a level stands over: the one way that fits best."""
    options = [sorted(candidates(group, below, bounds)) for group in level]
    if not all(options) or len(options) > _MANY:
        return None
    most = 6 if len(options) < 5 else 3
    ways = []
    for way in product(*(option[:most] for option in options)):
        if all(one[2] < other[1] for one, other in pairwise(way)):
            covered = {place for _, first, last in way for place in range(first, last + 1)}
            ways.append((faults(below, covered), sum(one[0] for one in way), way))
    ways.sort(key=lambda way: way[:2])
    if not ways or (len(ways) > 1 and alike(ways[0], ways[1], _SURE * level[0].size)):
        return None
    return [(first, last) for _, first, last in ways[0][2]]


def alike(best: Way, other: Way, sure: float) -> bool:
    return best[0] == other[0] and other[1] - best[1] < sure


def may_hold(group: Word, below: Mapping[int, Sequence[Word]], first: int, last: int) -> bool:
    """No head twice, except where blocks of codes, names and amounts stand side by side."""
    found = {id(below[place][0]): bare(below[place][0].text) for place in range(first, last + 1)}
    texts = list(found.values())
    if bare(group.text) in ONLY_LEAVES:
        return False
    if bare(group.text) == "项目" and not all(map(is_leading, texts)):
        return False
    if bare(group.text).endswith("编码") and not all(text in "类款项" for text in texts):
        return False
    blocks = any("编码" in text or "名称" in text or text == "项目" for text in texts)
    allowed = {bare(text) for text in _UNDER.get(bare(group.text), ())}
    if allowed and not blocks and not all(text in allowed for text in texts):
        return False
    return blocks or len(set(texts)) == len(texts)


def is_leading(text: str) -> bool:
    """Over codes and names."""
    return "编码" in text or "名称" in text or text in ("类", "款", "项", "行次", "科目", "编码")


def faults(below: Mapping[int, Sequence[Word]], covered: set[int]) -> tuple[int, int]:
    """Heads in the lowest row that have nothing over them, and higher ones that have.

    A head that reaches over two rows stands in their middle, if not at their foot like the others.
    """
    lowest = max(path[0].y for path in below.values())
    low = {place for place, path in below.items() if lowest - path[0].y < 0.3 * path[0].size}
    leafs = {place for place, path in below.items() if len(path) == 1}
    return len(low - covered), len((covered & leafs) - low)


def candidates(
    group: Word, below: Mapping[int, Sequence[Word]], bounds: Sequence[float]
) -> Iterator[Option]:
    """Runs of two columns or more that it is in the middle of and above of."""
    slack = 0.3 * group.size
    for first in range(len(below)):
        for last in range(first + 1, len(below)):
            off = abs((bounds[first] + bounds[last + 1]) / 2 - group.x)
            inside = bounds[first] - slack <= group.x0 and group.x1 <= bounds[last + 1] + slack
            under = all(
                below[place][0].y - group.y > _BELOW * group.size
                for place in range(first, last + 1)
            )
            if (
                off <= _FAR * group.size
                and inside
                and under
                and may_hold(group, below, first, last)
            ):
                yield off, first, last


def boundaries(columns: Sequence[Column]) -> list[float]:
    """Where cells end: beside aligned figures or names, else by heads being in the middle."""
    count = len(columns)
    found: list[float | None] = [None] * (count + 1)
    for place, column in enumerate(columns):
        pad = 0.2 * column.leaf.size
        if column.x0 is None or column.x1 is None:
            continue
        if column.aligned == "right":
            found[place + 1] = column.x1 + pad
        elif column.aligned == "left" and found[place] is None:
            found[place] = column.x0 - pad
    if not any(bound is not None for bound in found):
        found = list(chained(columns))
    spread(found, columns)
    return [
        bound if bound is not None else between(columns, place) for place, bound in enumerate(found)
    ]


def chained(columns: Sequence[Column]) -> Iterator[float | None]:
    """All from the first, by each head being in the middle: the first where all then fit."""
    slack = 0.3 * columns[0].leaf.size
    low, high = float("-inf"), float("inf")
    sign, shift = 1, 0.0  # each is sign * the first + shift
    ways = []
    for place in range(len(columns) + 1):
        ways.append((sign, shift))
        least = extent(columns[place - 1])[1] - slack if place else float("-inf")
        most = extent(columns[place])[0] + slack if place < len(columns) else float("inf")
        ends = sorted((sign * (least - shift), sign * (most - shift)))
        low, high = max(low, ends[0]), min(high, ends[1])
        if place < len(columns):
            sign, shift = -sign, 2 * columns[place].leaf.x - shift
    known = low <= high and high - low < float("inf")
    for sign, shift in ways:
        yield sign * (low + high) / 2 + shift if known else None


def spread(found: list[float | None], columns: Sequence[Column]) -> None:
    """A head in the middle of its cell gives the other side of a cell of which one is known."""
    for place, column in enumerate(columns):
        left, right = found[place], found[place + 1]
        if left is not None and right is None:
            made = 2 * column.leaf.x - left
            found[place + 1] = made if fits(made, columns, place) else None
    for place in range(len(columns) - 1, -1, -1):
        left, right = found[place], found[place + 1]
        if right is not None and left is None:
            made = 2 * columns[place].leaf.x - right
            found[place] = made if fits(made, columns, place - 1) else None


def fits(bound: float, columns: Sequence[Column], place: int) -> bool:
    """Between what a column and the next one hold."""
    low = extent(columns[place])[1] if place >= 0 else float("-inf")
    high = extent(columns[place + 1])[0] if place + 1 < len(columns) else float("inf")
    size = columns[max(place, 0)].leaf.size
    return low - 0.5 * size <= bound <= high + 0.5 * size


def extent(column: Column) -> tuple[float, float]:
    x0 = min(column.leaf.x0, column.x0 if column.x0 is not None else column.leaf.x0)
    x1 = max(column.leaf.x1, column.x1 if column.x1 is not None else column.leaf.x1)
    return x0, x1


def between(columns: Sequence[Column], place: int) -> float:
    if place == 0:
        return extent(columns[0])[0]
    if place == len(columns):
        return extent(columns[-1])[1]
    return (extent(columns[place - 1])[1] + extent(columns[place])[0]) / 2
