"""Tables whose lines the form prints: T1 and T4 with two blocks, T7 and X12 with the six items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import names
from generator.importers.document import Cell
from generator.importers.draft import Leaf
from generator.importers.tables.blocks import Block, blocks, name_at
from generator.importers.tables.draft import RowDraft
from generator.importers.tables.rows import Desk, places_of
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import row_word, word
from generator.model.subjects import Kind


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
    opened = False
    seen: set[str] = set()
    for row in sheet.body:
        name = name_at(row, block)
        if not name:
            leave_nameless(row, block, desk)
            continue
        line = line_named(name, side, opened, desk)
        if line is None or line.id in seen:
            what = "认不出" if line is None else "印了两次"
            desk.leave([row[p] for p in block.amounts], f"“{name}”一行{what}，没有录入")
            continue
        opened = opened or line.id == "opening-carryover"
        seen.add(line.id)
        cells = desk.cells(row, places)
        yield RowDraft(side.id, line.id, line.code, line.name, cells, row[place(block)].spot)


def place(block: Block) -> int:
    return block.name if block.name is not None else block.amounts[0]


def leave_nameless(row: Sequence[Cell], block: Block, desk: Desk) -> None:
    desk.leave([row[p] for p in block.amounts], "一行没有名称，数没有录入")


def line_named(name: str, side: names.Side, opened: bool, desk: Desk) -> Line | None:
    """After 年初财政拨款结转和结余 the three budgets are its parts."""
    wanted = row_word(name)
    for row in side.fixed:
        inner = row.name.startswith("年初：")
        words = {row_word(row.name.removeprefix("年初：")), *map(row_word, row.aliases)}
        if wanted in words and inner == (opened and has_inner(wanted, side)):
            return Line(row.id, row.name)
    if side.rows is not names.Rows.CLASSES:
        return None
    return class_named(wanted, desk)


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


def three_public_rows(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterator[RowDraft]:
    side = spec.sides[0]
    if any(item_of((row[0].text,), side) for row in sheet.body[:6]) and len(sheet.body) > 3:
        (block, *_) = blocks(sheet) or (Block((), 0, tuple(range(1, len(sheet.heads)))),)
        yield from side_rows(sheet, block, side, places_of(sheet, block, side, desk), desk)
        return
    found: dict[str, dict[str, Leaf]] = {}
    rows = [row for row in sheet.body if any(word(cell.text) for cell in row)]
    for extra in rows[1:]:
        desk.leave(extra, "“三公”经费表应只有一行数，这一行没有录入")
    for number, path in enumerate(sheet.heads if rows else ()):
        item, column = item_of(path, side), of_budget(path, side)
        if item is None or column is None or column.id in found.get(item.id, {}):
            desk.leave(rows[0][number : number + 1], f"“{' › '.join(path)}”一栏认不出，没有录入")
            continue
        found.setdefault(item.id, {}).update(desk.cells(rows[0], {number: column}))
    for row in side.fixed:
        if row.id in found:
            yield RowDraft("", row.id, "", row.name, found[row.id], rows[0][0].spot)


def item_of(path: Sequence[str], side: names.Side) -> names.FixedRow | None:
    """The most particular of the six items that the words over a column name."""
    words = [bare(text) for text in path]
    found = [
        row
        for row in side.fixed
        if row.id != "total" and {bare(t) for t in (row.name, *row.aliases)} & set(words)
    ]
    inner = [row for row in found if row.level]
    if inner or found:
        return (inner or found)[-1]
    total = next((row for row in side.fixed if row.id == "total"), None)
    return total if set(words) & {"合计", "“三公”经费合计"} else None


def bare(text: str) -> str:
    """公务用车购置及运行维护费 is called 购置及运行费 by some, with or without 维护."""
    found = row_word(text).replace("费用", "费").replace("经费", "费").replace("维护", "")
    return found.replace("支出", "") if found != "支出" else found


def of_budget(path: Sequence[str], side: names.Side) -> names.Column | None:
    words = {word(text) for text in path}
    for column in side.columns:
        if words & {word(text) for text in (column.name, *column.aliases)}:
            return column
    return None
