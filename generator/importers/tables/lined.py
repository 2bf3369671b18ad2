"""Tables whose lines the form prints: T1 and T4 in two blocks, T7 with its items downwards."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generator import names
from generator.importers.document import Cell
from generator.importers.tables.blocks import Block, blocks, name_at
from generator.importers.tables.draft import RowDraft
from generator.importers.tables.rows import Desk, places_of
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.three_public import item_of
from generator.importers.tables.words import row_word, squeezed, word
from generator.model.subjects import Kind

_TELLING = 4  # characters of a name
_ALL = "财政拨款收入"  # of the general budget only where no other budget has a line


@dataclass(frozen=True, slots=True)
class Line:
    """A line of the form: its id, its name in content, its code where it is a class."""

    id: str
    name: str
    code: str = ""


def two_sided_rows(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterator[RowDraft]:
    for block, side in zip(blocks(sheet), sides_in_order(sheet, spec), strict=False):
        places = places_of(sheet, block, side, desk)
        yield from side_rows(sheet, block, side, places, desk)


def sides_in_order(sheet: Sheet, spec: names.TableSpec) -> tuple[names.Side, ...]:
    """收入 is printed left of 支出; a sheet that says otherwise is read as it says."""
    over = [path[0] for path in sheet.heads if path]
    named = [side for text in dict.fromkeys(over) for side in spec.sides if side.name == text]
    return tuple(named) if len(named) == len(spec.sides) else spec.sides


def side_rows(
    sheet: Sheet, block: Block, side: names.Side, places: dict[int, names.Column], desk: Desk
) -> Iterator[RowDraft]:
    found: dict[str, RowDraft] = {}
    for row in sheet.body:
        name = name_at(row, block)
        if not name:
            leave_nameless(row, block, desk)
            continue
        line = line_named(name, side, "opening-carryover" in found, desk)
        if "income-subtotal" not in found:
            line = line or cut_line(row[place(block)], side, desk)
        elif line is not None and not line.id.startswith("opening"):
            line = None if has_inner(row_word(name), side) else line  # below 年初…, not made out
        line = line or last_line(name, side, found)
        if line is not None and row_word(name) == _ALL and is_one_of_several(sheet, block):
            told = f"“{name}”一行含哪几项财政拨款分不清，没有录入"
            desk.leave([row[p] for p in block.amounts], told)
            continue
        before = found.get(line.id) if line is not None else None
        if line is None or (before is not None and not is_heading(before)):
            what = "认不出" if line is None else "印了两次"
            desk.leave([row[p] for p in block.amounts], f"“{name}”一行{what}，没有录入")
            continue
        cells = desk.cells(row, places)
        found[line.id] = RowDraft(
            side.id, line.id, line.code, line.name, cells, row[place(block)].spot
        )
    yield from found.values()


def is_one_of_several(sheet: Sheet, block: Block) -> bool:
    """`其中：政府性基金预算财政拨款` below it, or the ends of longer names that are cut off."""
    granted = [name_at(row, block) for row in sheet.body]
    return sum("拨款" in name and "结转" not in name for name in granted) > 1


def is_heading(row: RowDraft) -> bool:
    """`一、“三公”经费支出 —` above `（一）支出合计` is no line with figures."""
    return row.id == "total" and not any(leaf.text for leaf in row.cells.values())


def last_line(name: str, side: names.Side, found: Mapping[str, RowDraft]) -> Line | None:
    """`合计` below 本年收入合计 is the 总计 of some forms."""
    ends = [row for row in side.fixed if row.name == "总计"]
    subtotal = any(row.id in found for row in side.fixed if row.name.startswith("本年"))
    if row_word(name) != "合计" or not subtotal or not ends:
        return None
    return Line(ends[0].id, ends[0].name)


def place(block: Block) -> int:
    return block.name if block.name is not None else block.amounts[0]


def leave_nameless(row: Sequence[Cell], block: Block, desk: Desk) -> None:
    desk.leave([row[p] for p in block.amounts], "一行没有名称，数没有录入")


def line_named(name: str, side: names.Side, opened: bool, desk: Desk) -> Line | None:
    """After 年初财政拨款结转和结余 the three budgets are its parts."""
    if side.fixed[0].id == "total":
        item = item_of((name,), side)
        return Line(item.id, item.name) if item is not None else None
    wanted = row_word(name)
    for row in side.fixed:
        inner = row.name.startswith("年初：")
        words = {row_word(row.name.removeprefix("年初：")), *map(row_word, row.aliases)}
        if wanted in words and inner == (opened and has_inner(wanted, side)):
            return Line(row.id, row.name)
    if side.rows is not names.Rows.CLASSES:
        return None
    return class_named(wanted, desk)


def cut_line(cell: Cell, side: names.Side, desk: Desk) -> Line | None:
    """`十四、资源勘探工业` where a page has no room for more: the one line that begins so."""
    found = row_word(cell.text)
    if not cell.spot.page or found == word(cell.text) or len(found) < _TELLING:
        return None
    lines = {
        Line(row.id, row.name)
        for row in side.fixed
        if any(row_word(text).startswith(found) for text in (row.name, *row.aliases))
    }
    if side.rows is names.Rows.CLASSES:
        classes = (
            class_named(subject.name, desk)
            for rows in desk.subjects.rows.values()
            for subject in rows
            if subject.level == 0 and subject.name.startswith(found)
        )
        lines |= {line for line in classes if line is not None}
    if len(lines) != 1 or any(row_word(line.name) == found for line in lines):
        return None
    (line,) = lines
    desk.doubt(f"“{squeezed(cell.text)}”只印出一截，认作“{line.name}”", cell.spot)
    return line


def has_inner(wanted: str, side: names.Side) -> bool:
    return any(row.name == f"年初：{wanted}" for row in side.fixed)


def class_named(wanted: str, desk: Desk) -> Line | None:
    """By the name of the year, else by one it had in another year."""
    found = desk.subjects.named(wanted, desk.year, Kind.FUNCTIONAL, 0)
    if found is not None:
        return Line(found.code, found.name, found.code)
    codes = {
        subject.code
        for rows in desk.subjects.rows.values()
        for subject in rows
        if subject.kind is Kind.FUNCTIONAL and subject.level == 0 and subject.name == wanted
    }
    if len(codes) != 1:
        return None
    (code,) = codes
    return Line(code, desk.subjects.name(code, desk.year), code)


def items_down(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterator[RowDraft]:
    side = spec.sides[0]
    (block, *_) = blocks(sheet) or (Block((), 0, tuple(range(1, len(sheet.heads)))),)
    yield from side_rows(sheet, block, side, places_of(sheet, block, side, desk), desk)
