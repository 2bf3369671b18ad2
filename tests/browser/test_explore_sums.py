"""The explore page adds up as the model does, and only what may be added."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal

import pytest
from playwright.sync_api import expect

from generator.model.derive import complete
from generator.model.portal import Report
from generator.model.tables import Row
from generator.model.values import Amount
from tests.browser.conftest import OpenPage, Origin
from tests.browser.sheets import explore
from tests.site.built import DEMO, BuildSite, Loaded, loaded

LENGTHS = {"3": 3, "5": 5, "7": 7}


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
    tier = "市级" if year is None and "department" not in (rows, columns) else ""
    found = explore(open_page(), disk, year=str(year or ""), tier=tier, **state)
    levels = {one.id: one.level for one in demo_content.frame.departments}

    def fits(one: Cell) -> bool:
        code = one.row.code or ""
        if tier not in ("", levels[one.report.department]):
            return False
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
