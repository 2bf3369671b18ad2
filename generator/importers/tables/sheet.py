"""A printed table laid out: its title and unit, its head by column, its body, its notes.

A spreadsheet keeps title and notes in the rows of the grid, a document beside it; a table that
goes on overleaf comes as several grids. After this all three look the same.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from generator import names
from generator.importers.document import Cell, Grid, Line
from generator.importers.tables.amounts import plain
from generator.importers.tables.said_units import UNITS, head_and_unit, unit_said
from generator.importers.tables.words import row_word, squeezed, word
from generator.money import Unit

_NOTE = re.compile(r"^(?:注|说明|备注)\s*[：:]?")
_NONE = "没有|无|未发生"
_WITHOUT = re.compile(rf"无数据|空表|(?:{_NONE})(?:(?!{_NONE})[^，。])*?(?:收入|支出|收支|经费)")
_EMPTY = re.compile(
    r"[本此该]表.{0,8}(?:无数据|为?空)|空表$|^(?>[^。]*?(?:没有|无))[^。]*?[本此该]表"
)
FURNITURE = re.compile(r"公开\d+表|(?:金额)?单位|部门|编制")
_CODE = re.compile(r"\[?\d{3}(?:\d{2}){0,2}(?!\d)")
LEADING = frozenset(
    ("项目", "科目编码", "科目代码", "科目名称", "编码", "类", "款", "项", "科目", "行次", "栏次")
)
TOTALS = frozenset(
    word(text)
    for spec in names.TABLES.values()
    if spec.key not in ("T7", "X12")  # whose lines are heads in most layouts
    for side in spec.sides
    for row in side.fixed
    for text in (row.name, *row.aliases)
)
HEADS = frozenset(
    word(part)
    for spec in names.TABLES.values()
    for side in spec.sides
    for column in side.columns
    for part in (*column.heads, *column.aliases)
) | frozenset(word(row.name) for row in names.T7.sides[0].fixed)
UNREADABLE = "\ufffd"  # begins a cell with two texts on one another, or one of unknown letters
_LIKE_AMOUNT = re.compile(r"\D{0,4}\d[\d,，]*(?:[.．]\d+)?\D{0,6}")
_LIKE_HEAD = re.compile(r"[年月]|\d[、．.]\D|栏")
_NEAR = 8  # lines above a grid among which its title is looked for


@dataclass(frozen=True, slots=True)
class Sheet:
    """`heads` are the words over each column, from the top level down."""

    above: tuple[Line, ...]
    heads: tuple[tuple[str, ...], ...]
    body: tuple[tuple[Cell, ...], ...]
    below: tuple[Line, ...]
    grids: tuple[Grid, ...] = field(default=())
    units: frozenset[str] = frozenset()  # those written in the head: 金额（万元）
    head: tuple[tuple[Cell, ...], ...] = ()  # the rows of `heads`

    @property
    def unit(self) -> Unit | None:
        return UNITS.get(self.unit_said)

    @property
    def unit_said(self) -> str:
        """元, 万元, another, or two that do not agree; the nearest line above says it best."""
        lines = (unit_said(line.text) for line in (*reversed(self.above), *self.below[:1]))
        nearest = next((said for said in lines if said), "")
        return "、".join(sorted(self.units | {nearest} - {""}))

    @property
    def note(self) -> Line | None:
        """What the table covers."""
        return next((one for one in self.below if one is not self.statement), None)

    @property
    def statement(self) -> Line | None:
        """Why the table has no figures."""
        return next((one for one in self.below if _WITHOUT.search(one.text)), None)


def is_end_of_name(row: Sequence[Cell]) -> bool:
    found = {text for text in texts(row) if text}
    return len(found) == 1 and not any(names_a_table(t) or FURNITURE.match(t) for t in found)


def names_a_table(text: str) -> bool:
    return word(text).endswith(("表", "续表", "续）")) or "表（" in word(text)


def laid_out(grid: Grid, lines: Sequence[Line], *, is_rest: bool = False) -> Sheet:
    rows = [row for row in grid.rows if any(squeezed(cell.text) for cell in row)]
    titles: list[Line] = []
    while rows and is_alone(rows[0]) and not is_body(rows[0]):
        if is_rest and is_end_of_name(rows[0]):
            break
        titles += as_lines(rows.pop(0))
    notes: list[Line] = []
    while rows and is_note(rows[-1]):
        notes = [*as_lines(rows.pop()), *notes]
    head = 0 if is_rest else head_length(rows)
    return Sheet(
        (*lines[-_NEAR:], *titles),
        heads_of(rows[:head]),
        tuple(rows[head:]),
        tuple(notes),
        (grid,),
        frozenset(units_in(rows[:head])),
        tuple(rows[:head]),
    )


def units_in(head: Sequence[Sequence[Cell]]) -> Iterator[str]:
    said = (head_and_unit(text)[1] or unit_said(text) for row in head for text in texts(row))
    return (unit for unit in said if unit)


def as_lines(row: Sequence[Cell]) -> Iterator[Line]:
    said = set()
    for cell in row:
        if squeezed(cell.text) and cell.text not in said:
            said.add(cell.text)
            yield Line(cell.text.strip(), cell.spot)


def texts(row: Iterable[Cell]) -> list[str]:
    return [word(cell.text) for cell in row]


def is_alone(row: Sequence[Cell]) -> bool:
    """A title, or `公开01表` and `单位：万元` at the ends of a row."""
    found = {text for text in texts(row) if text}
    if found & LEADING or found & {"收入", "支出", "预算数", "决算数"}:
        return False
    if len(found) == 1:
        return len(row) > 2 or names_a_table(next(iter(found)))
    furniture = [t for t in found if FURNITURE.match(t)]
    return bool(furniture) and len(furniture) >= len(found) - 1


def is_note(row: Sequence[Cell]) -> bool:
    found = {text for text in texts(row) if text}
    return len(found) == 1 and is_note_text(next(iter(found)))


def is_note_text(text: str) -> bool:
    return bool(_NOTE.match(text) or _EMPTY.search(text))


def is_amount(text: str) -> bool:
    found, _ = plain(text)
    return bool(found)


def is_like_amount(text: str) -> bool:
    """`约12.30`, `3亿元`, `#REF!`: no amount, but it stands where one should."""
    if text.startswith("#") or text in ("TRUE", "FALSE"):
        return True
    return bool(_LIKE_AMOUNT.fullmatch(text)) and not _LIKE_HEAD.search(text)


def is_body(row: Sequence[Cell]) -> bool:
    """Begins with a code, a numbered line or a total, or holds an amount, and no head beside."""
    found = texts(row)
    first = next((text for text in found if text), "")
    if is_numbering(row):
        return False
    beside = [text for text in found if text and text not in ("类", "款", "项")]
    if "类" in found and beside[:1] == ["合计"]:
        return not any(text in HEADS for text in beside[1:])  # 类款项 written over two lines
    inner = [text for text in found[1:] if text and text != first]
    amounts = [cell for cell in row if is_amount(cell.text)]
    if _CODE.match(first) or row_word(first) != first:
        return not any(text in HEADS - TOTALS for text in inner) or bool(amounts)
    if first in TOTALS:
        if amounts or any(map(is_like_amount, inner)):
            return True
        return not any(plain(text)[0] is None for text in set(inner) - TOTALS)
    return bool(amounts) and not any(text in LEADING for text in found)


def is_numbering(row: Sequence[Cell]) -> bool:
    """The row below a head that numbers its columns: 栏次 1 2 3, or the numbers alone."""
    found = [text for text in texts(row) if plain(text)[0] != ""]
    found = [text for text in found if not text.startswith(UNREADABLE)]
    rest = [text for text in found if text not in ("栏次", "行次", "类", "款", "项")]
    counted = all(re.fullmatch(r"\d{1,2}(?:=[\d+=-]+)?", text) for text in rest)
    if len(rest) < len(found) and counted:
        return bool(rest) or found[0] in ("栏次", "行次")
    places = [int(text) for text in found if re.fullmatch(r"\d{1,2}", text)]
    steps = [after - before for before, after in pairwise(places)]
    counts = len(places) == len(found) > 2 and places[0] == 1
    return counts and min(steps) > 0 and steps.count(1) * 3 > len(steps) * 2


def head_length(rows: Sequence[Sequence[Cell]]) -> int:
    for number, row in enumerate(rows):
        if is_body(row):
            return number
        if number and is_row_of_blanks(row):
            return number
    return len(rows)


def is_row_of_blanks(row: Sequence[Cell]) -> bool:
    return all(plain(cell.text)[0] == "" for cell in row)


def heads_of(rows: Sequence[Sequence[Cell]]) -> tuple[tuple[str, ...], ...]:
    """The words over each column, each once; a row of column numbers (栏次) is left out."""
    kept = [row for row in rows if not is_numbering(row)]
    if not kept:
        return ()
    found = []
    for column in zip(*kept, strict=True):
        path: list[str] = []
        for text in (head_and_unit(text)[0] for text in texts(column)):
            if text and text not in path:
                path.append(text)
        found.append(tuple(path))
    return tuple(found)
