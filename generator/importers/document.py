"""办公文件读成的样子：按次序的行与表格，每一处都有出处。与格式无关，也不懂财政。

Every reader (xlsx, docx, pdf, text …) makes a `Document`; what follows knows no format.
"""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from generator.findings import cell_in_words

_LONGEST = 255  # characters of a name that are told


@dataclass(frozen=True, slots=True)
class Spot:
    """Where something stands in an office file; a part that the format has not stays empty.

    `line` counts the lines of a text file or of a page, the paragraphs of docx and html. Names
    come from strangers and go into messages and comments: they are printable, on one line.
    """

    file: str
    page: int = 0
    sheet: str = ""
    cell: str = ""  # e.g. C12; in a document: the table's number and the cell, 3!C12
    line: int = 0

    def __post_init__(self) -> None:
        for part in ("file", "sheet", "cell"):
            name = getattr(self, part)
            if not name.isprintable() or len(name) > _LONGEST:
                object.__setattr__(self, part, one_line(name))

    @property
    def words(self) -> str:
        """决算.pdf 第 5 页第 3 行、决算.xlsx 收入表 C4、决算.docx 第 3 张表 C12."""
        page = f"第 {self.page} 页" if self.page else ""
        line = f"第 {self.line} 行" if self.line and not self.cell else ""
        parts = (self.file, page + line, self.sheet, cell_in_words(self.cell))
        return " ".join(part for part in parts if part)


def one_line(name: str) -> str:
    """A file's or sheet's name as it can be told: nothing in it moves the cursor or ends a line."""
    found = printable(decoded(name)[: _LONGEST + 1])
    return found if len(name) <= _LONGEST else f"{found[:_LONGEST]}…"


def decoded(name: str) -> str:
    """Names that an old system wrote are GBK, which this one knows only as odd bytes."""
    if not any("\ud800" <= char <= "\udfff" for char in name):
        return name
    try:
        written = name.encode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # half a character
        return name
    try:
        return written.decode("gb18030")
    except UnicodeDecodeError:
        return written.decode("utf-8", "replace")


def printable(text: str) -> str:
    shown = "".join(char if char.isprintable() else " " for char in text)
    return " ".join(shown.split())


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph (text, docx, html) or a line of a page joined to its paragraph (pdf).

    `level` is the heading level where the format says so, else 0. `breaks` are the places where
    a line of the page begins inside a joined text. A tab stands where a page leaves a wide gap, a
    raised figure (a note's mark) is written ¹²³ and so is never part of a number.
    """

    text: str
    spot: Spot
    level: int = 0
    breaks: tuple[tuple[int, Spot], ...] = ()

    def at(self, start: int) -> Spot:
        """Where the character at `start` stands: a paragraph may go on over lines and pages."""
        return next((spot for begin, spot in reversed(self.breaks) if begin <= start), self.spot)


@dataclass(frozen=True, slots=True)
class Cell:
    """`text` is what a person sees; `number` is the stored number where the format stores one.

    Lines of one cell that a page broke are joined, with `\\n` where that would run two words or
    two numbers into one; `\\n` also stands between the paragraphs of a cell. `indent` counts steps
    of the format or blanks before the text.
    """

    text: str
    spot: Spot
    number: Decimal | None = None
    indent: int = 0


@dataclass(frozen=True, slots=True)
class Grid:
    """A table: every row equally long, a merged cell repeated in each place it covers.

    `covered` are the places (row, column) that only repeat the cell at their left or above.
    `hidden` rows and columns of a sheet are kept and told here. A sheet is one grid with all
    that stands on it, title and notes too; elsewhere these are lines above and below.
    `instead`: a table without rules, made out by where its words stand. Only what proves itself
    is believed; else it is these lines.
    """

    rows: tuple[tuple[Cell, ...], ...]
    spot: Spot
    covered: frozenset[tuple[int, int]] = frozenset()
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()
    hidden: bool = False  # the whole sheet
    instead: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Note:
    """What a person should know of the reading, e.g. macros that were passed over."""

    message: str
    spot: Spot


@dataclass(frozen=True, slots=True)
class Document:
    """One file, in reading order; `sha256` of its bytes as they came.

    `furniture` are page numbers, running heads and the like: left out of `pieces`, not lost.
    """

    file: str
    format: str
    sha256: str
    pieces: tuple[Line | Grid, ...]
    pages: int = 0
    notes: tuple[Note, ...] = ()
    furniture: tuple[Line, ...] = ()

    def __post_init__(self) -> None:
        object.__setattr__(self, "file", one_line(self.file))
