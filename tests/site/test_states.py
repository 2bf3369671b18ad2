"""0, blank, 未公开, 未载明, 载于他处 and 推算 stay apart from content to page."""

from __future__ import annotations

import pytest

from tests.site.built import BuildSite, Site, SitePage

REPORT = "/departments/caizhengju/2021/"


def cell(page: SitePage, anchor: str) -> tuple[str, str]:
    """The text of a cell and what marks its state."""
    (node,) = page.nodes(f'td[id="{anchor}"]')
    classes = (node.attributes.get("class") or "").split()
    return node.text(strip=True), " ".join(name for name in classes if name != "num")


@pytest.mark.parametrize(
    ("row", "text", "state"),
    [
        ("general", "1,234.50", ""),
        ("fund", "0", ""),
        ("other", "0.00", ""),
        ("affiliate", "−3.2", ""),
        ("capital", "", "blank"),
        ("superior-subsidy", "", "blank"),
        ("public-service", "未公开", "withheld"),
        ("business", "未载明", "unstated"),
    ],
)
def test_each_state_of_an_amount_has_its_own_cell(
    build_site: BuildSite, row: str, text: str, state: str
) -> None:
    page = build_site("states").page(f"{REPORT}t1/")
    assert cell(page, f"r-{row}.final") == (text, state)


def test_a_withheld_amount_is_said_so_in_the_sentence_and_nil_stays_nil(
    build_site: BuildSite,
) -> None:
    page = build_site("states").page(f"{REPORT}three-public/")
    assert [page.at(f"说明/三公经费/{place}") for place in ("总体/决算数", "因公出国/决算数")] == [
        "未公开",
        "0",
    ]
    assert page.at("说明/三公经费/公务接待费/国内接待/批次") == "270余"
    assert page.at("说明/三公经费/公务接待费/国内接待/人次") == "0"


def test_an_amount_that_does_not_apply_is_not_spoken_of(build_site: BuildSite) -> None:
    page = build_site("states").page(REPORT)
    assert "说明/三公经费/公务接待费/决算数" not in page.by_path


def test_an_amount_is_marked_computed_only_where_it_follows_from_others(demo: Site) -> None:
    page = demo.page("/departments/bazhong-zfb/2020/t5/")
    assert cell(page, "r-total.project") == ("616.28", "computed")
    assert page.attribute('td[id="r-total.project"]', "title") == [
        "推算自 说明/一般公共预算支出/总体/金额、说明/基本支出/金额"
    ]
    assert page.text(".notice") == (
        "原件只在附表清单中列出本表表名，没有公布表体。"
        "下面的数取自本报告其他各节所载；斜体的是推算，由那些数推得。空格为未载明。"
    )


def test_an_amount_that_another_section_prints_is_published_and_not_computed(
    build_site: BuildSite,
) -> None:
    page = build_site("years").page("/departments/shenjiju/2022/t3/")
    assert cell(page, "r-total.basic") == ("3,900,000", "")
    assert page.attribute('td[id="r-total.basic"]', "title") == [
        "载于 说明/支出/构成/基本支出/金额"
    ]
    assert cell(page, "r-total.business") == ("", "unstated")
    assert page.text(".notice") == (
        "原件只在附表清单中列出本表表名，没有公布表体。下面的数取自本报告其他各节所载。空格为未载明。"
    )


def test_a_table_says_whether_its_body_is_there(build_site: BuildSite) -> None:
    site = build_site("states")
    said = {key: site.page(f"{REPORT}{key}/").text("header .tag") for key in ("t1", "t2", "t8")}
    assert said == {"t1": "已附", "t2": "未附", "t8": "无数据"}


def test_an_empty_table_still_shows_its_head_and_a_sentence(build_site: BuildSite) -> None:
    page = build_site("states").page(f"{REPORT}t8/")
    assert page.texts("thead th")[:2] == ["项目", "年初结转和结余"]
    assert page.texts(".notice") == [
        "说明：江畔市财政局本年度没有政府性基金预算财政拨款收入支出，故本表无数据。"
    ]
