"""Charts in a browser: drawn, drilled, read by keyboard, downloaded; else their tables."""

from __future__ import annotations

import csv
import functools
import threading
import tomllib
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import gallery
from tests.browser.conftest import SUB_PATH, OpenPage, Origin, QuietHandler
from tests.browser.walk import PUTUO
from tests.site.built import DEMO

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
COUNT = """(box, names) => names.map(name => {
    const color = getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();
    return [name, box.querySelectorAll(`svg path[fill="${color}"]`).length];
})"""
LISTEN = """document.addEventListener('securitypolicyviolation',
    event => console.error('CSP ' + event.violatedDirective + ' ' + event.blockedURI))"""


class StrictHandler(QuietHandler):
    """Sends what netlify.toml says of every page."""

    def end_headers(self) -> None:
        rules = tomllib.loads((DEMO / "netlify.toml").read_text("utf-8"))["headers"]
        for name, value in next(one for one in rules if one["for"] == "/*")["values"].items():
            self.send_header(name, value)
        super().end_headers()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("charts") / "gallery"
    gallery.write_gallery(found)
    return found


@pytest.fixture(scope="module")
def from_disk(folder: Path) -> Origin:
    return Origin("file", folder.as_uri())


def serving(folder: Path) -> Iterator[Origin]:
    handler = functools.partial(StrictHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield Origin("http", f"http://127.0.0.1:{running.server_port}{SUB_PATH}")
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def strict(folder: Path) -> Iterator[Origin]:
    yield from serving(folder)


@pytest.fixture(params=["from_disk", "strict"])
def origin(request: pytest.FixtureRequest) -> Origin:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Origin)
    return found


def listen(page: Page) -> list[str]:
    """What a page has to complain of, for as long as it is open."""
    wrong: list[str] = []
    page.add_init_script(LISTEN)
    page.on("console", lambda said: wrong.append(said.text))
    page.on("pageerror", lambda error: wrong.append(str(error)))
    return wrong


def figure(page: Page, name: str) -> Locator:
    return page.locator(f"#c-{name}")


def drawn(page: Page, name: str) -> Locator:
    """The box of a chart, when it has been drawn."""
    box = figure(page, name).locator(".chart-box")
    box.scroll_into_view_if_needed()
    box.locator("svg path").first.wait_for(state="attached")
    return box


def shapes(page: Page, name: str, colors: list[str]) -> dict[str, int]:
    return dict(drawn(page, name).evaluate(COUNT, colors))


def texts(page: Page, name: str) -> list[str]:
    return drawn(page, name).locator("svg text").all_text_contents()


def said(page: Page, name: str) -> str:
    return figure(page, name).locator(".chart-tools ~ [role=status]").inner_text()


def at(page: Page, fragment: str) -> None:
    page.wait_for_function("wanted => location.hash === wanted", arg=fragment)


def sideways(page: Page) -> bool:
    script = "document.documentElement.scrollWidth > document.documentElement.clientWidth"
    return bool(page.evaluate(script))


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


def test_arrow_keys_read_the_figures_as_printed(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page(reduced_motion="reduce")
    wrong = listen(page)
    page.goto(from_disk.url(gallery.ADDRESS))
    heard = {
        "totals": [
            "收入总计，2023 年，1,904.42 万元，2022 年，2,010.5 万元",
            "支出总计，2023 年，1,880.00 万元，2022 年，未载明",
        ],
        "income": [
            "一般公共预算财政拨款收入，占86.2%，1,630.09 万元",
            "年初结转和结余，占10.6%，200.33 万元",
            f"{gallery.HOSTILE}，占3.2%，60 万元",
            "=其他收入，占不足0.1%，0.5 万元",
        ],
        "subjects": [
            "一般公共服务支出，占84.9%，1,630.09 万元，点开看下一级",
            "社会保障和就业支出，占9.4%，180.5 万元，点开看下一级",
        ],
        "trend": [
            "2019，支出总计，1,500 万元",
            "2020，支出总计，1,600.5 万元",
            "2021，支出总计，未载明",
        ],
        "flow": ["财政拨款，1,630.09 万元", "事业收入，249.91 万元"],
        "ranking": ["巴中市人民政府办公室，支出总计，1,880 万元，点开看详情"],
    }
    for name, wanted in heard.items():
        box = drawn(page, name)
        box.focus()
        for one in wanted:
            page.keyboard.press("ArrowRight")
            assert said(page, name) == one
            if "未载明" not in one:
                tip = figure(page, name).locator(".chart-tip")
                assert (
                    "，".join(tip.locator("b, i, small").all_inner_texts()).replace("，，", "，")
                    == one
                )
        page.keyboard.press("Escape")
    assert wrong == []


def test_a_tooltip_stays_within_its_chart(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page(360, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    box = drawn(page, "ranking")
    box.focus()
    page.keyboard.press("End")
    tip = figure(page, "ranking").locator(".chart-tip").bounding_box()
    frame = box.bounding_box()
    assert tip is not None
    assert frame is not None
    assert frame["x"] <= tip["x"]
    assert tip["x"] + tip["width"] <= frame["x"] + frame["width"]


def test_enter_opens_a_level_or_a_page_and_the_back_button_returns(
    open_page: OpenPage, origin: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    wrong = listen(page)
    page.goto(origin.url(gallery.ADDRESS))
    drawn(page, "subjects").focus()
    first = figure(page, "subjects").locator(".chart-box svg text").first
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    at(page, "#c-subjects/201")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    at(page, "#c-subjects/201/20103")
    items = figure(page, "subjects").locator(".chart-path li")
    expect(items).to_have_text(
        [
            "全部支出",
            "一般公共服务支出",
            "政府办公厅（室）及相关机构事务",
        ]
    )
    expect(first).to_have_text("行政运行")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url(origin.url(gallery.LEAF))
    page.go_back()
    at(page, "#c-subjects/201/20103")
    expect(first).to_have_text("行政运行")
    page.go_back()
    at(page, "#c-subjects/201")
    page.go_back()
    page.wait_for_function("!document.querySelector('#c-subjects .chart-path')")
    expect(first).to_have_text("一般公共服务支出")
    assert wrong == []


@pytest.mark.parametrize("name", ["subjects", "economic"])
def test_an_address_opens_the_chart_at_its_level(
    open_page: OpenPage, from_disk: Origin, name: str
) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS, f"#c-{name}/201/20103"))
    box = figure(page, name).locator(".chart-box")
    box.locator("svg path").first.wait_for(state="attached")
    assert box.evaluate("box => box.getBoundingClientRect().top < innerHeight")
    expect(box.locator("svg").get_by_text("行政运行", exact=True)).to_be_attached()
    box.focus()
    page.keyboard.press("Escape")
    at(page, f"#c-{name}/201")
    figure(page, name).get_by_role("button", name="全部").first.click()
    at(page, f"#c-{name}")
    assert page.locator(".chart-path").count() == 0


def test_an_address_that_names_no_level_shows_the_whole(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    wrong = listen(page)
    page.goto(from_disk.url(gallery.ADDRESS, "#c-subjects/999/%E0%A4%A"))
    assert shapes(page, "subjects", ["k1", "k12"]) == {"k1": 1, "k12": 1}
    assert wrong == []


def test_a_click_on_an_area_opens_it(open_page: OpenPage, from_disk: Origin) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    drawn(page, "subjects").click(position={"x": 200, "y": 160})
    at(page, "#c-subjects/201")


def test_with_a_finger_the_first_tap_tells_and_the_second_goes(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(360, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    bar = page.locator("#c-ranking svg path[fill='#c0571f']").first
    drawn(page, "ranking")
    bar.tap()
    assert page.locator("#c-ranking .chart-tip b").inner_text() == "巴中市人民政府办公室"
    assert page.url == from_disk.url(gallery.ADDRESS)
    bar.tap()
    page.wait_for_url(from_disk.url(gallery.LEAF))


def download(page: Page, name: str, kind: str, folder: Path) -> Path:
    with page.expect_download() as waiting:
        figure(page, name).get_by_role("button", name=f"下载 {kind}").click()
    file = folder / waiting.value.suggested_filename
    waiting.value.save_as(file)
    return file


def test_a_chart_is_downloaded_as_a_picture(
    open_page: OpenPage, origin: Origin, tmp_path: Path
) -> None:
    page = open_page(360)
    wrong = listen(page)
    page.goto(origin.url(gallery.ADDRESS))
    drawn(page, "income")
    file = download(page, "income", "PNG", tmp_path)
    data = file.read_bytes()
    assert file.name == "departments-shili-2023-income.png"
    assert data[:8] == b"\x89PNG\r\n\x1a\n"
    width, height = (int.from_bytes(data[at : at + 4]) for at in (16, 20))
    assert width == 1680
    assert height > 2 * 320
    file = download(page, "income", "SVG", tmp_path)
    text = file.read_text("utf-8")
    top = ElementTree.fromstring(text)
    assert top.findtext("{http://www.w3.org/2000/svg}title") == "收入构成（单位：万元）"
    assert "一般公共预算财政拨款收入 86.2%" in text
    assert "file:" not in text
    assert wrong == []


def test_a_table_is_downloaded_for_a_spreadsheet(
    open_page: OpenPage, from_disk: Origin, tmp_path: Path
) -> None:
    page = open_page()
    page.goto(from_disk.url(gallery.ADDRESS))

    def rows(name: str) -> list[list[str]]:
        data = download(page, name, "CSV", tmp_path).read_bytes()
        assert data.startswith(b"\xef\xbb\xbf")
        assert data.endswith(b"\r\n")
        return list(csv.reader(data.decode("utf-8-sig").splitlines()))

    assert rows("totals") == [
        ["项目", "2023 年（万元）", "2022 年（万元）", "备注"],
        ["收入总计", "1904.42", "2010.5", ""],
        ["支出总计", "1880.00", "未载明", "推算：2023 年"],
    ]
    assert rows("income")[-1] == ["'=其他收入", "0.5"]
    assert rows("ranking")[-1] == ["一个名称长得在窄屏里放不下的部门的办公室", "-20"]
    assert rows("subjects")[:3] == [
        ["编码", "项目", "金额（万元）"],
        ["201", "一般公共服务支出", "1630.09"],
        ["20103", "政府办公厅（室）及相关机构事务", "1500"],
    ]


def test_a_link_to_the_chart_is_copied(open_page: OpenPage, strict: Origin) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto(strict.url(gallery.ADDRESS, "#c-subjects/201"))
    drawn(page, "subjects")
    figure(page, "subjects").get_by_role("button", name="复制链接").click()
    page.get_by_text("已复制").wait_for()
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == strict.url(gallery.ADDRESS, "#c-subjects/201")


def test_figures_follow_the_unit_that_the_reader_chose(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    drawn(page, "totals")
    page.evaluate("mz.setUnit('元')")
    for text in ("19,044,200", "20,105,000", "5,000,000"):
        expect(page.locator("#c-totals svg").get_by_text(text, exact=True)).to_be_attached()
    drawn(page, "totals").focus()
    page.keyboard.press("ArrowRight")
    assert said(page, "totals") == "收入总计，2023 年，19,044,200 元，2022 年，20,105,000 元"


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
