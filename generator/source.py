"""Where a value was written: a path of keys, and a place in a file."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Source:
    """Line and column start at 1 and count characters; `path` is e.g. 说明/收入/本年收入合计."""

    file: str
    line: int = 1
    column: int = 1
    length: int = 1
    path: str = ""

    def at(self, path: str) -> Source:
        return Source(self.file, self.line, self.column, self.length, path)


NOWHERE = Source("")
