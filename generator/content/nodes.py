"""What a content file holds after reading: scalars, maps and lists, each with its place."""

from __future__ import annotations

from dataclasses import dataclass

from generator.source import Source


@dataclass(frozen=True, slots=True)
class Scalar:
    """Text exactly as written (`01`, `2.50`, `是` stay so); a key without a value gives ''."""

    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Entry:
    key: str
    key_source: Source
    value: Node


@dataclass(frozen=True, slots=True)
class Mapping:
    entries: tuple[Entry, ...]
    source: Source

    def get(self, key: str) -> Node | None:
        return next((entry.value for entry in self.entries if entry.key == key), None)


@dataclass(frozen=True, slots=True)
class Sequence:
    items: tuple[Node, ...]
    source: Source


Node = Scalar | Mapping | Sequence
