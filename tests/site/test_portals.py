"""Small portals: years side by side, a report that is only prose, modes, a portal's own words."""

from __future__ import annotations

import pytest

from tests.site.built import BuildSite, SitePage

FINANCE = "/departments/caizhengju/"


def rows(page: SitePage, table: int = 0) -> list[list[str]]:
    """The cells of a table by row."""
    found = page.nodes("main table")[table].css("tr")
    return [[" ".join(c.text().split()) for c in row.css("th, td")] for row in found]


# Years


def test_a_department_shows_its_years_side_by_side(build_site: BuildSite) -> None:
    page = build_site("years").page(FINANCE)
    assert rows(page) == [
        ["年份", "收入总计", "支出总计"],
        ["2021年", "1,000.00", "1,000.00"],
        ["2022年", "1,188.00", "1,188.00"],
    ]
    assert rows(page, 2) == [
        ["编码", "科目", "2021年", "2022年"],
        ["201", "一般公共服务支出", "600.00", "700.00"],
        ["205", "教育支出", "390.00", "488.00"],
    ]


def test_a_change_that_no_report_states_is_computed_and_marked(build_site: BuildSite) -> None:
    page = build_site("years").page(f"{FINANCE}2022/")
    assert page.texts(".headlines small") == [
        "比2021年增加18.8%（推算）",
        "比2021年增加18.8%（推算）",
        "2021年数未载明",
        "2021年数未载明",
    ]


def test_a_change_that_the_report_states_is_shown_as_stated(build_site: BuildSite) -> None:
    page = build_site("years").page("/departments/shenjiju/2022/")
    assert page.texts(".headlines small")[:2] == ["比2021年增加2.04%", "比2021年增加2.04%"]


def test_a_year_known_only_from_a_later_report_is_drawn_apart(build_site: BuildSite) -> None:
    page = build_site("years").page("/departments/shenjiju/")
    assert rows(page) == [
        ["年份", "收入总计", "支出总计"],
        ["2021年（据2022年报告推算）", "4,900,000.00推算", "4,900,000.00推算"],
        ["2022年", "5,000,000", "5,000,000"],
    ]
    said = "2021年没有自己的报告，据2022年报告推算，图中画成空心。"
    assert page.text("#c-totals .chart-says").endswith(said)


def test_the_years_of_one_kind_lead_to_each_other(build_site: BuildSite) -> None:
    site = build_site("years")
    around = {
        year: {
            node.attributes["rel"]: node.attributes["href"]
            for node in site.page(f"{FINANCE}{year}/").nodes(".around a")
        }
        for year in ("2021", "2022", "2023-budget")
    }
    assert around == {
        "2021": {"next": "../2022/index.html"},
        "2022": {"prev": "../2021/index.html"},
        "2023-budget": {},
    }


def test_a_subject_page_lists_all_years_of_the_department(build_site: BuildSite) -> None:
    page = build_site("years").page(f"{FINANCE}2022/subjects/201/")
    assert rows(page, 1) == [
        ["年份", "金额"],
        ["2021年", "600.00"],
        ["2022年", "700.00"],
    ]


def test_a_budget_stands_beside_the_final_accounts_under_its_own_address(
    build_site: BuildSite,
) -> None:
    site = build_site("years")
    page = site.page(f"{FINANCE}2023-budget/")
    assert page.text("h1") == "江畔市财政局 2023年度预算"
    assert page.texts("h2")[:3] == ["概况", "预算情况说明", "预算报表"]
    assert f"{FINANCE}2023/" not in site.addresses
    assert "2023年度预算" in site.page(FINANCE).links().values()


# What there is not


def test_a_department_without_a_report_has_a_page_that_says_so(build_site: BuildSite) -> None:
    site = build_site("years")
    assert site.page("/departments/jiaoyuju/").texts("main p") == ["江畔市 · 市级", "还没有报告。"]
    region = site.page("/regions/990100/")
    assert region.texts("main h2") == ["最近的报告", "各年报告", "排名", "尚无报告的部门"]
    assert region.texts("main .cards li") == ["江畔市教育局"]


def test_a_report_may_be_one_markdown_file_with_its_figures_as_front_matter(
    build_site: BuildSite,
) -> None:
    page = build_site("years").page("/departments/shenjiju/2022/")
    assert page.at("说明/收入支出总体/收入总计") == "5000000"
    assert "审计本级预算执行。" in page.texts("main p")
    assert set(page.texts("main .tag")) == {"未附"}


def test_a_report_without_statements_says_that_there_are_none(build_site: BuildSite) -> None:
    page = build_site("years").page(f"{FINANCE}2022/")
    assert page.texts("#sections > p") == ["说明未载明。"]
    assert page.texts("#s-profile > p") == ["概况未载明。"]


# Modes


def head(page: SitePage) -> list[tuple[str, str]]:
    """The page tags, in order."""
    metas = [(n.attributes.get("name"), n.attributes.get("content")) for n in page.nodes("meta")]
    return [(name, content or "") for name, content in metas if name and name[0].isupper()]


def test_a_government_site_carries_the_page_tags_in_their_order(build_site: BuildSite) -> None:
    page = build_site("website").page(f"{FINANCE}2022/t1/")
    covered = "收入支出决算总表。本年全部收入、支出与年末结转结余的总数。"
    assert head(page) == [
        ("SiteName", "江畔账页"),
        ("SiteDomain", "zhang.example.cn/public"),
        ("SiteIDCode", "9901000001"),
        ("ColumnName", "预决算公开"),
        ("ColumnDescription", f"江畔市财政局2022年度决算：{covered}"),
        ("ColumnKeywords", "江畔市财政局，2022年度决算，部门决算，财政公开"),
        ("ColumnType", "数据发布"),
        ("ArticleTitle", "收入支出决算总表（江畔市财政局2022年度决算）"),
        ("PubDate", "2023-09-21 00:00"),
        ("ContentSource", "江畔市财政局"),
        ("Keywords", "江畔市财政局，2022年度决算"),
        ("Description", f"江畔市财政局2022年度决算：{covered}"),
    ]


def test_home_carries_only_the_tags_of_a_home_page(build_site: BuildSite) -> None:
    tags = head(build_site("website").page("/"))
    assert [name for name, _ in tags] == ["SiteName", "SiteDomain", "SiteIDCode"]


def test_a_column_of_a_larger_site_takes_name_and_kind_from_site_yaml(
    build_site: BuildSite,
) -> None:
    tags = dict(head(build_site("column").page(f"{FINANCE}2022/t1/")))
    assert (tags["ColumnName"], tags["ColumnType"]) == ("财政预决算", "财政信息")
    assert "SiteIDCode" not in tags


@pytest.mark.parametrize("mode", ["website", "column", "years"])
def test_no_tag_is_empty_and_a_page_describes_itself_once(build_site: BuildSite, mode: str) -> None:
    for page in build_site(mode).below("/"):
        metas = page.nodes("meta[name]")
        names = [(node.attributes["name"] or "").lower() for node in metas]
        assert names.count("description") <= 1, page.url
        assert all(node.attributes.get("content") for node in metas), page.url


def test_a_domain_gives_canonical_links_a_sitemap_and_a_way_home_from_404(
    build_site: BuildSite,
) -> None:
    site = build_site("website")
    base = "https://zhang.example.cn/public"
    wanted = [f"{base}{url}" for url in site.addresses]
    found = [site.page(url).attribute("link[rel=canonical]", "href") for url in site.addresses]
    assert found == [[url] for url in wanted]
    sitemap = (site.root / "sitemap.xml").read_text("utf-8")
    assert [line for line in sitemap.splitlines() if "<url>" in line] == [
        f"<url><loc>{url}</loc></url>" for url in wanted
    ]
    assert f"Sitemap: {base}/sitemap.xml" in (site.root / "robots.txt").read_text("utf-8")
    lost = SitePage("/404.html", (site.root / "404.html").read_text("utf-8"))
    assert lost.attribute("a", "href") == ["/public/"]


@pytest.mark.parametrize("mode", ["website", "column"])
def test_a_real_portal_carries_no_banner_of_a_demonstration(
    build_site: BuildSite, mode: str
) -> None:
    for page in build_site(mode).below("/"):
        assert page.nodes(".demo, meta[name=robots]") == [], page.url
        assert "演示" not in page.text("body"), page.url


def test_without_a_domain_there_is_no_canonical_link_and_no_sitemap_file(
    build_site: BuildSite,
) -> None:
    site = build_site("column")
    assert not (site.root / "sitemap.xml").exists()
    assert all(not page.nodes("link[rel=canonical]") for page in site.below("/"))


def test_a_demonstration_says_so_on_every_page_and_asks_not_to_be_indexed(
    build_site: BuildSite,
) -> None:
    site = build_site("years")
    for page in site.below("/"):
        assert page.text(".demo") == "演示站，非官方发布，数据录自公开报告"
        assert page.attribute("meta[name=robots]", "content") == ["noindex"]
        assert head(page) == []
    assert (site.root / "robots.txt").read_text("utf-8") == "User-agent: *\nDisallow: /\n"


# What a portal adds


def test_a_code_printed_twice_gets_an_anchor_for_each_row(build_site: BuildSite) -> None:
    page = build_site("own").page(f"{FINANCE}2022/t3/")
    ids = page.attribute("tbody tr", "id")
    assert ids == ["r-total", "r-201", "r-20199", "r-2019901", "r-2019901~2"]
    cells = [page.text(f'td[id="{row}.total"]') for row in ids]
    assert cells == ["30", "30", "30", "10", "20"]
    subject = build_site("own").page(f"{FINANCE}2022/subjects/2019901/")
    assert {"../../t3/index.html#r-2019901", "../../t3/index.html#r-2019901~2"} <= set(
        subject.links()
    )


def test_a_subject_of_the_portal_takes_the_place_of_the_catalogues(build_site: BuildSite) -> None:
    page = build_site("own").page("/subjects/functional/2019901/")
    assert page.text("h1") == "江河治理 2019901"
    assert page.text(".lead") == "反映本市治理江河的支出。"


def test_a_profile_of_the_portal_decides_the_order_and_titles_of_its_tables(
    build_site: BuildSite,
) -> None:
    page = build_site("own").page(f"{FINANCE}2022/")
    assert page.texts("#tables tbody a") == ["部门支出表", "部门收支表"]
    assert page.texts("#tables tbody td") == ["一", "已附", "二", "未附"]


def test_a_headline_whose_table_the_profile_lacks_is_no_link(build_site: BuildSite) -> None:
    page = build_site("own").page(f"{FINANCE}2022/")
    assert page.attribute(".headlines a", "href") == ["t1/index.html", "t1/index.html"]


def test_a_term_of_the_portal_takes_the_place_of_the_general_one(build_site: BuildSite) -> None:
    site = build_site("own")
    assert site.page("/glossary/basic-expenditure/").text(".lead") == "本市口径：含编外人员经费。"
    assert site.page("/glossary/river-fund/").text("h1") == "江河基金"
    tips = site.page(f"{FINANCE}2022/").attribute("a.term", "data-tip")
    assert "本市口径：含编外人员经费。" in tips


def test_a_template_and_a_stylesheet_of_the_portal_take_part(build_site: BuildSite) -> None:
    site = build_site("own")
    assert site.page("/how/").texts("main p") == [
        "本页用了门户自己的模板。",
        "先选部门，再选年度。",
    ]
    (style,) = (site.root / "assets").glob("*.css")
    assert style.read_text("utf-8").endswith(".ours { color: var(--green); }\n")


def test_the_navigation_carries_the_links_of_site_yaml(build_site: BuildSite) -> None:
    links = build_site("own").page("/glossary/").nodes("header nav a")
    assert [(node.text(), node.attributes["href"]) for node in links][-2:] == [
        ("怎样用", "../how/index.html"),
        ("省里", "https://example.cn/"),
    ]
