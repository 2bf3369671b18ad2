"""What content says in another place than the source: one fact under two keys is not two facts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from decimal import Decimal

from generator.bring.alike import WORDS, amount, is_figure
from generator.content.nodes import Entry, Mapping, Node, Scalar

EITHER = ("预期", "完成")  # a figure, or words
SAID = (("说明",), ("绩效",), ("机构",))


class Elsewhere:
    """The keys of a mapping that have no match in the source, and those one step below."""

    def __init__(
        self,
        old: Mapping,
        new: Mapping,
        known_by: Callable[[str], str],
        path: tuple[str, ...],
        above: Elsewhere | None,
    ) -> None:
        self.known_by = known_by
        self.there = {known_by(entry.key): entry for entry in reversed(old.entries)}
        met = {known_by(entry.key) for entry in new.entries}
        self.only = [entry for entry in old.entries if known_by(entry.key) not in met]
        self.near = [*below(old, new), *(above.only if above is not None else ())]
        self.is_said = path[:1] in SAID
        self.told: set[int] = above.told if above is not None else set()

    def match(self, entry: Entry) -> Entry | None:
        return self.there.get(self.known_by(entry.key))

    def is_told(self, entry: Entry) -> bool:
        return id(entry) in self.told

    def of(self, entry: Entry) -> Entry | None:
        """The entry that may say what `entry` of the source says, each of them once."""
        if not self.is_said:
            return None
        here = (one for one in self.only if says_as(one.value, entry, one.key))
        near = (one for one in self.near if one.key == entry.key and is_worded(entry))
        found = next((one for one in (*here, *near) if not self.is_told(one)), None)
        if found is not None:
            self.told.add(id(found))
        return found


def below(old: Mapping, new: Mapping) -> Iterator[Entry]:
    for entry in old.entries:
        match = new.get(entry.key)
        if isinstance(entry.value, Mapping) and isinstance(match, Mapping):
            yield from (one for one in entry.value.entries if match.get(one.key) is None)


def says_as(old: Node, new: Entry, key: str) -> bool:
    """Words for words, and all the figures among those of the other."""
    wanted, there = numbers(new.value, new.key), numbers(old, key)
    if wanted:
        return wanted <= there
    return not there and is_worded(new) and bool(worded(old, key))


def is_worded(entry: Entry) -> bool:
    found = list(leaves(entry.value, entry.key))
    return bool(found) and all(is_word(key, text) for key, text in found)


def is_word(key: str, text: str) -> bool:
    return key in WORDS or (key in EITHER and not is_figure(text))


def worded(node: Node, key: str) -> list[str]:
    return [text for word, text in leaves(node, key) if is_word(word, text)]


def numbers(node: Node, key: str) -> Counter[Decimal]:
    told = (text for word, text in leaves(node, key) if word not in WORDS and is_figure(text))
    found = (amount(text) for text in told)
    return Counter(one[0] for one in found if one is not None and one[0])


def leaves(node: Node, key: str) -> Iterator[tuple[str, str]]:
    if isinstance(node, Scalar):
        if node.text:
            yield key, node.text
    elif isinstance(node, Mapping):
        for entry in node.entries:
            yield from leaves(entry.value, entry.key)
    else:
        for item in node.items:
            yield from leaves(item, key)
