"""Addresses are lower-case ASCII, name index.html, and do not change once published."""

from __future__ import annotations

import re
from pathlib import Path

from tests.site.built import SITES, Site

SNAPSHOT = SITES / "demo-addresses.txt"


def test_every_address_is_lower_case_ascii_and_ends_in_a_slash(demo: Site) -> None:
    part = r"[a-z0-9]+(?:-[a-z0-9]+)*"
    odd = [url for url in demo.addresses if not re.fullmatch(rf"/(?:{part}/)*", url)]
    assert odd == []


def test_every_html_file_but_404_is_an_index(demo: Site) -> None:
    names = {path.relative_to(demo.root) for path in demo.root.rglob("*.html")}
    assert {name for name in names if name.name != "index.html"} == {Path("404.html")}


def test_no_published_address_disappears_and_new_ones_are_written_down(demo: Site) -> None:
    """To add new ones: write them into tests/sites/demo-addresses.txt, in order."""
    published = SNAPSHOT.read_text("utf-8").split()
    lost = sorted(set(published) - set(demo.addresses))
    assert lost == [], "已公布的地址不得消失"
    new = sorted(set(demo.addresses) - set(published))
    assert new == [], "新地址请记入 tests/sites/demo-addresses.txt"
    assert published == sorted(published)


def test_every_page_can_be_reached_from_home_by_links(demo: Site) -> None:
    reached, waiting = {"/"}, ["/"]
    while waiting:
        url = waiting.pop()
        for href in demo.page(url).attribute("a[href]", "href"):
            target = resolved(url, href or "")
            if target and target not in reached:
                reached.add(target)
                waiting.append(target)
    assert reached == set(demo.addresses)


def test_internal_links_are_relative_and_name_index_html(demo: Site) -> None:
    odd = [
        f"{url}: {href}"
        for url in demo.addresses
        for href in demo.page(url).attribute("a[href]", "href")
        if href
        and not re.match(r"https?:|mailto:|tel:|#", href)
        and (
            href.startswith("/")
            or not re.search(r"(?:^|/)(?:index\.html(?:#|$)|assets/[\w.-]+$)", href)
        )
    ]
    assert odd == []


def resolved(base: str, href: str) -> str | None:
    path = href.partition("#")[0]
    if not path or re.match(r"[a-z]+:|(?:\.\./)*assets/", path):
        return None
    parts = base.strip("/").split("/") if base != "/" else []
    for step in path.removesuffix("index.html").strip("/").split("/"):
        if step == "..":
            parts.pop()
        elif step:
            parts.append(step)
    return "/" + "".join(f"{part}/" for part in parts)
