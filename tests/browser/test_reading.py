"""Looks that stay on, words explained on tap, contents, links that leave."""

from __future__ import annotations

import pytest
from playwright.sync_api import Locator, Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.reading import cells, choose, settings
from tests.browser.test_pages import scrolls_sideways
from tests.browser.walk import BAZHONG, KINDS
from tests.site.built import SITES, built

# Looks


def test_looks_stay_on_and_are_there_before_the_page_is_drawn(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    page.goto(disk.url("/"))
    choose(page, "大字（长者模式）", "高对比", "浅色")
    page.route("**/assets/site-*.js", lambda route: route.abort())
    page.goto(disk.url("/departments/"))
    root = "() => ({...document.documentElement.dataset})"
    assert page.evaluate(root) == {"type": "large", "contrast": "high", "theme": "light"}
    page.unroute_all()
    page.goto(disk.url("/departments/"))
    choose(page, "跟随系统")
    page.locator("#look [name=type][value='']").evaluate("one => one.click()")
    page.locator("#look [name=contrast][value=normal]").evaluate("one => one.click()")
    assert page.evaluate(root) == {}


def test_settings_work_by_keyboard_alone(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url("/about/"))
    button = page.get_by_role("button", name="阅读设置")
    button.focus()
    assert button.get_attribute("aria-expanded") == "false"
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    assert page.locator("html").get_attribute("data-type") == "large"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.textContent") == "阅读设置"
    assert not page.locator("#look").is_visible()


COLOURS = """() => {
    const style = getComputedStyle(document.body);
    return [style.color, style.backgroundColor];
}"""
BLACK, WHITE = "rgb(0, 0, 0)", "rgb(255, 255, 255)"


@pytest.mark.parametrize(
    ("system", "chosen", "colours"),
    [
        ("light", [], ["rgb(28, 37, 35)", "rgb(251, 250, 246)"]),
        ("dark", [], ["rgb(230, 235, 232)", "rgb(20, 25, 24)"]),
        ("dark", ["浅色"], ["rgb(28, 37, 35)", "rgb(251, 250, 246)"]),
        ("light", ["深色"], ["rgb(230, 235, 232)", "rgb(20, 25, 24)"]),
        ("light", ["高对比"], [BLACK, WHITE]),
        ("dark", ["高对比"], [WHITE, BLACK]),
        ("dark", ["高对比", "浅色"], [BLACK, WHITE]),
        ("light", ["高对比", "深色"], [WHITE, BLACK]),
    ],
)
def test_a_theme_is_that_of_the_system_or_the_one_chosen(
    open_page: OpenPage, disk: Origin, system: str, chosen: list[str], colours: list[str]
) -> None:
    page = open_page(color_scheme=system)
    page.goto(disk.url("/about/"))
    choose(page, *chosen)
    assert page.evaluate(COLOURS) == colours


def test_a_system_that_asks_for_more_contrast_gets_it(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(contrast="more")
    page.goto(disk.url("/about/"))
    assert page.evaluate(COLOURS) == [BLACK, WHITE]
    settings(page)
    assert page.get_by_label("高对比").is_checked()
    page.locator("#look [name=contrast][value=normal]").check()
    page.reload()
    assert page.evaluate(COLOURS) != [BLACK, WHITE]


SMALL = """() => [...document.querySelectorAll('body *')].filter(one =>
    one.checkVisibility() && !one.closest('.hidden, svg') &&
    [...one.childNodes].some(node => node.nodeType === 3 && node.data.trim()) &&
    parseFloat(getComputedStyle(one).fontSize) < 18
).map(one => one.tagName + '.' + one.className + ' ' + getComputedStyle(one).fontSize)"""
TIGHT = """() => [...document.querySelectorAll(
    'button, header nav a, input:not([type=radio]), #look label, .cards a, nav.contents a')]
    .filter(one => one.checkVisibility() && one.getBoundingClientRect().height < 44)
    .map(one => one.tagName + ' ' + one.textContent + one.getBoundingClientRect().height)"""


@pytest.mark.parametrize("width", [320, 1280])
def test_large_type_is_large_everywhere_and_nothing_is_cut(
    open_page: OpenPage, disk: Origin, width: int
) -> None:
    page, wrong = open_page(width), []
    page.goto(disk.url("/"))
    choose(page, "大字（长者模式）")
    for address in KINDS:
        page.goto(disk.url(address))
        settings(page)
        wrong += [f"{address} {one}" for one in {*page.evaluate(SMALL), *page.evaluate(TIGHT)}]
        if scrolls_sideways(page):
            wrong.append(f"{address} 横向滚动")
    assert wrong == [], "\n".join(wrong)


# Words explained


def touched(open_page: OpenPage, disk: Origin, width: int = 360) -> tuple[Page, Locator]:
    page = open_page(width, has_touch=True, is_mobile=True)
    page.goto(disk.url(BAZHONG))
    return page, page.locator("main a.term").first


def test_the_first_tap_on_a_word_explains_it_the_link_leads_on(
    open_page: OpenPage, disk: Origin
) -> None:
    page, term = touched(open_page, disk)
    tip, href = term.get_attribute("data-tip"), term.get_attribute("href")
    assert tip is not None
    assert href is not None
    term.tap()
    box = page.locator(".pop")
    assert box.locator("p").inner_text() == tip
    assert page.url.endswith("2020/index.html")
    box.get_by_role("link", name="详细解释").tap()
    page.wait_for_url(f"**/{href.replace('../', '')}")


def test_the_explanation_goes_away_by_escape_or_a_tap_elsewhere(
    open_page: OpenPage, disk: Origin
) -> None:
    page, term = touched(open_page, disk)
    term.tap()
    assert page.locator(".pop :focus").inner_text() == "详细解释"
    page.keyboard.press("Escape")
    assert page.locator(".pop").count() == 0
    assert page.evaluate("document.activeElement.className") == "term"
    term.tap()
    page.locator("#s-profile h2").tap()
    assert page.locator(".pop").count() == 0


def test_explanations_stay_within_a_narrow_window(open_page: OpenPage, disk: Origin) -> None:
    page, _ = touched(open_page, disk, 320)
    for one in page.locator("main a.term").all()[:12]:
        one.tap()
        box = page.locator(".pop").bounding_box()
        assert box is not None
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert not scrolls_sideways(page)
        page.keyboard.press("Escape")


def test_a_click_of_the_mouse_on_a_word_leads_to_its_page(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    page.goto(disk.url(BAZHONG))
    page.locator("main a.term").first.click()
    assert "/glossary/" in page.url


# The page


def test_contents_are_folded_on_a_phone_and_go_where_they_say(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(BAZHONG))
    contents = page.get_by_role("navigation", name="本页目录")
    assert not contents.get_by_role("link").first.is_visible()
    contents.get_by_role("button", name="展开").click()
    contents.get_by_role("link", name="决算报表").click()
    assert page.url.endswith("#tables")
    assert not contents.get_by_role("link").first.is_visible()


def test_contents_show_the_section_being_read(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(BAZHONG))
    page.locator("#s-expenditure").evaluate("one => one.scrollIntoView()")
    page.wait_for_selector("nav.contents [aria-current]")
    assert cells(page, "nav.contents [aria-current]") == ["支出决算情况说明"]


def test_without_script_there_are_no_controls_and_contents_are_open(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(disk.url(BAZHONG))
    assert page.locator("nav.contents a").first.is_visible()
    assert page.locator("main button, .look, .look-button, .find").count() == 0


def test_a_link_that_leaves_a_published_portal_asks_first(
    open_page: OpenPage, tmp_path_factory: pytest.TempPathFactory
) -> None:
    root = built(SITES / "column", tmp_path_factory.mktemp("leaving")).root
    page = open_page()
    page.goto(f"{root.as_uri()}/index.html")
    page.evaluate("""() => {
        const link = document.createElement('a');
        Object.assign(link, {className: 'external', href: 'about:blank#away', textContent: '别处'});
        document.querySelector('main').append(link);
    }""")
    link = page.get_by_role("link", name="别处")
    link.click()
    dialog = page.get_by_role("dialog")
    assert dialog.locator("p").all_inner_texts() == [
        "您将离开本站，前往以下地址：",
        "about:blank#away",
    ]
    page.keyboard.press("Enter")
    assert dialog.count() == 0
    assert page.evaluate("document.activeElement.textContent") == "别处"
    link.click()
    dialog.get_by_role("link", name="继续前往").click()
    page.wait_for_url("about:blank#away")
