"""html → 段落与表格：合并的格按跨行跨列摆好，脚本、样式、隐藏的内容不要。"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.read.decode import decode
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Laid, Place, Reading, lay, numbered
from generator.importers.read.refused import Refused
from generator.importers.read.signs import clean, raised

_DROPPED = {
    "script", "style", "template", "noscript", "head", "iframe", "object", "svg", "select",
    "button", "textarea", "del", "rt", "rp",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "main",
    "header", "footer", "nav", "aside", "blockquote", "pre", "dl", "dt", "dd", "tr", "td", "th",
    "caption", "figure", "figcaption", "form", "center", "address", "hr", "tbody", "thead", "tfoot",
}  # fmt: skip
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_HEADING = re.compile(r"h([1-6])")
_SPACE = re.compile(r"[ \t\r\n\f]+")
_WIDEST, _TALLEST, _DEEPEST = 500, 5_000, 400


@dataclass(slots=True)
class _Flow:
    """Text as it comes; a block ends the line."""

    parts: list[str] = field(default_factory=list)
    level: int = 0

    def take(self) -> list[str]:
        lines = (_SPACE.sub(" ", clean(line)).strip() for line in "".join(self.parts).split("\0"))
        self.parts.clear()
        return [line for line in lines if line]


def read_html(data: bytes, name: str, limits: Limits) -> Reading:
    tree = LexborHTMLParser(decode(data).replace("\0", ""))
    reader = _Reader(name, limits.cells)
    if tree.body is not None:
        reader.walk(tree.body, 0, 0)
        reader.end(0)
    if not reader.pieces:
        raise Refused("网页里没有文字", "在浏览器里打开，另存为“网页，全部”，或打印成 PDF")
    return Reading(tuple(reader.pieces))


class _Reader:
    def __init__(self, name: str, most: int) -> None:
        self.pieces: list[Line | Grid] = []
        self._name = name
        self._left = most
        self._flow = _Flow()
        self._lines = 0
        self._tables = 0

    def walk(self, node: LexborNode, level: int, depth: int) -> None:
        if depth > _DEEPEST:
            raise Refused("网页的层次太深", "在浏览器里打开，复制到 Word 里另存后再导入")
        count = 0
        for child in node.iter(include_text=True):
            tag = child.tag or ""
            if tag == "table" and not _hidden(child) and not _is_layout(child):
                self.end(level)
                self._table(child)
                continue
            if _text(child, self._flow):
                continue
            count += tag == "li"
            within = int(found[1]) if (found := _HEADING.fullmatch(tag)) else level
            if tag in _BLOCKS or tag == "table":
                self.end(level)
                if tag == "li" and node.tag == "ol":
                    self._flow.parts.append(f"{_start(node) + count - 1}. ")
            self.walk(child, within, depth + 1)
            if tag in _BLOCKS or tag == "table":
                self.end(within)

    def end(self, level: int) -> None:
        for text in self._flow.take():
            self._lines += 1
            self.pieces.append(Line(text, Spot(self._name, line=self._lines), level))

    def _table(self, table: LexborNode) -> None:
        for caption in table.css("caption"):
            self.walk(caption, 0, 0)
            self.end(0)
        self._tables += 1
        spot = numbered(self._name, self._tables)
        laid = [
            Laid(row, column, _cell(node, spot(row, column)), tall, wide)
            for row, column, tall, wide, node in self._placed(table)
        ]
        grid = lay(laid, lambda row, column: Cell("", spot(row, column)),
                   Spot(self._name, cell=str(self._tables)))  # fmt: skip
        if grid.rows:
            self.pieces.append(grid)

    def _placed(self, table: LexborNode) -> Iterator[tuple[int, int, int, int, LexborNode]]:
        """As a browser lays them: each cell in the first place of its row that is free."""
        taken: set[Place] = set()
        rows = [row for row in table.css("tr") if not _hidden(row)]
        for at, row in enumerate(rows):
            column = 0
            for node in row.iter():
                if node.tag not in ("td", "th") or _hidden(node):
                    continue
                while (at, column) in taken:
                    column += 1
                wide = _span(node, "colspan", _WIDEST) or 1
                tall = _span(node, "rowspan", _TALLEST) or len(rows)  # 0: to the end
                tall = min(tall, len(rows) - at)
                self._left -= wide * tall
                if self._left < 0:
                    raise Refused("表格的单元格太多", "拆成几个文件再导入")
                taken |= {(at + down, column + on) for down in range(tall) for on in range(wide)}
                yield at, column, tall, wide, node
                column += wide


def _is_layout(table: LexborNode) -> bool:
    """A table that holds tables only arranges the page."""
    return len(table.css("table")) > 1


def _cell(node: LexborNode, spot: Spot) -> Cell:
    flow = _Flow()
    _collect(node, flow, 0)
    before = "".join(flow.parts[:3])
    blanks = len(before) - len(before.lstrip("\u3000\u00a0 "))
    indent = before[:blanks].count("\u3000") + before[:blanks].count("\u00a0") // 2
    return Cell("\n".join(line.strip(" \u3000") for line in flow.take()), spot, None, indent)


def _collect(node: LexborNode, flow: _Flow, depth: int) -> None:
    if depth > _DEEPEST:
        raise Refused("网页的层次太深", "在浏览器里打开，复制到 Word 里另存后再导入")
    for child in node.iter(include_text=True):
        if _text(child, flow):
            continue
        if child.tag in _BLOCKS:
            flow.parts.append("\0")
        _collect(child, flow, depth + 1)
        if child.tag in _BLOCKS:
            flow.parts.append("\0")


def _text(node: LexborNode, flow: _Flow) -> bool:
    """True where nothing is left to go into: text, a line break, a raised mark, what is dropped."""
    tag = node.tag or ""
    if tag == "-text":
        flow.parts.append(node.text_content or "")
    elif tag == "br":
        flow.parts.append("\0")
    elif tag == "sup":
        flow.parts.append(raised(node.text()))
    else:
        return tag.startswith(("-", "!")) or tag in _DROPPED or _hidden(node)
    return True


def _hidden(node: LexborNode) -> bool:
    attributes = node.attributes
    return "hidden" in attributes or bool(_HIDDEN.search(attributes.get("style") or ""))


def _start(node: LexborNode) -> int:
    return _span(node, "start", 10**6) or 1


def _span(node: LexborNode, name: str, most: int) -> int | None:
    value = (node.attributes.get(name) or "1").strip()
    return min(int(value), most) if value.isascii() and value.isdigit() and len(value) < 9 else 1
