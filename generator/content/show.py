"""Findings as a person reads them: where, what is wrong, the lines concerned, how to mend it."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable

from generator.findings import Finding, Place

ReadLine = Callable[[str, int], str | None]
WIDEST = 160  # characters of a source line that are shown; a longer one is cut around its caret
BIDI = frozenset("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")


def show(findings: Iterable[Finding], read_line: ReadLine) -> str:
    """All findings, a blank line between; `read_line` gives the text of a line or None."""
    return "\n\n".join(show_one(finding, read_line) for finding in findings)


def show_one(finding: Finding, read_line: ReadLine) -> str:
    lines = [_head(finding), *_excerpt(finding, read_line)]
    if finding.where.path and not is_of_office(finding):
        lines.append(f"   位置：{finding.where.path}")
    if finding.hint:
        stop = "" if finding.hint.endswith(("。", "？", "！")) else "。"
        lines.append(f"   改法：{finding.hint}{stop}")
    return "\n".join(lines)


def is_of_office(finding: Finding) -> bool:
    """Who has only the office file has no paths of keys."""
    return any(place.text is not None for place in finding.places)


def width(text: str) -> int:
    """How many columns `text` takes on a terminal; tabs count as one, they are kept as tabs."""
    return sum(_char_width(char) for char in text)


def _char_width(char: str) -> int:
    if char < "\u0300":
        return 1
    if unicodedata.east_asian_width(char) in "WF":
        return 2
    return 0 if unicodedata.category(char) in ("Mn", "Me", "Cf") else 1


def _head(finding: Finding) -> str:
    what = f"{finding.severity.label} {finding.code} {_visible(finding.message)}"
    return f"{_visible(finding.places[0].words)}: {what}" if finding.where.file else what


def _excerpt(finding: Finding, read_line: ReadLine) -> list[str]:
    """Each line concerned once, in order of lines; its carets under it."""
    gutter = max(len(_number(place)) for place in finding.places)
    lines: list[str] = []
    shown = (finding.where.file, 0, "")
    for index, place in sorted(
        enumerate(finding.places), key=lambda it: _order(it[0], it[1], finding)
    ):
        text = place.text
        if text is None:
            text = read_line(place.source.file, place.source.line)
        if place.source.file != shown[0] or (place.text is not None and index):
            lines.append(f"   另见 {_visible(place.words)}" + (f" {place.label}" * (text is None)))
        if text is None:
            continue
        start = _cut(text, place.source.column)
        here = (place.source.file, place.source.line, place.cell)
        if here != shown or start:
            lines.append(f"{_number(place):>{gutter}} | {_visible(text[start : start + WIDEST])}")
        lines.append(f"{'':>{gutter}} | {_carets(text, place, start, '^' if index == 0 else '-')}")
        shown = here
    return lines


def _order(index: int, place: Place, finding: Finding) -> tuple[bool, int, int]:
    """By file and line; in an office file the place of the fault comes first."""
    line = 0 if place.text is not None else place.source.line
    return place.source.file != finding.where.file, line, index


def _number(place: Place) -> str:
    """A cell has no line."""
    return "" if place.cell else str(place.source.line)


def _cut(text: str, column: int) -> int:
    """Where the shown part of a line starts."""
    return 0 if len(text) <= WIDEST or column <= WIDEST // 2 else column - WIDEST // 2


def _carets(text: str, place: Place, start: int, mark: str) -> str:
    at = place.source.column - 1
    before = _visible(text[start:at])
    under = _visible(text[at : min(at + place.source.length, start + WIDEST)])
    lead = "".join("\t" if char == "\t" else " " * _char_width(char) for char in before)
    return f"{lead}{mark * max(width(under), 1)} {place.label}".rstrip()


def _visible(text: str) -> str:
    """Nothing in content may steer the terminal."""
    return "".join("�" if _steers(char) else char for char in text)


def _steers(char: str) -> bool:
    return char in BIDI or (char != "\t" and unicodedata.category(char) in ("Cc", "Cs", "Zl", "Zp"))
