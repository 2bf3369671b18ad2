"""A line of text that knows its place, and a slip found in one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from generator.source import NOWHERE, Source

# One character for one, so that places stay what they are.
_UNIFIED = str.maketrans("():;%", "（）：；％")
_QUOTED = re.compile(r"《[^》]*》|“[^”]*”|「[^」]*」|\"[^\"]*\"")


@dataclass(frozen=True, slots=True)
class Line:
    """`source` is the place of its first character.

    `exact` says that the text stands in the file character by character, so that a part of it
    has a place of its own; `ends` that a sentence cannot go on in the next line.
    """

    text: str
    source: Source = NOWHERE
    exact: bool = True
    ends: bool = True
    unified: str = field(init=False, default="")
    """Brackets, colons, semicolons and per cent signs full width; made once, read often."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "unified", self.text.translate(_UNIFIED))

    @property
    def closed(self) -> str:
        """Unified, with a full stop where the line is the end of what is said."""
        return self.unified + "。" if self.ends else self.unified

    def part(self, start: int, end: int) -> Source:
        if not self.exact:
            return self.source
        column = self.source.column + start
        return replace(self.source, column=column, length=max(1, end - start))


@dataclass(frozen=True, slots=True)
class Slip:
    """What is wrong in a line, from `start` to `end`; `words` fill the message of a rule."""

    line: Line
    start: int
    end: int
    words: dict[str, str] = field(default_factory=dict)

    @property
    def found(self) -> str:
        return self.line.text[self.start : self.end]

    @property
    def source(self) -> Source:
        return self.line.part(self.start, self.end)


def shown(text: str, most: int = 24) -> str:
    """Words for a message: no longer than can be taken in."""
    text = " ".join(text.split())
    return text if len(text) <= most else text[: most - 1] + "…"


def quoted(text: str) -> tuple[tuple[int, int], ...]:
    """Where titles and quotations stand: what they say is not said by the writer."""
    return tuple(match.span() for match in _QUOTED.finditer(text))


def within(place: int, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start <= place < end for start, end in spans)


def clauses(text: str, marks: str = "，。；！？,;") -> Iterator[tuple[int, str]]:
    """The pieces between these marks, each with where it begins."""
    start = 0
    for place, sign in enumerate(text):
        if sign in marks:
            yield start, text[start:place]
            start = place + 1
    if start < len(text):
        yield start, text[start:]


def sentences(text: str) -> Iterator[tuple[int, str]]:
    return clauses(text, "。！？；;")
