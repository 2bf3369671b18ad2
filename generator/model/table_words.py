"""What each statutory table means, in words: the catalogue's tables.yaml."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from generator.content.nodes import Mapping, Node, Scalar, Sequence
from generator.content.read_yaml import read_yaml
from generator.model.load_catalogue import CATALOGUE

FILE = "tables.yaml"
COVERAGE = "一句"


@dataclass(frozen=True, slots=True)
class TableWords:
    """`parts` are headings with their sentences; `{T2}` in a sentence stands for another table."""

    coverage: str
    parts: tuple[tuple[str, tuple[str, ...]], ...]


@cache
def table_words(kind: str) -> dict[str, TableWords]:
    """By table, for reports of this kind: a 预算 never speaks of its 决算."""
    node, _ = read_yaml((CATALOGUE / FILE).read_text("utf-8"), FILE)
    assert isinstance(node, Mapping)
    return {entry.key: words_of(entry.value, kind) for entry in node.entries}


def words_of(node: Node, kind: str) -> TableWords:
    assert isinstance(node, Mapping)
    parts = {entry.key: tuple(sentences(entry.value, kind)) for entry in node.entries}
    coverage = "".join(parts.pop(COVERAGE))
    return TableWords(coverage, tuple((head, said) for head, said in parts.items() if said))


def sentences(node: Node, kind: str) -> Iterator[str]:
    """A sentence for both kinds stands bare, one for a single kind under its name."""
    if isinstance(node, Scalar):
        yield node.text
    elif isinstance(node, Sequence):
        for item in node.items:
            yield from sentences(item, kind)
    else:
        for entry in node.entries:
            if entry.key == kind:
                yield from sentences(entry.value, kind)
