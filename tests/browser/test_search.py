"""Search by name: from the box of any page, by words, codes and other names."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.conftest import OpenPage, Origin
from tests.browser.sheets import listen
from tests.site.built import BuildSite

SEARCH = "/search/"


@pytest.fixture(params=["disk", "server"])
def origin(request: pytest.FixtureRequest) -> Origin:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Origin)
    return found


def hits(page: Page) -> dict[str, list[str]]:
    """Names found, by the kind of what they name."""
    return {
        section.locator("h2").inner_text(): section.locator("li a").all_inner_texts()
        for section in page.locator("#search section").all()
    }


def search(page: Page, origin: Origin, words: str) -> dict[str, list[str]]:
    page.goto(origin.url(SEARCH, f"#q={words}"))
    expect(page.locator("#search [role=status]")).not_to_be_empty()
    return hits(page)


def test_the_box_of_every_page_leads_to_what_is_found(open_page: OpenPage, origin: Origin) -> None:
    page = open_page(360)
    wrong = listen(page)
    page.goto(origin.url("/departments/bazhong-zfb/2020/t3/"))
    page.get_by_label("搜索本站").fill("公务接待费")
    page.keyboard.press("Enter")
    expect(page.locator("#search [role=status]")).to_contain_text("找到")
    assert page.get_by_label("搜索本站").input_value() == "公务接待费"
    assert "公务接待费" in hits(page)["科目"]
    assert wrong == []


def test_the_best_match_stands_first(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    by_code = search(page, disk, "2010301")
    assert by_code["科目"] == ["行政运行"]
    by_prefix = search(page, disk, "208")
    assert by_prefix["科目"][:2] == ["社会保障和就业支出", "行政事业单位养老支出"]
    by_alias = search(page, disk, "市政府办公室 巴中")
    assert by_alias["部门"] == ["巴中市人民政府办公室"]
    both = search(page, disk, "三公 盐边")
    assert both["报表"][0] == "一般公共预算财政拨款“三公”经费支出决算表"
    assert page.locator("#search small").first.inner_text() == "盐边县人民政府办公室 2020年度决算"


def test_quotes_brackets_and_blanks_do_not_hide_a_name(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    plain = search(page, disk, "三公经费")
    assert any("“三公”经费" in name for name in plain["报表"])
    assert search(page, disk, "“三公”经费") == plain


def test_what_was_found_is_marked_and_the_rest_waits(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    found = search(page, disk, "决算表")
    assert len(found["报表"]) == 8
    assert set(page.locator("#search mark").all_inner_texts()) == {"决算表"}
    page.locator("#search section", has_text="报表").get_by_role("button").press("Enter")
    assert len(hits(page)["报表"]) > 50
    assert page.evaluate("document.activeElement.tagName") == "A"


def test_arrow_keys_walk_through_what_was_found(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    search(page, disk, "行政运行")
    page.get_by_label("搜索本站").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.innerText") == "行政运行"
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.type") == "search"
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(page.locator("h1")).to_contain_text("行政运行")
    page.go_back()
    expect(page.locator("#search [role=status]")).to_contain_text("找到")


def test_nothing_found_is_said(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    assert search(page, disk, "龘龘") == {}
    status = page.locator("#search [role=status]")
    expect(status).to_have_text("没有找到。换一个短些的词，或用科目编码试试。")


def test_hostile_names_are_shown_as_text(open_page: OpenPage, build_site: BuildSite) -> None:
    page = open_page()
    wrong = listen(page)
    found = search(page, Origin("hostile", build_site("hostile").root.as_uri()), "svg")
    assert any("<svg onload=alert(1)>" in name for name in found["部门"])
    assert wrong == []


def test_without_script_there_are_other_ways(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(disk.url("/"))
    page.get_by_label("搜索本站").fill("三公")
    page.keyboard.press("Enter")
    expect(page.locator("main .notice")).to_contain_text("要用脚本")
    names = page.locator("main .cards a").all_inner_texts()
    assert names == ["部门", "科目", "名词解释", "网站地图"]
