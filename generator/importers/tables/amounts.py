"""The text of a cell as an amount of content, or why it is none.

A number that a line break or a blank has cut is put together again only where nothing else can be
meant: a wrong figure is worse than a missing one.
"""

from __future__ import annotations

import re
from decimal import Decimal

from generator.importers.document import Cell
from generator.importers.draft import Leaf
from generator.money import BLANKS, WITHHELD, Unit

_HALF = str.maketrans("０１２３４５６７８９．，－−—–（）", "0123456789.,----()")
_AMOUNT = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_BARE = re.compile(r"-?\.\d{1,6}")
_CUT = re.compile(r"-?\d[\d,]*(?:\.\d?)?\s*\.?\d{1,2}")
_BY_BLANKS = re.compile(r"-?\d{1,3}(?: \d{3})+(?:\.\d+)?")
_OVER_LINES = re.compile(r"-?(?:\d{1,3}(?:,\d{3})+|\d+)\.\d{2}")  # cents only at the very end
_BRACKETED = re.compile(r"\((\d[\d,]*(?:\.\d+)?)\)")
_FACTOR = {Unit.YUAN: 0, Unit.WAN: 4}


def leaf(cell: Cell, printed_in: Unit, wanted: Unit) -> Leaf | None:
    """The cell in the report's unit; None when it holds something that is no amount."""
    text, doubt = plain(cell.text)
    if text is None and cell.number is not None:
        text, doubt = str(cell.number), "单元格显示的不是数，取了它存的值"
    if text is None:
        return None
    if text and text != WITHHELD and printed_in is not wanted:
        text = shifted(text, _FACTOR[printed_in] - _FACTOR[wanted])
    return Leaf(text, cell.spot, cell.text.strip(), doubt)


def plain(text: str) -> tuple[str | None, str]:
    """`2,940.05` → 2940.05; blank and dashes → ''; and what is doubtful about it."""
    found = text.translate(_HALF).strip()
    if found in BLANKS or not found.strip("-/ \n\t"):
        return "", ""
    if found == WITHHELD:
        return WITHHELD, ""
    if _AMOUNT.fullmatch(found):
        return found.replace(",", ""), ""
    if _BARE.fullmatch(found):  # some formats leave the nought away
        return found.replace(".", "0."), ""
    if _BY_BLANKS.fullmatch(found):
        return found.replace(" ", ""), ""
    return mended(found)


def mended(found: str) -> tuple[str | None, str]:
    bracketed = _BRACKETED.fullmatch(found)
    if bracketed:
        return "-" + bracketed[1].replace(",", ""), "原件用括号表示，按负数录入"
    joined = re.sub(r"\s+", "", found)
    if joined != found and _CUT.fullmatch(found) and re.fullmatch(r"-?[\d,]+\.\d{2}", joined):
        return joined.replace(",", ""), "原件的数断成两截，已接上"
    first, *more = found.split("\n")
    if more and "." not in first and all("." not in piece for piece in more[:-1]):
        whole = "".join(piece.strip() for piece in (first, *more))
        if _OVER_LINES.fullmatch(whole):
            return whole.replace(",", ""), "原件的数断成两截，已接上"
    return None, ""


def shifted(text: str, places: int) -> str:
    """By powers of ten, exactly: 元 to 万元 moves the point four places."""
    number = Decimal(text).scaleb(places)
    written = f"{number:f}"
    whole, _, decimals = written.partition(".")
    decimals = decimals.rstrip("0").ljust(2, "0")
    return f"{whole}.{decimals}"
