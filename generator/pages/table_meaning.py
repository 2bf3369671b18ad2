"""“这是什么意思”：what a statutory table tells, with links to the tables it goes with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.model.table_words import table_words
from generator.pages.page import Link
from generator.pages.report_pages import Desk

_TABLE = re.compile(r"\{([TX][0-9]+)\}")


@dataclass(frozen=True, slots=True)
class MeaningPart:
    """A heading and its sentences, each in pieces: words (a link without address) and links."""

    head: str
    sentences: tuple[tuple[Link, ...], ...]


def coverage(desk: Desk, table_key: str) -> str:
    return table_words(desk.report.key.kind)[table_key].coverage


def meaning(desk: Desk, table_key: str) -> tuple[MeaningPart, ...]:
    """Sentences about a table that this report does not have are left out."""
    found = []
    for head, said in table_words(desk.report.key.kind)[table_key].parts:
        told = tuple(tuple(pieces(desk, text)) for text in said if tells(desk, text))
        if told:
            found.append(MeaningPart(head, told))
    return tuple(found)


def tells(desk: Desk, text: str) -> bool:
    return all(desk.report.table(table_key) for table_key in _TABLE.findall(text))


def pieces(desk: Desk, text: str) -> Iterator[Link]:
    """T2 → the title under which this report prints it."""
    for place, piece in enumerate(_TABLE.split(text)):
        table = desk.report.table(piece) if place % 2 else None
        if table is not None:
            yield Link(f"《{table.title}》", desk.table_url(table.key))
        elif piece:
            yield Link(piece, "")
