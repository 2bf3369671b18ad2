"""Which department a document is of: the one named on its cover, or in a table's head."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from generator.bring.sources import plain
from generator.importers.document import Document, Grid, Line
from generator.importers.text.titles import is_contents
from generator.model.portal import Department

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
    """The cover decides, then what tables say they are of, then the file's own name."""
    for text in (cover(document), "\n".join(units(document)), plain(document.file)):
        found = named_in(text, ids)
        if found:
            return found
    return set()


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
