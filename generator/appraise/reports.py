"""Which of the documents make up one report: by the office and the year that they name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from generator.importers.bound import reports
from generator.importers.compose import said_year
from generator.importers.document import Document, Note, Spot
from generator.importers.offices import alike, main_office


@dataclass(slots=True)
class OneReport:
    """`office` and `year` as the files say, where they do."""

    office: str = ""
    year: int | None = None
    kind: str = ""
    documents: list[Document] = field(default_factory=list)
    is_part: bool = False  # of a file that holds more than this

    @property
    def files(self) -> str:
        return "、".join(dict.fromkeys(one.file for one in self.documents))

    @property
    def title(self) -> str:
        """某市财政局2023年度决算（决算.pdf 第 15 页起）."""
        year = f"{self.year}年度{self.kind}" if self.year else ""
        where = f"{first_place(self.documents[0])}起" if self.is_part else self.files
        return f"{self.office}{year}（{where}）"


def first_place(document: Document) -> str:
    return document.pieces[0].spot.words if document.pieces else document.file


def each_report(documents: Sequence[Document], year: int | None) -> list[OneReport]:
    """Files that name no office, or no year, go with the others where these are of one report."""
    parts = [one for document in documents for one in parts_of(document, year)]
    found: list[OneReport] = []
    for one in sorted(parts, key=lambda one: not (one.office and one.year)):
        there = next((other for other in found if belongs(one, other)), None)
        if there is None:
            found.append(one)
            continue
        if len(found) > 1 and not (one.office and one.year):
            one.documents = [noted(document, there) for document in one.documents]
        there.documents += one.documents
        there.office = there.office or one.office
        there.year = there.year or one.year
    order = {id(document): n for n, document in enumerate(documents)}
    for one in found:
        one.documents.sort(key=lambda document: order.get(id(document), 0))
    return found


def parts_of(document: Document, year: int | None) -> list[OneReport]:
    found = reports(document)
    made: list[OneReport] = []
    for one in found:
        said, kind = said_year([one.document])
        office = main_office(one.document)
        made.append(OneReport(office, year or said, kind, [one.document], len(found) > 1))
    return made


def belongs(one: OneReport, other: OneReport) -> bool:
    if one.is_part and other.is_part and one.documents[0].file == other.documents[0].file:
        return False
    if one.office and other.office and not alike(one.office, other.office):
        return False
    return one.year is None or other.year is None or one.year == other.year


def noted(document: Document, there: OneReport) -> Document:
    what = f"看不出是哪个单位、哪一年的，与 {there.title} 一起查"
    return replace(document, notes=(*document.notes, Note(what, Spot(document.file))))
