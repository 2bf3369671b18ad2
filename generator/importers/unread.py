"""原件里没有读出来的部分：图片的页，认不出的表。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.importers.document import Spot
from generator.importers.page_runs import pages_of
from generator.importers.tables.draft import TableDraft

_PICTURE = re.compile(r"图片，没有读到文字")
_TABLE = re.compile(
    r"没有框线，分不清栏，没有录入|的表头认不出，没有录入|的单位是.{1,12}，没有录入|的数一个也没有认出，没有录入|只印在隐藏的工作表里"
)
Told = tuple[str, Spot]


@dataclass(frozen=True, slots=True)
class Unread:
    """What is said of each, and where; a run of pages stands at its first."""

    parts: tuple[Told, ...] = ()

    @property
    def pages(self) -> bool:
        """Whether whole pages are wanting: anything may stand there."""
        return any(_PICTURE.search(what) for what, _ in self.parts)

    @property
    def words(self) -> tuple[str, ...]:
        """决算.pdf：第 4、5 页是图片，没有读到文字."""
        return tuple(f"{file_or_place(spot)}：{what}" for what, spot in self.parts)


def unread_of(told: Iterable[Told], tables: Iterable[TableDraft]) -> Unread:
    """From all that was told of the reading."""
    told = tuple(told)
    pages: dict[str, list[int]] = {}
    for what, spot in told:
        if is_picture(what, spot):
            pages.setdefault(spot.file, []).append(spot.page)
    pictures = [
        (f"{pages_of(found)}是图片，没有读到文字", Spot(file, page=min(found)))
        for file, found in pages.items()
    ]
    return Unread((*pictures, *dict.fromkeys(lost(told, tables))))


def is_picture(what: str, spot: Spot) -> bool:
    return spot.page > 0 and _PICTURE.search(what) is not None


def is_of_unread(what: str, spot: Spot) -> bool:
    return is_picture(what, spot) or _TABLE.search(what) is not None


def lost(told: tuple[Told, ...], tables: Iterable[TableDraft]) -> Iterator[Told]:
    said = [(what, spot) for what, spot in told if _TABLE.search(what)]
    yield from said
    for table in tables:
        if table.is_lost and not any(table.title in what for what, _ in said):
            yield f"{table.title}的数没有读出来", table.spot


def file_or_place(spot: Spot) -> str:
    return spot.file if spot.page and not (spot.line or spot.cell) else spot.words
