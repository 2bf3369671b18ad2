"""Items of two lists that are of one thing, though a person put one of them in other words."""

from __future__ import annotations

from bisect import bisect
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator import names
from generator.bring.alike import WORDS, amount, is_figure, squeezed
from generator.content.nodes import Mapping, Node, Scalar
from generator.content.nodes import Sequence as SequenceNode

IDENTITIES = (
    *(("编号",), ("科目",), ("文件",), ("名称",), ("项目名称",), ("原名",)),
    *(("一级", "二级", "三级"), ("序号",)),
)
CODE = ("科目",)
COUNTED = ("序号",)
OURS = ("编号",)  # of a project; annexes and charts have theirs from the source
TITLES = (("名称",), ("项目名称",), ("原名",))
MOST = 200  # items that are put side by side by what they are like: the work is their square


@dataclass(frozen=True, slots=True)
class Pair:
    """`place` in the old list; what is not sure is told of, and neither changed nor added."""

    place: int
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Pairs:
    """By place in the new list; `open` are new items that may be there in other words."""

    found: dict[int, Pair]
    open: frozenset[int] = frozenset()


def pairs(old: Sequence[Node], new: Sequence[Node], free: bool = False) -> Pairs:
    """`free` lists have names that everybody words in his own way: projects and indicators."""
    found: dict[int, Pair] = {}
    _match(old, new, found, lambda item: tuple(_all(item, "")))
    for keys in IDENTITIES:
        if not free or keys not in (OURS, COUNTED):
            _match(old, new, found, keyed(keys), loosely=keys == COUNTED)
    _match(old, new, found, figures)
    if free:
        _match(old, new, found, keyed(OURS), loosely=True)
    left = [place for place, item in enumerate(new) if place not in found and is_nameless(item)]
    olds = _unpaired(old, found)
    spare = [place for place in olds if is_nameless(old[place])]
    if len(left) == len(spare):
        found |= {one: Pair(other) for one, other in zip(left, spare, strict=True)}
    return _in_order(old, new, found) if free else _by_name(old, new, found)


def _unpaired(old: Sequence[Node], found: dict[int, Pair]) -> list[int]:
    taken = {pair.place for pair in found.values()}
    return [place for place in range(len(old)) if place not in taken]


def keyed(keys: Sequence[str]) -> Callable[[Node], object]:
    return lambda item: identity(item, keys)


def _match(
    old: Sequence[Node],
    new: Sequence[Node],
    found: dict[int, Pair],
    known_by: Callable[[Node], object],
    loosely: bool = False,
) -> None:
    """What has the same mark, the first with the first; `loosely` if the figures agree as well."""
    free: dict[object, list[int]] = {}
    for place in _unpaired(old, found):
        mark = known_by(old[place])
        if mark:
            free.setdefault(mark, []).append(place)
    for place, item in enumerate(new):
        mark = known_by(item)
        if not mark or place in found or not free.get(mark):
            continue
        first = old[free[mark][0]]
        if not differ(first, item) and not (loosely and clash(first, item) and named(item)):
            found[place] = Pair(free[mark].pop(0))


def named(item: Node) -> bool:
    return any(identity(item, keys) for keys in IDENTITIES if keys not in (OURS, COUNTED))


def title_of(item: Node) -> str:
    return next((found[0] for keys in TITLES if (found := identity(item, keys))), "")


def differ(old: Node, new: Node) -> bool:
    """Two subjects are two things, whatever number they have, unless their figures are the same."""
    one, other = identity(old, CODE), identity(new, CODE)
    return bool(one and other and one != other) and clash(old, new)


def _by_name(old: Sequence[Node], new: Sequence[Node], found: dict[int, Pair]) -> Pairs:
    """其他收入 and 其他收入（利息）: one thing or two, who knows."""
    left = [place for place in range(len(new)) if place not in found]
    spare = [(at, title_of(old[at])) for at in _unpaired(old, found)]
    if len(left) * len(spare) > MOST * MOST:
        return Pairs(found)
    for place in left:
        name = title_of(new[place])
        like = (one for one in spare if contains(one[1], name))
        best = next((one for one in like if not differ(old[one[0]], new[place])), None)
        if best is not None:
            spare.remove(best)
            found[place] = Pair(best[0], not clash(old[best[0]], new[place]))
    return Pairs(found)


def contains(one: str, other: str) -> bool:
    short, long = sorted((names.unified(one), names.unified(other)), key=len)
    return 2 * len(short) >= len(long) and len(short) > 1 and short in long


def _in_order(old: Sequence[Node], new: Sequence[Node], found: dict[int, Pair]) -> Pairs:
    """What is left, in the order of both lists, between items that are known."""
    fixed = sorted(found)
    spare = _unpaired(old, found)
    gaps: dict[int, list[int]] = {}
    for place in range(len(new)):
        if place not in found:
            gaps.setdefault(bisect(fixed, place), []).append(place)
    unsure: set[int] = set()
    for at, places in gaps.items():
        low = found[fixed[at - 1]].place if at else -1
        high = found[fixed[at]].place if at < len(fixed) else len(old)
        between = [one for one in spare if low < one < high] or spare
        if not between:
            continue
        for one, other in aligned([new[p] for p in places], [old[p] for p in between]):
            spare.remove(between[other])
            sure = not clash(old[between[other]], new[places[one]])
            found[places[one]] = Pair(between[other], sure)
        unsure |= {place for place in places if place not in found}
    return Pairs(found, frozenset(unsure))


def aligned(new: Sequence[Node], old: Sequence[Node]) -> list[tuple[int, int]]:
    """As many pairs as there can be in order, those that are most alike."""
    if len(new) * len(old) > MOST * MOST:
        return []
    best = [[0.0] * (len(old) + 1) for _ in range(len(new) + 1)]
    for one in reversed(range(len(new))):
        for other in reversed(range(len(old))):
            together = likeness(old[other], new[one]) + best[one + 1][other + 1]
            best[one][other] = max(together, best[one + 1][other], best[one][other + 1])
    found, one, other = [], 0, 0
    while one < len(new) and other < len(old):
        if best[one][other] == best[one + 1][other]:
            one += 1
        elif best[one][other] == best[one][other + 1]:
            other += 1
        else:
            found.append((one, other))
            one, other = one + 1, other + 1
    return found


def likeness(old: Node, new: Node) -> float:
    """Above 0, so that pairs are made; figures tell most, then the heads they stand below."""
    shares = share(old, new) or 0.0
    heads = sum(
        identity(old, (key,)) == identity(new, (key,)) != () for key in ("一级", "二级", "三级")
    )
    words = SequenceMatcher(None, words_of(old), words_of(new), autojunk=False).ratio()
    return 0.1 + 4 * shares + heads + 3 * words


def words_of(item: Node) -> str:
    return squeezed("".join(text for _, text in _all(item, "")))[:60]


def clash(old: Node, new: Node) -> bool:
    """Most of what both say in figures is not the same."""
    found = share(old, new)
    return found is not None and found < 0.5


def share(old: Node, new: Node) -> float | None:
    """Of the figures of the one that has fewer, those that the other has; None without any."""
    one, other = Counter(_telling(old)), Counter(_telling(new))
    least = min(one.total(), other.total())
    return (one & other).total() / least if least else None


def _telling(item: Node) -> Iterator[tuple[str, object]]:
    for path, value in _figures(item, ""):
        if not path.endswith("/序号") and (not isinstance(value, tuple) or value[0]):
            yield path, value


def identity(item: Node, keys: Sequence[str]) -> tuple[str, ...]:
    if isinstance(item, Scalar):
        return (item.text,) if keys == ("名称",) else ()
    if not isinstance(item, Mapping):
        return ()
    values = [item.get(key) for key in keys]
    texts = tuple(names.unified(one.text) for one in values if isinstance(one, Scalar))
    return texts if any(texts) else ()


def is_nameless(item: Node) -> bool:
    return not any(identity(item, keys) for keys in IDENTITIES)


def name_of(item: Node, place: int) -> str:
    """How an item of a list is called in a path."""
    for keys in IDENTITIES[:6]:
        found = identity(item, keys)
        if found:
            return found[0]
    return str(place + 1)


def figures(item: Node) -> frozenset[tuple[str, object]]:
    """What an item says in figures; a lone 0 says nothing."""
    found = frozenset(_figures(item, ""))
    return found if any(isinstance(v, tuple) and v[0] for _, v in found) else frozenset()


def _figures(node: Node, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(node, Scalar):
        if is_figure(node.text) and path.rsplit("/", 1)[-1] not in WORDS:
            yield path, amount(node.text) or node.text
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from _figures(entry.value, f"{path}/{entry.key}")
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from _figures(item, path)


def _all(node: Node, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        yield path, squeezed(node.text)
        return
    items = (
        [(entry.key, entry.value) for entry in node.entries]
        if isinstance(node, Mapping)
        else [("", item) for item in node.items]
    )
    for key, value in items:
        yield from _all(value, f"{path}/{key}")
