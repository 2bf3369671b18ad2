"""Places in the draft as places in the office files that it came from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.appraise.as_printed import Printed
from generator.findings import Finding, Place
from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.draft import Leaf
from generator.importers.files import Written
from generator.source import Source

BETWEEN = " │ "
FEW = 6  # characters by which a paragraph can be told
NEAR = 40  # lines of the draft within which a section has its first figure


def squeezed(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and char not in "\\#*")


class Excerpts:
    """What stands at a spot, and where in it: the paragraph, or the row of the table."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.found: dict[Spot, tuple[str, int]] = {}
        for document in documents:
            for piece in document.pieces:
                for spot, text, start in said(piece):
                    self.found.setdefault(spot, (text, start))

    def at(self, spot: Spot) -> tuple[str, int]:
        return self.found.get(spot, ("", 0))

    def spot_of(self, words: str) -> Spot | None:
        """Where a paragraph of prose comes from: the line that has its words."""
        wanted = squeezed(words)
        for spot, (text, start) in self.found.items():
            said = squeezed(text[start:])
            if len(said) >= FEW and (said.startswith(wanted) or wanted.startswith(said)):
                return spot
        return None


def said(piece: Line | Grid) -> Iterator[tuple[Spot, str, int]]:
    """A long paragraph is told from the line of the page on which the spot is."""
    if isinstance(piece, Line):
        yield piece.spot, piece.text, 0
        for start, spot in piece.breaks:
            yield spot, piece.text, start
        return
    for row in piece.rows:
        texts = {cell.spot: " ".join(cell.text.split()) for cell in row}
        whole = BETWEEN.join(texts.values())
        start = 0
        for spot, text in texts.items():
            yield spot, whole, start
            start += len(text) + len(BETWEEN)


def placed(finding: Finding, written: Written, texts: Excerpts, printed: Printed) -> Finding:
    places = (in_office(one, written, texts, printed) for one in finding.places)
    return replace(finding, places=tuple(places))


def in_office(place: Place, written: Written, texts: Excerpts, printed: Printed) -> Place:
    source = place.source
    if printed.has(source):
        return of_line(place, texts, printed)
    name = source.file.split("/", 2)[-1]
    leaf = written.leaf_at(name, source.line, source.column)
    if leaf is None and name.endswith(".md"):
        leaf = prose_leaf(written.texts[name].split("\n")[source.line - 1], place, texts)
    if leaf is None and name.endswith(".yaml"):
        lines = range(source.line, source.line + NEAR)
        leaf = next((one for n in lines if (one := written.leaf_at(name, n, 1))), None)
    if leaf is None or not leaf.spot.file:
        return replace(place, source=Source("", path=source.path))
    text, start = texts.at(leaf.spot)
    column, length = where(leaf, text, start)
    spot = leaf.spot
    there = Source(spot.file, spot.line, column, length, source.path)
    return replace(place, source=there, page=spot.page, sheet=spot.sheet, cell=spot.cell, text=text)


def of_line(place: Place, texts: Excerpts, printed: Printed) -> Place:
    """In what the file prints; nothing was made of it."""
    source = place.source
    start = source.column - 1
    spot = printed.spot(source)
    text, before = printed.text(source), 0
    if spot.cell:
        text, before = texts.at(spot)
    there = Source(spot.file, spot.line, before + start + 1, source.length)
    return replace(place, source=there, page=spot.page, sheet=spot.sheet, cell=spot.cell, text=text)


def prose_leaf(line: str, place: Place, texts: Excerpts) -> Leaf | None:
    """The words that a finding marks in the prose of the draft."""
    spot = texts.spot_of(line)
    start = place.source.column - 1
    marked = line[start : start + place.source.length]
    return Leaf(marked, spot, marked) if spot is not None else None


def where(leaf: Leaf, text: str, start: int) -> tuple[int, int]:
    """Column and length of what is printed, from where its line begins."""
    printed = " ".join(leaf.printed.split())
    at = text.find(printed, start) if printed else -1
    return (at + 1, len(printed)) if at >= 0 else (start + 1, 1)
