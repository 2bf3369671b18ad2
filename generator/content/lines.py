"""One line under the scan: its faults, and its text mended so that the rest can still be read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from generator.findings import Finding, fault
from generator.source import Source

Edit = tuple[int, int, str]
"""From, to, and what stands there instead."""


def edited(text: str, edits: Iterable[Edit]) -> str:
    """All edits at once, in order, none over another."""
    parts: list[str] = []
    done = 0
    for start, end, new in edits:
        parts += (text[done:start], new)
        done = end
    return "".join(parts) + text[done:]


class Line:
    """`columns` tells for each column of the mended text the column as it was written."""

    def __init__(self, text: str, file: str, number: int) -> None:
        self.text = text
        self.written = text
        self.file = file
        self.number = number
        self.columns: Sequence[int] = range(len(text) + 1)
        self.faults: list[Finding] = []

    def say(self, code: str, start: int, end: int, message: str, hint: str) -> None:
        column = self.columns[start]
        length = max(self.columns[end] - column, 1)
        source = Source(self.file, self.number, column + 1, length)
        self.faults.append(fault(code, source, message, hint))

    def edit(self, edits: Iterable[Edit]) -> None:
        edits = list(edits)
        columns: list[int] = []
        done = 0
        for start, end, new in edits:
            columns += self.columns[done:start]
            last = max(end - 1, start)
            columns += (self.columns[min(start + i, last)] for i in range(len(new)))
            done = end
        if edits:
            self.text = edited(self.text, edits)
            self.columns = [*columns, *self.columns[done:]]

    def quote(self, start: int, end: int) -> None:
        """In single quotes, where nothing but the quote itself needs care."""
        inner = self.text[start:end]
        ends = [(start, start, "'"), (end, end, "'")]
        doubled = [(start + i, start + i + 1, "''") for i, char in enumerate(inner) if char == "'"]
        self.edit([ends[0], *doubled, ends[1]])
