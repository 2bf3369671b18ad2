"""txt、md → 一行一段；md 的标题、竖线表格，txt 里以制表符分隔的表格也认得。"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise, takewhile

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.read.decode import decode
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Laid, Reading, lay, numbered
from generator.importers.read.refused import Refused
from generator.importers.read.unruled import unruled
from generator.importers.read.unruled_words import typed_row

# What the conversion of a Word file to text leaves of bookmarks and pictures.
_LEFT = re.compile(r"\[(?:bookmark|image):[^\]\n]{0,500}\]")
_HEADING = re.compile(r"(#{1,6})[ \t]+(.*)")
_RULE = re.compile(
    r"[ \t]*+(?:\|[ \t]*+)?:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)*+(?:\|[ \t]*+)?"
)
_PIPE = re.compile(r"(?<!\\)\|")
_FEWEST = 3  # rows of a table parted by tabs; columns too


def read_txt(data: bytes, name: str, limits: Limits) -> Reading:
    lines = [_LEFT.sub("", line) for line in decode(data).split("\n")]
    return _reading(lines, name, limits, _tabbed, lambda line: (line.rstrip(), 0))


def read_md(data: bytes, name: str, limits: Limits) -> Reading:
    return _reading(decode(data).split("\n"), name, limits, _piped, _heading)


Rows = Sequence[Sequence[str]]
Table = Callable[[Sequence[str], int], tuple[int, Rows] | None]


def _reading(
    lines: Sequence[str],
    name: str,
    limits: Limits,
    table: Table,
    heading: Callable[[str], tuple[str, int]],
) -> Reading:
    pieces = tuple(_pieces(lines, name, limits, table, heading))
    if table is _tabbed:
        pieces = _with_aligned(pieces, name)
    if not pieces:
        raise Refused("文件里没有文字", "确认导出时选对了文件")
    return Reading(pieces)


def _pieces(
    lines: Sequence[str],
    name: str,
    limits: Limits,
    table: Table,
    heading: Callable[[str], tuple[str, int]],
) -> Iterator[Line | Grid]:
    at = tables = 0
    while at < len(lines):
        found = table(lines, at) if "\t" in lines[at] or "|" in lines[at] else None
        if found:
            tables += 1
            yield _grid(found[1], name, tables, limits)
            at += found[0]
            continue
        text, level = heading(lines[at])
        if text.strip():
            yield Line(text, Spot(name, line=at + 1), level)
        at += 1


def _with_aligned(pieces: Sequence[Line | Grid], name: str) -> tuple[Line | Grid, ...]:
    """Tables that are columns only by blanks between the words."""
    rows = [typed_row(one.spot.line, one.text) for one in pieces if isinstance(one, Line)]
    cuts = [(before.spot.line) + 0.5 for before in _before_grids(pieces)]
    count = sum(isinstance(one, Grid) for one in pieces)
    starts: dict[int, Grid] = {}
    taken: set[int] = set()
    for part, grid in unruled([(0, rows, cuts)], name, count):
        starts[part.rows[0].number] = grid
        taken.update(row.number for row in part.rows)
    made: list[Line | Grid] = []
    for one in pieces:
        if isinstance(one, Line) and one.spot.line in starts:
            made.append(starts[one.spot.line])
        if isinstance(one, Grid) or one.spot.line not in taken:
            made.append(one)
    return tuple(made)


def _before_grids(pieces: Sequence[Line | Grid]) -> Iterator[Line]:
    """The lines after which a table stands."""
    for one, after in pairwise(pieces):
        if isinstance(one, Line) and isinstance(after, Grid):
            yield one


def _heading(line: str) -> tuple[str, int]:
    found = _HEADING.fullmatch(line)
    return (found[2].rstrip(" \t#"), len(found[1])) if found else (line.rstrip(), 0)


def _while(fits: Callable[[str], bool], lines: Sequence[str], at: int) -> list[str]:
    return list(takewhile(fits, (lines[each] for each in range(at, len(lines)))))


def _piped(lines: Sequence[str], at: int) -> tuple[int, Rows] | None:
    """A head, a rule of dashes, rows with bars."""
    rule = lines[at + 1] if at + 1 < len(lines) else ""
    if "|" not in rule or not _RULE.fullmatch(rule[:2000]):
        return None
    body = _while(lambda line: "|" in line, lines, at + 2)
    return len(body) + 2, [_bars(line) for line in (lines[at], *body)]


def _bars(line: str) -> list[str]:
    inner = line.strip().removeprefix("|")
    cells = _PIPE.split(inner)
    if cells and not cells[-1].strip():
        cells.pop()
    return [cell.replace("\\|", "|").strip() for cell in cells]


def _tabbed(lines: Sequence[str], at: int) -> tuple[int, Rows] | None:
    """Rows copied from a sheet: each with as many tabs as the first."""
    tabs = lines[at].count("\t")
    rows = _while(lambda line: line.count("\t") == tabs, lines, at)
    if tabs < _FEWEST - 1 or len(rows) < _FEWEST:
        return None
    return len(rows), [[cell.strip() for cell in row.split("\t")] for row in rows]


def _grid(rows: Rows, name: str, number: int, limits: Limits) -> Grid:
    width = max(map(len, rows))
    if width * len(rows) > limits.cells:
        raise Refused(f"表格太大，最多 {limits.cells} 格", "拆成几个文件再导入")
    spot = numbered(name, number)
    laid = [
        Laid(row, column, Cell(text, spot(row, column)))
        for row, texts in enumerate(rows)
        for column, text in enumerate(texts)
    ]
    return lay(laid, lambda row, column: Cell("", spot(row, column)), Spot(name, cell=str(number)))
