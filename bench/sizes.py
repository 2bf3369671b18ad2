"""How much a reader's browser has to fetch: HTML, stylesheet, scripts, data, ECharts, gzip -9."""

from __future__ import annotations

import gzip
import posixpath
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from bench.kinds import built_kinds


@dataclass(frozen=True, slots=True)
class Weight:
    """Bytes as they are, and as they go over the line."""

    raw: int = 0
    packed: int = 0

    def __add__(self, other: Weight) -> Weight:
        return Weight(self.raw + other.raw, self.packed + other.packed)


@dataclass(frozen=True, slots=True)
class PageSizes:
    """`charts` are the options in the page itself, so a part of `html`; `data` are files of
    figures that explore, compare and search load first; `drawing`, ECharts and what tells it how,
    comes when a chart does."""

    html: Weight
    style: Weight
    script: Weight
    icon: Weight
    charts: Weight
    data: Weight
    drawing: Weight

    @property
    def first_view(self) -> Weight:
        """All that the page loads before a chart comes into view."""
        return self.html + self.style + self.script + self.icon + self.data


def weigh(data: bytes) -> Weight:
    return Weight(len(data), len(gzip.compress(data, 9, mtime=0)))


def sizes(site: Path, address: str) -> PageSizes:
    page = site / address.strip("/") / "index.html"
    tree = LexborHTMLParser(page.read_bytes().decode())
    scripts = [found(site, address, node, "src") for node in tree.css("script[src]")]
    options = "".join(node.text() for node in tree.css("script[type='application/json']"))
    lazy = site / "assets"
    return PageSizes(
        html=weigh(page.read_bytes()),
        style=all_of(found(site, address, n, "href") for n in tree.css("link[rel=stylesheet]")),
        script=all_of(scripts),
        icon=all_of(found(site, address, n, "href") for n in tree.css("link[rel=icon]")),
        charts=weigh(options.encode()) if options else Weight(),
        data=all_of(first_data(site, address, tree)),
        drawing=all_of(lazy.glob("*charts-*.js")) if options else Weight(),
    )


DATA = ("data-figures", "data-summaries", "data-index")


def first_data(site: Path, address: str, tree: LexborHTMLParser) -> Iterator[Path]:
    """Of each kind the first the page names: it loads one year at a time."""
    for name in DATA:
        node = tree.css_first(f"[{name}]")
        if node is not None:
            yield found(site, address, node, name)


def all_of(files: Iterable[Path]) -> Weight:
    return sum(map(weigh_file, files), Weight())


@cache
def weigh_file(file: Path) -> Weight:
    """Of what pages share; a built site does not change while it is weighed."""
    return weigh(file.read_bytes())


def found(site: Path, address: str, node: LexborNode, name: str) -> Path:
    """The file that an element of the page names, relative as links are here."""
    target = posixpath.normpath(f"{address}{node.attributes.get(name) or ''}")
    return site / target.lstrip("/")


def told(site: Path) -> Iterator[str]:
    yield "KB（1 KB = 1000 字节），原样 / gzip -9。图的选项在 HTML 之内。"
    yield "“画图”是 ECharts 与画法，图到眼前才取，首屏不含。"
    heads = ("HTML", "样式", "脚本", "图的选项", "数据", "首屏", "画图")
    yield "\t".join(("页面", *heads))
    for name, address in built_kinds(site).items():
        one = sizes(site, address)
        cells = (one.html, one.style, one.script, one.charts, one.data, one.first_view, one.drawing)
        yield "\t".join((name, *map(shown, cells)))


def shown(weight: Weight) -> str:
    return f"{weight.raw / 1000:.1f} / {weight.packed / 1000:.1f}" if weight.raw else "—"
