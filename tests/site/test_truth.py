"""What the demo's reports print is shown as printed, and what they do not is told from it."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.site.built import SITES, Site, built

BAZHONG = "/departments/bazhong-zfb/"
LUZHOU = "/departments/luzhou-zfb/"
YANBIAN = "/departments/yanbian-zfb/"


def rows(site: Site, url: str, table: str) -> list[list[str]]:
    return [
        [" ".join(cell.text().split()) for cell in row.css("th, td")]
        for row in site.page(url).nodes(f"{table} tr")
    ]


def test_all_totals_of_a_department_stand_together(demo: Site) -> None:
    assert rows(demo, BAZHONG, "#years > .scroll table") == [
        ["项目", "2020年", "2019年据2020年报告所载"],
        ["收入总计", "2,447.25", "2,948.74"],
        ["支出总计", "2,176.91", "2,491.52"],
        ["一般公共预算财政拨款支出", "2,176.91", "2,491.52"],
        ["“三公”经费支出", "81.72", "未载明"],
    ]


def test_a_year_before_that_is_partly_worked_back_says_which_part(demo: Site) -> None:
    assert rows(demo, YANBIAN, "#c-totals table")[1] == [
        "2019年（据2020年报告所载与推算）",
        "731.42",
        "731.42",
        "731.42推算",
    ]


def test_the_printed_amount_of_a_class_stands_wherever_the_class_does(demo: Site) -> None:
    report = f"{LUZHOU}2020/"
    cells = {
        table: demo.page(f"{report}{table}/").text(f"[id='r-208.{column}']")
        for table, column in (("t1", "final"), ("t3", "total"), ("t5", "total"), ("x7", "total"))
    }
    assert set(cells.values()) == {"535.29"}
    assert ["208", "社会保障和就业支出", "535.29"] in rows(demo, LUZHOU, "#classes table")
    assert ["208", "社会保障和就业支出", "535.29"] in rows(demo, report, "#c-subjects table")
    assert "535.30" not in demo.page(f"{report}subjects/208/").text("#tables")
    assert demo.page(f"{report}t3/").text("[id='r-20805.total']") == "535.30"


def test_a_change_that_cannot_be_is_marked_beside_the_headline(demo: Site) -> None:
    page = demo.page("/departments/putuo-shgzb/2024/")
    assert page.attribute(".headlines small a.flaw", "aria-label") != []
    links = [(one or "").split("#")[1][:7] for one in page.attribute(".headlines a.flaw", "href")]
    assert links == ["f-ft493"] * 3
    assert demo.page(f"{BAZHONG}2020/").nodes(".headlines small a.flaw") == []


def test_three_public_figures_of_sentences_are_not_called_worked_out(demo: Site) -> None:
    page = demo.page(f"{BAZHONG}2020/three-public/")
    assert page.nodes("table.ledger .computed") == []
    assert page.texts("main > p.aside") == ["原件没有公布这张表的表体，表中的数取自下面的说明。"]


def test_what_is_all_worked_out_is_marked_beside_the_title_and_still_said(tmp_path: Path) -> None:
    """Classes that are summed from their items."""
    shutil.copytree(SITES / "years", tmp_path / "portal")
    report = tmp_path / "portal/content/departments/caizhengju/2022"
    (report / "支出决算表.csv").write_text(
        "科目编码,科目名称,本年支出合计,基本支出,项目支出\n"
        '合计,,"1,188.00",700.00,488.00\n'
        "2010601,行政运行,700.00,700.00,0\n"
        "2050299,其他普通教育支出,488.00,,488.00\n",
        "utf-8",
    )
    page = built(tmp_path / "portal", tmp_path / "site").page("/departments/caizhengju/2022/")
    assert page.texts("#c-basic-project figcaption .mark") == ["推算数"]
    assert page.texts("#c-basic-project .chart-says .hidden") == ["所列均为推算数。"]
