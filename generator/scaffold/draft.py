"""Last year's text with its values taken out: each beside its key, as a comment.

Only the places of values are touched, so that order, names and a person's own comments stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.content.nodes import Entry, Mapping, Scalar, Sequence
from generator.source import Source

ROOM = " " * 12  # for the new value, before the comment with the old one
OURS = re.compile(r"# \d{4} 年：[^#]*")  # a comment made here the year before
OURS_BESIDE = re.compile(f"{ROOM}{OURS.pattern}")
HEADER = re.compile(r"[|>][-+0-9]*(?:\s+#.*)?")
DASH = re.compile(r"-(?:\s|$)")
TAIL = re.compile(r"(?:^|\s)(#.*)$")


class Draft:
    def __init__(self, text: str, year: int) -> None:
        self.lines = text.split("\n")
        self.label = f"{year} 年"
        self.edits: dict[int, list[tuple[int, int, str]]] = {}
        self.notes: dict[int, dict[str, list[str]]] = {}
        self.comments: dict[int, str] = {}
        self.dropped: set[int] = set()
        self.added: dict[int, list[str]] = {}

    def in_braces(self, node: Mapping) -> bool:
        return self._from(node.source).startswith("{")

    def raw(self, source: Source) -> str:
        """As it is written, on its first line."""
        return self._from(source)[: source.length]

    def replace(self, source: Source, new: str, note: str = "", label: str = "") -> None:
        start = source.column - 1
        self._edit(source.line - 1, start, start + source.length, new)
        if note:
            self._note(source.line - 1, note, label)

    def empty(self, entry: Entry, in_braces: bool = False, label: str = "") -> None:
        """Take the value out; it stays as a comment, a long one in lines of comment below."""
        source = entry.value.source
        if isinstance(entry.value, Scalar) and not entry.value.text:
            return
        row, start = source.line - 1, source.column - 1
        if in_braces:
            self.replace(source, "", f"{entry.key} {self.raw(source)}", label)
            return
        last = self._last_row(entry)
        if source.line != entry.key_source.line:
            self._comment_out(range(row, last + 1), label)
            return
        end = start + source.length if last == row else len(self.lines[row].rstrip())
        text = self.lines[row][start:end]
        self._edit(row, start, end, "")
        if not HEADER.fullmatch(text):
            self._note(row, text, label)
        self._comment_out(range(row + 1, last + 1), label)

    def comment_out(self, entry: Entry) -> None:
        """The key too. An entry inside braces cannot stand alone on a line and is left."""
        row = entry.key_source.line - 1
        if not self.lines[row][: entry.key_source.column - 1].strip():
            self._comment_out(range(row, self._last_row(entry) + 1))

    def drop(self, entry: Entry) -> None:
        """Not even as a comment; the blank lines after it go too."""
        last = self._last_row(entry)
        while last + 1 < len(self.lines) and not self.lines[last + 1].strip():
            last += 1
        self.dropped.update(range(entry.key_source.line - 1, last + 1))

    def add_below(self, source: Source, lines: Iterable[str]) -> None:
        self.added.setdefault(source.line - 1, []).extend(lines)

    def text(self) -> str:
        found: list[str] = []
        for row, line in enumerate(self.lines):
            if row not in self.dropped:
                found += [*self._line(row, line), *self.added.get(row, ())]
        return "\n".join(found).rstrip("\n") + "\n"

    def _line(self, row: int, line: str) -> list[str]:
        if row in self.comments:
            return [self.comments[row]]
        if OURS.match(line.lstrip()):
            return []
        edits = sorted(self.edits.get(row, ()))
        if not edits:
            return [OURS_BESIDE.sub("  ", line).rstrip() if ROOM in line else line]
        tail = TAIL.search(line, edits[-1][1])
        own = OURS.sub("", tail[1]).strip() if tail else ""
        body = line[: tail.start()] if tail else line
        for start, end, new in reversed(edits):
            body = body[:start] + new + body[end:]
        notes = (f"{label}：{'，'.join(texts)}" for label, texts in self.notes.get(row, {}).items())
        note = "；".join(notes)
        body = body.rstrip() + (f"{ROOM}# {note}" if note else "")
        return [f"{body}  {own}" if own else body]

    def _edit(self, row: int, start: int, end: int, new: str) -> None:
        self.edits.setdefault(row, []).append((start, end, new))

    def _note(self, row: int, text: str, label: str) -> None:
        self.notes.setdefault(row, {}).setdefault(label or self.label, []).append(
            text.strip().replace("#", "＃")
        )

    def _comment_out(self, rows: Iterable[int], label: str = "") -> None:
        wanted = [row for row in rows if self.lines[row].strip()]
        base = min((_indent(self.lines[row]) for row in wanted), default=0)
        for row in wanted:
            if not self.lines[row].lstrip().startswith("#"):
                text = self.lines[row][base:].rstrip()
                self.comments[row] = f"{' ' * base}# {label or self.label}：{text}"

    def _last_row(self, entry: Entry) -> int:
        """The last row of the value: what stands further in than its key, without comments."""
        margin = entry.key_source.column - 1
        dashes = isinstance(entry.value, Sequence)
        last = max(entry.key_source.line, entry.value.source.line) - 1
        is_block = HEADER.fullmatch(self._from(entry.value.source)) is not None
        for row, line in enumerate(self.lines[last + 1 :], last + 1):
            deeper = _indent(line) > margin or (
                dashes and _indent(line) == margin and DASH.match(line.lstrip())
            )
            if line.strip() and not deeper:
                break
            if line.strip() and (is_block or not line.lstrip().startswith("#")):
                last = row
        return last

    def _from(self, source: Source) -> str:
        return self.lines[source.line - 1][source.column - 1 :]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
