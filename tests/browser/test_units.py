"""The unit of money is the reader's choice: shown throughout, exact, undone to the letter."""

from __future__ import annotations

from decimal import Decimal

import pytest
from playwright.sync_api import Page

from tests.browser.conftest import OpenPage, Origin
from tests.browser.reading import cells, choose
from tests.browser.walk import BAZHONG, BAZHOU, KINDS, PUTUO

SPENDING = f"{PUTUO}t3/"
PROJECT = f"{BAZHOU}performance/zhengwu-waiwang-dianlu/"
ACROSS = """() => {
    const main = document.querySelector('main').cloneNode(true);
    main.querySelectorAll('.chart-box').forEach(drawn => drawn.remove());
    return main.textContent;
}"""


def number(text: str) -> Decimal:
    return Decimal(text.replace(",", "").replace("−", "-"))


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
        ("0.00", "万元", "亿元", "0 亿元"),
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


def test_what_a_chart_says_and_its_table_follow_the_unit(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    page.goto(disk.url(BAZHONG))
    says, caption = page.locator("#c-subjects .chart-says"), page.locator("#c-subjects figcaption")
    assert "1,904.42万元" in says.inner_text().replace(" ", "")
    choose(page, "元")
    assert "19,044,200元" in says.inner_text().replace(" ", "")
    assert "万元" not in says.inner_text()
    assert caption.locator("small").inner_text() == "单位：元"


def test_no_converted_figure_stands_beside_the_unit_it_had(
    open_page: OpenPage, disk: Origin
) -> None:
    page, wrong = open_page(), []
    page.goto(disk.url("/about/"))
    page.evaluate("mz.setUnit('元')")
    for address in (*KINDS, "/compare/"):
        page.goto(disk.url(address))
        stale = "[data-unit]:not(figure):has-text('单位：万元'), tr[data-unit]:has-text('万元')"
        wrong += [f"{address} {one}" for one in page.locator(stale).all_inner_texts()]
    assert wrong == []


def test_why_there_is_no_chart_is_said_in_the_unit_chosen(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    page.goto(disk.url(f"{BAZHONG}t7/"))
    reason = "一共只有 1,904.42万元，画不出来。"
    page.evaluate(
        """text => { const line = document.createElement('p');
            line.className = 'notice no-chart'; line.textContent = text;
            document.querySelector('main').append(line); }""",
        reason,
    )
    choose(page, "元")
    assert page.locator(".no-chart").last.inner_text() == "一共只有 19,044,200元，画不出来。"
