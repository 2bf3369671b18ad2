"""The charts of one report: what each says, what stands in its table, and why one is not drawn."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.charts.of_report import SECTIONS, TABLES, Drawer
from generator.charts.projects import scores
from generator.model.portal import ReportKey
from tests.charts.drawing import amount, changed, drawer, drawn, option, sheet, table

T1 = "表/收入支出决算总表"
WHOLE = {
    "totals": "2020年收入总计143.00万元，2019年数未载明；2020年支出总计143.00万元，"
    "2019年数未载明。",
    "flow": "收入总计143.00万元：一般公共预算财政拨款收入100.00万元，占69.9%；"
    "政府性基金预算财政拨款收入20.00万元，占14.0%；年初结转和结余10.00万元，占7.0%；"
    "国有资本经营预算财政拨款收入5.00万元，占3.5%；上级补助收入3.00万元，占2.1%；"
    "其余5项合计5.00万元，占3.5%。支出总计143.00万元：一般公共服务支出80.00万元，占55.9%；"
    "社会保障和就业支出30.00万元，占21.0%；城乡社区支出15.00万元，占10.5%；"
    "年末结转和结余12.00万元，占8.4%；国有资本经营预算支出4.00万元，占2.8%；"
    "结余分配2.00万元，占1.4%。",
    "income": "本年收入合计132.00万元：一般公共预算财政拨款收入100.00万元，占75.8%；"
    "政府性基金预算财政拨款收入20.00万元，占15.2%；国有资本经营预算财政拨款收入5.00万元，"
    "占3.8%；上级补助收入3.00万元，占2.3%；事业收入2.00万元，占1.5%；"
    "其余3项合计2.00万元，占1.5%。",
    "expenditure": "本年支出合计129.00万元：基本支出80.00万元，占62.0%；项目支出45.00万元，"
    "占34.9%；经营支出2.00万元，占1.6%；上缴上级支出、对附属单位补助支出各1.00万元，各占0.8%；"
    "占比四舍五入，相加不等于100%。",
    "basic-project": "基本支出最多的是一般公共服务支出，50.00万元，占62.5%；"
    "项目支出最多的是一般公共服务支出，26.00万元，占57.8%；"
    "上缴上级支出只有一般公共服务支出，1.00万元；经营支出只有一般公共服务支出，2.00万元；"
    "对附属单位补助支出只有一般公共服务支出，1.00万元。社会保障和就业支出全部为基本支出；"
    "城乡社区支出、国有资本经营预算支出全部为项目支出。",
    "fiscal": "2020年财政拨款收入总计134.00万元，2019年数未载明；"
    "2020年财政拨款支出总计134.00万元，2019年数未载明。",
    "general-budget": "2020年一般公共预算财政拨款支出105.00万元，2019年数未载明。",
    "general-classes": "一般公共预算财政拨款支出105.00万元：一般公共服务支出75.00万元，占71.4%；"
    "社会保障和就业支出30.00万元，占28.6%。",
    "economic": "基本支出79.00万元：人员经费65.00万元，占82.3%；公用经费14.00万元，占17.7%。"
    "人员经费中最多的一项是基本工资，60.00万元，占92.3%；"
    "公用经费中最多的一项是办公费，10.00万元，占71.4%。",
    "three-public": "“三公”经费支出3.50万元：公务用车购置及运行维护费2.50万元，占71.4%；"
    "公务接待费1.00万元，占28.6%。因公出国（境）费为0。",
    "three-public-budget": "合计预算数5.00万元，决算数3.50万元，完成预算70.0%（按两数算得）；"
    "因公出国（境）费预算数0.00万元，决算数0.00万元；"
    "公务用车购置及运行维护费预算数3.00万元，决算数2.50万元，完成预算83.3%（按两数算得）；"
    "公务接待费预算数2.00万元，决算数1.00万元，完成预算50.0%（按两数算得）。",
    "subjects": "2020年支出用于4类、4款、4项；最多的一类是一般公共服务支出，80.00万元，占62.0%；"
    "最多的一项是行政运行，80.00万元，占62.0%。",
}


@pytest.fixture(scope="module")
def whole() -> Drawer:
    """Of a report that gives every table and no sentences."""
    return drawer()


@pytest.mark.parametrize("name", WHOLE)
def test_a_chart_says_what_it_shows(whole: Drawer, name: str) -> None:
    assert drawn(whole.one(name)).summary == WHOLE[name]


def test_every_chart_has_its_section_and_its_table() -> None:
    in_sections = {name for names in SECTIONS.values() for name in names}
    assert in_sections == {*WHOLE, "completion"}
    assert {name for names in TABLES.values() for name in names} < in_sections


def test_the_sides_of_a_flow_meet_at_the_total(whole: Drawer) -> None:
    links = option(drawn(whole.one("flow")))["series"][0]["links"]
    assert {link["source"] for link in links if link["target"] != "收支总计"} == {"收支总计"}
    came = sum(link["value"] for link in links if link["target"] == "收支总计")
    went = sum(link["value"] for link in links if link["source"] == "收支总计")
    assert (came, went) == (143.0, 143.0)


def test_subjects_open_from_class_to_item_and_lead_to_their_pages(whole: Drawer) -> None:
    first = option(drawn(whole.one("subjects")))["series"][0]["data"][0]
    item = first["children"][0]["children"][0]
    assert (first["id"], first["children"][0]["id"], item["id"]) == ("201", "20103", "2010301")
    assert item == {
        "id": "2010301",
        "name": "行政运行",
        "value": 80.0,
        "said": "80.00",
        "url": "/2010301/",
        "full": "一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）",
        "itemStyle": {"color": "@k1"},
    }


def test_the_table_of_subjects_is_their_tree(whole: Drawer) -> None:
    rows = drawn(whole.one("subjects")).rows
    assert [(row.level, row.code, row.url) for row in rows[:3]] == [
        (0, "201", "/201/"),
        (1, "20103", "/20103/"),
        (2, "2010301", "/2010301/"),
    ]


def test_what_items_leave_of_their_class_is_drawn_as_such() -> None:
    given = {
        "base": "十四表",
        "change": {"表/支出决算表/2010301/本年支出合计": "70.00"},
    }
    above = option(drawn(drawer(given).one("subjects")))["series"][0]["data"][0]["children"][0]
    assert [(one["name"], one["said"]) for one in above["children"]] == [
        ("行政运行", "70.00"),
        ("未分列", "10.00"),
    ]


def test_economic_items_stand_in_the_ring_of_their_side(whole: Drawer) -> None:
    sides = option(drawn(whole.one("economic")))["series"][0]["data"]
    assert [(side["name"], [one["name"] for one in side["children"]]) for side in sides] == [
        ("人员经费", ["基本工资", "退休费"]),
        ("公用经费", ["办公费", "公务接待费", "公务用车运行维护费", "办公设备购置"]),
    ]


def test_budget_and_final_stand_side_by_side(whole: Drawer) -> None:
    chart = drawn(whole.one("three-public-budget"))
    assert chart.heads == ("预算数", "决算数")
    assert table(chart) == [
        ("合计", "5.00", "3.50"),
        ("因公出国（境）费", "0.00", "0.00"),
        ("公务用车购置及运行维护费", "3.00", "2.50"),
        ("公务接待费", "2.00", "1.00"),
    ]


@pytest.mark.parametrize(
    ("given", "reason"),
    [
        (
            changed(支出__总计="140.00"),
            "收入总计143.00万元，支出总计140.00万元，相差3.00万元："
            "钱从哪里来、到哪里去合不拢，所以不画资金流向图。",
        ),
        (
            changed(收入__年初结转和结余="8.00"),
            "收入总计143.00万元，所列各项收入合计141.00万元，相差2.00万元："
            "钱从哪里来、到哪里去合不拢，所以不画资金流向图。",
        ),
        (
            changed(支出__年末结转和结余="10.00"),
            "支出总计143.00万元，所列各项支出与结转合计141.00万元，相差2.00万元："
            "钱从哪里来、到哪里去合不拢，所以不画资金流向图。",
        ),
        (changed(收入__事业收入="未公开"), "有的收入或支出没有公开，画不出资金流向图。"),
        (changed(收入__事业收入="-2.00"), "收入或支出中有负数，画不出资金流向图。"),
        (changed(收入__总计="未公开"), "收入总计或支出总计没有载明，画不出资金流向图。"),
        (changed(收入__总计="0.00"), "收入总计为0.00万元，没有资金流向可画。"),
    ],
)
def test_money_that_cannot_be_followed_is_not_drawn(given: dict[str, Any], reason: str) -> None:
    assert drawer(given).one("flow") == reason
    assert drawer(given).section("overall").reasons == (reason,)


def test_sums_apart_by_rounding_alone_are_drawn() -> None:
    drawn(drawer(changed(收入__年初结转和结余="10.01")).one("flow"))


def test_nothing_is_drawn_of_a_report_that_gives_nothing() -> None:
    bare = drawer({})
    made = {name: bare.one(name) for names in SECTIONS.values() for name in names}
    reason = "收入总计或支出总计没有载明，画不出资金流向图。"
    assert {name: one for name, one in made.items() if one} == {"flow": reason}


def test_the_year_before_comes_from_its_own_report() -> None:
    here = sheet()
    before = replace(here.summary, key=ReportKey(2019))
    before = replace(
        before,
        headlines=tuple(replace(one, amount=amount("100.00")) for one in before.headlines),
    )
    chart = drawn(Drawer(replace(here, older=before)).one("totals"))
    assert (chart.heads, chart.note) == (("2019年", "2020年"), "")
    assert table(chart) == [("收入总计", "100.00", "143.00"), ("支出总计", "100.00", "143.00")]
    assert chart.summary == (
        "2020年收入总计143.00万元，比2019年的100.00万元增加43.00万元（43.0%）；"
        "2020年支出总计143.00万元，比2019年的100.00万元增加43.00万元（43.0%）。"
    )


def test_the_year_before_as_this_report_states_it_is_drawn_hollow() -> None:
    given = {
        "base": "十四表",
        "content": {"说明": {"收入支出总体": {"变动": {"方向": "减少", "金额": "7.00"}}}},
    }
    chart = drawn(drawer(given).one("totals"))
    assert chart.note == "2019年的数由本报告所载的变动推算，图中以虚线框表示。"
    assert chart.summary == (
        "2020年收入总计143.00万元，比2019年的150.00万元减少7.00万元（4.7%）；"
        "2020年支出总计143.00万元，比2019年的150.00万元减少7.00万元（4.7%）。"
        "其中2019年收入总计、2019年支出总计为推算。"
    )
    first = option(chart)["series"][0]["data"]
    assert [one.get("itemStyle", {}).get("borderType") for one in first] == ["dashed", None]


def test_no_three_public_expenses_are_said_and_not_drawn() -> None:
    given = {"content": {"说明": {"三公经费": {"情况": "无支出"}}}}
    shelf = drawer(given).section("three-public")
    assert (shelf.charts, shelf.reasons) == ((), ("“三公”经费支出为0，没有图可画。",))


def items(*each: dict[str, str]) -> dict[str, Any]:
    return {"content": {"说明": {"一般公共预算支出": {"具体": {"项": list(each)}}}}}


def test_items_are_held_against_their_stated_budgets() -> None:
    given = items(
        {"科目": "2010301", "全年预算": "52.00", "决算数": "51.32", "完成预算": "98.69%"},
        {"科目": "2210201", "年初预算": "0.00", "决算数": "3.00"},
        {"科目": "2080505", "决算数": "4.00", "完成预算": "90%"},
    )
    chart = drawn(drawer(given).one("completion"))
    assert table(chart) == [
        ("行政运行", "52.00", "51.32", "98.69%"),
        ("住房公积金", "0.00", "3.00", "未载明"),
    ]
    assert chart.summary == (
        "行政运行预算数52.00万元，决算数51.32万元，完成预算98.69%；"
        "住房公积金预算数0.00万元，决算数3.00万元，没有预算可比。"
    )
    assert option(chart)["series"][1]["data"][0]["note"] == "完成预算98.69%"


def test_rates_without_budgets_are_drawn_as_rates() -> None:
    given = items(
        {"科目": "2010301", "决算数": "51.32", "完成预算": "98.69%"},
        {"科目": "2210201", "决算数": "3.00", "完成预算": "120%"},
        {"科目": "2080505", "决算数": "4.00", "完成预算": "100%"},
    )
    chart = drawn(drawer(given).one("completion"))
    assert (chart.unit, chart.note) == ("%", "各项预算数未载明，图与表只列报告所载的完成率。")
    assert chart.summary == (
        "3项写明了完成预算的比例；1项为100%；住房公积金超过100%；最低的是行政运行，为98.69%。"
    )


def test_rates_that_are_all_alike_are_said_and_not_drawn() -> None:
    one = {"科目": "2010301", "决算数": "51.32", "完成预算": "100%"}
    assert drawer(items(one)).one("completion") == (
        "报告只说1项支出完成预算100%，没有写明预算数，不画图。"
    )
    other = {"科目": "2210201", "决算数": "3.00", "完成预算": "100%"}
    assert drawer(items(one, other)).one("completion") == (
        "报告说2项支出都完成预算100%，没有写明各项预算数，不画图。"
    )


def project(number: int, **form: Any) -> dict[str, Any]:
    said = {"预算数": "10.00", "执行数": f"{number}.00", "完成预算": f"{number}0%"}
    return {"编号": f"p{number}", "名称": f"项目{number}", "综述": said, **form}


def test_projects_are_held_against_their_budgets() -> None:
    given = {"content": {"绩效": {"项目": [project(one) for one in (5, 6, 7, 8, 10)]}}}
    shelf = drawer(given).projects(lambda one: f"/{one}/")
    assert [chart.summary for chart in shelf.charts] == [
        "5项写明了预算数与执行数；1项两数相同；4项执行数少于预算数，相差最多的是项目5（5.00万元）。"
    ]
    assert [row.url for row in shelf.charts[0].rows] == ["/p5/", "/p6/", "/p7/", "/p8/", "/p10/"]


def test_scores_are_drawn_where_they_are_stated() -> None:
    form = {"表式": "P2", "权重合计": "100", "得分合计": "92.5"}
    given = {"content": {"绩效": {"项目": [project(5, 目标表=form)]}}}
    chart = drawn(scores(sheet(given), lambda one: f"/{one}/"))
    assert (chart.unit, table(chart)) == ("分", [("项目5", "100", "92.5")])
    assert chart.summary == "项目5权重合计100分，得分合计92.5分，得分率92.5%（按两数算得）。"


def test_scores_that_are_not_stated_are_said_so() -> None:
    form = {"表式": "P2", "权重合计": "100"}
    given = {"content": {"绩效": {"项目": [project(5, 目标表=form)]}}}
    made = scores(sheet(given), lambda one: f"/{one}/")
    assert made == "自评表没有写明得分合计，不画得分图。"


def test_a_report_in_yuan_says_yuan() -> None:
    given = {**changed(收入__总计="143.00"), "content": {"金额单位": "元"}}
    assert drawn(drawer(given).one("general-budget")).summary == (
        "2020年一般公共预算财政拨款支出105.00元，2019年数未载明。"
    )


@pytest.mark.parametrize(
    ("others", "said"),
    [
        ({}, "最多的一类是一般公共服务支出，80.00万元，占62.0%"),
        (
            {"208": "80.00"},
            "一般公共服务支出、社会保障和就业支出同为最多的类，各80.00万元，各占44.7%",
        ),
    ],
)
def test_classes_of_the_same_amount_are_named_together(others: dict[str, str], said: str) -> None:
    given = {
        "base": "十四表",
        "change": {f"表/支出决算表/{code}/本年支出合计": text for code, text in others.items()},
    }
    assert said in drawn(drawer(given).one("subjects")).summary.split("；")


def test_a_negative_subject_is_told_and_not_drawn() -> None:
    given = {"base": "十四表", "change": {"表/支出决算表/2230101/本年支出合计": "-4.00"}}
    chart = drawn(drawer(given).one("subjects"))
    assert "厂办大集体改革支出为负数，没有画入图中。" in chart.summary
    assert ("厂办大集体改革支出", "−4.00") in table(chart)
    assert "厂办大集体" not in chart.option


def test_a_row_that_is_not_there_is_not_linked_to() -> None:
    here = sheet({"content": {"说明": {"收入支出总体": {"收支总计": "5.00"}}}})
    assert here.url("T1", "income-total") == "/departments/ceshi/2024/t1/#r-income-total"
    assert here.url("T1", "no-such-row") == ""


def test_a_budget_is_told_as_a_budget() -> None:
    chart = drawn(drawer({"base": "十四表", "content": {"文种": "预算"}}).one("three-public"))
    assert (chart.title, chart.summary) == (
        "“三公”经费预算构成",
        "“三公”经费预算5.00万元：公务用车购置及运行维护费3.00万元，占60.0%；"
        "公务接待费2.00万元，占40.0%。因公出国（境）费为0。",
    )
