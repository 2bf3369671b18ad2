"""The explore page: sums are those of the model, what must not be summed is not, state is kept."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page, expect

from generator.model.derive import complete
from generator.model.portal import Report
from generator.model.tables import Row
from generator.model.values import Amount
from tests.browser.conftest import OpenPage, Origin
from tests.browser.sheets import Sheet, listen, number, sheet
from tests.site.built import DEMO, BuildSite, Loaded, loaded

EXPLORE = "/explore/"
LENGTHS = {"3": 3, "5": 5, "7": 7}


def explore(page: Page, origin: Origin, **state: str) -> Sheet:
    """The page as it stands under an address with this state."""
    said = "&".join(f"{name}={quote(value)}" for name, value in state.items())
    page.goto(origin.url(EXPLORE, f"#{said}" if said else ""))
    expect(page.locator("#explore [role=status]").first).not_to_have_text("正在取数……")
    return sheet(page, "#explore")


@dataclass(frozen=True)
class Cell:
    report: Report
    department: str
    row: Row
    column: str
    head: str
    amount: Amount


def model_cells(content: Loaded, table: str, year: int | None) -> Iterator[Cell]:
    names = {one.id: one.name for one in content.frame.departments}
    for report in content.reports:
        if year in (None, report.year):
            for found in complete(report, content.frame.subjects).tables:
                for side, row in found.rows() if found.key == table else ():
                    for column, amount in zip(side.columns, row.cells, strict=True):
                        if amount is not None and amount.number is not None:
                            head = "·".join(column.heads)
                            name = names[report.department]
                            yield Cell(report, name, row, column.id, head, amount)


KEYS: dict[str, Callable[[Cell], str]] = {
    "subject": lambda one: one.row.code or one.row.name,
    "department": lambda one: one.department,
    "year": lambda one: f"{one.report.year}年",
    "column": lambda one: one.head,
}


def model_sums(
    content: Loaded,
    table: str,
    year: int | None,
    rows: str,
    columns: str,
    fits: Callable[[Cell], bool],
) -> dict[tuple[str, str], Decimal]:
    found: dict[tuple[str, str], Decimal] = {}
    for one in filter(fits, model_cells(content, table, year)):
        key = (KEYS[rows](one), KEYS[columns](one) if columns else "金额")
        assert one.amount.number is not None
        found[key] = found.get(key, Decimal(0)) + one.amount.number
    return found


@pytest.mark.parametrize(
    ("table", "year", "level", "column", "rows", "columns"),
    [
        ("T5", 2020, "3", "total", "subject", "department"),
        ("T5", 2020, "7", "total", "subject", "department"),
        ("T3", 2024, "5", "", "subject", "column"),
        ("T3", None, "3", "total", "subject", "year"),
        ("T3", None, "total", "total", "department", "year"),
        ("T7", None, "official-reception", "final", "department", "year"),
        ("T6", 2024, "3", "final", "subject", ""),
    ],
)
def test_a_pivot_holds_the_sums_of_the_model(
    open_page: OpenPage,
    disk: Origin,
    demo_content: Loaded,
    table: str,
    year: int | None,
    level: str,
    column: str,
    rows: str,
    columns: str,
) -> None:
    state = {"table": table, "level": level, "column": column, "rows": rows, "columns": columns}
    found = explore(open_page(), disk, year=str(year or ""), **state)

    def fits(one: Cell) -> bool:
        code = one.row.code or ""
        chosen = len(code) == LENGTHS[level] if level in LENGTHS else one.row.id == level
        return chosen and column in ("", one.column)

    wanted = model_sums(demo_content, table, year, rows, columns, fits)
    inner = {key: value for key, value in found.figures().items() if "所列合计" not in key}
    assert inner == wanted
    assert wanted
    for (row, head), value in found.figures().items():
        parts = [
            number
            for (a, b), number in wanted.items()
            if row in (a, "所列合计") and head in (b, "所列合计")
        ]
        assert value == sum(parts), (row, head)


def test_a_prefix_or_a_word_narrows_the_subjects(
    open_page: OpenPage, disk: Origin, demo_content: Loaded
) -> None:
    page, state = (
        open_page(),
        {"year": "2020", "table": "T5", "level": "7", "columns": "department"},
    )
    by_code = explore(page, disk, subject="20103", rows="subject", column="total", **state)
    assert {row[0][:5] for row in by_code.rows} == {"20103", ""}
    by_word = explore(page, disk, subject="行政运行", rows="subject", column="total", **state)
    assert [row[:2] for row in by_word.rows] == [["2010301", "行政运行"]]

    def fits(one: Cell) -> bool:
        return (
            (one.row.code or "").startswith("20103")
            and one.row.level == 2
            and one.column == "total"
        )

    wanted = model_sums(demo_content, "T5", 2020, "subject", "department", fits)
    assert {k: v for k, v in by_code.figures().items() if "所列合计" not in k} == wanted


def test_shares_are_of_the_column(open_page: OpenPage, disk: Origin) -> None:
    page, state = open_page(), {"year": "2020", "table": "T5", "level": "3", "column": "total"}
    state |= {"rows": "subject", "columns": "department"}
    amounts = explore(page, disk, **state).figures()
    shares = explore(page, disk, **state, measure="share").figures()
    assert set(shares) <= set(amounts)
    for (row, head), share in shares.items():
        exact = amounts[row, head] / amounts["所列合计", head] * 100
        assert abs(share - exact) <= Decimal("0.005"), (row, head)


@pytest.mark.parametrize(
    ("state", "reason"),
    [
        (
            {"rows": "department"},
            "几张表往往载着同一个数，不能放在一起相加，逐条列出。选一张表，就能透视。",
        ),
        (
            {"table": "s-revenue", "rows": "department"},
            "说明等处有金额、有百分比、有个数，不能相加，逐条列出。",
        ),
        (
            {"table": "T3", "rows": "department", "level": "3"},
            "不同年度的数不相加，逐条列出。请选一个年度，或把年度放在竖排、横排。",
        ),
        (
            {"table": "T3", "rows": "department", "columns": "year", "level": "rows"},
            "各行有总数、有其中数，不相加，逐条列出。请选一个层次或一行，或把科目放在竖排、横排。",
        ),
    ],
)
def test_what_must_not_be_summed_is_listed_with_the_reason(
    open_page: OpenPage, disk: Origin, state: dict[str, str], reason: str
) -> None:
    page = open_page()
    found = explore(page, disk, **state)
    assert page.locator("#explore .notice").inner_text() == reason
    assert found.heads == ["部门", "报告", "表或节", "行", "栏", "数", "单位"]
    assert "所列合计" not in page.locator("#explore").inner_text()


def test_totals_are_not_added_to_their_parts(open_page: OpenPage, disk: Origin) -> None:
    """Rows of T7, columns of T3, years: side by side, without a sum."""
    page = open_page()
    rows = explore(
        page, disk, table="T7", level="rows", rows="subject", columns="department", year="2020"
    )
    assert [row[0] for row in rows.rows][-1] == "公务接待费"
    columns = explore(
        page, disk, table="T3", level="3", rows="subject", columns="column", year="2024"
    )
    assert columns.heads[-1] == "对附属单位补助支出"
    years = explore(page, disk, table="T3", level="total", rows="year", columns="department")
    assert [row[0] for row in years.rows] == ["2019年", "2020年", "2023年", "2024年"]


def test_budget_and_final_accounts_are_not_summed(
    open_page: OpenPage, build_site: BuildSite
) -> None:
    page = open_page()
    origin = Origin("years", build_site("years").root.as_uri())
    state = {"table": "T1.income", "level": "income-total", "column": "final"}
    explore(page, origin, rows="department", columns="year", **state)
    why = page.locator("#explore .notice")
    expect(why).to_have_text("决算与预算不能相加，逐条列出。文种请只选一种。")
    page.get_by_label("文种").select_option("决算")
    expect(why).to_be_hidden()


def test_yuan_and_wan_are_added_exactly_and_it_is_said(
    open_page: OpenPage, build_site: BuildSite
) -> None:
    site = build_site("years")
    page = open_page()
    origin = Origin("years", site.root.as_uri())
    found = explore(
        page,
        origin,
        kind="决算",
        year="2022",
        table="T3",
        level="total",
        column="total",
        rows="department",
    )
    content = loaded(DEMO / "tests/sites/years")
    wanted = Decimal(0)
    for one in model_cells(content, "T3", 2022):
        if one.row.id == "total" and one.column == "total" and one.report.key.kind == "决算":
            assert one.amount.number is not None
            wanted += one.amount.number / (10_000 if one.report.unit == "元" else 1)
    assert found.figures()["所列合计", "金额"] == wanted
    assert "以元公布的已精确换算成万元。" in page.locator("#explore .aside").last.inner_text()


def test_states_are_kept_apart(open_page: OpenPage, build_site: BuildSite) -> None:
    page = open_page()
    origin = Origin("states", build_site("states").root.as_uri())
    found = explore(page, origin, table="T1.income", level="rows", rows="subject")
    cells = {row[0]: row[1] for row in found.rows}
    names = (
        "政府性基金预算财政拨款收入",
        "上级补助收入",
        "事业收入",
        "经营收入",
        "附属单位上缴收入",
    )
    assert [cells[name] for name in names] == ["0", "不适用", "未公开", "未载明", "−3.2"]


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
    expect(page.locator("#explore caption")).to_contain_text("一般公共预算财政拨款支出决算表")
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
    plain = explore(page, disk, **state)
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
