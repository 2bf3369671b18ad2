"""Charts in a browser: drawn in every window, in both schemes, without script, on paper."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.charts import gallery
from tests.browser.charts.looking import drawn, figure, listen, shapes, sideways, texts
from tests.browser.conftest import OpenPage, Origin
from tests.browser.walk import KINDS, PUTUO

# Charts whose figures are nowhere to be seen on the page.
LOST = """() => {
    const seen = new Set([...document.querySelectorAll('main td')]
        .filter(cell => cell.getClientRects().length).map(cell => cell.firstChild?.data?.trim()));
    return [...document.querySelectorAll('figure.chart')].filter(figure =>
        [...figure.querySelectorAll('td.num[data-v]')].some(cell =>
            !seen.has(cell.firstChild.data.trim()))).map(figure => figure.id);
}"""
IDS = ("totals", "income", "subjects", "classes", "trend", "economic", "flow", "ranking")
# How many shapes have a colour of the stylesheet, legends included.
SHAPES = {
    "totals": {"c-income": 3, "c-before": 2},
    "income": {"c-fiscal": 1, "c-carry": 1, "c-income": 1, "c-other": 1},
    "subjects": {"k1": 1, "k6": 1, "k7": 1, "k12": 1},
    "classes": {"c-basic": 4, "c-project": 4},
    "trend": {"c-spending": 3},
    "economic": {"k1": 1, "k6": 1, "k7": 1, "k12": 1},
    "flow": {"c-fiscal": 1, "c-income": 2, "c-basic": 1, "c-project": 1},
    "ranking": {"c-spending": 3},
}


def test_each_kind_is_drawn_from_disk_and_under_the_policy_of_the_host(
    open_page: OpenPage, origin: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    wrong = listen(page)
    page.goto(origin.url(gallery.ADDRESS))
    assert {name: shapes(page, name, list(SHAPES[name])) for name in IDS} == SHAPES
    assert not page.locator(".chart-table").first.is_visible()
    assert wrong == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_a_narrow_window_does_not_scroll_sideways(
    open_page: OpenPage, from_disk: Origin, scheme: str
) -> None:
    page = open_page(360, color_scheme=scheme, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    assert {name: shapes(page, name, list(SHAPES[name])) for name in IDS} == {
        **SHAPES,
        "income": dict.fromkeys(SHAPES["income"], 2),  # each in the legend too
    }
    assert not sideways(page)
    assert "一般公共预算财政拨款收入 86.2%" in texts(page, "income")
    outside = page.evaluate(
        """() => [...document.querySelectorAll('.chart-box')].flatMap(box => {
            const frame = box.getBoundingClientRect();
            return [...box.querySelectorAll('svg text')].filter(text => {
                const own = text.getBoundingClientRect();
                return own.left < frame.left - 1 || own.right > frame.right + 1;
            }).map(text => text.textContent);
        })"""
    )
    assert outside == []


def test_a_chart_follows_the_width_of_its_box(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page(1280, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    box = drawn(page, "totals")
    page.set_viewport_size({"width": 500, "height": 900})
    page.wait_for_function(
        """box => Math.abs(box.querySelector('svg').getBoundingClientRect().width
            - box.clientWidth) < 2 && box.clientWidth < 500""",
        arg=box.element_handle(),
    )
    assert not sideways(page)


def test_a_change_of_theme_draws_it_in_the_colours_of_the_theme(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    light = shapes(page, "totals", ["c-income"])
    page.emulate_media(color_scheme="dark", reduced_motion="reduce")
    paper = page.locator("#c-totals svg path[fill='#14756a']")
    expect(paper).to_have_count(0)
    assert shapes(page, "totals", ["c-income"]) == light == {"c-income": 3}
    page.evaluate(
        """() => { document.documentElement.setAttribute('data-theme', 'light');
            document.dispatchEvent(new CustomEvent('mz:look')); }"""
    )
    expect(paper).to_have_count(3)


def test_without_script_there_is_the_table_and_no_empty_box(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(from_disk.url(gallery.ADDRESS))
    for name in IDS:
        assert figure(page, name).locator("table").is_visible()
        assert not figure(page, name).locator(".chart-box").is_visible()
    assert page.locator(".chart button").count() == 0
    figure(page, "ranking").get_by_role("link", name="泸州市人民政府办公室").click()
    assert page.locator("h1").is_visible()


def test_nothing_to_draw_with_is_fetched_before_a_chart_comes_near(
    open_page: OpenPage, strict: Origin
) -> None:
    page, asked = open_page(), []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(strict.url(gallery.LEAF))
    assert not [url for url in asked if "charts" in url]
    page.add_init_script(
        """document.addEventListener('DOMContentLoaded', () => {
            document.querySelector('h1').style.marginBottom = '3000px'; })"""
    )
    page.goto(strict.url(gallery.ADDRESS))
    page.wait_for_load_state("networkidle")
    assert not [url for url in asked if "charts" in url]
    drawn(page, "totals")
    drawn(page, "ranking")
    assert len([url for url in asked if "charts" in url]) == 2


def test_when_the_drawing_cannot_be_loaded_the_table_is_shown_and_says_so(
    open_page: OpenPage, strict: Origin
) -> None:
    page = open_page()
    page.route("**/echarts-*.js", lambda route: route.abort())
    page.goto(strict.url(gallery.ADDRESS))
    page.get_by_text("图没有载入，数都在表里。").first.wait_for()
    first = figure(page, "totals")
    assert first.locator("table").is_visible()
    assert not first.locator(".chart-box").is_visible()
    assert first.get_by_role("button").all_inner_texts() == ["CSV", "复制链接"]


def test_the_reader_chooses_between_drawing_and_table(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page()
    page.goto(from_disk.url(gallery.ADDRESS))
    box, table = drawn(page, "totals"), figure(page, "totals").locator("table")
    to_table = figure(page, "totals").get_by_role("button", name="看表")
    to_chart = figure(page, "totals").get_by_role("button", name="看图")
    to_table.focus()
    page.keyboard.press("Enter")
    assert (box.is_visible(), table.is_visible()) == (False, True)
    assert to_table.get_attribute("aria-pressed") == "true"
    assert to_chart.get_attribute("aria-pressed") == "false"
    to_chart.click()
    assert (box.is_visible(), table.is_visible()) == (True, False)


@pytest.mark.parametrize(("motion", "moves"), [("reduce", False), ("no-preference", True)])
def test_nothing_moves_for_those_who_asked_for_stillness(
    open_page: OpenPage, from_disk: Origin, motion: Any, moves: bool
) -> None:
    page = open_page(reduced_motion=motion)
    page.goto(from_disk.url(gallery.ADDRESS))
    drawn(page, "totals")
    assert page.evaluate("mz.charts.all[0].made.animation") is moves


def test_print_shows_the_tables(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page()
    page.goto(from_disk.url(gallery.ADDRESS))
    drawn(page, "totals")
    page.emulate_media(media="print")
    for name in IDS:
        assert figure(page, name).locator("table").is_visible()
        assert not figure(page, name).locator(".chart-box").is_visible()
    assert not page.locator(".chart-tools").first.is_visible()


def test_the_controls_are_large_enough_to_touch(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page(360)
    page.goto(from_disk.url(gallery.ADDRESS))
    least = """() => Math.min(...[...document.querySelectorAll('.chart-tools button')].flatMap(
        one => [one.offsetWidth, one.offsetHeight]))"""
    assert page.evaluate(least) >= 24
    page.evaluate("document.documentElement.setAttribute('data-type', 'large')")
    assert page.evaluate(least) >= 44


def test_charts_of_the_demo_are_drawn_without_complaint(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(reduced_motion="reduce")
    wrong = listen(page)
    page.goto(disk.url(PUTUO))
    boxes = page.locator(".chart-box")
    assert boxes.count() > 5
    for box in boxes.all():
        box.scroll_into_view_if_needed()
        box.locator("svg path").first.wait_for(state="attached")
    assert wrong == []


def test_names_beside_a_flow_are_whole_on_a_phone_and_apart(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(360, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    found = drawn(page, "flow").evaluate(
        """box => {
            const lines = [...box.querySelectorAll('svg text')];
            const boxes = lines.map(line => line.getBoundingClientRect());
            const over = boxes.filter((a, n) => boxes.some((b, m) => n < m && a.left < b.right &&
                b.left < a.right && a.top < b.bottom - 3 && b.top < a.bottom - 3));
            return [lines.map(line => line.textContent).join(''), over.length];
        }"""
    )
    names = ("财政拨款", gallery.LONG, "收入总计", "基本支出", "项目支出")
    assert {name: name in found[0] for name in names} == dict.fromkeys(names, True)
    assert "…" not in found[0]
    assert found[1] == 0
    assert not sideways(page)


@pytest.mark.parametrize("paper", [False, True])
def test_without_a_drawing_the_table_is_there_unless_it_stands_on_the_page_anyway(
    open_page: OpenPage, disk: Origin, paper: bool
) -> None:
    page, wrong = open_page(360, java_script_enabled=paper), []
    if paper:
        page.emulate_media(media="print")
    for address in (one for one in KINDS if "departments/" in one):
        page.goto(disk.url(address))
        wrong += [f"{address} {one}" for one in page.evaluate(LOST)]
    assert wrong == []
