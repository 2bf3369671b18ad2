"""一格里断开的数：是一个数换了行、拉开了字距，还是两个数，分不清的不录入。

`1,234.5\\n6` is one number where its column prints two decimals, `100\\n200.00` may be two. What
`plain` joins is believed only where no piece can be a number by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator.importers.document import Cell, Spot
from generator.importers.tables.amounts import HALF, plain
from generator.importers.tables.dressed import undressed
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed

_GAP = re.compile(r"\s+")
_STROKE = re.compile(r"\s*(?:[—–－]\s|-\s*\n)")  # a blank above a figure, or its sign
_OPEN = re.compile(r"[.,]$|,\d{1,2}$")  # more must follow
_CENTS = re.compile(r"-?[\d,]+\.\d\d")
_CODE = re.compile(r"[235]\d\d(?:\d\d){0,2}")
_ENOUGH, _FEW = 3, 20
_DIGIT = 2  # a digit is about as wide as two points or commas


@dataclass(frozen=True, slots=True)
class Around:
    """The unbroken figures of the column, or of the table where the column has none; whether all
    are to the cent; whether it is a page, where a line is broken only because it is full."""

    figures: Sequence[str]
    to_the_cent: bool
    on_page: bool


def two_in_one(sheet: Sheet) -> Mapping[Spot, str]:
    """The cells that may hold two figures, and what to say of them."""
    columns = [*zip(*sheet.body, strict=False)]
    printed = [[one for cell in column if (one := figure(cell.text))] for column in columns]
    every = [one for column in printed for one in column if "." in one]
    broken = {text for column in columns for cell in column if (text := gapped(cell))}
    often = len(broken) >= _ENOUGH  # as in narrow columns: each bears the others out
    usual = len(every) + len(broken) * often >= _ENOUGH and (are_cents(every) or not every)
    found: dict[Spot, str] = {}
    for column, own in zip(columns, printed, strict=True):
        for cell in column:
            if gapped(cell):
                on_page = cell.spot.page > 0 and (bool(own) or often)
                around = Around(own or every, are_cents(own) if own else usual, on_page)
                if _STROKE.match(cell.text) or not is_one(bare(cell.text), around):
                    said = " ".join(cell.text.split())
                    found[cell.spot] = f"“{said}”可能是一个数断开，也可能是两个数，没有录入"
    return found


def gapped(cell: Cell) -> str:
    """Its text, where `plain` has to join it."""
    found = cell.text.strip()
    joined = cell.number is None and _GAP.search(found) and plain(found)[0]
    return found if joined else ""


def bare(text: str) -> str:
    return undressed(text.translate(HALF)).bare.strip()


def figure(text: str) -> str:
    """An amount in one piece, as printed."""
    found = bare(text)
    return found if plain(found)[0] and not _GAP.search(found) and squeezed(found) != "0" else ""


def are_cents(figures: Sequence[str]) -> bool:
    odd = sum(not _CENTS.fullmatch(one) for one in figures)
    return bool(figures) and odd * _FEW <= len(figures)


def is_one(text: str, around: Around) -> bool:
    """Every gap lies within one number."""
    for left, gap, right in gaps(text):
        surely = _OPEN.search(left) or right.startswith((".", ","))
        if not surely and not is_within(left, gap, text, around):
            return False
    return True


def gaps(text: str) -> Iterator[tuple[str, str, str]]:
    for found in _GAP.finditer(text):
        yield _GAP.sub("", text[: found.start()]), found[0], text[found.end() :]


def is_within(left: str, gap: str, text: str, around: Around) -> bool:
    """Among its decimals; or every digit stands apart; or the line was full."""
    if not around.to_the_cent:
        return False
    apart = all(len(piece) == 1 for piece in text.removeprefix("-").split())
    return "." in left or apart or ("\n" in gap and around.on_page and is_full(text, around))


def is_full(text: str, around: Around) -> bool:
    """No line below is longer than the first, and no figure beside would not have fitted in."""
    first, *more = (_GAP.sub("", line) for line in text.split("\n"))
    if _CODE.fullmatch(first):
        return False
    room = wide(first) + _DIGIT
    lines = all(wide(line) <= wide(first) for line in more)
    return lines and all(wide(one) < room for one in around.figures)


def wide(text: str) -> int:
    return sum(_DIGIT if char.isdigit() else 1 for char in text)
