"""The blocks of a sheet: columns of codes and names, then columns of amounts, side by side."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generator.importers.document import Cell
from generator.importers.tables.amounts import plain
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import squeezed

_NAMES = ("科目名称", "项目名称", "项目", "科目", "名称")
_NUMBERS = ("行次", "序号", "栏次")
_OF_SUBJECTS = re.compile(r"科目|(?:支出)?(?:功能|经济)分类(?:科目)?")
_CODES = (3, 5, 7)  # digits


@dataclass(frozen=True, slots=True)
class Block:
    """Places of columns; `codes` has one or three."""

    codes: tuple[int, ...]
    name: int | None
    amounts: tuple[int, ...]


def is_code_head(path: tuple[str, ...]) -> bool:
    return bool(path) and (
        path[-1] in ("类", "款", "项") or "编码" in path[-1] or path[-1].endswith("代码")
    )


def is_name_head(path: tuple[str, ...]) -> bool:
    return bool(path) and (path[-1] in _NAMES or path[-1].endswith("科目名称"))


def code_places(sheet: Sheet) -> frozenset[int]:
    """Columns headed so; and those headed 科目 or 功能分类 beside 科目名称 that hold codes only."""
    last = [path[-1] if path else "" for path in sheet.heads]
    named = any(text.endswith("名称") for text in last)
    return frozenset(
        place
        for place, path in enumerate(sheet.heads)
        if is_code_head(path)
        or (named and _OF_SUBJECTS.fullmatch(last[place]) and holds_codes(sheet, place))
    )


def holds_codes(sheet: Sheet, place: int) -> bool:
    """Nothing else, but for blanks and a total written there or across."""
    cells = (row[place] for row in sheet.body if plain(row[place].text)[0] != "")
    rest = (squeezed(cell.text) for cell in cells if len(digits(cell)) not in _CODES)
    return all(text in ("合计", "总计") for text in rest)


def blocks(sheet: Sheet) -> tuple[Block, ...]:
    """A new block begins at each column of codes or names that follows one of amounts."""
    found: list[Block] = []
    codes: list[int] = []
    name: int | None = None
    amounts: list[int] = []
    coded = code_places(sheet)
    for place, path in enumerate(sheet.heads):
        leading = place in coded or is_name_head(path)
        if leading and amounts:
            found.append(Block(tuple(codes), name, tuple(amounts)))
            codes, name, amounts = [], None, []
        if place in coded:
            codes.append(place)
        elif is_name_head(path) and name is None:
            name = place
        elif path and path[-1] not in _NUMBERS:
            amounts.append(place)
    if codes or name is not None:
        found.append(Block(tuple(codes), name, tuple(amounts)))
    return tuple(found)


def code_at(row: Sequence[Cell], block: Block) -> str:
    """`201 | 03 | 01` in three columns, or the whole code in one (or in the last of the three).

    `201??01` where a piece is missing: a cell over several rows is printed on one page only.
    """
    cells = {row[place].spot: row[place] for place in block.codes}  # a merged cell once
    pieces = [digits(cell) for cell in cells.values()]
    longest = max(pieces, key=len, default="")
    if len(longest) > 3 and all(longest.startswith(piece) or len(piece) == 2 for piece in pieces):
        return longest
    given = max((place for place, piece in enumerate(pieces) if piece), default=-1)
    gaps = ("???", "??", "??")
    return "".join(piece or gaps[min(at, 2)] for at, piece in enumerate(pieces[: given + 1]))


def digits(cell: Cell) -> str:
    """A code stored as a number is 201.0 to some."""
    text = squeezed(cell.text).translate(str.maketrans("０１２３４５６７８９", "0123456789"))
    if text.endswith((".0", ".00")):
        text = text.split(".")[0]
    return text if text.isascii() and text.isdigit() else ""


def name_at(row: Sequence[Cell], block: Block) -> str:
    """The name, or what stands in the columns of codes where a total is written across them."""
    places = [block.name] if block.name is not None else []
    for place in (*places, *block.codes):
        text = squeezed(row[place].text)
        if plain(text)[0] != "" and not digits(row[place]):
            return text
    return ""
