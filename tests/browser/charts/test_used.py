"""Charts read by keyboard and finger, drilled, downloaded, linked to."""

from __future__ import annotations

import csv
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Page, expect

from tests.browser.charts import gallery
from tests.browser.charts.looking import at, drawn, figure, listen, said, shapes
from tests.browser.conftest import OpenPage, Origin


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
        "flow": ["财政拨款，1,630.09 万元", f"{gallery.LONG}，249.91 万元"],
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


@pytest.mark.parametrize(
    ("width", "listed"),
    [(1280, []), (360, ["图中写不全的：卫生健康支出 3.1%、住房保障支出 2.6%。"])],
)
def test_an_area_too_small_for_its_name_is_listed_below(
    open_page: OpenPage, from_disk: Origin, width: int, listed: list[str]
) -> None:
    page = open_page(width, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    drawn(page, "subjects")
    assert figure(page, "subjects").locator(".chart-small").all_inner_texts() == listed


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


def test_with_a_finger_an_area_tells_its_amount_before_it_opens(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(360, has_touch=True, is_mobile=True, reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    box = drawn(page, "subjects")
    tip = page.locator("#c-subjects .chart-tip")
    box.tap(position={"x": 100, "y": 120})
    assert tip.locator("b").inner_text() == "一般公共服务支出"
    assert tip.locator("i").all_inner_texts() == ["占84.9%", "1,630.09 万元"]
    assert tip.locator("small").inner_text().strip() == "再点一下看下一级"
    assert page.url == from_disk.url(gallery.ADDRESS)
    box.tap(position={"x": 100, "y": 120})
    at(page, "#c-subjects/201")
    box.tap(position={"x": 60, "y": 120})
    expect(tip.locator("b")).to_have_text("政府办公厅（室）及相关机构事务")
    at(page, "#c-subjects/201")


def test_a_level_of_one_item_is_passed_over_and_stays_in_the_path(
    open_page: OpenPage, from_disk: Origin
) -> None:
    page = open_page(reduced_motion="reduce")
    page.goto(from_disk.url(gallery.ADDRESS))
    box = drawn(page, "subjects")
    box.focus()
    for key in ("ArrowRight", "ArrowRight", "Enter"):
        page.keyboard.press(key)
    at(page, "#c-subjects/208/20805")
    path = figure(page, "subjects").locator(".chart-path")
    expect(path.locator("li")).to_have_text(
        ["全部支出", "社会保障和就业支出", "行政事业单位养老支出"]
    )
    expect(path.get_by_role("button")).to_have_text(["全部支出"])
    assert said(page, "subjects") == "行政事业单位养老支出，2 项"
    page.keyboard.press("Escape")
    at(page, "#c-subjects")


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
