"""“三公”经费表上下印了两段，各有表头：先是预算数，再是决算数。"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from generator.importers.document import Cell
from generator.importers.tables.sheet import Sheet, heads_of, is_amount
from generator.importers.tables.words import word

IsHead = Callable[[str], bool]


def parts(sheet: Sheet, is_head: IsHead) -> tuple[Sheet, ...]:
    """The sheet from head to head; just itself where its body has no other."""
    start = next((n for n, row in enumerate(sheet.body) if has_items(row)), None)
    if start is None:
        return (sheet,)
    end = start
    while start and is_head_row(sheet.body[start - 1], is_head):
        start -= 1
    while end < len(sheet.body) and is_head_row(sheet.body[end], is_head):
        end += 1
    if not start:  # the head went on in what was taken for the body
        return (sheet,)
    below = replace(sheet, heads=heads_of(sheet.body[start:end]), body=sheet.body[end:])
    return (replace(sheet, body=sheet.body[:start]), *parts(below, is_head))


def has_items(row: Sequence[Cell]) -> bool:
    found = [word(cell.text) for cell in row]
    both = any("因公出国" in t for t in found) and any("公务接待" in t for t in found)
    return both and not any(is_amount(text) for text in found)


def is_head_row(row: Sequence[Cell], is_head: IsHead) -> bool:
    found = {word(cell.text) for cell in row} - {""}
    return bool(found) and all(is_head(text) for text in found)
