"""The compare page: side by side what can be compared, a reason for what cannot."""

from __future__ import annotations

import shutil
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from generator.model.derive import complete
from generator.model.portal import Report
from generator.model.values import Amount
from tests.browser.conftest import OpenPage, Origin
from tests.browser.sheets import listen, number, sheet
from tests.site.built import DEMO, SITES, BuildSite, Loaded, built, loaded

COMPARE = "/compare/"
TWO = "reports=bazhong-zfb/2020,luzhou-zfb/2020"


def compare(page: Page, origin: Origin, state: str) -> None:
    page.goto(origin.url(COMPARE, f"#{state}"))
    expect(page.locator("#compare > [role=status]")).not_to_be_empty()


def said(page: Page) -> tuple[str, list[str]]:
    """What the page says of the choice: how many are compared, and why others are not."""
    reasons = page.locator("#compare .notice li").all_inner_texts()
    return page.locator("#compare > [role=status]").inner_text(), reasons


def report_of(content: Loaded, key: str) -> Report:
    department, _, slug = key.partition("/")
    found = next(
        one for one in content.reports if (one.department, one.key.slug) == (department, slug)
    )
    return complete(found, content.frame.subjects)


def cell(report: Report, table_key: str, row: str, column: str) -> Amount:
    table = report.table(table_key)
    assert table is not None
    found = table.cell(row, column)
    assert found is not None
    return found


def share(part: Decimal, whole: Decimal) -> str:
    return f"{(part / whole * 100).quantize(Decimal('0.01'), ROUND_HALF_UP)}%"


def test_two_departments_stand_side_by_side_with_differences_and_shares(
    open_page: OpenPage, disk: Origin, demo_content: Loaded
) -> None:
    page = open_page()
    wrong = listen(page)
    compare(page, disk, TWO)
    found = sheet(page, "#compare")
    assert found.heads == ["编码", "项目", "巴中市人民政府办公室", "泸州市人民政府办公室"]
    one, other = (report_of(demo_content, f"{who}-zfb/2020") for who in ("bazhong", "luzhou"))
    rows = {row[0] or row[1]: row for row in found.rows}
    for name, row in (("收入总计", "income-total"), ("支出总计", "expenditure-total")):
        first, second = (cell(each, "T1", row, "final").number for each in (one, other))
        assert first is not None
        assert second is not None
        assert number(rows[name][2]) == first
        amount, gap = rows[name][3].split("\n")
        assert number(amount) == second
        assert gap == f"多 {second - first:,}（{share(second - first, first)}）"
    whole = sum(
        (cell(one, "T3", row[0], "total").number or Decimal(0))
        for row in found.rows
        if row[0] and row[2] != "无此科目"
    )
    part = cell(one, "T3", "208", "total").number
    assert part is not None
    assert rows["208"][2].split("\n") == [f"{part:,}", f"占 {share(part, Decimal(whole))}"]
    assert rows["205"][3] == "无此科目"
    assert said(page) == ("2 份报告并排，差额都与第一列相比。", [])
    assert wrong == []


@pytest.mark.parametrize(
    ("other", "reason"),
    [
        (
            "bazhou-zfb/2023",
            "巴中市人民政府办公室2020年度决算与巴中市巴州区人民政府办公室2023年度决算不相比："
            "年度不同（2020与2023），不同部门只在同一年度内相比。",
        ),
        (
            "yanbian-zfb/2020",
            "巴中市人民政府办公室2020年度决算与盐边县人民政府办公室2020年度决算不相比："
            "级别不同（市级与县级）。",
        ),
    ],
)
def test_what_cannot_be_compared_is_refused_with_the_reason(
    open_page: OpenPage, disk: Origin, other: str, reason: str
) -> None:
    page = open_page()
    compare(page, disk, f"reports=bazhong-zfb/2020,{other}")
    assert said(page) == ("没有可以相比的两列。", [reason])
    expect(page.locator("#compare table")).to_have_count(0)
    compare(page, disk, f"reports=bazhong-zfb/2020,{other},luzhou-zfb/2020")
    assert said(page) == ("2 份报告并排，差额都与第一列相比。", [reason])


def years(build_site: BuildSite) -> Origin:
    return Origin("years", build_site("years").root.as_uri())


def test_the_years_of_a_department_are_compared_but_not_with_a_budget(
    open_page: OpenPage, build_site: BuildSite
) -> None:
    page = open_page()
    key = "caizhengju"
    compare(page, years(build_site), f"reports={key}/2022,{key}/2021,{key}/2023-budget")
    assert sheet(page, "#compare").heads[-2:] == ["2022年度决算", "2021年度决算"]
    assert said(page)[1] == [
        "江畔市财政局2022年度决算与江畔市财政局2023年度预算不相比："
        "一份是决算，一份是预算，口径不同。"
    ]


def test_reports_in_yuan_and_wan_are_converted_exactly(
    open_page: OpenPage, build_site: BuildSite
) -> None:
    page = open_page()
    compare(page, years(build_site), "reports=caizhengju/2022,shenjiju/2022")
    total = cell(
        report_of(loaded(DEMO / "tests/sites/years"), "shenjiju/2022"),
        "T1",
        "expenditure-total",
        "final",
    ).number
    assert total is not None
    (row,) = [row for row in sheet(page, "#compare").rows if "支出总计" in row]
    assert number(row[-1]) == total / 10_000
    assert "单位不同的，已精确换算成万元。" in page.locator("#compare .aside").inner_text()


def test_what_one_of_them_withholds_or_does_not_state_has_no_difference(
    open_page: OpenPage, tmp_path: Path
) -> None:
    portal = tmp_path / "portal"
    shutil.copytree(SITES / "states", portal)
    folder = portal / "content/departments/caizhengju"
    text = (folder / "2021.yaml").read_text("utf-8").replace("年度: 2021", "年度: 2022", 1)
    (folder / "2022.yaml").write_text(text.replace("决算数: 未公开", "决算数: 5.00"), "utf-8")
    site = built(portal, tmp_path / "site")
    page = open_page()
    origin = Origin("states", site.root.as_uri())
    compare(page, origin, "reports=caizhengju/2022,caizhengju/2021")
    rows = {row[0]: row[1:] for row in sheet(page, "#compare").rows}
    assert rows["“三公”经费支出"] == ["5.00", "未公开"]
    compare(page, origin, "reports=caizhengju/2021,caizhengju/2022")
    rows = {row[0]: row[1:] for row in sheet(page, "#compare").rows}
    assert rows["“三公”经费支出"] == ["未公开", "5.00"]


def test_subjects_of_one_report_are_compared_within_their_kind_and_level(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page()
    compare(page, disk, "reports=putuo-shgzb/2024&subjects=201,208,30101,20139")
    found = sheet(page, "#compare")
    assert found.heads[0] == "报表"
    assert [head.split(" ")[0] for head in found.heads[1:]] == ["201", "208"]
    assert said(page)[0] == "2 个科目并排，差额都与第一列相比。"
    assert [one.split("不相比：")[1] for one in said(page)[1]] == [
        "一个是功能分类，一个是经济分类，是同一笔钱的两种分法。",
        "层次不同（类与款），一个可能包含另一个。",
    ]


@pytest.mark.parametrize("origin_name", ["disk", "server"])
def test_the_choice_stands_in_the_address_and_comes_back(
    open_page: OpenPage, request: pytest.FixtureRequest, origin_name: str
) -> None:
    origin: Origin = request.getfixturevalue(origin_name)
    page = open_page(360)
    wrong = listen(page)
    page.goto(origin.url(COMPARE))
    page.get_by_label("加入一份报告").select_option("bazhong-zfb/2020")
    expect(page.locator(".picked li")).to_have_count(1)
    page.get_by_label("加入一份报告").select_option("luzhou-zfb/2020")
    expect(page.locator("#compare table")).to_be_visible()
    page.get_by_label("科目层次").select_option("7")
    expect(page.locator("#compare tbody td.code", has_text="2010301")).to_have_count(1)
    before = sheet(page, "#compare")
    page.reload()
    expect(page.locator("#compare table")).to_be_visible()
    assert sheet(page, "#compare") == before
    page.go_back()
    expect(page.locator("#compare tbody td.code", has_text="201").first).to_have_text("201")
    page.get_by_role("button", name="移去泸州市人民政府办公室2020年度决算").press("Enter")
    expect(page.locator(".picked li")).to_have_count(1)
    assert page.evaluate("document.activeElement.id") == "ask-reports"
    assert wrong == []


def test_a_report_is_added_from_its_page_to_those_chosen_before(
    open_page: OpenPage, server: Origin
) -> None:
    page = open_page()
    for who in ("bazhong", "luzhou"):
        page.goto(server.url(f"/departments/{who}-zfb/2020/"))
        page.get_by_role("link", name="加入比较").click()
        page.locator(".picked li").first.wait_for()
    expect(page.locator("#compare table")).to_be_visible()
    assert page.url.endswith(f"#{TWO}")


def test_figures_lead_to_their_cells(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    compare(page, disk, TWO)
    links = sheet(page, "#compare").links
    for text, url in (links[0], links[-1]):
        page.goto(url)
        assert page.locator(":target").evaluate("cell => cell.firstChild.data") == text


def test_the_columns_are_drawn_side_by_side(open_page: OpenPage, disk: Origin) -> None:
    page = open_page()
    wrong = listen(page)
    compare(page, disk, TWO)
    page.locator("#compare summary").last.press("Enter")
    page.locator("#compare .drawn svg").wait_for()
    assert wrong == []


def test_without_script_comparable_reports_stand_in_one_table(
    open_page: OpenPage, disk: Origin
) -> None:
    page = open_page(java_script_enabled=False)
    page.goto(disk.url(COMPARE))
    groups = {
        table.locator("caption").inner_text(): table.locator("tbody th").all_inner_texts()
        for table in page.locator("main table").all()
    }
    assert groups == {
        "2024年度决算 · 县级": ["中共上海市普陀区委社会工作部"],
        "2023年度决算 · 县级": ["巴中市巴州区人民政府办公室"],
        "2020年度决算 · 市级": ["巴中市人民政府办公室", "泸州市人民政府办公室"],
        "2020年度决算 · 县级": ["盐边县人民政府办公室"],
        "2019年度决算 · 市级": ["攀枝花市人民政府办公室"],
    }
    assert "要用脚本" in page.locator("main .notice").inner_text()


def test_figures_per_head_follow_each_headline_where_every_population_is_given(
    open_page: OpenPage, disk: Origin, demo_content: Loaded
) -> None:
    page = open_page()
    compare(page, disk, TWO)
    rows = {row[1]: row[2:] for row in sheet(page, "#compare").rows}
    people = {"511900": Decimal(2712894), "510500": Decimal(4254149)}
    assert {
        one.id: found.people.number
        for one in demo_content.frame.regions
        if one.id in people and (found := one.population(2020)) and found.people
    } == people
    wanted = []
    for who, region in (("bazhong", "511900"), ("luzhou", "510500")):
        total = cell(
            report_of(demo_content, f"{who}-zfb/2020"), "T1", "expenditure-total", "final"
        ).number
        assert total is not None
        exact = total * 10_000 / people[region]
        wanted.append(f"{exact.quantize(Decimal('0.01'), ROUND_HALF_UP)} 元")
    assert rows["人均支出总计推算"] == wanted
    note = page.locator("#compare .aside").last.inner_text()
    assert "人均按各地区当年人口推算：巴中市2020年常住人口 2,712,894 人" in note
    page.evaluate("mz.setUnit('元')")
    again = {row[1]: row[2:] for row in sheet(page, "#compare").rows}
    assert again["人均支出总计推算"] == wanted


def test_nothing_is_said_per_head_where_a_population_is_not_given(
    open_page: OpenPage, build_site: BuildSite
) -> None:
    page = open_page()
    compare(page, years(build_site), "reports=caizhengju/2022,caizhengju/2021")
    assert "人均" not in page.locator("#compare").inner_text()


def test_a_drawing_follows_the_width_of_the_window(open_page: OpenPage, disk: Origin) -> None:
    page = open_page(1280, reduced_motion="reduce")
    compare(page, disk, TWO)
    page.locator("#compare summary").first.click()
    page.locator("#compare .drawn svg").first.wait_for()
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_function("document.querySelector('.drawn svg').clientWidth < 361")
    assert page.evaluate("document.documentElement.scrollWidth") == 360
