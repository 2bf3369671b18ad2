"""PDF 的行 → 段落：跨行、跨页的一段接成一段；页码、页眉页脚另放。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from generator.importers.document import Grid, Line, Spot
from generator.importers.read.pdf_lines import TextLine

_NUMBER = (
    r"(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十]+[)）]"
    r"|[（(]?[0-9]{1,2}[、．.)）](?![0-9]))"
)
_BEGINS = re.compile(
    rf"\s*(?:第[一二三四五六七八九十]+(?:部分|章|节)|{_NUMBER}|附[件表]|图\s*[0-9]|表\s*[0-9]|注[：:])"
)
_PART = re.compile(r"\s*第[一二三四五六七八九十]+(?:部分|章)")
_LEADERS = re.compile(r"(?:[.．·…‥]\s?){4,}")
_ENDS = re.compile(r"[。！？；：:;!?]$")
_TORN = re.compile(
    r"(?:[0-9]\n[万亿]?元|[0-9]\n[%％]|[0-9]\s*[万亿]\n元)"
)  # the line had no room for 元，
_PAGE = re.compile(
    r"[-—–－~·\s]*(?:第\s*)?([0-9]{1,4}|[IVXivx]{1,6})\s*(?:页|/\s*[0-9]+)?(?:[,，]?\s*共\s*[0-9]+\s*页)?[-—–－~·\s]*"
)
_CERTAIN = re.compile(r"\s*(?:[-—–－]+\s*[0-9]{1,4}\s*[-—–－]+|第\s*[0-9]+\s*页.*)\s*")
_KEPT = re.compile(r"单位|表|注|说明|合计")  # what heads and feet of tables say on every page


End = tuple[TextLine, int]  # a line and its number on the page


@dataclass(slots=True)
class PageText:
    """Lines and tables of one page, by where they stand."""

    number: int
    width: float
    height: float
    lines: list[End]
    grids: list[tuple[float, Grid]] = field(default_factory=list)  # with its top


@dataclass(frozen=True, slots=True)
class _Margins:
    left: float
    right: float
    size: float
    pitch: float
    indents: bool


@dataclass(slots=True)
class _Open:
    """A paragraph that may go on."""

    last: TextLine
    page: int
    text: str
    spot: Spot
    breaks: list[tuple[int, Spot]]
    margins: _Margins


def paragraphs(pages: Sequence[PageText], name: str) -> Iterator[Line | Grid]:
    margins = {_form(page): _margins(pages, page) for page in pages}
    opened: _Open | None = None
    for page in pages:
        for item, number in _in_order(page):
            if isinstance(item, TextLine):
                spot = Spot(name, page=page.number, line=number)
                if opened and _goes_on(opened, item, page, margins[_form(page)]):
                    _add(opened, item, page.number, spot)
                    continue
                yield from _closed(opened)
                opened = _Open(item, page.number, item.text, spot, [], margins[_form(page)])
            else:
                yield from _closed(opened)
                opened = None
                yield item
    yield from _closed(opened)


def furniture(pages: Sequence[PageText], name: str) -> list[Line]:
    """Takes page numbers and running heads out of the pages; either may have two lines."""
    taken: list[Line] = []
    for end_of in (_foot, _head, _foot, _head):
        ends = {page.number: end for page in pages if (end := end_of(page)) is not None}
        numbers = _page_numbers(ends, len(pages))
        repeated = _repeated(ends, pages)
        for page in pages:
            end = ends.get(page.number)
            if end and (page.number in numbers or _key(end[0]) in repeated):
                page.lines.remove(end)
                taken.append(Line(end[0].text, Spot(name, page=page.number, line=end[1])))
    return taken


def _in_order(page: PageText) -> list[tuple[TextLine | Grid, int]]:
    items: list[tuple[float, TextLine | Grid, int]] = [
        (line.top, line, number) for line, number in page.lines
    ]
    items += [(top, grid, 0) for top, grid in page.grids]
    return [(item, number) for _, item, number in sorted(items, key=lambda one: one[0])]


def _closed(opened: _Open | None) -> Iterator[Line]:
    if opened is not None:
        yield Line(opened.text, opened.spot, 0, tuple(opened.breaks))


def _add(opened: _Open, line: TextLine, page: int, spot: Spot) -> None:
    last, first = opened.text[-1:], line.text[:1]
    parted = last.isascii() and first.isascii() and last.isalnum() and first.isalnum()
    opened.text += " " if parted else ""
    opened.breaks.append((len(opened.text), spot))
    opened.text += line.text
    opened.last, opened.page = line, page


def _goes_on(opened: _Open, line: TextLine, page: PageText, margins: _Margins) -> bool:
    last = opened.last
    if abs(last.size - line.size) > 0.1 * last.size or "\t" in line.text or "\t" in last.text:
        return False
    if _LEADERS.search(last.text) or _LEADERS.search(line.text):
        return False
    if opened.page < page.number - 1:
        return False
    if _titled(opened, line, page, margins):
        return True
    if opened.page == page.number and line.top - last.top > 1.6 * max(margins.pitch, line.size):
        return False
    if _TORN.search(f"{last.text[-4:]}\n{line.text[:2]}"):
        return True
    full = last.x1 + max(line.first, line.size) > opened.margins.right - 0.6 * line.size
    if not full or abs(line.x0 - margins.left) > line.size:
        return False
    if margins.indents:
        return True
    return not _ENDS.search(last.text) and not _BEGINS.match(line.text)


def _titled(opened: _Open, line: TextLine, page: PageText, margins: _Margins) -> bool:
    """The second line of a centred title: of a part, or in type larger than the text's."""
    last = opened.last
    middle = (margins.left + margins.right) / 2
    if any(abs((one.x0 + one.x1) / 2 - middle) > 1.5 * one.size for one in (last, line)):
        return False
    if opened.page != page.number or line.top - last.top > 3 * line.size:
        return False
    if line.x0 < margins.left + line.size or _BEGINS.match(line.text):
        return False
    large = last.size > 1.25 * margins.size
    wide = last.x1 - last.x0 > 0.75 * (margins.right - margins.left)
    return large or (wide and _PART.match(opened.text) is not None)


def _form(page: PageText) -> tuple[int, int]:
    return round(page.width / 10), round(page.height / 10)


def _margins(pages: Sequence[PageText], like: PageText) -> _Margins:
    """Of the pages of one form; a title page has the margins of the text that follows it."""
    shape = [page for page in pages if _form(page) == _form(like)]
    found = [line for page in shape for line, _ in page.lines if "\t" not in line.text]
    if not found:
        return _Margins(0, like.width, 12, 20, True)
    size = Counter(round(line.size, 1) for line in found for _ in line.text).most_common(1)[0][0]
    body = [line for line in found if abs(line.size - size) < 0.15 * size] or found
    long = [line for line in body if line.x1 - line.x0 > 0.5 * like.width] or body
    left = _edge([line.x0 for line in body], False)
    right = max(_edge([line.x1 for line in long], True), left + 0.55 * like.width)
    indented = sum(1.3 * size < line.x0 - left < 3 * size for line in body)
    return _Margins(left, right, size, _pitch(shape, size), indented * 12 >= len(body))


def _edge(values: Sequence[float], rightmost: bool) -> float:
    """The outermost value that a few lines in a hundred share."""
    ordered = sorted(values, reverse=rightmost)
    few = len(ordered) // 50
    return next(
        (one for one, other in zip(ordered, ordered[few:], strict=False) if abs(one - other) < 3),
        ordered[0],
    )


def _pitch(pages: Sequence[PageText], size: float) -> float:
    steps = [
        after.top - before.top
        for page in pages
        for (before, _), (after, _) in pairwise(page.lines)
        if 0.9 * size < after.top - before.top < 4 * size
    ]
    return median(steps) if steps else 1.6 * size


def _foot(page: PageText) -> End | None:
    """The last line, where it stands in the bottom margin and no table is below it."""
    last = max(page.lines, key=lambda one: one[0].top, default=None)
    if last is None or last[0].top < 0.85 * page.height:
        return None
    return None if any(top > last[0].top for top, _ in page.grids) else last


def _head(page: PageText) -> End | None:
    first = min(page.lines, key=lambda one: one[0].top, default=None)
    if first is None or first[0].bottom > 0.15 * page.height:
        return None
    return None if any(top < first[0].top for top, _ in page.grids) else first


def _page_numbers(ends: Mapping[int, End], pages: int) -> set[int]:
    """Pages whose end line is a number that counts with the pages."""
    offsets: dict[int, int] = {}
    certain: set[int] = set()
    for page, (line, _) in ends.items():
        found = _PAGE.fullmatch(line.text)
        if found and (_CERTAIN.fullmatch(line.text) or not found[1].isdigit()):
            certain.add(page)
        elif found:
            offsets[page] = page - int(found[1])
    usual = Counter(offsets.values()).most_common(1)
    steady = {page for page, offset in offsets.items() if offset == usual[0][0]}
    alone = pages == 1 and offsets.get(1) == 0
    return certain | (steady if len(steady) >= 2 or alone else set())


def _repeated(ends: Mapping[int, End], pages: Sequence[PageText]) -> set[tuple[str, int]]:
    """What stands at the same height on many pages; at the very edge two pages are enough."""
    height = {page.number: page.height for page in pages}
    counts = Counter(_key(line) for line, _ in ends.values() if line.text.count("\t") < 2)
    outer = {
        _key(line)
        for page, (line, _) in ends.items()
        if not 0.06 * height[page] < line.top < 0.94 * height[page]
    }
    return {
        key
        for key, count in counts.items()
        if count >= max(2 if key in outer else 3, 0.4 * len(pages)) and not _KEPT.search(key[0])
    }


def _key(line: TextLine) -> tuple[str, int]:
    return re.sub(r"[0-9]+", "0", line.text), round(line.top / 5)
