"""Reading helps in a browser: units, looks, words explained, long tables, links to cells."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.test_pages import scrolls_sideways
from tests.browser.walk import BAZHONG, BAZHOU, KINDS, PUTUO
from tests.site.built import SITES, built

SPENDING = f"{PUTUO}t3/"
LONG = f"{PUTUO}t6/"
PROJECT = f"{BAZHOU}performance/zhengwu-waiwang-dianlu/"
CELL = '[id="r-2210201.project"]'
ACROSS = "() => document.querySelector('main').textContent"


def settings(page: Page) -> None:
    page.get_by_role("button", name="阅读设置").click()


def choose(page: Page, *options: str) -> None:
    """Of the reading settings, by mouse; the panel is left closed."""
    settings(page)
    for option in options:
        page.locator("#look").get_by_label(option, exact=True).check()
    page.keyboard.press("Escape")


def cells(page: Page, selector: str) -> list[str]:
    return [text.strip() for text in page.locator(selector).all_text_contents()]


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("−", "-"))


# Units


def test_amounts_are_shown_in_the_unit_chosen_to_the_last_digit(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    page.goto(disk.url(SPENDING))
    before = cells(page, "td.num")
    choose(page, "元")
    after = cells(page, "td.num")
    assert after[:4] == ["3,078,200", "1,055,800", "2,022,400", ""]
    assert [number(a) for a in after if a] == [number(b) * 10_000 for b in before if b]
    choose(page, "亿元")
    assert cells(page, "td.num")[:3] == ["0.030782", "0.010558", "0.020224"]
    choose(page, "原单位")
    assert cells(page, "td.num") == before


def test_headlines_bars_captions_and_sentences_follow_the_unit(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    page.goto(disk.url(BAZHONG))
    choose(page, "元")
    assert page.locator(".headlines strong").first.inner_text() == "24,472,500"
    assert cells(page, ".headlines .u") == ["元"] * 4
    assert page.locator(".bars caption").first.inner_text() == "收入来源（元）"
    assert page.locator(".bars td.num").first.inner_text() == "21,406,400"
    said = page.locator("#s-overall p:not(.aside)").first.inner_text()
    assert said.startswith(
        "2020年度收入总计24,472,500元，其中：年初结转和结余3,066,100元，占12.53%"
    )
    page.goto(disk.url(SPENDING))
    assert page.locator("caption small").first.inner_text() == "单位：元"


def test_nothing_but_money_changes_with_the_unit(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(PROJECT))
    kept = ".ledger.text, .ledger:not(.text) td.num:nth-child(n+5)"  # rates, weights, scores
    before = cells(page, kept)
    amounts = cells(page, "table[data-unit] td.num:nth-child(-n+4)")
    choose(page, "元")
    assert cells(page, kept) == before
    assert cells(page, "table[data-unit] td.num:nth-child(-n+4)") != amounts


def test_the_unit_is_undone_on_every_page_to_the_letter(open_page: OpenPage, disk: Origin) -> None:
    page, wrong = open_page(), []
    for address in KINDS:
        page.goto(disk.url(address))
        before = page.evaluate(ACROSS)
        page.evaluate("mz.setUnit('亿元'); mz.setUnit('元'); mz.setUnit('')")
        if page.evaluate(ACROSS) != before:
            wrong.append(address)
    assert wrong == [], "\n".join(wrong)


def test_the_unit_stays_on_and_says_what_the_table_has(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(SPENDING))
    choose(page, "元")
    page.goto(disk.url(f"{BAZHONG}t5/"))
    note = page.locator("#unit-note")
    assert note.inner_text() == "显示单位已换算为元，原表为万元。恢复原单位"
    note.get_by_role("button").click()
    assert note.count() == 0
    assert page.evaluate("localStorage.length") == 0


@pytest.mark.parametrize(
    ("text", "unit", "chosen", "shown"),
    [
        ("1,904.42", "万元", "元", "19,044,200 元"),
        ("1904.42", "万元", "元", "19,044,200 元"),
        ("1,904.42", "万元", "亿元", "0.190442 亿元"),
        ("−0.05", "万元", "元", "−500 元"),
        ("4.27512", "万元", "元", "42,751.2 元"),
        ("123,456,789.01", "元", "万元", "12,345.678901 万元"),
        ("5", "元", "亿元", "0.00000005 亿元"),
        ("0.00", "万元", "元", "0 元"),
        ("0", "万元", "亿元", "0 亿元"),
        ("99999999999999999.99", "万元", "元", "999,999,999,999,999,999,900 元"),
        ("1,904.42", "万元", "万元", "1,904.42 万元"),
        ("未公开", "万元", "元", "未公开 元"),
        ("", "万元", "元", " 元"),
        ("24", "个", "元", "24 个"),
    ],
)
def test_a_decimal_point_is_moved_without_arithmetic(
    blank: Page, text: str, unit: str, chosen: str, shown: str
) -> None:
    script = """([text, unit, chosen]) => {
        mz.setUnit(chosen);
        const got = mz.amount(text, unit);
        return `${got.text} ${got.unit}`;
    }"""
    assert blank.evaluate(script, [text, unit, chosen]) == shown


@pytest.fixture
def blank(open_page: OpenPage, disk: Origin) -> Page:
    page = open_page()
    page.goto(disk.url("/about/"))
    return page


def test_other_scripts_hear_of_units_and_looks(blank: Page) -> None:
    blank.evaluate("""() => {
        window.heard = [];
        for (const name of ['mz:unit', 'mz:look'])
            document.addEventListener(name, event => heard.push(name));
    }""")
    choose(blank, "亿元", "高对比", "深色")
    assert blank.evaluate("heard") == ["mz:unit", "mz:look", "mz:look"]


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


# Long tables


def test_the_head_of_a_long_table_stays_while_its_rows_go_by(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(LONG))
    scroll = page.locator(".scroll").first
    scroll.evaluate("box => { box.scrollTop = 400 }")
    box, head = scroll.bounding_box(), page.locator("thead").first.bounding_box()
    assert box is not None
    assert head is not None
    assert box["height"] <= 0.85 * 740 + 1
    assert abs(head["y"] - box["y"]) < 1


def test_a_cell_far_down_a_long_table_comes_into_view_below_its_head(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(LONG, "#r-30309.final"))
    cell = page.locator('[id="r-30309.final"]').bounding_box()
    head = page.locator("thead").first.bounding_box()
    assert cell is not None
    assert head is not None
    assert head["y"] + head["height"] <= cell["y"] < 740


def test_the_head_above_codes_and_names_keeps_to_the_names_when_scrolled(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(360)
    page.goto(disk.url(SPENDING))
    page.locator(".scroll").first.evaluate("box => { box.scrollLeft = 200 }")
    group = page.locator("thead [scope=colgroup]").first.bounding_box()
    name = page.locator("thead .name").bounding_box()
    assert group is not None
    assert name is not None
    assert abs(group["x"] + group["width"] - name["x"] - name["width"]) <= 1


def finder(page: Page, disk: Origin) -> Locator:
    page.goto(disk.url(SPENDING))
    return page.get_by_label("在表中查找")


def shown_rows(page: Page) -> list[str]:
    return cells(page, ".ledger tbody tr:not([hidden]) th")


def test_a_long_table_is_searched_by_name_keeping_what_stands_above(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    field = finder(page, disk)
    field.press_sequentially("医疗")
    assert shown_rows(page) == [
        "合计",
        "卫生健康支出",
        "行政事业单位医疗",
        "行政单位医疗",
        "事业单位医疗",
    ]
    assert page.locator(".find output").inner_text() == "找到 3 行"
    field.press("Escape")
    assert len(shown_rows(page)) == 18
    assert field.input_value() == ""
    assert page.locator(".find output").inner_text() == ""


def test_a_long_table_is_searched_by_code(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    field = finder(page, disk)
    field.fill("２２１０２０３")
    assert shown_rows(page) == ["合计", "住房保障支出", "住房改革支出", "购房补贴"]
    field.fill("没有的")
    assert shown_rows(page) == ["合计"]
    assert page.locator(".find output").inner_text() == "没有相符的行"


def test_a_word_being_composed_is_not_searched_before_it_is_chosen(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    finder(page, disk).focus()
    input_method: CDPSession = page.context.new_cdp_session(page)
    compose: dict[str, Any] = {"text": "gong", "selectionStart": 4, "selectionEnd": 4}
    input_method.send("Input.imeSetComposition", compose)
    assert len(shown_rows(page)) == 18
    input_method.send("Input.insertText", {"text": "公积金"})
    assert shown_rows(page) == ["合计", "住房保障支出", "住房改革支出", "住房公积金"]


def test_short_tables_have_no_search(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(f"{PUTUO}t7/"))
    assert page.locator(".find").count() == 0


# Links to cells

CITED = (
    "中共上海市普陀区委社会工作部2024年度决算《支出决算表》“住房公积金（2210201）”行“基本支出”栏："
    "17.70 万元。"
)


def pasted(page: Page) -> str:
    """What the clipboard holds, by pasting it."""
    page.evaluate("document.body.append(document.createElement('textarea'))")
    page.locator("textarea").last.focus()
    page.keyboard.press("Control+V")
    return page.locator("textarea").last.input_value()


@pytest.mark.parametrize("origin", ["disk", "server"])
def test_a_cell_gives_its_link_and_a_citation(
    open_page: OpenPage, origin: str, request: pytest.FixtureRequest
) -> None:
    site: Origin = request.getfixturevalue(origin)
    page = open_page()
    page.goto(site.url(SPENDING))
    page.evaluate("mz.setUnit('元')")
    page.locator('[id="r-2210201.basic"]').click()
    box = page.get_by_role("dialog", name="本格的链接与引用")
    assert box.locator("p").inner_text() == "住房公积金（2210201），基本支出：17.70 万元"
    box.get_by_role("button", name="引用").click()
    assert box.get_by_role("status").inner_text() == "已复制"
    address = site.url(SPENDING, "#r-2210201.basic")
    page.keyboard.press("Escape")
    assert pasted(page) == CITED + address
    page.locator('[id="r-2210201.basic"]').click()
    box.get_by_role("button", name="复制本格链接").click()
    box.get_by_role("status").wait_for()
    page.keyboard.press("Escape")
    assert pasted(page) == address


def test_a_cell_is_reached_and_asked_by_keyboard(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(SPENDING))
    page.locator(".scroll").first.focus()
    page.keyboard.press("Tab")
    for key in ("ArrowDown", "ArrowDown", "ArrowRight"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.id") == "r-20139.basic"
    page.keyboard.press("Enter")
    assert page.locator(".pop p").inner_text() == "社会工作事务（20139），基本支出：62.63 万元"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") == "r-20139.basic"


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
