"""A text of which single places are changed; every other character stays as it was."""

from __future__ import annotations

import re
from collections.abc import Iterable

MARK = "# 待核："
_MARKED = re.compile(r"\s+# 待核：.*$")


class Lines:
    """Rows count from 0, those of the text as it came."""

    def __init__(self, text: str) -> None:
        self.rows = text.split("\n")
        self.edits: dict[int, list[tuple[int, int, str]]] = {}
        self.below: dict[int, list[str]] = {}
        self.marks: dict[int, str] = {}

    def edit(self, row: int, start: int, end: int, new: str) -> None:
        self.edits.setdefault(row, []).append((start, end, new))

    def add_below(self, row: int, lines: Iterable[str]) -> None:
        """Row -1 is before the first."""
        self.below.setdefault(row, []).extend(lines)

    def mark(self, row: int, comment: str) -> None:
        """In place of the mark the line has; none where `comment` is empty."""
        self.marks[row] = comment

    def text(self) -> str:
        found = list(self.below.get(-1, ()))
        for row, line in enumerate(self.rows):
            found += [self._line(row, line), *self.below.get(row, ())]
        return "\n".join(found)

    def _line(self, row: int, line: str) -> str:
        comment = self.marks.get(row)
        if comment is not None:
            line = _MARKED.sub("", line)
        for start, end, new in sorted(self.edits.get(row, ()), reverse=True):
            line = line[:start] + new + line[end:]
        return f"{line.rstrip()}  {comment}" if comment else line


def mark_of(line: str) -> str:
    found = _MARKED.search(line)
    return found[0].strip() if found else ""
