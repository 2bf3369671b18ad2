"""A built site as its readers see it: pages by address, parsed; elements by the field they show."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from generator.build import build
from generator.content.show import show
from generator.intake import CONTENT, Reader, frame_texts
from generator.model.bind import Faults
from generator.model.folders import sort_files
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.portal import Frame, Report
from generator.model.read_report import read_report

DEMO = Path(__file__).parents[2]
SITES = DEMO / "tests/sites"


def squeezed(text: str) -> str:
    """Words as they stand in a sentence: no line breaks of the markup, no blanks at the ends."""
    return re.sub(r"\s+", " ", text).strip()


@dataclass(frozen=True)
class SitePage:
    url: str
    html: str

    @cached_property
    def tree(self) -> LexborHTMLParser:
        return LexborHTMLParser(self.html)

    @cached_property
    def by_path(self) -> dict[str, list[str]]:
        """The texts of the elements that show a field, by its path."""
        found: dict[str, list[str]] = {}
        for node in self.tree.css("[data-at]"):
            found.setdefault(node.attributes["data-at"] or "", []).append(squeezed(node.text()))
        return found

    def at(self, path: str) -> str:
        """What the field at this path reads."""
        texts = set(self.by_path.get(path, ()))
        assert len(texts) == 1, f"{self.url} {path}: {sorted(texts)}"
        return texts.pop()

    def nodes(self, selector: str) -> list[LexborNode]:
        return self.tree.css(selector)

    def texts(self, selector: str) -> list[str]:
        return [squeezed(node.text()) for node in self.tree.css(selector)]

    def text(self, selector: str) -> str:
        texts = self.texts(selector)
        assert len(texts) == 1, f"{self.url} {selector}: {texts}"
        return texts[0]

    def attribute(self, selector: str, name: str) -> list[str | None]:
        return [node.attributes.get(name) for node in self.tree.css(selector)]

    def links(self) -> dict[str, str]:
        """The addresses that this page's main part links to, with the words of the link."""
        return {
            node.attributes.get("href") or "": squeezed(node.text())
            for node in self.tree.css("main a[href]")
        }


@dataclass(frozen=True)
class Site:
    root: Path

    @cached_property
    def addresses(self) -> tuple[str, ...]:
        found = (path.relative_to(self.root).parent for path in self.root.rglob("index.html"))
        return tuple(sorted("/" if str(one) == "." else f"/{one.as_posix()}/" for one in found))

    @cached_property
    def _pages(self) -> dict[str, SitePage]:
        return {}

    def page(self, url: str) -> SitePage:
        if url not in self._pages:
            file = self.root / url.strip("/") / "index.html"
            self._pages[url] = SitePage(url, file.read_text("utf-8"))
        return self._pages[url]

    def below(self, prefix: str) -> Iterator[SitePage]:
        return (self.page(url) for url in self.addresses if url.startswith(prefix))


BuildSite = Callable[[str], Site]


def built(portal: Path, out: Path) -> Site:
    """The portal built without an error that nobody explained."""
    outcome = build(portal, out)
    assert outcome.written, show(outcome.findings, outcome.source_line)
    return Site(out)


@dataclass(frozen=True)
class Loaded:
    """What content says, before anything is computed."""

    frame: Frame
    reports: tuple[Report, ...]


@cache
def loaded(portal: Path) -> Loaded:
    reader, faults = Reader(portal / CONTENT), Faults()
    folders = sort_files(reader.names(), CONTENT, faults)
    _, frame, _ = load_frame(frame_texts(reader, folders), folders, CONTENT)
    reports = []
    for folder in folders.departments.values():
        for key, files in sorted(folder.reports.items()):
            read, _ = read_report(folder.id, key, files, reader.text, CONTENT)
            report, _ = load_report(read, frame.profiles, frame.subjects)
            assert report is not None
            reports.append(report)
    return Loaded(frame, tuple(reports))
