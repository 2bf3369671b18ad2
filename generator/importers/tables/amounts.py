"""The text of a cell as an amount of content, or why it is none.

A number that a line break or a blank has cut is put together again only where nothing else can be
meant: a wrong figure is worse than a missing one.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.importers.document import Cell
from generator.importers.draft import Leaf
from generator.importers.tables.dressed import NOTHING, undressed
from generator.money import BLANKS, WITHHELD, Unit

HALF = str.maketrans("０１２３４５６７８９．，－−—–（）", "0123456789.,----()")
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?", re.ASCII)
_BARE = re.compile(r"-?\.\d{1,6}", re.ASCII)
_TO_THE_CENT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}", re.ASCII)
_BRACKETED = re.compile(r"\((\d[\d,]*(?:\.\d+)?)\)", re.ASCII)
_HALF_A_CENT = Decimal("0.005")
_FACTOR = {Unit.YUAN: 0, Unit.WAN: 4}


def leaf(cell: Cell, printed_in: Unit, wanted: Unit) -> Leaf | None:
    """The cell in the report's unit; None when it holds something that is no amount."""
    text, doubt = plain(cell.text)
    if text is None and cell.number is not None:
        text, doubt = f"{cell.number:f}", "单元格显示的不是数，取了它存的值"
    if text is None:
        return None
    own = undressed(cell.text.translate(HALF)).unit or printed_in
    doubt = doubt or rounded(text, cell.number, own, _FACTOR[wanted] - _FACTOR[own])
    if own is not printed_in:
        told = f"这一格写的单位是{own.value}，表的单位是{printed_in.value}，按{own.value}读"
        doubt = "；".join(part for part in (doubt, told) if part)
    if text and text != WITHHELD and own is not wanted:
        text = shifted(text, _FACTOR[own] - _FACTOR[wanted])
    return Leaf(text, cell.spot, cell.text.strip(), doubt)


def rounded(text: str, number: Decimal | None, unit: Unit, places: int) -> str:
    """`400.3` where 400.25 is stored: what is printed counts, but a person should know."""
    shown = Decimal(text) if _AMOUNT.fullmatch(text) else None
    if shown is None or number is None:
        return ""
    meant = next((one for one in scaled(number, unit) if is_near(shown, one)), number)
    if abs(shown - meant) <= _HALF_A_CENT.scaleb(places):
        return ""
    return f"显示的是 {text}，存的是 {number:f}，按显示的录入"


def scaled(number: Decimal, unit: Unit) -> list[Decimal]:
    """What a format can show of a number: itself, or what is kept in 元 as 万元."""
    return [number.scaleb(-places) for places in sorted({0, _FACTOR[unit]})]


def is_near(shown: Decimal, number: Decimal) -> bool:
    """The same, to the last digit shown."""
    exponent = shown.as_tuple().exponent
    return abs(shown - number) <= Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)


def plain(text: str) -> tuple[str | None, str]:
    """`2,940.05` → 2940.05; blank, dashes and 无 → ''; and what is doubtful about it."""
    found = text.translate(HALF).strip()
    if found in BLANKS or found in NOTHING or not found.strip("-/ \n\t"):
        return "", ""
    if found == WITHHELD:
        return WITHHELD, ""
    if _AMOUNT.fullmatch(found):
        return found.replace(",", ""), ""
    if _BARE.fullmatch(found):  # some formats leave the nought away
        return found.replace(".", "0."), ""
    return mended(found)


def mended(found: str) -> tuple[str | None, str]:
    bracketed = _BRACKETED.fullmatch(found)
    if bracketed:
        return "-" + bracketed[1].replace(",", ""), "原件用括号表示，按负数录入"
    joined = re.sub(r"\s+", "", found)
    if joined != found and _TO_THE_CENT.fullmatch(joined):
        return joined.replace(",", ""), "原件的数断成两截，已接上"  # if one it is: see `parted`
    return within(found)


def within(found: str) -> tuple[str | None, str]:
    """The number among a mark of currency, its unit, the mark of a note."""
    dressed = undressed(found)
    if not dressed.bare or dressed.bare == found:
        return None, ""
    text, doubt = plain(dressed.bare)
    told = f"数后的“{dressed.mark}”当作注的记号" if dressed.mark else ""
    return text or None, "；".join(part for part in (doubt, told) if part and text)


def shifted(text: str, places: int) -> str:
    """By powers of ten, exactly: 元 to 万元 moves the point four places."""
    number = Decimal(text).scaleb(places)
    written = f"{number:f}"
    whole, _, decimals = written.partition(".")
    decimals = decimals.rstrip("0").ljust(2, "0")
    return f"{whole}.{decimals}"
