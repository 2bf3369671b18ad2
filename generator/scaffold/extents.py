"""Where each value of a YAML text ends: nodes know only where they begin, and their first line."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import yaml
from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
)

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.content.read_yaml import Loader
from generator.source import Source

Place = tuple[int, int]
"""Row and column, from 0."""


class Extents:
    """Of a text that reads without faults."""

    def __init__(self, text: str) -> None:
        self.lines = text.split("\n")
        self.ends = dict(self._pairs(text))

    def end(self, node: Node) -> Place:
        """Behind the last character; of what is not written, where it would stand."""
        start = begin(node.source)
        if isinstance(node, Scalar) or self.is_flow(node):
            return self.ends.get(start, start)
        if isinstance(node, Mapping):
            return max(self.end_of_entry(entry) for entry in node.entries)
        return max((self.end(item) for item in node.items), default=start)

    def end_of_entry(self, entry: Entry) -> Place:
        key = begin(entry.key_source)
        value = self.end(entry.value) if is_written(entry.value, self.lines) else key
        return max(self.ends.get(key, key), value)

    def is_flow(self, node: Mapping | Sequence) -> bool:
        row, column = begin(node.source)
        return self.lines[row][column : column + 1] in ("{", "[")

    def _pairs(self, text: str) -> Iterator[tuple[Place, Place]]:
        """Of scalars, and of collections in braces; a block begins where its first key does."""
        open_places: list[Place | None] = []
        for event in yaml.parse(text, Loader):
            start, end = _place(event.start_mark), _place(event.end_mark)
            if isinstance(event, MappingStartEvent | SequenceStartEvent):
                open_places.append(start if event.flow_style else None)
            elif isinstance(event, MappingEndEvent | SequenceEndEvent):
                if (opened := open_places.pop()) is not None:
                    yield opened, end
            elif isinstance(event, ScalarEvent):
                yield start, self._last_written(end[0]) if event.style in ("|", ">") else end

    def _last_written(self, row: int) -> Place:
        """A text under `|` ends where the next thing begins, blank lines between."""
        row = min(row, len(self.lines)) - 1
        while not self.lines[row].strip():
            row -= 1
        return row, len(self.lines[row].rstrip())


def begin(source: Source) -> Place:
    return source.line - 1, source.column - 1


def _place(mark: Any) -> Place:
    return mark.line, mark.column


def is_written(node: Node, lines: list[str]) -> bool:
    """Not for a key without a value."""
    row, column = begin(node.source)
    return not isinstance(node, Scalar) or bool(node.text) or lines[row][column:][:1] in "\"'"
