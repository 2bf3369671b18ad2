"""The glance at a report: its spending, and one band of its classes that is told in words too."""

from __future__ import annotations

import re

from selectolax.lexbor import LexborNode

from tests.site.built import Site, SitePage, squeezed

BAZHONG = "/departments/bazhong-zfb/"


def words(card: LexborNode) -> list[str]:
    return [squeezed(node.text()) for node in card.css("h3, .glance-sum, .key li, .aside")]


def cards(page: SitePage) -> list[LexborNode]:
    return page.nodes(".glances > li")


def test_the_home_page_shows_the_newest_reports_at_a_glance(demo: Site) -> None:
    found = cards(demo.page("/"))
    assert [len(found), words(found[0]), words(found[4])] == [
        6,
        [
            "中共上海市普陀区委社会工作部 2024年度决算",
            "支出总计 307.82 万元",
            "一般公共服务支出 86.0%",
            "住房保障支出 9.6%",
            "社会保障和就业支出 3.5%",
            "卫生健康支出 0.9%",
        ],
        [
            "巴中市人民政府办公室 2020年度决算",
            "支出总计 2,176.91 万元",
            "一般公共服务支出 87.5%",
            "住房保障支出 4.7%",
            "社会保障和就业支出 4.7%",
            "其余2类 3.2%",
        ],
    ]


def test_the_band_is_the_whole_and_leaves_no_words_to_be_heard_twice(demo: Site) -> None:
    for card in cards(demo.page("/")):
        band = card.css_first(".strip")
        assert band is not None
        assert band.attributes["aria-hidden"] == "true"
        styles = [piece.attributes["style"] or "" for piece in band.css("span")]
        widths = [float(re.findall(r"width:([\d.]+)%", style)[0]) for style in styles]
        assert abs(sum(widths) - 100) < 0.1
        assert band.css("span")[0].attributes["title"] == words(card)[2]


def test_a_department_shows_its_reports_by_year_and_a_region_those_below_it(demo: Site) -> None:
    assert [words(card)[0] for card in cards(demo.page(BAZHONG))] == ["2020年度决算"]
    assert [words(card)[0] for card in cards(demo.page("/regions/511900/"))] == [
        "巴中市巴州区人民政府办公室 2023年度决算",
        "巴中市人民政府办公室 2020年度决算",
    ]


def test_the_bars_of_a_report_have_the_colours_of_the_glance(demo: Site) -> None:
    bars = demo.page(f"{BAZHONG}2020/").attribute(".bars .bar span", "style")
    colours = [(style or "").partition("background:")[2] for style in bars]
    assert colours == [
        "var(--c-fiscal)",
        "var(--c-carry)",
        "var(--k1)",
        "var(--k12)",
        "var(--k6)",
        "var(--k7)",
        "var(--k3)",
    ]


def test_what_is_printed_in_sentences_is_not_marked_as_worked_out(demo: Site) -> None:
    page = demo.page(f"{BAZHONG}2020/")
    assert page.texts("figcaption .mark") == []
