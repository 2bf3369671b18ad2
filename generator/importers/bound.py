"""几份报告订在一个文件里：按封面、标题，或又从头印一遍的报表分开。

A file is parted only where a report plainly begins anew: another office or another year on a title,
and what every report has but once (its first part, its first table) stands on both sides.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.offices import HEAD, Named, Title, alike, captions, first_text, titles
from generator.importers.text.titles import is_contents

_FIRST_PART = re.compile(r"第一部分.{0,40}")
_FIRST_TABLE = re.compile(r".{0,40}(?<!拨款)(?:收入支出|收支)决算总表(?:[（(].{0,12}[）)])?")
_FIGURE = re.compile(r"\d\.\d\d(?!\d)")
ENOUGH = 12  # figures: so many a report has, and a leaf of the one before has not
BACK = 3  # lines between the title of the first table and its caption


@dataclass(frozen=True, slots=True)
class Bound:
    """One report of a file; `name` and `year` as its title says, where it does."""

    document: Document
    name: str = ""
    year: int | None = None


def reports(document: Document) -> tuple[Bound, ...]:
    """The reports of a file in their order; most files hold one."""
    begins = [0]
    starts: dict[int, Named] = {}
    for at, named in openings(document):
        if at not in starts or not starts[at].name:
            starts[at] = named
    told: list[Named | None] = [starts.get(0)]
    for at, named in sorted(starts.items()):
        if told[-1] is None:
            told[-1] = named
        elif differs(named, told[-1]):
            begins.append(at)
            told.append(named)
    parts = [document.pieces[a:b] for a, b in pairwise([*begins, len(document.pieces)])]
    joined = whole(parts, told)
    if len(joined) == 1:
        return (Bound(document),)
    return tuple(
        Bound(part_of(document, pieces), named.name if named else "", named.year if named else None)
        for pieces, named in joined
    )


def openings(document: Document) -> list[tuple[int, Named]]:
    """Where titles stand, and first tables with an office or a year of their own."""
    found: list[tuple[int, Named]] = [(one.at, one) for one in titles(document)]
    by_spot = {spot: at for at, piece in enumerate(document.pieces) for spot in heads(piece)}
    first = {at for at, piece in enumerate(document.pieces) if is_first_table(piece)}
    for one in captions(document):
        at = by_spot.get(one.spot, 0)
        start = next((n for n in range(at, max(at - BACK, 0) - 1, -1) if n in first), None)
        if start is not None:
            found.append((start, one))
    return found


def heads(piece: Line | Grid) -> list[Spot]:
    if isinstance(piece, Line):
        return [piece.spot]
    return [cell.spot for row in piece.rows[:HEAD] for cell in row]


def is_first_table(piece: Line | Grid) -> bool:
    text, _ = first_text(piece)
    return not is_contents(text) and _FIRST_TABLE.fullmatch(text) is not None


def differs(one: Named, other: Named | None) -> bool:
    """Another year, another kind, or another office; what is not said does not differ."""
    if other is None:
        return False
    if one.year is not None and other.year is not None and one.year != other.year:
        return True
    if isinstance(one, Title) and isinstance(other, Title) and one.kind != other.kind:
        return True
    return bool(one.name and other.name) and not alike(one.name, other.name)


Pieces = tuple[Line | Grid, ...]


def whole(
    parts: Sequence[Pieces], told: Sequence[Named | None]
) -> list[tuple[Pieces, Named | None]]:
    """The parts that are reports; what is none goes with the report before it, else after it."""
    found: list[tuple[Pieces, Named | None]] = []
    for pieces, named in zip(parts, told, strict=True):
        if not found:
            found.append((pieces, named))
            continue
        before, name = found[-1]
        is_other = named is not None and differs(named, name)
        if is_other and marks(pieces) & marks(before) and is_full(pieces) and is_full(before):
            found.append((pieces, named))
        else:
            kept = name if is_full(before) or not is_full(pieces) else named
            found[-1] = ((*before, *pieces), kept)
    return found


def marks(pieces: Pieces) -> set[str]:
    """What a report has but once."""
    found: set[str] = set()
    for piece in pieces:
        text, _ = first_text(piece)
        if is_first_table(piece):
            found.add("table")
        elif _FIRST_PART.fullmatch(text) and not is_contents(text):
            found.add("part")
    return found


def is_full(pieces: Pieces) -> bool:
    count = 0
    for piece in pieces:
        texts = [piece.text] if isinstance(piece, Line) else [c.text for r in piece.rows for c in r]
        count += sum(len(_FIGURE.findall(text)) for text in texts)
    return count >= ENOUGH


def part_of(document: Document, pieces: Pieces) -> Document:
    """The pieces as a document, with the notes on its pages."""
    pages = [piece.spot.page for piece in pieces if piece.spot.page]
    sheets = {piece.spot.sheet for piece in pieces}
    first, last = (min(pages), max(pages)) if pages else (0, 0)

    def is_here(page: int, sheet: str) -> bool:
        return first <= page <= last if page else not sheet or sheet in sheets

    return replace(
        document,
        pieces=pieces,
        notes=tuple(n for n in document.notes if is_here(n.spot.page, n.spot.sheet)),
        furniture=tuple(n for n in document.furniture if is_here(n.spot.page, n.spot.sheet)),
    )
