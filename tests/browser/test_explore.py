"""The explore page in use: state in the address, sorting, links, taking along, by keyboard."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.conftest import OpenPage, Origin
from tests.browser.sheets import EXPLORE, explore, listen, number, sheet
from tests.site.built import BuildSite, Loaded


@pytest.mark.parametrize("origin_name", ["disk", "server"])
def test_the_state_stands_in_the_address_and_comes_back(
    open_page: OpenPage, request: pytest.FixtureRequest, origin_name: str
) -> None:
    origin: Origin = request.getfixturevalue(origin_name)
    page = open_page()
    wrong = listen(page)
    first = explore(page, origin)
    page.get_by_label("年度", exact=True).select_option("2024")
    expect(page.locator("#explore caption")).to_contain_text("一般公共预算财政拨款支出决算表")
    page.get_by_label("表或节").select_option("T3")
    expect(page.locator("#explore caption")).to_contain_text("支出决算表 · 本年支出合计 · 类")
    page.get_by_label("横排").select_option("column")
    page.get_by_role("button", name="基本支出", exact=True).click()
    expect(page.locator("#explore [aria-sort=descending]")).to_have_text("基本支出")
    last = sheet(page, "#explore")
    page.reload()
    expect(page.locator("#explore [aria-sort=descending]")).to_have_text("基本支出")
    assert sheet(page, "#explore") == last
    assert page.get_by_label("表或节").input_value() == "T3"
    for _ in range(4):
        page.go_back()
    expect(page.locator("#explore thead")).to_contain_text(first.heads[-2])
    assert sheet(page, "#explore") == first
    assert wrong == []


def test_rows_are_sorted_by_any_column(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    state = {
        "year": "2020",
        "table": "T5",
        "level": "3",
        "rows": "subject",
        "columns": "department",
    }
    plain = explore(page, disk, tier="市级", **state)
    for want in ("descending", "ascending"):
        page.get_by_role("button", name="所列合计").click()
        expect(page.locator(f"[aria-sort={want}]")).to_have_text("所列合计")
        sums = [number(row[-1]) for row in sheet(page, "#explore").rows[:-1]]
        assert sums == sorted(sums, reverse=want == "descending")
        assert page.evaluate("document.activeElement.innerText") == "所列合计"
    page.get_by_role("button", name="所列合计").click()
    expect(page.locator("[aria-sort]")).to_have_count(0)
    assert sheet(page, "#explore") == plain


def test_each_figure_leads_to_its_cell(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    found = explore(
        page, disk, year="2024", table="T3", level="7", rows="subject", columns="column"
    )
    links = [(text, url) for text, url in found.links if text[0].isdigit()]
    for text, url in (links[0], links[-1]):
        page.goto(url)
        assert page.locator(":target").evaluate("cell => cell.firstChild.data") == text


def test_a_stated_figure_leads_to_its_section(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    found = explore(page, disk, year="2020", table="s-three-public", rows="list")
    page.goto(found.links[0][1])
    assert "三公" in page.locator(":target").inner_text()


def test_a_long_list_is_paged(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    found = explore(page, disk, rows="list", year="2020")
    assert len(found.rows) == 100
    page.get_by_role("button", name="下一页").press("Enter")
    expect(page.locator("#explore [role=status]").first).to_contain_text("第 2 页，共 ")
    assert sheet(page, "#explore").rows[0] != found.rows[0]
    assert page.evaluate("document.activeElement.innerText") == "下一页"


def test_csv_is_copied_and_downloaded_whole(
    open_page: OpenPage, server: Origin, tmp_path: Path
) -> None:
    page = open_page(permissions=["clipboard-read", "clipboard-write"], accept_downloads=True)
    state = {
        "year": "2020",
        "table": "T5",
        "level": "3",
        "rows": "subject",
        "columns": "department",
    }
    found = explore(page, server, **state)
    page.get_by_role("button", name="复制 CSV").click()
    expect(page.locator("#explore .tools [role=status]")).to_have_text("已复制 7 行。")
    copied = page.evaluate("navigator.clipboard.readText()").replace("\r\n", "\n")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载 CSV").click()
    waiting.value.save_as(tmp_path / "a.csv")
    saved = (tmp_path / "a.csv").read_bytes()
    assert saved.startswith("\ufeff编码,科目（行）,巴中市人民政府办公室（万元）,".encode())
    assert saved.count(b"\r\n") == saved.count(b"\n")
    rows = list(csv.reader(io.StringIO(saved.decode("utf-8-sig"), newline="")))
    assert rows == list(csv.reader(io.StringIO(copied)))
    assert [[cell.replace(",", "") for cell in row] for row in found.rows] == rows[1:]


def test_csv_opens_safely_in_a_spreadsheet(open_page: OpenPage, build_site: BuildSite) -> None:
    """A name that begins like a formula is text there."""
    page = open_page(accept_downloads=True)
    explore(page, Origin("years", build_site("years").root.as_uri()), table="T3", rows="subject")
    page.evaluate("() => { mz.figures.part = word => ({id: word.split(' ')[0], name: '=1+1'}) }")
    page.get_by_label("横排").select_option("year")
    expect(page.locator("#explore tbody th").first).to_have_text("=1+1")
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载 CSV").click()
    text = waiting.value.path().read_text("utf-8-sig")
    assert "'=1+1" in text
    assert not [cell for row in csv.reader(io.StringIO(text)) for cell in row if cell[:1] == "="]


def test_a_pivot_is_drawn_and_the_drawing_stands_in_the_address(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    wrong = listen(page)
    explore(page, disk)
    page.get_by_role("button", name="画成图").click()
    page.locator(".drawn svg").wait_for()
    page.reload()
    page.locator(".drawn svg").wait_for()
    assert page.get_by_role("button", name="画成图").get_attribute("aria-pressed") == "true"
    assert wrong == []


def test_everything_is_worked_by_keyboard(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(360)
    explore(page, disk)
    page.get_by_label("科目", exact=True).focus()
    page.keyboard.type("208")
    page.keyboard.press("Enter")
    expect(page.locator("#explore tbody tr")).to_have_count(1)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.id") == "ask-rows"
    page.keyboard.press("ArrowDown")
    expect(page.locator("#explore thead th").first).to_have_text("部门")
    labels = page.locator("#explore select, #explore input").evaluate_all(
        "all => all.filter(one => !one.labels.length).length"
    )
    assert labels == 0


def test_a_year_that_does_not_arrive_is_said(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.route("**/figures-2020-*", lambda route: route.abort())
    page.goto(disk.url(EXPLORE))
    expect(page.locator("#explore .notice")).to_contain_text("2020年的数没有取到。")


def test_without_script_the_page_lists_every_report(
    open_page: OpenPage, disk: Origin, demo_content: Loaded
) -> None:
    page = open_page(360, java_script_enabled=False)
    page.goto(disk.url(EXPLORE))
    assert "要用脚本" in page.locator("main .notice").inner_text()
    assert page.locator("li[data-report]").count() == len(demo_content.reports)
    page.locator("li[data-report] a").first.click()
    assert "决算" in page.locator("h1").inner_text()


def test_skipping_to_the_text_keeps_what_was_chosen(open_page: OpenPage, disk: Origin) -> None:
    """`#main` is a place on the page, not a state of it."""
    page = open_page()
    state = {"year": "2024", "table": "T3", "level": "3", "rows": "subject", "columns": "column"}
    found = explore(page, disk, **state)
    page.locator(".skip").focus()
    page.keyboard.press("Enter")
    page.wait_for_function("location.hash == '#main'")
    assert sheet(page, "#explore") == found
    page.get_by_label("层次或行").select_option("7")
    expect(page.locator("#explore tbody .code").first).to_have_text("2013901")
    assert page.get_by_label("表或节").input_value() == "T3"


def test_amounts_are_shown_in_the_readers_unit_and_taken_along_as_printed(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(accept_downloads=True)
    state = {
        "year": "2020",
        "table": "T5",
        "level": "3",
        "rows": "subject",
        "columns": "department",
    }
    printed = explore(page, disk, **state).figures()
    page.evaluate("mz.setUnit('元')")
    expect(page.locator("#explore caption")).to_contain_text("单位：元")
    shown = sheet(page, "#explore").figures()
    assert shown == {place: value * 10_000 for place, value in printed.items()}
    with page.expect_download() as waiting:
        page.get_by_role("button", name="下载 CSV").click()
    text = waiting.value.path().read_text("utf-8-sig")
    assert "巴中市人民政府办公室（万元）" in text
    assert ",1904.42," in text


def test_a_state_that_cannot_be_falls_back_to_the_nearest_and_says_so(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    notice = page.locator("#explore .notice")
    table = {"table": "T5", "rows": "subject", "columns": "department"}
    explore(page, disk, year="all", **table)
    assert page.locator("#explore tbody tr").count() > 0
    assert notice.inner_text().startswith("年度“all”不在可选之列，改为“全部年度”。")
    found = explore(page, disk, year="2022", **table)
    assert notice.inner_text() == "年度“2022”不在可选之列，改为“2023年”。"
    assert found == explore(page, disk, year="2023", **table)
    expect(notice).to_be_hidden()
    explore(page, disk, year="2020", department="nobody", table="T55", rows="up")
    assert notice.inner_text() == (
        "部门“nobody”不在可选之列，改为“全部部门”。"
        "表或节“T55”不在可选之列，改为“全部表与说明（只能列出）”。"
        "竖排“up”不在可选之列，改为“逐条列出”。"
    )
    assert page.locator("#explore tbody tr").count() == 100


def test_the_first_column_that_has_figures_is_taken(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    state = {"year": "2020", "table": "T7", "rows": "subject", "columns": "department"}
    found = explore(page, disk, department="bazhong-zfb", **state)
    assert page.get_by_label("栏", exact=True).input_value() == "final"
    assert found.rows[0][1] == "81.72"


def test_nothing_is_offered_to_draw_where_there_is_nothing(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    state = {"year": "2020", "table": "T7", "rows": "subject", "columns": "department"}
    explore(page, disk, column="final", **state)
    draw = page.get_by_role("button", name="画成图")
    expect(draw).to_be_visible()
    explore(page, disk, column="budget", department="bazhong-zfb", **state)
    expect(draw).to_be_hidden()


def test_a_drawing_follows_the_width_of_the_window(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(1280, reduced_motion="reduce")
    explore(page, disk)
    page.get_by_role("button", name="画成图").click()
    page.locator(".drawn svg").wait_for()
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("document.querySelector('.drawn svg').clientWidth < 361")
    assert page.evaluate("document.documentElement.scrollWidth") == 360


def test_a_share_too_small_for_a_tenth_is_said_in_words(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    state = {"year": "2020", "table": "T5", "level": "3", "columns": "department"}
    found = explore(page, disk, rows="subject", measure="share", column="total", **state)
    at = found.heads.index("盐边县人民政府办公室")
    shares = {row[0]: row[at] for row in found.rows}
    assert (shares["210"], shares["221"]) == ("不足0.1%", "6.94%")


def test_departments_are_added_only_within_one_level(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    state = {"year": "2020", "table": "T5", "level": "3", "column": "total"}
    found = explore(page, disk, rows="subject", columns="department", **state)
    note = page.locator("#explore .aside").last
    assert "所列合计" not in found.heads
    assert "所列部门级别不同，不相加，没有合计" in note.inner_text()
    page.get_by_label("部门级别").select_option("市级")
    expect(page.locator("#explore thead")).to_contain_text("所列合计")
    assert "级别不同" not in note.inner_text()
    explore(page, disk, rows="subject", **state)
    assert page.locator("#explore .notice").inner_text() == (
        "不同级别的部门不相加，逐条列出。请选一个部门级别，或把部门放在竖排、横排。"
    )
