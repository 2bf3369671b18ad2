"""Tables with a row for each subject: T2, T3, T5, T6, T8, T9 and the X tables of Sichuan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator import names
from generator.importers.document import Cell
from generator.importers.tables.blocks import Block, blocks, code_at, name_at
from generator.importers.tables.draft import RowDraft
from generator.importers.tables.rows import Desk, places_of
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.words import row_word, squeezed
from generator.model.codes import is_code
from generator.model.subjects import Kind, kind_of

_KINDS = {names.Rows.ECONOMIC: Kind.ECONOMIC, names.Rows.GOVERNMENT: Kind.GOVERNMENT}
_TOGETHER = re.compile(r"^\[?(\d{3}(?:\d{2}){0,2})\]?[-—.、]?(?=\D)(.+)$")


@dataclass(frozen=True, slots=True)
class Naming:
    """What a row calls itself; `doubt` where its code was found from the name."""

    code: str
    name: str
    doubt: str = ""


def coded_rows(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterator[RowDraft]:
    """Block by block; in T6 the class of a code, or the total's name, tells the side."""
    for block in blocks(sheet):
        places = places_of(sheet, block, spec.sides[0], desk)
        sums = sums_of_sides(sheet, block, spec)
        above = ""
        for row in sheet.body:
            naming = named(row, block, spec, above, desk)
            if naming is None:
                continue
            if sums and row_word(naming.name) == "合计":
                yield from sides_of(row, sums, desk)
                continue
            above = naming.code or above
            found = row_draft(row, naming, spec, places, desk, above)
            if found is not None:
                yield found
            elif fixed_row(naming.name, spec) is None:
                own = [row[at] for at in sorted({*block.codes, block.name or 0, *block.amounts})]
                desk.leave(own, f"“{naming.name}”一行认不出，没有录入")


def sums_of_sides(sheet: Sheet, block: Block, spec: names.TableSpec) -> dict[int, names.Side]:
    """Columns 人员经费 and 公用经费 beside the amount: their 合计 are those of the sides."""
    if spec.key != "T6":
        return {}
    found = {
        place: side
        for place in block.amounts
        for side in spec.sides
        if sheet.heads[place][-1:] == (side.name,)
    }
    return found if len(found) == len(spec.sides) else {}


def sides_of(row: Sequence[Cell], sums: dict[int, names.Side], desk: Desk) -> Iterator[RowDraft]:
    for place, side in sums.items():
        fixed = side.fixed[0]
        cells = desk.cells(row, {place: side.columns[0]})
        yield RowDraft(side.id, fixed.id, "", fixed.name, cells, row[0].spot)


def named(
    row: Sequence[Cell], block: Block, spec: names.TableSpec, above: str, desk: Desk
) -> Naming | None:
    """None for a row that is empty in this block."""
    code, name = code_at(row, block), name_at(row, block)
    together = _TOGETHER.match(name) if not code else None
    if together:
        code, name = together[1], together[2]
    if not code and not name:
        return None
    if is_incomplete(code, name, desk):
        return completed(row, code, name, desk)
    if code and not is_code(code):
        return Naming("", name or code, f"“{code}”不是 3、5 或 7 位编码")
    if code or fixed_row(name, spec) is not None:
        return Naming(code, name)
    return by_name(name, spec, above, desk)


def is_incomplete(code: str, name: str, desk: Desk) -> bool:
    """A piece of it is missing, or its name is not its own but one of those below it."""
    if "?" in code:
        return bool(code.strip("?"))
    if not is_code(code) or not name:
        return False
    own = (subject.name for subject in desk.subjects.rows.get(code, ()))
    if any(one.startswith(row_word(name)) for one in own):  # of which a page may print a part
        return False
    return bool(coded_so(f"{code}(?:..)+", name, desk))


def completed(row: Sequence[Cell], code: str, name: str, desk: Desk) -> Naming | None:
    """By its name, where that leaves a single one."""
    pattern = code.replace("?", ".") if "?" in code else f"{code}(?:..)+"
    found = coded_so(pattern, name, desk)
    if len(found) == 1:
        (whole,) = found
        return Naming(whole, row_word(name), f"原件的编码不全，按名称“{name}”认作 {whole}")
    desk.leave(row, f"“{name}”一行的编码“{code}”不全，没有录入")
    return None


def coded_so(pattern: str, name: str, desk: Desk) -> set[str]:
    return {
        subject.code
        for rows in desk.subjects.rows.values()
        for subject in rows
        if subject.name == row_word(name) and re.fullmatch(pattern, subject.code)
        if subject.valid_in(desk.year)
    }


def by_name(name: str, spec: names.TableSpec, above: str, desk: Desk) -> Naming:
    """A row without a code: the one subject of this name, below the rows before it first."""
    kind = _KINDS.get(spec.sides[0].rows, Kind.FUNCTIONAL)
    found = {
        subject.code
        for rows in desk.subjects.rows.values()
        for subject in rows
        if subject.kind is kind and subject.name == row_word(name) and subject.valid_in(desk.year)
    }
    near = {code for code in found if above and code.startswith(above[:5])} or {
        code for code in found if above and code.startswith(above[:3])
    }
    codes = near or found
    if len(codes) == 1:
        (code,) = codes
        return Naming(code, row_word(name), f"原件没有编码，按名称“{name}”认作 {code}")
    return Naming("", name, f"“{name}”没有编码，名称对应不到唯一的科目")


def fixed_row(name: str, spec: names.TableSpec) -> tuple[names.Side, names.FixedRow] | None:
    for side in spec.sides:
        for row in side.fixed:
            if row_word(name) in {row_word(text) for text in (row.name, *row.aliases)}:
                return side, row
    return None


def row_draft(
    row: Sequence[Cell],
    naming: Naming,
    spec: names.TableSpec,
    places: dict[int, names.Column],
    desk: Desk,
    above: str,
) -> RowDraft | None:
    spot = row[0].spot
    if naming.doubt and naming.code:
        desk.doubt(naming.doubt, spot)
    fixed = fixed_row(naming.name, spec) if not naming.code else None
    if naming.code:
        side = side_of(naming.code, spec)
        cells = desk.cells(row, places)
        return RowDraft(side.id, naming.code, naming.code, naming.name, cells, spot, naming.doubt)
    if fixed is not None:
        cells = desk.cells(row, places)
        return RowDraft(fixed[0].id, fixed[1].id, "", fixed[1].name, cells, spot) if cells else None
    if spec.key == "X9" and above:
        cells = desk.cells(row, places)
        own = f"xm-{above}-{spot.cell.lower() or spot.line}".replace("!", "-")
        return RowDraft("", own, "", squeezed(naming.name), cells, spot, "编号由导入所给，请改定")
    return None


def side_of(code: str, spec: names.TableSpec) -> names.Side:
    """In T6 人员经费 are 301 and 303; all else is 公用经费."""
    if len(spec.sides) == 1 or kind_of(code) is not Kind.ECONOMIC:
        return spec.sides[0]
    return spec.sides[0] if code[:3] in ("301", "303") else spec.sides[1]
