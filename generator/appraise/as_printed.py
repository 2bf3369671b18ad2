"""All that office files print, as lines for the rules that read words; nothing is made of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.checks.office import Office
from generator.checks.text.line import Line as Said
from generator.importers.compose import ReportDraft
from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.offices import (
    Named,
    captions,
    dated_heads,
    main_office,
    of_another_report,
    titles,
)
from generator.importers.tables.recognise import titled
from generator.importers.text.titles import is_contents, title_of
from generator.importers.unread import Unread
from generator.source import Source

FILE = "printed"  # stands for the files in the places of these lines
_HAN = re.compile(r"[一-龥]")
_PART = re.compile(r"第[一二三四五六七八九十]部分")
_HEADING = 40  # characters that a heading has at most
_FOOT = re.compile(r"版权所有|ICP备|公网安备|网站标识码|主办单位[:：]|浏览次数|访问量")
_NOTE = re.compile(r"（[^（）]*(?:（[^（）]*）[^（）]*)*）$")
_SUBTITLES = ("总体", "结构", "具体")


@dataclass(frozen=True, slots=True)
class Piece:
    text: str
    spot: Spot
    line: Line | None = None


class Printed:
    """Lines and the cells that have words; each a line of a file that is none."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self.own = next((name for one in documents if (name := main_office(one))), "")
        self.pieces = [one for document in documents for one in pieces(document, self.own)]
        self.lines = tuple(
            Said(one.text, Source(FILE, number, 1, len(one.text)))
            for number, one in enumerate(self.pieces, 1)
        )
        self.by_spot = {one.spot: said for one, said in zip(self.pieces, self.lines, strict=True)}

    def has(self, source: Source) -> bool:
        return source.file == FILE

    def spot(self, source: Source) -> Spot:
        piece = self.pieces[source.line - 1]
        return piece.line.at(source.column - 1) if piece.line is not None else piece.spot

    def text(self, source: Source) -> str:
        return self.pieces[source.line - 1].text

    def at(self, spot: Spot) -> Said | None:
        return self.by_spot.get(spot)


def pieces(document: Document, own: str) -> Iterator[Piece]:
    """On a page of a site the titles of other offices' reports are links to them."""
    is_page = document.format == "html"
    for piece in document.pieces:
        if isinstance(piece, Grid):
            yield from cells(piece)
        elif not is_contents(piece.text) and not (is_page and is_furniture(piece.text, own)):
            yield Piece(piece.text, piece.spot, piece)


def is_furniture(text: str, own: str) -> bool:
    return _FOOT.search(text) is not None or of_another_report(text, own)


def cells(grid: Grid) -> Iterator[Piece]:
    for row, line in enumerate(grid.rows):
        if row in grid.hidden_rows or grid.hidden:
            continue
        for column, cell in enumerate(line):
            if (row, column) not in grid.covered and _HAN.search(cell.text):
                yield Piece(" ".join(cell.text.split()), cell.spot)


def office_of(
    documents: Sequence[Document], draft: ReportDraft, printed: Printed, unread: Unread
) -> Office:
    heads = [one for document in documents for one in dated_heads(document)]
    heads += [one.spot for one in printed.pieces if _PART.match("".join(one.text.split()))]
    said = (printed.at(spot) for spot in dict.fromkeys(heads))
    return Office(
        printed.lines,
        tuple(one for one in said if one is not None),
        tuple(names(documents, printed)),
        (printed.own,) if printed.own else (),
        frozenset(sections(printed)),
        frozenset(tables(draft, printed)),
        unread.words,
        unread.pages,
    )


def names(documents: Sequence[Document], printed: Printed) -> Iterator[tuple[str, Source]]:
    """Each name once, at its first place."""
    seen: set[str] = set()
    for document in documents:
        found: list[Named] = [*titles(document), *captions(document)]
        for one in found:
            line = printed.at(one.spot)
            if one.name and one.name not in seen and line is not None:
                seen.add(one.name)
                start = line.text.find(one.name)
                yield one.name, line.part(max(start, 0), max(start, 0) + len(one.name))


def sections(printed: Printed) -> Iterator[str]:
    """What has a heading, be it that nothing was made out below it."""
    for one in printed.pieces:
        text = "".join(one.text.split())
        if len(text) > _HEADING or one.line is None:
            continue
        found = title_of(_NOTE.sub("", text)) or title_of(text)
        if found is not None and found.key:
            yield found.key
        if text.startswith("（"):
            yield from (word for word in _SUBTITLES if word in text)


def tables(draft: ReportDraft, printed: Printed) -> Iterator[str]:
    yield from (table.key for table in draft.tables)
    for one in printed.pieces:
        if len(one.text) <= _HEADING and one.text.rstrip().endswith(("表", "）", ")")):
            spec, _ = titled(one.text, draft.profile)
            if spec is not None:
                yield spec.key
