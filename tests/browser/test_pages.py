"""Every kind of page in a browser: from the disk and from a sub-path, narrow and wide."""

from __future__ import annotations

from urllib.parse import urldefrag, urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.walk import BAZHONG, KINDS, PUTUO
from tests.site.built import Site

WIDTHS = (320, 360, 640, 1280)


@pytest.fixture(params=["disk", "server"])
def origin(request: pytest.FixtureRequest) -> Origin:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Origin)
    return found


def scrolls_sideways(page: Page) -> bool:
    script = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return bool(page.evaluate(script))


@pytest.mark.parametrize("width", WIDTHS)
def test_pages_fit_their_window_load_nothing_from_elsewhere_and_raise_no_error(
    open_page: OpenPage, origin: Origin, width: int
) -> None:
    page, wrong = open_page(width), []
    page.on("console", lambda said: wrong.append(f"{page.url}: {said.text}"))
    page.on("pageerror", lambda error: wrong.append(f"{page.url}: {error}"))
    page.on(
        "response",
        lambda got: None if got.status < 400 else wrong.append(f"{got.status} {got.url}"),
    )
    page.on("request", lambda asked: wrong.extend(outside(asked.url, origin)))
    for address in KINDS:
        page.goto(origin.url(address))
        if scrolls_sideways(page):
            wrong.append(f"{address} 在 {width} 像素宽时横向滚动")
    assert wrong == []


def test_every_internal_link_of_these_pages_opens(
    open_page: OpenPage, origin: Origin, demo: Site
) -> None:
    page, targets = open_page(), set()
    for address in KINDS:
        page.goto(origin.url(address))
        targets |= set(page.eval_on_selector_all("a[href]", "all => all.map(one => one.href)"))
    inside = {urldefrag(url)[0] for url in targets if url.startswith(origin.base)}
    inside = {url for url in inside if "/assets/" not in url}  # a licence is no page
    assert len(inside) > 100
    for url in inside:
        with urlopen(url, timeout=20) as answer:
            assert answer.read(15).lower() == b"<!doctype html>", url
    assert {urlsplit(url).scheme for url in targets if not url.startswith(origin.base)} <= {"https"}


def outside(url: str, origin: Origin) -> list[str]:
    return [] if url.startswith(f"{origin.base}/") else [url]


@pytest.mark.parametrize("width", [360, 1280])
def test_a_link_to_a_cell_brings_it_into_view_and_marks_it(
    open_page: OpenPage, origin: Origin, width: int
) -> None:
    page = open_page(width)
    page.goto(origin.url(f"{PUTUO}t3/", "#r-2210201.project"))
    box = page.locator('[id="r-2210201.project"]').bounding_box()
    assert box is not None
    size = page.viewport_size
    assert size is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= size["width"]
    assert box["y"] >= 0
    assert box["y"] + box["height"] <= size["height"]
    assert background(page, "r-2210201.project") != background(page, "r-2210201.total")


def test_a_link_to_a_row_brings_it_into_view_and_marks_it(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(f"{PUTUO}t3/", "#r-2210201"))
    box = page.locator('[id="r-2210201"]').bounding_box()
    assert box is not None
    assert 0 <= box["y"] < 740
    assert background(page, "r-2210201.total") != background(page, "r-201.total")


def background(page: Page, element: str) -> str:
    script = "id => getComputedStyle(document.getElementById(id)).backgroundColor"
    return str(page.evaluate(script, element))


@pytest.mark.parametrize("table", ["t2", "t3"])
def test_names_stay_in_place_when_a_table_is_scrolled(
    open_page: OpenPage, disk: Origin, table: str
) -> None:
    page = open_page(360)
    page.goto(disk.url(f"{PUTUO}{table}/"))
    name = page.locator("tbody tr:nth-child(3) th.name")
    scroller = page.locator(".scroll").first
    scroller.evaluate("box => { box.scrollLeft = 150 }")
    middle = name.bounding_box()
    scroller.evaluate("box => { box.scrollLeft = 300 }")
    after = name.bounding_box()
    assert scroller.evaluate("box => box.scrollLeft") > 250
    assert middle is not None
    assert after is not None
    assert middle["x"] == after["x"] >= 0
    assert after["width"] < 200


@pytest.mark.parametrize("width", [320, 1280])
def test_the_short_text_of_a_term_stays_within_the_window(
    open_page: OpenPage, disk: Origin, width: int
) -> None:
    page, wrong = open_page(width), []
    for address in (BAZHONG, f"{PUTUO}t3/", "/glossary/three-public-expenses/"):
        page.goto(disk.url(address))
        for term in page.locator("a.term").all():
            term.focus()
            if scrolls_sideways(page):
                wrong.append(f"{address} {term.inner_text()}")
    assert wrong == []


def test_pages_are_whole_without_script(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(360, java_script_enabled=False)
    for address in KINDS:
        page.goto(disk.url(address))
        assert page.locator("h1").is_visible(), address
    page.goto(disk.url("/subjects/"))
    hidden = page.locator("details a").last
    assert not hidden.is_visible()
    page.locator("summary").last.click(position={"x": 3, "y": 12})
    assert hidden.is_visible()
    page.goto(disk.url("/"))
    page.locator("header nav a").first.click()
    assert page.locator("h1").inner_text() == "部门"


def test_print_shows_the_document_without_its_navigation(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(1280)
    page.emulate_media(media="print")
    for address in KINDS:
        page.goto(disk.url(address))
        shown = [one for one in page.locator("nav, .skip").all() if one.is_visible()]
        assert shown == [], address
        assert page.locator("h1").is_visible()
        clipped = page.eval_on_selector_all(
            ".scroll",
            "all => all.filter(box => getComputedStyle(box).overflowX != 'visible').length",
        )
        assert clipped == 0, address
    page.goto(disk.url("/subjects/"))
    assert page.locator("details a").last.is_visible(), "折叠的内容也要印出来"


def test_a_printed_table_is_not_cut_at_the_edge_of_its_sheet(
    open_page: OpenPage, disk: Origin
) -> None:
    """Sheets are A4 with 10 mm at the sides; pages with a wide table lie across."""
    page, cut = open_page(718), []
    page.emulate_media(media="print")
    script = """(tables, width) => tables
        .filter(() => (getComputedStyle(document.body).page == 'wide') == (width > 800))
        .filter(one => one.getBoundingClientRect().width > width)
        .map(one => one.caption?.innerText + one.getBoundingClientRect().width)"""
    for width in (718, 1047):
        page.set_viewport_size({"width": width, "height": 900})
        for address in KINDS:
            page.goto(disk.url(address))
            cut += page.eval_on_selector_all("main table", script, width)
    assert cut == []


def test_the_first_tab_offers_to_skip_to_the_text(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(1280)
    page.goto(disk.url(BAZHONG))
    page.keyboard.press("Tab")
    skip = page.locator(":focus")
    assert skip.inner_text() == "跳到正文"
    box = skip.bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["y"] >= 0
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_a_wide_table_is_reached_and_scrolled_by_keyboard(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(f"{PUTUO}t3/"))
    regions = page.locator(".scroll")
    assert regions.evaluate_all("all => all.every(box => box.tabIndex == 0)")
    assert all(regions.evaluate_all("all => all.map(box => box.getAttribute('aria-label'))"))
    regions.first.focus()
    page.keyboard.press("ArrowRight")
    page.wait_for_function("document.querySelector('.scroll').scrollLeft > 0")
