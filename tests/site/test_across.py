"""Pages across reports: years, rankings, what is missing, 人均, and what a table means."""

from __future__ import annotations

import re

import pytest

from generator import names
from generator.model.table_words import table_words
from tests.site.built import BuildSite, Site, SitePage, squeezed

OFFICE = "/departments/jiangpan-bangong/"
AUDIT = "/departments/jiangpan-shenji/"


def charts(page: SitePage, within: str = "main") -> dict[str, str]:
    """The summaries of a page's charts, by id."""
    return {
        node.attributes["id"] or "": squeezed(says.text())
        for node in page.nodes(f"{within} figure.chart")
        if (says := node.css_first(".chart-says")) is not None
    }


def table(page: SitePage, selector: str) -> list[list[str]]:
    rows = page.nodes(f"{selector} tr")
    return [[squeezed(cell.text()) for cell in row.css("th, td")] for row in rows]


# Years


def test_a_department_shows_its_years_as_charts_with_their_tables(build_site: BuildSite) -> None:
    page = build_site("ranks").page(OFFICE)
    assert charts(page) == {
        "c-totals": (
            "收入总计由2021年的1,000.00万元增加到2022年的1,200.00万元，增加20.0%。"
            "支出总计由2021年的1,000.00万元增加到2022年的1,200.00万元，增加20.0%。"
        ),
        "c-three-public": ("“三公”经费支出由2021年的20.00万元减少到2022年的15.00万元，减少25.0%。"),
        "c-classes": (
            "2021年最大的一类是一般公共服务支出，600.00万元；"
            "2022年最大的一类是一般公共服务支出，700.00万元。"
            "变化最大的是教育支出，2022年比2021年增加100.00万元（推算）。"
        ),
    }
    assert table(page, "#c-totals table") == [
        ["年份", "收入总计", "支出总计"],
        ["2021年", "1,000.00", "1,000.00"],
        ["2022年", "1,200.00", "1,200.00"],
    ]


def test_a_missing_year_is_said_with_its_reason_once(build_site: BuildSite) -> None:
    page = build_site("ranks").page(AUDIT)
    reason = "2021年没有报告（机构改革，与财政局合并公开），图中留空。"
    assert charts(page)["c-totals"].endswith(reason)
    assert page.texts("#years > p.aside") == []


def test_a_headline_that_no_report_states_has_no_row(build_site: BuildSite) -> None:
    page = build_site("ranks").page(OFFICE)
    assert table(page, "#years > .scroll table") == []


def test_a_department_with_one_year_says_why_nothing_is_drawn(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/departments/liulin-shenji/")
    assert charts(page) == {}
    assert page.texts("#years > p.aside") == ["只有2022年一年的决算，画不出历年变化。"]
    assert table(page, "#years table")[1] == ["收入总计", "50.00"]


def test_years_that_are_all_in_yuan_stay_in_yuan(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/departments/sheng-bangong/")
    assert "5,000,000.00元；" in charts(page)["c-classes"]


def test_a_subject_of_a_report_shows_its_years(build_site: BuildSite) -> None:
    page = build_site("ranks").page(f"{OFFICE}2022/subjects/205/")
    assert charts(page) == {
        "c-years": "金额由2021年的400.00万元增加到2022年的500.00万元，增加25.0%。"
    }
    links = page.attribute("#c-years tbody a", "href")
    assert links == ["../../../2021/subjects/205/index.html", "index.html"]


# Rankings


def test_a_region_ranks_the_departments_of_one_level(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/regions/990000/")
    assert charts(page, "#ranking") == {
        "c-spending-1": (
            "2022年度市级部门4个，按支出总计排列：江畔市人民政府办公室最多，1,200.00万元，"
            "江畔市审计局最少，100.00万元。"
        ),
        "c-three-public-1": (
            "2022年度市级部门3个，按“三公”经费支出排列："
            "江畔市人民政府办公室最多，15.00万元，江畔市审计局最少，0.00万元。"
            "山前市人民政府办公室未公开，不参加排名。"
        ),
    }
    assert page.texts("#ranking > p.aside")[1:] == [
        "2022年度县级只有2个部门的决算，不足三个，不排名。"
    ]
    assert table(page, "#c-spending-1 table")[1:] == [
        ["1. 江畔市人民政府办公室", "1,200.00"],
        ["2. 山前市人民政府办公室", "800.00"],
        ["2. 示例市人民政府办公室", "800.00"],
        ["4. 江畔市审计局", "100.00"],
    ]


def test_a_region_with_too_few_departments_says_so(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/regions/990100/")
    assert charts(page) == {}
    assert page.texts("#ranking > p.aside")[1:] == [
        "市级部门的决算，最多的2022年度也只有2个，不足三个，不排名。",
        "2022年度县级只有2个部门的决算，不足三个，不排名。",
    ]


def test_a_subject_ranks_its_departments_and_draws_their_years(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/subjects/functional/205/")
    assert table(page, "#c-rank-t3-1 table") == [
        ["部门", "全部支出"],
        ["1. 江畔市人民政府办公室", "500.00"],
        ["2. 山前市人民政府办公室", "300.00"],
        ["3. 示例市人民政府办公室", "200.00"],
        ["4. 江畔市审计局", "40.00"],
    ]
    assert page.texts("#ranking > p.aside") == [
        "2022年度县级只有2个部门的决算列出本科目的全部支出，不足三个，不排名。"
    ]
    assert table(page, "#c-trend-1 thead") == [
        [
            "年份",
            "江畔市人民政府办公室",
            "山前市人民政府办公室",
            "示例市人民政府办公室",
            "江畔市审计局",
        ]
    ]


def test_home_compares_one_type_of_department_across_regions(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/")
    assert charts(page) == {
        "c-spending-1": (
            "2022年度市级政府办公室3个，按支出总计排列：江畔市人民政府办公室最多，1,200.00万元，"
            "山前市人民政府办公室、示例市人民政府办公室并列最少，各800.00万元。"
        )
    }


def test_the_demo_says_why_it_ranks_nothing(demo: Site) -> None:
    reasons = [one for one in demo.page("/").texts("main p.aside") if "不排名" in one]
    assert reasons == [
        "市级政府办公室的决算，最多的2020年度也只有2个，不足三个，不排名。",
        "2024年度县级党委部门只有1个部门的决算，不足三个，不排名。",
        "2023、2020年度县级政府办公室各只有1个部门的决算，都不足三个，不排名。",
    ]
    assert [page.url for page in demo.below("/regions/") if charts(page)] == []


# What is missing


def test_home_shows_which_years_are_there_and_which_are_not(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/")
    assert table(page, "table.coverage") == [
        ["部门", "2022年", "2021年", "2020年"],
        ["江畔市人民政府办公室", "决算", "决算", "无"],
        ["江畔市审计局", "决算", "无", "决算"],
        ["柳林县人民政府办公室", "决算", "无", "无"],
        ["柳林县审计局", "决算", "无", "无"],
        ["山前市人民政府办公室", "决算", "决算", "无"],
        ["示例市人民政府办公室", "决算", "决算", "无"],
        ["有决算的部门", "6 / 6", "3 / 6", "1 / 6"],
    ]
    assert "江畔市审计局2021年：机构改革，与财政局合并公开" in page.texts("main p.aside")


# 人均


def test_headlines_are_told_per_head_of_the_same_year(build_site: BuildSite) -> None:
    site = build_site("ranks")
    page = site.page(f"{OFFICE}2022/")
    assert page.texts(".per-head") == ["人均 40.00 元", "人均 40.00 元", "人均 0.50 元"]
    told = "人均按江畔市2022年常住人口 300,000 人推算；人口出自江畔市2022年统计公报。"
    assert told in page.texts("main p.aside")
    assert site.page(f"{OFFICE}2021/").nodes(".per-head") == []


def test_a_region_shows_its_population_and_where_it_is_from(build_site: BuildSite) -> None:
    page = build_site("ranks").page("/regions/990100/")
    assert page.texts("header.title p") == [
        "行政区划代码 990100",
        "2022年常住人口 300,000 人（江畔市2022年统计公报）",
    ]


def test_the_demo_tells_figures_per_head_of_the_census_year_alone(demo: Site) -> None:
    told = {
        page.url: page.texts(".per-head")[1]
        for page in demo.below("/departments/")
        if page.nodes(".per-head")
    }
    assert told == {
        "/departments/bazhong-zfb/2020/": "人均 8.02 元",
        "/departments/luzhou-zfb/2020/": "人均 8.33 元",
    }


# What a table means


@pytest.mark.parametrize("kind", ["决算", "预算"])
def test_every_table_has_its_meaning(kind: str) -> None:
    words = table_words(kind)
    assert sorted(words) == sorted(names.TABLES)
    heads = [tuple(head for head, _ in one.parts) for one in words.values()]
    assert set(heads) == {("讲什么", "怎么读", "不讲什么", "对得上", "易误会")} or kind == "预算"
    for key, one in words.items():
        sentences = [sentence for _, said in one.parts for sentence in said]
        assert 4 <= len(sentences) <= 9, key
        assert all(sentence.endswith("。") for sentence in (one.coverage, *sentences)), key
        named = {found for said in sentences for found in re.findall(r"\{(\w+)\}", said)}
        assert named <= {*names.TABLES} - {key}, key


def test_the_meaning_of_a_budget_never_speaks_of_final_accounts() -> None:
    for words in table_words("预算").values():
        assert "决算" not in words.coverage + "".join(s for _, said in words.parts for s in said)


def test_a_table_page_explains_itself_with_links_to_its_neighbours(demo: Site) -> None:
    page = demo.page("/departments/luzhou-zfb/2020/x9/")
    assert page.texts(".meaning summary") == ["这是什么意思"]
    assert page.texts(".meaning dt") == ["讲什么", "怎么读", "不讲什么", "对得上", "易误会"]
    links = {node.text(): node.attributes["href"] for node in page.nodes(".meaning a:not(.term)")}
    assert links == {"《一般公共预算财政拨款支出决算表》": "../t5/index.html"}


def test_a_neighbour_that_the_report_does_not_have_is_not_spoken_of(demo: Site) -> None:
    """Shanghai prints no table of projects."""
    meaning = demo.page("/departments/putuo-shgzb/2024/t5/").text(".meaning")
    assert "项目支出的合计等于" not in meaning
    assert "基本支出的合计等于" in meaning


def test_the_list_of_tables_says_what_each_is(demo: Site) -> None:
    page = demo.page("/departments/putuo-shgzb/2024/")
    assert page.texts("#tables .gist")[0] == "本年全部收入、支出与年末结转结余的总数。"
    assert len(page.nodes("#tables .gist")) == len(page.nodes("#tables tbody tr"))
