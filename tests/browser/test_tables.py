"""Long tables: heads that stay, rows that are found, cells that give their link."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import CDPSession, Locator, Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.reading import cells
from tests.browser.walk import BAZHOU, PUTUO

SPENDING = f"{PUTUO}t3/"
LONG = f"{PUTUO}t6/"


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


# Heads that stay, whatever the window

TALL = """() => [...document.querySelectorAll('main table')].filter(table => {
    const rows = [...table.tBodies].reduce((sum, body) => sum + body.rows.length, 0);
    return rows > 12 && table.offsetHeight > innerHeight && table.tHead &&
        table.tHead.offsetHeight && getComputedStyle(table.tHead).display !== 'none' &&
        !table.closest('.chart-table');
}).reduce(async (before, table) => {
    const told = await before, row = table.rows[Math.floor(table.rows.length * 0.6)];
    row.scrollIntoView({block: 'center'});
    await new Promise(requestAnimationFrame);
    const head = table.tHead.getBoundingClientRect(), own = row.getBoundingClientRect();
    return head.top >= -1 && head.bottom <= own.top + 1 && own.bottom <= innerHeight
        ? [...told, ''] : [...told, table.caption.textContent.trim()];
}, Promise.resolve([]))"""
LISTS = (f"{PUTUO}t2/", SPENDING, f"{PUTUO}t5/", LONG, f"{BAZHOU}x7/", BAZHOU, "/checks/")


@pytest.mark.parametrize(("width", "height"), [(360, 740), (1280, 600)])
def test_every_table_taller_than_the_window_keeps_its_head_in_view(
    open_page: OpenPage, disk: Origin, width: int, height: int
) -> None:
    page, wrong = open_page(width), []
    page.set_viewport_size({"width": width, "height": height})
    tall = 0
    for address in LISTS:
        page.goto(disk.url(address))
        found = page.evaluate(TALL)
        tall += len(found)
        wrong += [f"{address} {caption}" for caption in found if caption]
    assert wrong == []
    assert tall > 4


COVERED = """id => {
    const cell = document.getElementById(id), port = cell.closest('.scroll');
    const inside = document.createRange(), name = cell.parentNode.querySelector('.name');
    const edge = name.getBoundingClientRect().right, frame = port.getBoundingClientRect();
    const own = cell.getBoundingClientRect();
    const halved = [...cell.parentNode.parentNode.querySelectorAll('td.num')].filter(other => {
        if (!other.firstChild || !/[0-9]/.test(other.textContent)) return false;
        inside.selectNodeContents(other);
        const text = inside.getBoundingClientRect();
        return text.left < edge - 1 && text.right > edge + 1;
    }).map(other => other.textContent);
    return [own.left >= edge - 1, own.right <= frame.right + 1, halved];
}"""


@pytest.mark.parametrize("column", ["total", "basic", "project"])
@pytest.mark.parametrize("script", [True, False])
def test_a_linked_cell_is_seen_whole_beside_the_names_and_no_figure_is_cut(
    open_page: OpenPage, disk: Origin, column: str, script: bool
) -> None:
    page = open_page(360, java_script_enabled=script)
    page.goto(disk.url(SPENDING, f"#r-2013901.{column}"))
    page.wait_for_timeout(300)
    assert page.evaluate(COVERED, f"r-2013901.{column}") == [True, True, []]


def test_the_head_is_in_view_when_a_link_leads_far_down(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(360)
    page.goto(disk.url(SPENDING, "#r-2210203.basic"))
    head = page.locator("thead").first.bounding_box()
    cell = page.locator('[id="r-2210203.basic"]').bounding_box()
    assert head is not None
    assert cell is not None
    assert head["y"] >= 0
    assert head["y"] + head["height"] <= cell["y"]
    assert cell["y"] + cell["height"] <= 740
