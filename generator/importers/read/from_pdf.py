"""pdf → 段落与表格，每处记着页码。扫描件、加密的、字认不出的，说明不能读。"""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from statistics import median
from typing import Any

from generator.importers.document import Line, Note, Spot
from generator.importers.page_runs import pages_of
from generator.importers.read.limits import Limits
from generator.importers.read.pdf_glyphs import Inked, inked, turned
from generator.importers.read.pdf_lines import lines, runs
from generator.importers.read.pdf_overprint import layers
from generator.importers.read.pdf_paragraphs import End, PageText, furniture, paragraphs
from generator.importers.read.pdf_tables import Framed, framed, frames
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused
from generator.importers.read.unruled import unruled
from generator.importers.read.unruled_words import row_of

_READABLE = 2  # pages with text: fewer are but the cover of a scan
_SCANNED = "这是扫描件（页面是图片），没有文字可读"
_ORIGINAL = "请导入原来的 Word、Excel 文件，或由它们另存的 PDF"
_FEW = 10  # glyphs: a page with fewer has no text to speak of
_COVERED = 0.5  # of the page by pictures


def read_pdf(data: bytes, name: str, limits: Limits) -> Reading:
    if b"%%EOF" not in data[-4096:] and b"startxref" not in data[-4096:]:
        raise Refused("PDF 不完整，没有结束标记", "重新复制或下载这个文件")
    reader = _Reader(name, limits)
    with _opened(data) as pdf:
        for number, page in enumerate(_pages(pdf, limits), 1):
            reader.page(page, number)
            page.close()
    return reader.reading()


@contextmanager
def _opened(data: bytes) -> Iterator[Any]:
    import pdfplumber
    from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect

    try:
        pdf = pdfplumber.open(io.BytesIO(data))
    except Exception as error:
        causes = (error, error.__cause__, error.__context__, *error.args)
        if any(isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError) for cause in causes):
            hint = "用阅读器打开，去掉密码后另存，或打印成新的 PDF"
            raise Refused("PDF 设有打开密码", hint) from None
        raise
    with pdf:
        yield pdf


def _pages(pdf: Any, limits: Limits) -> Iterator[Any]:
    from pdfminer.pdfpage import PDFPage

    from generator.importers.read.pdf_clips import ClippedPage

    for number, found in enumerate(PDFPage.create_pages(pdf.doc), 1):
        if number > limits.pages:
            raise Refused(f"PDF 超过 {limits.pages} 页", "拆成几个文件再导入")
        page = ClippedPage(pdf, found, page_number=number)
        turn = turned(page.chars)
        if turn:
            page.close()
            found.rotate = (found.rotate + turn) % 360
            found.attrs = {**found.attrs, "Rotate": found.rotate}
            page = ClippedPage(pdf, found, page_number=number)
        yield page


class _Reader:
    def __init__(self, name: str, limits: Limits) -> None:
        self._name = name
        self._limits = limits
        self._pages: list[PageText] = []
        self._glyphs = 0
        self._tables = 0
        self._pictures: list[int] = []  # pages that are one
        self._recognised: list[int] = []  # pages that are one, with text laid over it
        self._unreadable: list[int] = []
        self._marks: list[Line] = []  # watermarks
        self._empty = 0
        self._last: tuple[Framed | None, int] = None, 0  # the last table before, and its page

    def page(self, page: Any, number: int) -> None:
        ink = inked(page.chars, page.cropbox)
        self._glyphs += len(ink.glyphs)
        if self._glyphs > self._limits.glyphs:
            raise Refused("PDF 的文字太多", "拆成几个文件再导入")
        self._judge(page, ink, number)
        printed = layers(ink.glyphs)
        marks = (ink.slanted, printed.mark)
        self._marks += [Line(mark, Spot(self._name, page=number)) for mark in marks if mark]
        text = PageText(number, float(page.width), float(page.height), [])
        found = frames(page, median(glyph.size for glyph in ink.glyphs)) if ink.glyphs else []
        self._continue(found, ink, number)
        rest = set(printed.glyphs)
        for at, frame in sorted(enumerate(found, self._tables + 1), key=lambda one: one[1].area):
            inside = [glyph for glyph in printed.glyphs if glyph in rest]  # of the innermost table
            grid, used = framed(frame, inside, self._name, number, at, printed.blurred)
            rest -= used
            text.grids.append((frame.box[1], grid))
        self._tables += len(found)
        left = lines(runs(glyph for glyph in printed.glyphs if glyph in rest))
        text.lines = [(line, at) for at, line in enumerate(left, 1) if line.text]
        self._pages.append(text)

    def _continue(self, found: Sequence[Framed], ink: Inked, number: int) -> None:
        """A table that goes on overleaf keeps its columns, though only its last row be there."""
        before, page = self._last
        if found and before is not None and page == number - 1:
            top = found[0].box[1]
            above = lines(runs(glyph for glyph in ink.glyphs if glyph.bottom < top))
            if len(above) < 2 and not any("表" in line.text for line in above):
                found[0].take_columns_of(before)
        if found:
            self._last = found[-1], number

    def reading(self) -> Reading:
        self._refuse_without_text()
        taken = furniture(self._pages, self._name)
        self._take_unruled()
        pieces = tuple(paragraphs(self._pages, self._name))
        aside = (*taken, *self._marks)
        return Reading(pieces, tuple(self._notes()), len(self._pages), aside)

    def _take_unruled(self) -> None:
        """Tables without rules are looked for among the lines that are left."""
        pages = {page.number: page for page in self._pages}
        rows = [
            (
                page.number,
                [row_of(at, line.text, line.runs) for line, at in sorted(page.lines, key=_top)],
                [top for top, _ in page.grids],
            )
            for page in self._pages
        ]
        for part, grid in unruled(rows, self._name, self._tables):
            page, taken = pages[part.page], {row.number for row in part.rows}
            page.lines = [one for one in page.lines if one[1] not in taken]
            page.grids.append((part.rows[0].top, grid))

    def _judge(self, page: Any, ink: Inked, number: int) -> None:
        few = len(ink.glyphs) < _FEW
        if _pictured(page) > _COVERED:
            (self._pictures if few else self._recognised).append(number)
        elif few and len(page.curves) > 200:  # letters turned into outlines
            self._pictures.append(number)
        elif not ink.glyphs:
            self._empty += 1
        if ink.unreadable:
            self._unreadable.append(number)
        if ink.unreadable * 5 > len(ink.glyphs) > _FEW:
            reason = f"第 {number} 页的字体没有文字对照表，读出来会是乱码"
            raise Refused(reason, _ORIGINAL)

    def _refuse_without_text(self) -> None:
        if not self._pages:
            raise Refused("PDF 里没有页面", "重新复制或下载这个文件")
        written = len(self._pages) - self._empty
        if not self._glyphs or not written:
            raise Refused(_SCANNED, _ORIGINAL)
        pictures = len(self._pictures)
        if pictures * 2 > written and written - pictures < _READABLE:
            reason = f"{pages_of(self._pictures)}是扫描的图片，没有文字可读"
            raise Refused(reason, _ORIGINAL)

    def _notes(self) -> Iterator[Note]:
        for pages, message in (
            (self._pictures, "这一页是图片，没有读到文字"),
            (self._recognised, "这一页是扫描的图片，文字是识别出来的，须与原件逐字核对"),
            (self._unreadable, "这一页有认不出的字，以“\ufffd”代替"),
        ):
            for page in pages:
                yield Note(message, Spot(self._name, page=page))


def _top(line: End) -> float:
    return line[0].top


def _pictured(page: Any) -> float:
    """The part of the page that its largest picture covers."""
    whole = float(page.width) * float(page.height)
    return max((_seen(page, image) for image in page.images), default=0) / max(whole, 1)


def _seen(page: Any, image: Any) -> float:
    wide = min(image["x1"], float(page.width)) - max(image["x0"], 0)
    tall = min(image["bottom"], float(page.height)) - max(image["top"], 0)
    return float(max(wide, 0) * max(tall, 0))
