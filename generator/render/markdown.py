"""Markdown → HTML, trusted with nothing: no raw HTML, no foreign images, only safe links."""

from __future__ import annotations

import re
from functools import cache
from html import unescape
from urllib.parse import quote, urlsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.treeprocessors import Treeprocessor
from markupsafe import Markup

_SCHEME = re.compile(r"\s*([a-zA-Z][a-zA-Z0-9+.-]*)\s*:")
_SAFE = frozenset({"http", "https", "mailto", "tel"})
_REFERENCE = re.compile(r"&(?:#[0-9]+|#x[0-9a-f]+|[0-9a-z]+);", re.IGNORECASE)
_ILLEGAL = re.compile(r"[\s\"<>\\^`{|}]")
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f]")
_HEADING = re.compile(r"h([1-6])")


class Tamer(Treeprocessor):
    """Headings moved below `base`; links without a safe scheme and images become their text."""

    base = 2

    def run(self, root: Element) -> None:
        levels = [int(m[1]) for e in root.iter() if (m := _HEADING.fullmatch(e.tag))]
        shift = self.base - min(levels, default=self.base)
        last = self.base - 1
        for element in root.iter():
            match = _HEADING.fullmatch(element.tag)
            if match:
                last = min(int(match[1]) + shift, last + 1, 6)
                element.tag = f"h{last}"
            elif element.tag == "a":
                tame_link(element)
            elif element.tag == "img":
                tame_image(element)
            elif element.tag == "th":
                element.set("scope", "col")


def tame_link(element: Element) -> None:
    href = as_browsers_read_it(element.get("href", ""))
    element.set("href", href)
    scheme = _SCHEME.match(href)
    if scheme is None:
        return
    if scheme[1].lower() not in _SAFE:
        element.attrib.pop("href", None)
    elif scheme[1].lower() in ("http", "https"):
        element.set("rel", "noopener nofollow")
        if leaving(href):
            element.set("class", "external")
            element.set("title", "将离开本站")


def leaving(href: str) -> bool:
    """Leads to a host that is no government site: the reader is told beforehand."""
    if _SCHEME.match(href) is None or not href.startswith(("http:", "https:")):
        return False
    try:
        host = urlsplit(href).hostname or ""
    except ValueError:
        return True
    return not f".{host}".endswith(".gov.cn")


def as_browsers_read_it(href: str) -> str:
    """`java&#10;script:` → `javascript:`: references resolved, control characters dropped."""
    before = ""
    while before != href:
        before, href = href, _REFERENCE.sub(lambda match: unescape(match[0]), href)
        href = _CONTROL.sub("", href).strip()
    return _ILLEGAL.sub(lambda match: quote(match[0]), href)


def tame_image(element: Element) -> None:
    text = element.get("alt", "")
    element.tag, element.text = "span", text
    element.attrib.clear()


class Safe(Extension):
    def extendMarkdown(self, md: Markdown) -> None:  # noqa: N802 — the library's name
        md.preprocessors.deregister("html_block")
        md.inlinePatterns.deregister("html")
        md.inlinePatterns.deregister("entity")
        md.treeprocessors.register(Tamer(md), "tamer", 1)


@cache
def _reader() -> Markdown:
    return Markdown(extensions=["tables", "sane_lists", Safe()], output_format="html")


def render_markdown(text: str, base: int = 2) -> Markup:
    """HTML with headings from `base` down."""
    reader = _reader().reset()
    tamer = reader.treeprocessors["tamer"]
    assert isinstance(tamer, Tamer)
    tamer.base = base
    return Markup(
        reader.convert(text)
        .replace("<table>", '<div class="scroll"><table>')
        .replace("</table>", "</table></div>")
    )
