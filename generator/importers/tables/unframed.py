"""没有框线的表：PDF 里只剩一行行的数，认不出栏，不录入，但要告诉人。"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator.importers.document import Document, Grid, Line, Spot
from generator.importers.tables.recognise import alike, titled

_FIGURE = re.compile(r"(?<![\d,.])-?[\d,]+\.\d{2}(?![\d%])")
_SENTENCE = re.compile(r"[。；]|万元")
_NEAR = 12  # lines below a title
_ENOUGH = 3  # lines of bare figures


def unframed(document: Document) -> Iterator[tuple[str, Spot]]:
    """What to say of each title under which bare figures stand and no grid."""
    for number, piece in enumerate(document.pieces):
        if isinstance(piece, Line) and is_title(piece):
            below = document.pieces[number + 1 : number + 1 + _NEAR]
            if sum(map(is_row, before_grid(below))) >= _ENOUGH:
                text = " ".join(piece.text.split())
                yield f"“{text}”没有框线，分不清栏，没有录入", piece.spot


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
