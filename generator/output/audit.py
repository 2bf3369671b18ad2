"""Finished pages looked over before they are swapped in: links, anchors, ids, headings, heads.

Kept small for large portals: ids as checksums, held once for pages that have the same ones, and
links forgotten once they are seen to hold.
"""

from __future__ import annotations

import posixpath
from array import array
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise
from zlib import crc32

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.findings import Finding, Severity, fault
from generator.output.page_tags import missing_tags
from generator.source import Source

_OUTSIDE = ("http:", "https:", "mailto:", "tel:", "data:")
_LOADED = {"script": "src", "img": "src", "link": "href", "iframe": "src", "source": "src"}
OURS = "这是模板或程序的错：覆盖过模板的请检查模板，否则请报告"


class Audit:
    """Feed it every file; ask at the end."""

    def __init__(self, official: bool = False) -> None:
        self.official = official
        self.ids: dict[str, array[int]] = {}
        self.alike: dict[bytes, array[int]] = {}
        self.wanted: dict[str, str] = {}  # links that do not hold yet, and the first page with each
        self.ahead: set[str] = set()  # files linked to before they were seen
        self.alone: set[str] = set()  # pages no other page has linked to
        self.found: list[Finding] = []

    def add(
        self,
        code: str,
        page: str,
        message: str,
        hint: str = OURS,
        severity: Severity = Severity.ERROR,
    ) -> None:
        found = fault(code, Source(f"site{page}"), message, hint)
        self.found.append(replace(found, severity=severity))

    def file(self, name: str) -> None:
        """A file that is no page: it may be linked to."""
        self.ids[name] = array("I")

    def shared(self, ids: array[int]) -> array[int]:
        return self.alike.setdefault(ids.tobytes(), ids)

    def page(self, name: str, data: bytes, standalone: bool = False) -> None:
        """`name` is its file, e.g. /glossary/index.html; `standalone` ones (404) are not linked."""
        tree = LexborHTMLParser(data.decode())
        self.look_at_ids(name, tree)
        self.look_at_headings(name, tree)
        self.look_at_tables(name, tree)
        self.look_at_contents(name, tree)
        title = tree.css_first("title")
        if title is None or not title.text(strip=True):
            self.add("FT706", name, "页面没有标题")
        missing = missing_tags(name, tree) if self.official and not standalone else ()
        if missing:
            message = f"页面标签缺 {'、'.join(missing)}"
            hint = "PubDate 缺的，在报告里写 公开日期；其余在 site.yaml 里补上"
            self.add("FT711", name, message, hint, Severity.WARNING)
        if standalone:
            return
        if name in self.ahead:
            self.ahead.remove(name)
        else:
            self.alone.add(name)
        folder = name.rpartition("/")[0]
        for node in tree.css("[href], [src]"):
            self.look_at_link(name, folder, node)

    def look_at_ids(self, name: str, tree: LexborHTMLParser) -> None:
        ids = [node.id or "" for node in tree.css("[id]")]
        if len(set(ids)) != len(ids):
            twice = sorted({one for one in ids if ids.count(one) > 1})
            self.add("FT703", name, f"编号重复：{'、'.join(twice)}")
        self.ids[name] = self.shared(array("I", sorted(crc32(one.encode()) for one in ids)))

    def look_at_headings(self, name: str, tree: LexborHTMLParser) -> None:
        levels = [int((node.tag or "h1")[1]) for node in tree.css("h1, h2, h3, h4, h5, h6")]
        if levels.count(1) != 1:
            self.add("FT705", name, f"应有一个一级标题，这里有 {levels.count(1)} 个")
        for before, after in pairwise(levels):
            if after > before + 1:
                self.add("FT705", name, f"标题由 {before} 级跳到 {after} 级")

    def look_at_tables(self, name: str, tree: LexborHTMLParser) -> None:
        bare = tree.css_first('th:not([scope]), th[scope=""]')
        if bare is not None:
            self.add("FT708", name, f"表头“{bare.text(strip=True)}”没有 scope")
        if tree.css_first("header.title .tag.empty") is not None:
            if tree.css_first("main table thead th") is None:
                self.add("FT710", name, "空表没有表头")
            if tree.css_first("main p.notice") is None:
                self.add("FT710", name, "空表没有说明为何无数据")

    def look_at_contents(self, name: str, tree: LexborHTMLParser) -> None:
        """A list of contents says what the headings say, all of them below an entry with parts."""
        for link in tree.css("nav.contents a[href^='#']"):
            target = tree.css_first(f'[id="{(link.attributes.get("href") or "")[1:]}"]')
            if target is None:
                continue  # FT702 says so
            said = link.text(strip=True)
            head = target.css_first("h1, h2, h3, h4, h5, h6")
            found = head.text(strip=True) if head is not None else ""
            if not found.endswith(said):
                self.add("FT709", name, f"目录写“{said}”，标题是“{found}”")
            entry = link.parent
            listed = len(entry.css("a")) - 1 if entry is not None and entry.tag == "li" else 0
            inner = (one.attributes.get("id") for one in target.css("section[id]"))
            parts = len([one for one in inner if one != target.attributes.get("id")])
            if listed and listed != parts:
                self.add("FT709", name, f"目录在“{said}”之下列 {listed} 节，页面有 {parts} 节")

    def look_at_link(self, name: str, folder: str, node: LexborNode) -> None:
        url = node.attrs.get("href") or node.attrs.get("src") or ""
        if url.startswith(("//", *_OUTSIDE)):
            if (
                node.tag in _LOADED
                and not (url.startswith("data:") and node.tag == "img")
                and node.attributes.get("rel") != "canonical"
            ):
                self.add("FT707", name, f"页面向别处取文件：{url}")
            elif url.startswith("data:") and node.tag not in _LOADED:
                self.add("FT701", name, f"链接不可用：{url}")
            return
        path, _, fragment = url.partition("#")
        target = name
        if path:
            target = posixpath.normpath(path if path.startswith("/") else f"{folder}/{path}")
        if target not in self.ids:
            self.ahead.add(target)
        elif target != name:
            self.alone.discard(target)
        # A fragment like add=caizhengju/2020 is the state of a page, not a place on it.
        link = f"{target}#{fragment}" if fragment and "=" not in fragment else target
        if not self.holds(link):
            self.wanted.setdefault(link, name)

    def settle(self) -> None:
        """Forget the links that hold; call it when a report is done."""
        self.wanted = {url: page for url, page in self.wanted.items() if not self.holds(url)}

    def holds(self, url: str) -> bool:
        target, _, fragment = url.partition("#")
        ids = self.ids.get(target)
        if ids is None or not fragment:
            return ids is not None
        wanted = crc32(fragment.encode())
        place = bisect_left(ids, wanted)
        return place < len(ids) and ids[place] == wanted

    def findings(self, roots: Iterable[str]) -> tuple[Finding, ...]:
        """All that was seen; `roots` are pages that need no link to them."""
        self.settle()
        for url, page in sorted(self.wanted.items()):
            target, _, fragment = url.partition("#")
            if target in self.ids:
                self.add("FT702", page, f"链接所指的位置不存在：{target} 里没有 {fragment}")
            else:
                self.add(
                    "FT701",
                    page,
                    f"链接所指的页面不存在：{target}",
                    "改正内容里的链接；模板里的请报告",
                )
        for name in sorted(self.alone - set(roots)):
            self.add("FT704", name, "没有任何页面链接到本页")
        return tuple(self.found)
