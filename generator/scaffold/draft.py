"""Last year's text with its values taken out: each beside its key, as a comment.

Only the places of values are touched, so that order, names and a person's own comments stay.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from generator.content.nodes import Entry, Mapping, Node, Scalar
from generator.scaffold.extents import Extents, Place, begin
from generator.source import Source

ROOM = " " * 12  # for the new value, before the comment with the old one
OURS = re.compile(r"# \d{4} 年：[^#]*")  # a comment made here the year before
OURS_BESIDE = re.compile(f"{ROOM}{OURS.pattern}")
HEADER = re.compile(r"[|>][-+0-9]*(?:\s+#.*)?")
TAIL = re.compile(r"(?:^|\s)(#.*)$")


class Draft:
    def __init__(self, text: str, year: int) -> None:
        self.lines = text.split("\n")
        self.extents = Extents(text)
        self.label = f"{year} 年"
        self.edits: dict[int, list[tuple[int, int, str]]] = {}
        self.notes: dict[int, dict[str, list[str]]] = {}
        self.comments: dict[int, str] = {}
        self.dropped: set[int] = set()
        self.added: dict[int, list[str]] = {}

    def in_braces(self, node: Mapping) -> bool:
        return self.extents.is_flow(node)

    def raw(self, node: Node) -> str:
        """As it is written, on one line."""
        (row, start), (last, stop) = begin(node.source), self.extents.end(node)
        if last == row:
            return self.lines[row][start:stop]
        between = (line.strip() for line in self.lines[row + 1 : last])
        return " ".join(
            (self.lines[row][start:].strip(), *between, self.lines[last][:stop].strip())
        )

    def rename(self, source: Source, new: str) -> None:
        """Keys stand on one line."""
        row, start = begin(source)
        self._edit(row, start, start + source.length, new)

    def replace(self, node: Node, new: str, *, note: bool = False) -> None:
        if note:
            self._note(node.source.line - 1, self.raw(node), "")
        self._cut(begin(node.source), self.extents.end(node), new)

    def empty(self, entry: Entry, in_braces: bool = False, label: str = "") -> None:
        """Take the value out; it stays as a comment, a long one in lines of comment below."""
        value = entry.value
        if isinstance(value, Scalar) and not value.text:
            return
        (row, start), (last, stop) = begin(value.source), self.extents.end(value)
        if in_braces:
            self._note(row, f"{entry.key} {self.raw(value)}", label)
            self._cut((row, start), (last, stop))
        elif value.source.line != entry.key_source.line:
            self._comment_out(range(row, last + 1), label)
        else:
            end = stop if last == row else len(self.lines[row].rstrip())
            text = self.lines[row][start:end]
            self._edit(row, start, end, "")
            if not HEADER.fullmatch(text):
                self._note(row, text, label)
            self._comment_out(range(row + 1, last + 1), label)

    def comment_out(self, entry: Entry, within: Mapping) -> None:
        """The key too. What does not stand on lines of its own is left as it is."""
        row, start = begin(entry.key_source)
        if not self.in_braces(within) and not self.lines[row][:start].strip():
            self._comment_out(range(row, self.extents.end_of_entry(entry)[0] + 1))

    def drop(self, entry: Entry) -> None:
        """Not even as a comment; the blank lines after it go too."""
        last = self.extents.end_of_entry(entry)[0]
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
        return [f"{body}  {own}" if own else body] if body or own else []

    def _edit(self, row: int, start: int, end: int, new: str) -> None:
        self.edits.setdefault(row, []).append((start, end, new))

    def _cut(self, start: Place, end: Place, new: str = "") -> None:
        """Over as many lines as it takes; what stands after it on the last one stays."""
        if start[0] == end[0]:
            self._edit(start[0], start[1], end[1], new)
            return
        self._edit(start[0], start[1], len(self.lines[start[0]]), new)
        self.dropped.update(range(start[0] + 1, end[0]))
        self._edit(end[0], _indent(self.lines[end[0]]), end[1], "")

    def _note(self, row: int, text: str, label: str) -> None:
        """A sign that begins a comment is written wide, so that ours can be told from others."""
        words = text.strip().replace("#", "＃")
        self.notes.setdefault(row, {}).setdefault(label or self.label, []).append(words)

    def _comment_out(self, rows: Iterable[int], label: str = "") -> None:
        wanted = [row for row in rows if self.lines[row].strip()]
        base = min((_indent(self.lines[row]) for row in wanted), default=0)
        for row in wanted:
            if not self.lines[row].lstrip().startswith("#"):
                text = self.lines[row][base:].rstrip()
                self.comments[row] = f"{' ' * base}# {label or self.label}：{text}"


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
