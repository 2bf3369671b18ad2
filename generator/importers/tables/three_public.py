"""T7 and X12: the six items as columns, as rows, or as two rows of budget and accounts.

Some forms print 会议费, 培训费 or 机关运行经费 beside the six: their 合计 is then another sum.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from generator import names
from generator.importers.document import Cell
from generator.importers.draft import Leaf
from generator.importers.tables.columns import keys, said
from generator.importers.tables.draft import RowDraft
from generator.importers.tables.rows import Desk
from generator.importers.tables.sheet import Sheet
from generator.importers.tables.stacked import IsHead, parts
from generator.importers.tables.words import row_word, word

_SUM = re.compile(r"(?:财政拨款)?“?三公”?费(?:合计|总计|小计)|合计|总计")
_ALONE = re.compile(r"(?:财政拨款)?“?三公”?费")
_BESIDE = re.compile(r"会议费|培训费|机关运行")
_COUNT = re.compile(r"(?:全年|年初)?预算数|决算数|预算|决算|行次")

Found = dict[str, dict[str, Leaf]]  # by item and column


def is_down(sheet: Sheet, side: names.Side) -> bool:
    """The items stand one below the other."""
    if len(parts(sheet, is_head(side))) > 1:
        return False
    return len(sheet.body) > 3 and any(item_of((row[0].text,), side) for row in sheet.body[:6])


def is_head(side: names.Side) -> IsHead:
    def holds(text: str) -> bool:
        known = item_of((text,), side) is not None or text == "小计"
        return known or bool(_COUNT.fullmatch(bare(text)) or _BESIDE.search(text))

    return holds


def across(sheet: Sheet, spec: names.TableSpec, desk: Desk) -> Iterator[RowDraft]:
    side = spec.sides[0]
    found: Found = {}
    for part in parts(sheet, is_head(side)):
        take(part, side, desk, found)
    yield from in_order(found, side, sheet.body)


def take(sheet: Sheet, side: names.Side, desk: Desk, found: Found) -> None:
    rows = [row for row in sheet.body if any(word(cell.text) for cell in row)]
    labels = [of_budget((row[0].text,), side, desk.year) for row in rows]
    if any(labels):
        by_row(sheet, side, list(zip(rows, labels, strict=True)), desk, found)
        return
    for extra in rows[1:]:
        desk.leave(extra, "“三公”经费表应只有一行数，这一行没有录入")
    for place, path in enumerate(sheet.heads if rows else ()):
        item, column = item_at(sheet, place, side), of_budget(path, side, desk.year)
        if item is None or column is None or column.id in found.get(item.id, {}):
            desk.leave(rows[0][place : place + 1], f"“{' › '.join(path)}”一栏认不出，没有录入")
            continue
        found.setdefault(item.id, {}).update(desk.cells(rows[0], {place: column}))


def by_row(
    sheet: Sheet,
    side: names.Side,
    rows: Sequence[tuple[Sequence[Cell], names.Column | None]],
    desk: Desk,
    found: Found,
) -> None:
    """A row 预算数 and a row 决算数."""
    for row, column in rows:
        if column is None:
            desk.leave(row, f"“{word(row[0].text)}”一行认不出，没有录入")
            continue
        for place, path in enumerate(sheet.heads[1:], 1):
            item = item_at(sheet, place, side)
            if item is None or column.id in found.get(item.id, {}):
                desk.leave(row[place : place + 1], f"“{' › '.join(path)}”一栏认不出，没有录入")
                continue
            found.setdefault(item.id, {}).update(desk.cells(row, {place: column}))


def in_order(found: Found, side: names.Side, rows: Sequence[Sequence[Cell]]) -> Iterator[RowDraft]:
    for row in side.fixed:
        if row.id in found:
            yield RowDraft("", row.id, "", row.name, found[row.id], rows[0][0].spot)


def item_at(sheet: Sheet, place: int, side: names.Side) -> names.FixedRow | None:
    path = sheet.heads[place]
    item = item_of(path, side)
    mixed = any(_BESIDE.search(text) for other in sheet.heads for text in other)
    if item is not None and item.id == "total" and mixed and "三公" not in "".join(path):
        return None
    return item


def item_of(path: Sequence[str], side: names.Side) -> names.FixedRow | None:
    """The most particular of the six items that the words over a column name."""
    words = [text for text in map(bare, path) if not _COUNT.fullmatch(text)]
    found = [row for row in side.fixed if row.id != "total" and {*words} & words_of(row)]
    inner = [row for row in found if row.level]
    if inner or found:
        return (inner or found)[-1]
    total = next((row for row in side.fixed if row.id == "total"), None)
    return total if is_total(words) else None


def words_of(row: names.FixedRow) -> set[str]:
    """小计 says nothing by itself."""
    return {bare(text) for text in (row.name, *row.aliases) if text != "小计"}


def is_total(words: Sequence[str]) -> bool:
    if not words or any("公务用车" in text or _BESIDE.search(text) for text in words):
        return False
    if words[-1] == "小计":
        return any("三公" in upper for upper in words[:-1])
    return bool(_SUM.fullmatch(words[-1])) or (len(words) == 1 and bool(_ALONE.fullmatch(words[0])))


def bare(text: str) -> str:
    """公务用车购置及运行维护费 is called 购置和运行费 by some, with or without 维护."""
    found = row_word(text).replace("费用", "费").replace("经费", "费").replace("维护", "")
    found = (
        found.replace("购置和", "购置及").replace("购置与", "购置及").replace("购置、", "购置及")
    )
    return found.replace("支出", "") if found != "支出" else found


def of_budget(path: Sequence[str], side: names.Side, year: int) -> names.Column | None:
    """With or without the year of the report; None under another year."""
    words = {text.removeprefix("本年度").removeprefix("本年") for text in said(path, year) or ()}
    fits = [column for column in side.columns if words & keys(column)]
    return fits[0] if len(fits) == 1 else None
