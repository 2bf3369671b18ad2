"""xlsx → 每张工作表一张表。直接读其中的 XML：存下的数、公式有没有结果、隐藏的行列都看得到。

Read from its parts and not by openpyxl, which gives up on a style it does not know, does not know
the strict form, and cannot tell a formula without a result from one whose result is empty.
"""

from __future__ import annotations

import datetime
import io
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from xml.etree import ElementTree

from generator.importers.document import Grid, Line, Note, Spot
from generator.importers.read import number_formats
from generator.importers.read.archive import Archive, Element, broken, local
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused
from generator.importers.read.sheets import Sheet

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{4})_")
_FIRST_DAY = {False: datetime.datetime(1899, 12, 30), True: datetime.datetime(1904, 1, 1)}
MACROS = "文件带有宏，没有运行，也没有读取"


@dataclass(frozen=True, slots=True)
class _Style:
    code: str = "General"
    indent: int = 0


@dataclass(frozen=True, slots=True)
class _Book:
    strings: tuple[str, ...]
    styles: tuple[_Style, ...]
    from_1904: bool


def read_xlsx(data: bytes, name: str, limits: Limits) -> Reading:
    archive = Archive(data, limits)
    main = archive.main()
    workbook = archive.xml(main)
    book = _Book(_strings(archive, main), _styles(archive, main), _from_1904(workbook))
    pieces: list[Line | Grid] = []
    notes = [Note(MACROS, Spot(name))] if archive.macros else []
    left = limits.cells
    for sheet, part in _sheets(archive, main, workbook, name):
        _Filler(sheet, book, left).fill(archive.safe(part))
        left -= len(sheet.cells)
        pieces += sheet.pieces(limits)
        notes += sheet.notes
    return Reading(tuple(pieces), tuple(notes))


def _sheets(
    archive: Archive, main: str, workbook: Element, name: str
) -> Iterator[tuple[Sheet, str]]:
    targets = archive.targets(main)
    seen: set[str] = set()
    for one in workbook.iter():
        if local(one.tag) != "sheet":
            continue
        ids = [value for key, value in one.items() if key.endswith("}id")]
        kind, part = targets.get(ids[0] if ids else "", ("", ""))
        if kind == "worksheet" and archive.has(part):
            if part in seen:  # one part named a thousand times is a thousand sheets
                raise broken()
            seen.add(part)
            hidden = one.get("state", "visible") != "visible"
            yield Sheet(name, one.get("name", ""), hidden=hidden), part


def _from_1904(workbook: Element) -> bool:
    return any(
        local(one.tag) == "workbookPr" and one.get("date1904") in ("1", "true")
        for one in workbook.iter()
    )


def _strings(archive: Archive, main: str) -> tuple[str, ...]:
    part = next(archive.of_kind(main, "sharedStrings"), None)
    if part is None:
        return ()
    return tuple(_text(one) for one in archive.xml(part) if local(one.tag) == "si")


def _text(element: Element) -> str:
    """Without the reading marks (拼音) that may stand beside a text."""
    parts: list[str] = []
    for one in element:
        kind = local(one.tag)
        if kind == "t":
            parts.append(one.text or "")
        elif kind == "r":
            parts += (t.text or "" for t in one if local(t.tag) == "t")
    return _ESCAPED.sub(lambda found: chr(int(found[1], 16)), "".join(parts))


def _styles(archive: Archive, main: str) -> tuple[_Style, ...]:
    part = next(archive.of_kind(main, "styles"), None)
    if part is None:
        return ()
    root = archive.xml(part)
    own = {
        one.get("numFmtId"): one.get("formatCode", "General")
        for one in root.iter()
        if local(one.tag) == "numFmt"
    }
    cells = next((one for one in root if local(one.tag) == "cellXfs"), ())
    return tuple(_style(one, own) for one in cells)


def _style(element: Element, own: dict[str | None, str]) -> _Style:
    number = element.get("numFmtId", "0")
    code = own.get(number) or number_formats.built_in(_integer(number))
    indent = next((one.get("indent", "0") for one in element if local(one.tag) == "alignment"), "0")
    return _Style(code, min(_integer(indent), 250))


def _integer(text: str | None) -> int:
    return int(text) if text and text.isascii() and text.isdigit() and len(text) < 10 else 0


class _Filler:
    """Goes through a sheet's XML once, keeping no more of it than one row."""

    def __init__(self, sheet: Sheet, book: _Book, most: int) -> None:
        self._sheet = sheet
        self._book = book
        self._most = most
        self._row = -1
        self._column = -1

    def fill(self, data: bytes) -> None:
        try:
            for event, element in ElementTree.iterparse(io.BytesIO(data), ("start", "end")):
                kind = local(element.tag)
                if event == "start":
                    self._open(kind, element)
                elif kind == "c":
                    self._cell(element)
                elif kind == "row":
                    element.clear()
                elif kind == "mergeCell":
                    self._merge(element.get("ref", ""))
        except (ElementTree.ParseError, LookupError, ValueError):
            raise broken() from None

    def _open(self, kind: str, element: Element) -> None:
        if kind == "row":
            stated = _integer(element.get("r"))
            self._row = stated - 1 if stated else self._row + 1
            self._column = -1
            if element.get("hidden") in ("1", "true"):
                self._sheet.hidden_rows.add(self._row)
        elif kind == "col" and element.get("hidden") in ("1", "true"):
            ends = _integer(element.get("min")) - 1, _integer(element.get("max")) - 1
            self._sheet.hidden_columns.append(ends)
        elif kind == "sheetView" and element.get("showZeros") in ("0", "false"):
            self._sheet.zeros = False

    def _merge(self, reference: str) -> None:
        ends = [_place(one) for one in reference.split(":")]
        if len(ends) == 2 and ends[0] and ends[1] and len(self._sheet.merges) < 100_000:
            self._sheet.merges.append((*ends[0], *ends[1]))

    def _cell(self, element: Element) -> None:
        place = _place(element.get("r", "")) or (self._row, self._column + 1)
        self._row, self._column = place
        value = formula = inline = None
        for one in element:
            kind = local(one.tag)
            if kind == "v":
                value = one.text or ""
            elif kind == "f":
                formula = one
            elif kind == "is":
                inline = _text(one)
        if formula is not None and not value and element.get("t") != "str":
            self._sheet.note(
                *place, "公式没有存下结果，这一格没有读数；用 Excel 打开重新计算后保存"
            )
        elif value is not None or inline is not None:
            self._put(place, element, value or "", inline)
        if len(self._sheet.cells) > self._most:
            raise Refused("单元格太多", "删去不用的工作表、行和列再导入")

    def _put(
        self, place: tuple[int, int], element: Element, value: str, inline: str | None
    ) -> None:
        styles = self._book.styles
        at = _integer(element.get("s"))
        style = styles[at] if at < len(styles) else _Style()
        kind = element.get("t", "n")
        if kind == "s":
            at = _integer(value)
            known = at < len(self._book.strings)
            self._sheet.put_text(*place, self._book.strings[at] if known else "", style.indent)
        elif kind in ("str", "inlineStr", "d"):
            self._sheet.put_text(*place, value if inline is None else inline, style.indent)
        elif kind == "b":
            self._sheet.put_text(*place, "TRUE" if value == "1" else "FALSE")
        elif kind == "e":
            self._sheet.put_text(*place, value)
            self._sheet.note(*place, f"单元格是 Excel 的错误值 {value}，没有读数")
        elif value:
            self._put_number(place, value, style)

    def _put_number(self, place: tuple[int, int], value: str, style: _Style) -> None:
        number = exact(value)
        if number is None:
            self._sheet.put_text(*place, value)
        elif number_formats.is_date(style.code) and 0 <= number < 3_000_000:
            first = _FIRST_DAY[self._book.from_1904]
            moment = first + datetime.timedelta(days=float(number))
            self._sheet.put_date(*place, moment, style.code)
        else:
            self._sheet.put_number(*place, number, style.code, style.indent)


def exact(value: str) -> Decimal | None:
    """The number that was entered: 1199.0999999999999, as stored, is 1199.1.

    By 15 figures, Excel's own limit, which also takes the noise off a sum.
    """
    if not value.isascii() or "_" in value:  # Python reads more as digits than Excel writes
        return None
    try:
        number = Decimal(value)
    except InvalidOperation:
        return None
    if not number.is_finite() or abs(number.adjusted()) > 300:
        return None
    if value.lstrip("-").isdigit():
        return number
    return Decimal(f"{float(number):.15g}")


def _place(reference: str) -> tuple[int, int] | None:
    found = _PLACE.fullmatch(reference.replace("$", ""))
    if not found:
        return None
    column = 0
    for letter in found[1]:
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]) - 1, column - 1
