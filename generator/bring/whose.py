"""Which department a document is of: the one named on its cover, or in a table's head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.bring.sources import plain
from generator.importers.bound import reports
from generator.importers.document import Document, Grid, Line, Note
from generator.importers.offices import (
    Named,
    Title,
    alike,
    captions,
    main_office,
    offices,
    strangers,
)
from generator.importers.text.titles import is_contents
from generator.model.portal import Department
from generator.usage import Refusal

FRONT = 12
BELOW = 2
LONGEST = 60
AFTER = "部门|本级|单位|机关|关于|年度|决算|预算|汇总"
HEAD = 4
SHORTEST = 3
_UNIT = re.compile(r"(?:部门|单位|编制单位|填报单位|公开部门)(?:（?名称）?)?[:：](?P<name>[^:：]+)")


def called(departments: Iterable[Department]) -> dict[str, str]:
    """Ids by id, name, short name and alias; what two are called is nobody's."""
    found: dict[str, str] = {}
    shared: set[str] = set()
    for one in departments:
        aliases = [alias.text for alias in one.body.aliases]
        for word in {plain(word) for word in (one.id, one.name, one.short_name, *aliases)}:
            if found.setdefault(word, one.id) != one.id:
                shared.add(word)
    return {word: id_ for word, id_ in found.items() if word not in shared}


def department_of(document: Document, ids: Mapping[str, str]) -> set[str]:
    """The cover decides, then what tables say they are of, then the file's own name.

    A page of a site may list other offices' reports beside its own: where the cover names several,
    the tables decide among them.
    """
    found = named_in(cover(document), ids)
    tables = named_in("\n".join((*units(document), *(one.name for one in captions(document)))), ids)
    if len(found) > 1 and len(found & tables) == 1:
        return found & tables
    return found or tables or named_in(main_office(document), ids) or named_in_file(document, ids)


def named_in_file(document: Document, ids: Mapping[str, str]) -> set[str]:
    return named_in(plain(document.file), ids)


def reports_of(document: Document) -> tuple[Document, ...]:
    return tuple(one.document for one in reports(document))


@dataclass(frozen=True, slots=True)
class Another:
    """What of a document names another office; `is_whole` where nothing names the department."""

    document: Document  # the places noted in it
    named: tuple[Named, ...] = ()
    is_whole: bool = False


def of_another(document: Document, department: str, ids: Mapping[str, str]) -> Another:
    own = names_of(department, ids)
    named = tuple(one for one in offices(document) if not is_link(one, document))
    other = strangers(named, own) if own else ()
    notes = [Note(f"写的是“{one.name}”，不是“{fullest(own)}”", one.spot) for one in other]
    noted = replace(document, notes=(*document.notes, *notes))
    return Another(noted, other, len(other) == len(named))


def is_link(one: Named, document: Document) -> bool:
    """Pages of a site list other offices' reports."""
    if document.format != "html" or not isinstance(one, Title):
        return False
    return not alike(one.name, main_office(document))


def names_of(department: str, ids: Mapping[str, str]) -> list[str]:
    """What it is called; its id is no name."""
    return [word for word, id_ in ids.items() if id_ == department and not word.isascii()]


def fullest(names: Iterable[str]) -> str:
    return max(names, key=len, default="")


def misplaced(words: str, named: Named, department: str, ids: Mapping[str, str]) -> Refusal:
    own = fullest(names_of(department, ids)) or department
    return Refusal(
        f"{words}：写的是“{named.name}”（{named.spot.words}），不是“{own}”，没有导入；"
        "确是它的，在 department.yaml 的 别名 里写上这个名称，"
        f"或单独导入并加 --department {department}",
        f"{words} is of {named.name}, not of {department}; if it is, give the name as an alias in "
        f"department.yaml, or import it by itself with --department {department}",
    )


def named_in(text: str, ids: Mapping[str, str]) -> set[str]:
    """Whole names only: 财政局 is not named in 恩阳区财政局, nor in 财政局国库中心."""
    return {
        id_
        for word, id_ in ids.items()
        if len(word) >= SHORTEST and not word.isascii() and pattern(word).search(text)
    }


@lru_cache(maxsize=10_000)
def pattern(word: str) -> re.Pattern[str]:
    """A name may go on over a line."""
    letters = r"\n?".join(map(re.escape, word))
    return re.compile(f"(?<![一-龥]){letters}(?=$|[^一-龥]|{AFTER})")


def cover(document: Document) -> str:
    """The title's lines: what stands first, to a little below the first that says 决算 or 预算."""
    found: list[str] = []
    last = FRONT
    for piece in document.pieces[:FRONT]:
        lines = [piece.text] if isinstance(piece, Line) else first_cells(piece)
        for line in map(plain, lines):
            if line in ("目录", "目次") or is_contents(line) or len(found) >= last:
                return "\n".join(found)
            if len(line) <= LONGEST:
                found.append(line)
            if last == FRONT and re.search("[决预]算", line):
                last = len(found) + BELOW
    return "\n".join(found)


def first_cells(grid: Grid) -> Iterator[str]:
    return (row[0].text for row in grid.rows[:HEAD] if row)


def units(document: Document) -> Iterator[str]:
    for text in texts(document):
        match = _UNIT.match(plain(text))
        if match is not None:
            yield match["name"]


def texts(document: Document) -> Iterator[str]:
    for piece in document.pieces:
        if isinstance(piece, Line):
            yield piece.text
        else:
            yield from (cell.text for row in piece.rows[:HEAD] for cell in row)
