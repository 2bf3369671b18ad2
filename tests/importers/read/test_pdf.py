"""PDF pages, printed by Chromium: paragraphs, tables and what stands around them."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import sync_playwright

from generator.importers.document import Line, Spot
from generator.importers.read.reading import Reading
from tests.importers.read.seen import at_once, notes, only_grid, pieces, texts
from tests.tools import require

STYLE = """<meta charset=utf-8><style>
@page { size: A4; margin: 25mm }
body { font: 14px/1.8 'Noto Sans CJK SC' } p { margin: 0; text-indent: 2em }
table { border-collapse: collapse; width: 100% } td { border: 1px solid; padding: 2px 4px }
h1 { text-align: center } .next { break-before: page }
</style>"""
LONG = (
    "与上年相比减少501.49万元，主要变动原因是厉行节约压减经费，项目支出相应减少，人员经费略有增加。"
)
PIXEL = (
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJ"
    "ggg=="
)
Print = Callable[..., Reading]


@pytest.fixture(scope="module")
def printed() -> Iterator[Print]:
    require("font")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(
            executable_path=require("chromium"), args=["--no-sandbox"]
        )
        page = opened.new_page()

        def print_one(body: str, footer: str = "") -> Reading:
            page.set_content(STYLE + body)
            data = page.pdf(
                prefer_css_page_size=True,
                display_header_footer=bool(footer),
                header_template="<span></span>",
                footer_template=footer or "<span></span>",
            )
            return at_once(data, "pdf", "决算.pdf")

        yield print_one
        opened.close()


def test_lines_of_a_paragraph_are_joined_and_know_their_places(printed: Print) -> None:
    reading = printed(f"<p>2020年收入总计2447.25万元，{LONG}</p><p>支出总计2176.91万元。</p>")
    assert pieces(reading) == [f"2020年收入总计2447.25万元，{LONG}", "支出总计2176.91万元。"]
    line = reading.pieces[0]
    assert isinstance(line, Line)
    assert (line.at(0), line.at(len(line.text) - 1)) == (
        Spot("决算.pdf", page=1, line=1),
        Spot("决算.pdf", page=1, line=2),
    )


def test_a_paragraph_goes_on_over_pages(printed: Print) -> None:
    filler = "<p>一段。</p>" * 33
    reading = printed(f"{filler}<p>金额12.50万元，{LONG}{LONG}{LONG}</p>")
    last = reading.pieces[-1]
    assert isinstance(last, Line)
    assert last.text == f"金额12.50万元，{LONG}{LONG}{LONG}"
    assert [last.spot.page, last.at(len(last.text) - 1).page] == [1, 2]


def test_paragraphs_without_indent_end_with_their_sentence(printed: Print) -> None:
    body = f"<div>一、{LONG}</div><div>二、{LONG}</div>"
    assert pieces(printed(body)) == [f"一、{LONG}", f"二、{LONG}"]


def test_a_title_of_two_lines_is_one(printed: Print) -> None:
    found = pieces(printed(f"<h1>某市某局<br>2023年度部门决算</h1><p>{LONG}{LONG}</p>"))
    assert found == ["某市某局2023年度部门决算", LONG + LONG]


def test_a_table_stands_between_its_title_and_its_note(printed: Print) -> None:
    body = """<p>收入决算表</p><table><tr><td colspan=2>项目<td rowspan=2>合计
    <tr><td>编码<td>名称<tr><td>201<td>一般公共服务支出<td>1,264.87</table><p>注：无。</p>"""
    reading = printed(body)
    table = [
        ["项目", "项目", "合计"],
        ["编码", "名称", "合计"],
        ["201", "一般公共服务支出", "1,264.87"],
    ]
    assert pieces(reading) == ["收入决算表", table, "注：无。"]
    grid = only_grid(reading)
    assert grid.covered == {(0, 1), (1, 2)}
    assert grid.rows[2][2].spot == Spot("决算.pdf", page=1, cell="1!C3")


def test_a_table_without_outer_lines_keeps_its_outer_columns(printed: Print) -> None:
    style = "<style>td:first-child { border-left: 0 } td:last-child { border-right: 0 }</style>"
    body = "<table><tr><td>编码<td>名称<td>合计<tr><td>201<td>甲<td>1.00</table>"
    assert texts(only_grid(printed(style + body))) == [
        ["编码", "名称", "合计"],
        ["201", "甲", "1.00"],
    ]


def test_a_number_over_the_line_of_its_cell_stays_whole(printed: Print) -> None:
    body = """<table style="width: 220px; table-layout: fixed"><tr><td>201
    <td style="white-space: nowrap">123,456,789.12<td></table>"""
    (row,) = texts(only_grid(printed(body)))
    assert sorted(row) == ["", "123,456,789.12", "201"]


def test_a_number_broken_by_its_cell_is_not_guessed(printed: Print) -> None:
    body = """<table style="width: 160px; table-layout: fixed"><tr><td>1
    <td style="word-break: break-all">123456789.12</table>"""
    text = only_grid(printed(body)).rows[0][1].text
    assert (text.replace("\n", ""), "\n" in text) == ("123456789.12", True)


def test_a_frame_around_text_is_no_table(printed: Print) -> None:
    assert pieces(printed("<p style='border: 1px solid'>框里的话。</p>")) == ["框里的话。"]


def test_raised_marks_are_no_digits(printed: Print) -> None:
    assert pieces(printed("<p>合计12.50<sup>1</sup>万元</p>")) == ["合计12.50¹万元"]


@pytest.mark.parametrize("angle", [90, 180, 270])
def test_a_page_on_its_side_is_read_upright(printed: Print, angle: int) -> None:
    body = f"""<div style="width: 400px; margin: 200px 60px; transform: rotate({angle}deg)">
    <p>收入决算表</p><table><tr><td>编码<td>合计<tr><td>201<td>1,264.87</table></div>"""
    assert pieces(printed(body)) == ["收入决算表", [["编码", "合计"], ["201", "1,264.87"]]]


def test_page_numbers_and_watermarks_are_furniture(printed: Print) -> None:
    footer = '<div style="font-size: 9px; width: 100%; text-align: center"><span class=pageNumber>'
    mark = '<div style="position: fixed; top: 40%; transform: rotate(-30deg)">样稿</div>'
    reading = printed(f"{mark}<p>甲。</p><p class=next>乙。</p>", footer)
    assert pieces(reading) == ["甲。", "乙。"]
    assert sorted(line.text for line in reading.furniture) == ["1", "2", "样稿", "样稿"]


def test_a_number_at_the_foot_of_a_page_may_be_a_figure(printed: Print) -> None:
    place = "<p style='position: absolute; top: {}mm'>{}</p>"
    body = f"<p>甲。</p>{place.format(235, 307)}<p class=next>乙。</p>"
    assert pieces(printed(body)) == ["甲。", "307", "乙。"]


def test_pages_that_are_pictures_are_told(printed: Print) -> None:
    style = "display: block; width: 160mm; height: 240mm"
    page = f'<img class=next style="{style}" src="data:image/png;base64,{PIXEL}">'
    reading = printed(f"<p>{LONG}</p>{page}")
    assert notes(reading) == ["这一页是图片，没有读到文字"]
    assert [note.spot.page for note in reading.notes] == [2]
