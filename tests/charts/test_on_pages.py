"""Charts where they stand: each with its words and its table, in the section that speaks of it."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest
from selectolax.lexbor import LexborNode

from generator.charts import colours
from generator.render.env import shipped_templates
from tests.site.built import DEMO, Site, SitePage, squeezed

PUTUO = "/departments/putuo-shgzb/2024/"
BAZHONG = "/departments/bazhong-zfb/2020/"
FLOW = (
    "收入总计2,447.25万元，支出总计2,176.91万元，相差270.34万元："
    "钱从哪里来、到哪里去合不拢，所以不画资金流向图。"
)


def drawn_pages(site: Site) -> Iterator[SitePage]:
    for url in site.addresses:
        if site.page(url).nodes("figure.chart"):
            yield site.page(url)


def charts(page: SitePage) -> dict[str, LexborNode]:
    return {node.attributes["id"] or "": node for node in page.nodes("figure.chart")}


def option(figure: LexborNode) -> Any:
    found = figure.css_first("script[type='application/json']")
    assert found is not None
    return json.loads(found.text())


def values(data: Any) -> Iterator[tuple[str, Any]]:
    """Every key of an option with its value, however deep."""
    for key, value in data.items() if isinstance(data, dict) else ():
        yield key, value
        yield from values(value)
    for value in data if isinstance(data, list) else ():
        yield from values(value)


def test_a_report_shows_each_chart_in_the_section_that_speaks_of_it(demo: Site) -> None:
    page = demo.page(PUTUO)
    found = {
        section.attributes["id"]: [one.attributes["id"] for one in section.css("figure.chart")]
        for section in page.nodes("section[id^=s-]")
        if section.css("figure.chart")
    }
    assert found == {
        "s-flow": ["c-subjects"],
        "s-overall": ["c-totals", "c-flow"],
        "s-revenue": ["c-income"],
        "s-expenditure": ["c-expenditure", "c-basic-project"],
        "s-fiscal": ["c-fiscal"],
        "s-general-budget": ["c-general-budget", "c-general-classes", "c-completion"],
        "s-basic": ["c-economic"],
    }


@pytest.mark.parametrize(
    ("table", "ids"),
    [
        ("t1", ["c-totals", "c-flow"]),
        ("t2", ["c-income"]),
        ("t3", ["c-basic-project"]),
        ("t4", ["c-fiscal"]),
        ("t5", ["c-subjects"]),
        ("t6", ["c-economic"]),
        ("t7", []),
        ("t8", []),
    ],
)
def test_a_table_has_its_own_chart_below(demo: Site, table: str, ids: list[str]) -> None:
    assert list(charts(demo.page(f"{PUTUO}{table}/"))) == ids


def test_a_chart_whose_table_stands_beside_it_is_marked_so(demo: Site) -> None:
    twins = {
        (page.url, node.attributes["id"])
        for page in (demo.page(f"{PUTUO}t1/"), demo.page(PUTUO))
        for node in page.nodes("figure.chart.twin")
    }
    assert twins == {(f"{PUTUO}t1/", "c-flow")}


def test_a_page_says_why_there_is_no_chart(demo: Site) -> None:
    assert demo.page(BAZHONG).texts("#s-overall .no-chart") == [FLOW]
    assert demo.page(f"{PUTUO}three-public/").texts(".no-chart") == [
        "“三公”经费支出为0，没有图可画。"
    ]
    assert demo.page("/departments/bazhou-zfb/2023/performance/").texts(".no-chart") == [
        "自评表没有写明得分合计，不画得分图。"
    ]


def test_the_charts_of_a_real_report_say_what_they_show(demo: Site) -> None:
    said = {
        name: squeezed(one.text())
        for name, figure in charts(demo.page(BAZHONG)).items()
        if (one := figure.css_first(".chart-says")) is not None
    }
    fiscal = "财政拨款"
    assert said == {
        "c-subjects": "2020年支出用于5类、6款、13项；最多的一类是一般公共服务支出，"
        "1,904.42万元，占87.5%；最多的一项是行政运行，1,256.55万元，占57.7%。"
        "社会保障和就业支出按所载的101.29万元画，其下相加为101.30万元，相差0.01万元。其中6个数为推算。",
        "c-totals": "2020年收入总计2,447.25万元，比2019年的2,948.74万元减少501.49万元（17.0%）；"
        "2020年支出总计2,176.91万元，比2019年的2,491.52万元减少314.61万元（12.6%）。",
        "c-income": "本年收入合计2,140.64万元：全部为一般公共预算财政拨款收入。"
        "政府性基金预算财政拨款收入、国有资本经营预算财政拨款收入、事业收入等4项为0。",
        "c-expenditure": "本年支出合计2,176.91万元：基本支出1,560.63万元，占71.7%；"
        "项目支出616.28万元，占28.3%。",
        "c-fiscal": f"2020年{fiscal}收入总计2,447.25万元，比2019年的2,948.74万元减少501.49万元"
        f"（17.0%）；2020年{fiscal}支出总计2,176.91万元，比2019年的2,491.52万元"
        "减少314.61万元（12.6%）。",
        "c-general-budget": "2020年一般公共预算财政拨款支出2,176.91万元，比2019年的"
        "2,491.52万元减少314.61万元（12.6%）。",
        "c-general-classes": "一般公共预算财政拨款支出2,176.91万元：一般公共服务支出"
        "1,904.42万元，占87.5%；住房保障支出102.19万元，占4.7%；社会保障和就业支出101.29万元，"
        "占4.7%；卫生健康支出62.7万元，占2.9%；教育支出6.3万元，占0.3%；"
        "占比四舍五入，相加不等于100%。",
        "c-completion": "13项写明了完成预算的比例；4项为100%；"
        "最低的是其他行政事业单位养老支出，为65.63%。",
        "c-economic": "基本支出1,560.63万元：人员经费1,228.42万元，占78.7%；"
        "公用经费332.21万元，占21.3%。",
        "c-three-public": "“三公”经费支出81.72万元：公务用车购置及运行维护费76.99万元，占94.2%；"
        "公务接待费4.73万元，占5.8%。因公出国（境）费为0。预算数未载明；报告所载完成预算："
        "合计95.36%、公务用车购置及运行维护费99.99%、公务接待费54.37%。",
    }


def test_every_chart_has_its_words_and_its_table(demo: Site) -> None:
    for page in drawn_pages(demo):
        for name, figure in charts(page).items():
            says = figure.css_first(".chart-says")
            assert says is not None, (page.url, name)
            said = squeezed(says.text())
            assert said.endswith("。"), (page.url, name, said)
            assert not re.search(r"None|NaN|inf|；。|。。", said), (page.url, name, said)
            assert figure.css("tbody tr"), (page.url, name)


def test_every_option_is_data_whose_links_lead_somewhere(demo: Site) -> None:
    for page in drawn_pages(demo):
        for name, figure in charts(page).items():
            for key, value in values(option(figure)):
                assert not (isinstance(value, str) and "function" in value), (page.url, name)
                if key == "url":
                    address, _, anchor = value.partition("#")
                    assert address in demo.addresses, (page.url, name, value)
                    assert not anchor or demo.page(address).nodes(f"[id='{anchor}']"), value


def test_figures_of_a_chart_are_not_the_figures_of_content(demo: Site) -> None:
    for page in drawn_pages(demo):
        assert page.nodes("figure.chart [data-at]") == [], page.url


def test_every_colour_is_one_of_the_stylesheet(demo: Site) -> None:
    css = "".join(
        path.read_text("utf-8") for path in sorted((shipped_templates() / "css").glob("*.css"))
    )
    known = set(re.findall(r"--([a-z0-9-]+):", css))
    used = {
        value[1:]
        for page in drawn_pages(demo)
        for figure in charts(page).values()
        for key, value in values(option(figure))
        if key.lower().endswith("color") and isinstance(value, str) and value.startswith("@")
    }
    own = {value[1:] for name, value in vars(colours).items() if str(value).startswith("@")}
    assert used | own | {f"k{place}" for place in range(1, 13)} <= known


def test_pyecharts_is_not_imported_before_a_chart_is_drawn() -> None:
    code = "import generator.cli, generator.build, sys; sys.exit('pyecharts' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=DEMO).returncode == 0
