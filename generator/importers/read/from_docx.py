"""docx → 段落与表格，按正文的次序。直接读其中的 XML：自动编号、修订、文本框、脚注都要看到。"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from generator.importers.document import Cell, Grid, Line, Note, Spot
from generator.importers.read.archive import Archive, Element, attribute, local
from generator.importers.read.docx_numbering import Numbering
from generator.importers.read.docx_styles import Styles, child, list_of
from generator.importers.read.docx_text import text_of
from generator.importers.read.from_xlsx import MACROS
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Laid, Reading, lay, numbered
from generator.importers.read.refused import Refused

_THROUGH = {"sdt", "sdtContent", "customXml", "ins", "moveTo", "smartTag", "txbxContent", "body"}
_MOST_COLUMNS = 500


def read_docx(data: bytes, name: str, limits: Limits) -> Reading:
    archive = Archive(data, limits)
    main = archive.main()

    def part(kind: str) -> Element | None:
        found = next(archive.of_kind(main, kind), None)
        return archive.xml(found) if found else None

    reader = _Reader(name, Styles(part("styles")), Numbering(part("numbering")), limits.cells)
    if archive.macros:
        reader.notes.append(Note(MACROS, Spot(name)))
    body = child(archive.xml(main), "body")
    reader.block(body if body is not None else ())
    for kind in ("footnotes", "endnotes"):
        reader.footnotes(_all(part(kind)), kind)
    for kind in ("header", "footer"):
        for found in archive.of_kind(main, kind):
            reader.aside(archive.xml(found))
    pieces = tuple(reader.pieces)
    return Reading(pieces, tuple(reader.notes), furniture=tuple(reader.furniture))


@dataclass(slots=True)
class _Row:
    """A row of a table: each cell with its column, width and how it is merged with that above."""

    cells: list[tuple[int, int, str, Element]] = field(default_factory=list)
    end: int = 0


@dataclass(slots=True)
class _Merged:
    row: int
    column: int
    wide: int
    element: Element
    rows: int = 1


class _Reader:
    def __init__(self, name: str, styles: Styles, numbering: Numbering, most: int) -> None:
        self.pieces: list[Line | Grid] = []
        self.notes: list[Note] = []
        self.furniture: list[Line] = []
        self._name = name
        self._styles = styles
        self._numbering = numbering
        self._left = most
        self._lines = 0
        self._tables = 0
        self._references: dict[str, int] = {}
        self._told_hidden = False

    def block(self, elements: Iterable[Element]) -> None:
        for one in elements:
            kind = local(one.tag)
            if kind == "p":
                self._paragraph(one)
            elif kind == "tbl":
                self._table(one)
            elif kind == "AlternateContent":
                self.block(_chosen(one))
            elif kind in _THROUGH:
                self.block(one)

    def footnotes(self, root: Iterable[Element], kind: str) -> None:
        """At the end, in the order of their marks, each with its mark."""
        reference = kind.removesuffix("s") + "Reference"
        texts = {f"{reference} {attribute(one, 'id')}": one for one in root}
        for key, number in list(self._references.items()):
            if key in texts:
                lines = [text for one in texts[key] for text in self._texts(one)]
                self._line(f"注{number}：{''.join(lines).strip()}", 0)

    def aside(self, root: Element) -> None:
        for one in root.iter():
            if local(one.tag) == "p" and (text := str(text_of(one, {})).strip()):
                self.furniture.append(Line(text, Spot(self._name)))

    def _paragraph(self, paragraph: Element) -> None:
        text = text_of(paragraph, self._references)
        self._tell(text.hidden)
        properties = child(paragraph, "pPr")
        level = self._styles.level(_style(properties), properties)
        label = self._label(properties)
        for at, line in enumerate(str(text).split("\n")):
            self._line(line if at else label + line if line.strip() else "", level)
        for box in text.boxes:
            self.block((box,))

    def _line(self, text: str, level: int) -> None:
        if text.strip():
            self._lines += 1
            self.pieces.append(Line(text.strip(), Spot(self._name, line=self._lines), level))

    def _label(self, properties: Element | None) -> str:
        number, depth = list_of(properties)
        style = _style(properties)
        if number is None:
            found = self._styles.list_of(style)
            if found is None:
                return ""
            number, owner, stated = found
            tied = self._numbering.of_style(number, owner)
            depth = depth if depth is not None else stated if stated is not None else tied
        return self._numbering.label(number, depth or 0) if number != "0" else ""

    def _tell(self, hidden: bool) -> None:
        if hidden and not self._told_hidden:
            self._told_hidden = True
            self.notes.append(Note("文档里有隐藏文字，没有读取", Spot(self._name)))

    def _texts(self, container: Element) -> Iterator[str]:
        """The paragraphs of a cell or a note, numbered like any other."""
        for one in container:
            kind = local(one.tag)
            if kind == "p":
                text = text_of(one, self._references)
                self._tell(text.hidden)
                if line := str(text).strip():
                    yield self._label(child(one, "pPr")) + line
                for box in text.boxes:
                    yield from self._texts(box)
            elif kind in _THROUGH:
                yield from self._texts(one)
            elif kind == "AlternateContent":
                yield from self._texts(_chosen(one))

    def _table(self, table: Element) -> None:
        self._tables += 1
        number = self._tables
        rows = [self._row(one) for one in _rows(table)]
        width = max((row.end for row in rows), default=0)
        self._left -= width * len(rows)
        if self._left < 0:
            raise Refused("表格的单元格太多", "拆成几个文件再导入")
        spot = numbered(self._name, number)
        laid = [
            Laid(
                one.row,
                one.column,
                self._cell(one.element, spot(one.row, one.column)),
                one.rows,
                one.wide,
            )
            for one in _spread(rows)
        ]
        grid = lay(
            laid,
            lambda row, column: Cell("", spot(row, column)),
            Spot(self._name, cell=str(number)),
        )
        if grid.rows:
            self.pieces.append(grid)
        for row in rows:
            for *_, cell in row.cells:
                for inner in (one for one in cell if local(one.tag) == "tbl"):
                    self._table(inner)

    def _cell(self, cell: Element, spot: Spot) -> Cell:
        text = "\n".join(self._texts(cell))
        return Cell(text.strip(), spot)

    def _row(self, row: Element) -> _Row:
        made = _Row()
        properties = child(row, "trPr")
        made.end = _count(child(properties, "gridBefore"), 0)
        for cell in _cells(row):
            told = child(cell, "tcPr")
            wide = max(_count(child(told, "gridSpan"), 1), 1)
            merge = child(told, "vMerge")
            kind = "" if merge is None else _value(merge, "continue")
            sideways = child(told, "hMerge")
            goes_on = sideways is not None and _value(sideways, "continue") == "continue"
            if goes_on and made.cells:
                start, width, first, element = made.cells[-1]
                made.cells[-1] = (start, width + wide, first, element)
            else:
                made.cells.append((made.end, wide, kind, cell))
            made.end += wide
        return made


def _spread(rows: Sequence[_Row]) -> list[_Merged]:
    """Cells that only go on from the one above lengthen it; one with none above stands alone."""
    made: list[_Merged] = []
    open_ones: dict[tuple[int, int], _Merged] = {}
    for at, row in enumerate(rows):
        still: dict[tuple[int, int], _Merged] = {}
        for column, wide, kind, element in row.cells:
            above = open_ones.get((column, wide))
            if kind == "continue" and above is not None:
                above.rows += 1
                still[column, wide] = above
                continue
            made.append(_Merged(at, column, wide, element))
            if kind == "restart":
                still[column, wide] = made[-1]
        open_ones = still
    return made


def _rows(table: Element) -> Iterator[Element]:
    for one in table:
        kind = local(one.tag)
        if kind == "tr" and child(child(one, "trPr"), "del") is None:
            yield one
        elif kind in _THROUGH:
            yield from _rows(one)


def _cells(row: Element) -> Iterator[Element]:
    for one in row:
        kind = local(one.tag)
        if kind == "tc":
            yield one
        elif kind in _THROUGH:
            yield from _cells(one)


def _value(element: Element, usual: str) -> str:
    return attribute(element, "val") or usual


def _all(element: Element | None) -> Iterable[Element]:
    return element if element is not None else ()


def _chosen(alternate: Element) -> Element:
    choice = child(alternate, "Choice")
    fallback = child(alternate, "Fallback")
    return choice if choice is not None else fallback if fallback is not None else alternate


def _style(properties: Element | None) -> str:
    stated = child(properties, "pStyle")
    return (attribute(stated, "val") or "") if stated is not None else ""


def _count(element: Element | None, usual: int) -> int:
    value = (attribute(element, "val") or "") if element is not None else ""
    return (
        min(int(value), _MOST_COLUMNS)
        if value.isascii() and value.isdigit() and len(value) < 9
        else usual
    )
