"""没有框线的表：PDF 里只剩一行行的数，认不出栏，不录入，但要告诉人。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.tables.recognise import alike, titled

_FIGURE = re.compile(r"(?<![\d,.])-?[\d,]+\.\d{2}(?![\d%])")
_SENTENCE = re.compile(r"[。；]|万元")
_NEAR = 12  # lines below a title
_ENOUGH = 3  # lines of bare figures
_LIST = 3  # titles one below the other: of tables that come later, or not at all


def unframed(document: Document) -> Iterator[tuple[str, Spot]]:
    """What to say of each title under which bare figures stand and no grid."""
    listed = runs([isinstance(piece, Line) and is_title(piece) for piece in document.pieces])
    for number, piece in enumerate(document.pieces):
        if isinstance(piece, Line) and 0 < listed[number] < _LIST:
            below = document.pieces[number + 1 : number + 1 + _NEAR]
            if sum(map(is_row, before_grid(below))) >= _ENOUGH:
                text = " ".join(piece.text.split())
                yield f"“{text}”没有框线，分不清栏，没有录入", piece.spot


def runs(titles: Sequence[bool]) -> list[int]:
    """How many stand one below the other, at each of them."""
    groups = [list(some) for _, some in groupby(titles)]
    return [len(some) if is_one else 0 for some in groups for is_one in some]


def is_title(line: Line) -> bool:
    return len(line.text) < 60 and (
        titled(line.text, None)[0] is not None or bool(alike(line.text))
    )


def before_grid(pieces: Sequence[Line | Grid]) -> Iterator[Line]:
    for piece in pieces:
        if isinstance(piece, Grid):
            return
        yield piece


def is_row(line: Line) -> bool:
    return bool(_FIGURE.search(line.text)) and not _SENTENCE.search(line.text)
