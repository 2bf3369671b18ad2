"""Before the parser: line by line, what it would answer in English, wrongly or not at all.

Nothing is mended silently: each slip is a fault, and the parser is given the line as it was
meant, so that one bad line does not hide the others. Rows stay, columns are accounted for.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from generator.content.lines import Line
from generator.content.plain import PLAIN
from generator.content.scan_flow import Brackets, check_flow
from generator.content.scan_keys import Keys
from generator.content.scan_signs import clear_forbidden, mend_signs
from generator.content.scan_values import (
    ANCHOR,
    HEADER,
    QUOTED,
    check_value,
    end_of_value,
    say_text_after,
)
from generator.findings import Finding

MARKER = re.compile(r"(?:---|\.\.\.)(?=\s|$)|%(?:YAML|TAG)\b")
LONGEST_QUOTE = 500


@dataclass(frozen=True, slots=True)
class Scan:
    """`text` is for the parser; `columns`, by row, tells where its columns stand in the file."""

    text: str
    faults: tuple[Finding, ...] = ()
    columns: Mapping[int, Sequence[int]] = field(default_factory=dict)


def scan(text: str, file: str, first_line: int = 1) -> Scan:
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if all(map(PLAIN.fullmatch, lines)):  # most files, and quickly
        return Scan("\n".join(lines))
    return _Scanner(lines, file, first_line).run()


class _Scanner:
    def __init__(self, rows: list[str], file: str, first_line: int) -> None:
        self.lines = [Line(text, file, first_line + row) for row, text in enumerate(rows)]
        self.anchors = frozenset(match for text in rows for match in ANCHOR.findall(text))
        self.keys = Keys()

    def run(self) -> Scan:
        for line in self.lines:
            clear_forbidden(line)
        row = 0
        while row < len(self.lines):
            row = self._line(row)
        columns = {
            row: line.columns for row, line in enumerate(self.lines) if line.text != line.written
        }
        faults = tuple(found for line in self.lines for found in line.faults)
        return Scan("\n".join(line.text for line in self.lines), faults, columns)

    def _line(self, row: int) -> int:
        """Look at the line on `row`; the row to go on with."""
        line = self.lines[row]
        plain = PLAIN.fullmatch(line.text)
        if plain is not None:
            self.keys.pass_over(plain)
            return row + 1
        if not mend_signs(line) or line.text.lstrip().startswith("#") or MARKER.match(line.text):
            return row + 1
        place = self.keys.read(line, self._following(row))
        if place is None:
            return row + 1
        start, margin = place
        first = line.text[start : start + 1]
        if first and first in "\"'":
            return self._quoted(row, start, margin)
        if first and first in "{[":
            return self._flow(row, start, margin)
        if HEADER.match(line.text, start):
            return self._skip_block(row, margin)
        if not (first == "#" and self._is_parent(row, margin)):
            check_value(line, start, self.anchors)
        return row + 1

    def _following(self, row: int) -> str:
        """The next line that holds anything."""
        for line in self.lines[row + 1 : row + 50]:
            if line.text.strip() and not line.text.lstrip().startswith("#"):
                return line.text
        return ""

    def _is_parent(self, row: int, margin: int) -> bool:
        following = self._following(row)
        return _indent(following) > margin and bool(following)

    def _skip_block(self, row: int, margin: int) -> int:
        """Past the text under `|`: whatever stands further in than its key."""
        row += 1
        while row < len(self.lines):
            text = self.lines[row].text
            if text.strip(" ") and _indent(text) <= margin:
                break
            row += 1
        return row

    def _quoted(self, row: int, start: int, margin: int) -> int:
        line = self.lines[row]
        closed = QUOTED.match(line.text, start)
        if closed is not None:
            rest = line.text[closed.end() :].lstrip()
            if rest and not rest.startswith("#"):
                say_text_after(line, start, end_of_value(line.text, closed.end()))
            return row + 1
        end = self._end_of_quote(row, margin, line.text[start])
        if end is None:
            stop = len(line.text.rstrip())
            mend = f"在这段文字末尾补上 {line.text[start]}"
            line.say("FT004", start, stop, "引号没有合上", mend)
            line.edit([(start, start + 1, "")])
            line.quote(start, stop - 1)
            return row + 1
        return end + 1

    def _end_of_quote(self, row: int, margin: int, quote: str) -> int | None:
        """The row that closes it, if it does before the text returns to the margin."""
        inner = r'(?:[^"\\]|\\.)*+"' if quote == '"' else r"(?:[^']|'')*+'"
        ends = re.compile(inner + r"\s*(?:#.*)?$")
        for at in range(row + 1, min(row + LONGEST_QUOTE, len(self.lines))):
            text = self.lines[at].text
            if text.strip() and _indent(text) <= margin:
                return None
            if ends.match(text):
                return at
        return None

    def _flow(self, row: int, start: int, margin: int) -> int:
        brackets, at, within = Brackets(), row, ""
        while at < len(self.lines):
            line = self.lines[at]
            if at > row and self._returns(line, margin):
                break
            begin = start if at == row else 0
            if at == row or mend_signs(line):
                plain, end = brackets.read(line.text, begin)
                if end is not None and self._text_after(line, start, end, at == row):
                    return at + 1
                check_flow(line, plain, begin, len(plain) if end is None else end, within)
                if end is not None:
                    return at + 1
                within = brackets.open[-1]
            at += 1
        self._say_open(row, start, at - 1, brackets)
        return at

    def _returns(self, line: Line, margin: int) -> bool:
        text = line.text.lstrip()
        return bool(text) and _indent(line.text) <= margin and text[0] not in "}],"

    def _text_after(self, line: Line, start: int, end: int, same_row: bool) -> bool:
        """`[2020]12号` is a text, not a list."""
        rest = line.text[end:].strip()
        if not same_row or not rest or rest.startswith(("#", ":")):
            return False
        say_text_after(line, start, end_of_value(line.text, end))
        return True

    def _say_open(self, row: int, start: int, last: int, brackets: Brackets) -> None:
        line, sign = self.lines[row], self.lines[row].text[start]
        wanted = "}" if sign == "{" else "]"
        message = f"“{sign}”没有合上，后面缺“{wanted}”"
        line.say("FT004", start, start + 1, message, f"在末尾补上“{wanted}”，或改成一行一项")
        end = self.lines[last]
        stop = end_of_value(end.text, start if last == row else 0)
        end.edit([(stop, stop, brackets.closers)])


def _indent(text: str) -> int:
    return len(text) - len(text.lstrip(" "))
