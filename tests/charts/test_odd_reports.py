"""The charts of one report beside last year's, twice printed, withheld: what each then says."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from generator.charts.of_report import Drawer
from tests.charts.drawing import changed, drawer, drawn, option, sheet, table

T1 = "表/收入支出决算总表"


def fiscal_total(text: str) -> dict[str, Any]:
    return {"财政拨款总体": {"收支总计": text}}


def test_the_fiscal_year_before_comes_from_its_own_report_too() -> None:
    here = sheet({"content": {"说明": fiscal_total("5.00")}})
    older = sheet({"content": {"年度": "2023", "说明": fiscal_total("4.00")}}).summary
    chart = drawn(Drawer(replace(here, older=older)).one("fiscal"))
    assert (chart.heads, chart.note) == (("2023年", "2024年"), "")
    assert table(chart) == [
        ("财政拨款收入总计", "4.00", "5.00"),
        ("财政拨款支出总计", "4.00", "5.00"),
    ]


def bars(title: str, **years: dict[str, str]) -> dict[str, Any]:
    data = {year[1:]: figures for year, figures in years.items()}
    return {"编号": "1", "名称": title, "数据": data}


def overall(change: dict[str, str] | None = None) -> dict[str, Any]:
    said = {"收支总计": "9.00", **({"变动": change} if change else {})}
    return {"说明": {"收入支出总体": said}}


IN_CHART = bars("收、支决算总计变动情况图", _2023={"收入": "7.00", "支出": "6.00"})
DOWN = {"方向": "减少", "金额": "1.00"}


@pytest.mark.parametrize(
    ("content", "before", "aside"),
    [
        ({**overall(), "图": [IN_CHART]}, ["7.00", "6.00"], "2023年的数取自本报告"),
        ({**overall(DOWN), "图": [IN_CHART]}, ["7.00", "6.00"], "2023年的数取自本报告"),
        (
            {**overall({**DOWN, "上年数": "8.00"}), "图": [IN_CHART]},
            ["8.00", "8.00"],
            "2023年的数取自本报告",
        ),
        (overall(DOWN), ["10.00", "10.00"], "2023年的数由本报告所载的变动推算"),
        (
            {
                **overall(DOWN),
                "图": [bars("收、支决算总计变动情况图", _2023={"收入": "7.00"})],
            },
            ["7.00", "10.00"],
            "2023年的数取自本报告，标明推算的由所载的变动推得",
        ),
    ],
)
def test_the_year_before_is_printed_in_a_sentence_or_a_chart_or_worked_back(
    content: dict[str, Any], before: list[str], aside: str
) -> None:
    chart = drawn(drawer({"content": content}).one("totals"))
    assert [row[1] for row in table(chart)] == before
    assert chart.note == f"{aside}，图中以虚线框表示。"


def test_a_change_that_does_not_say_which_way_tells_no_year_before() -> None:
    chart = drawn(drawer({"content": overall({"金额": "1.00"})}).one("totals"))
    assert chart.heads == ("2024年",)


def three(detail: str, whole: str = "80.00") -> dict[str, Any]:
    said = {
        "总体": {"决算数": whole},
        "构成": [
            {"名称": "因公出国（境）费", "金额": "2.00"},
            {"名称": "公务用车购置及运行维护费", "金额": "78.00"},
        ],
        "因公出国": {"决算数": detail},
    }
    return {"content": {"说明": {"三公经费": said}}}


def test_a_figure_printed_twice_in_different_ways_says_which_one_is_drawn() -> None:
    chart = drawn(drawer(three("0.50")).one("three-public"))
    assert table(chart)[0] == ("因公出国（境）费", "2.00")
    assert chart.summary == (
        "“三公”经费支出80.00万元：公务用车购置及运行维护费78.00万元，占97.5%；"
        "因公出国（境）费2.00万元，占2.5%。"
        "因公出国（境）费有两个数：图中用“构成”一句的2.00万元，“具体情况”一段写的是0.50万元，"
        "原件前后不一，见核对结果。"
    )
    assert drawn(drawer(three("2.0")).one("three-public")).summary == (
        "“三公”经费支出80.00万元：公务用车购置及运行维护费78.00万元，占97.5%；"
        "因公出国（境）费2.00万元，占2.5%。"
    )


def spending(**rows: str) -> dict[str, Any]:
    """T3 of a report: 科目 by its code, 类 first."""
    return {
        "content": {
            "表": {
                "支出决算表": [
                    {"科目": code[1:], "本年支出合计": text} for code, text in rows.items()
                ]
            }
        }
    }


def test_a_withheld_class_keeps_what_is_published_below_it() -> None:
    given = spending(
        _201="50.00",
        _20103="50.00",
        _2010301="50.00",
        _205="未公开",
        _20502="30.00",
        _2050299="30.00",
    )
    chart = drawn(drawer(given).one("subjects"))
    tree = option(chart)["series"][0]["data"]
    assert [(one["id"], one["said"], one.get("unsized")) for one in tree] == [
        ("201", "50.00", None),
        ("205", "未公开", 1),
    ]
    assert [one["id"] for one in tree[1]["children"]] == ["20502"]
    assert chart.summary == (
        "2024年支出用于2类、2款、2项；公布了数的类中，最多的一类是一般公共服务支出，50.00万元；"
        "公布了数的项中，最多的一项是行政运行，50.00万元。教育支出未公开，图中只画其下已公布的数。"
    )


def test_a_class_is_drawn_as_printed_where_its_items_come_to_something_else() -> None:
    said = {
        "支出": {"本年支出合计": "10.00"},
        "一般公共预算支出": {
            "总体": {"金额": "10.00"},
            "结构": {"类": [{"科目": "201", "金额": "10.00"}]},
            "具体": {
                "项": [
                    {"科目": "2010301", "决算数": "6.00"},
                    {"科目": "2010302", "决算数": "4.01"},
                ]
            },
        },
    }
    chart = drawn(drawer({"content": {"说明": said}}).one("subjects"))
    assert table(chart)[:2] == [
        ("一般公共服务支出", "10.00"),
        ("政府办公厅（室）及相关机构事务", "10.01"),
    ]
    assert chart.summary == (
        "2024年支出用于1类、1款、2项；全部为一般公共服务支出；"
        "最多的一项是行政运行，6.00万元，占60.0%。"
        "一般公共服务支出按所载的10.00万元画，其下相加为10.01万元，相差0.01万元。"
        "其中政府办公厅（室）及相关机构事务为推算。"
    )


def test_what_is_withheld_stands_in_the_table_of_its_chart() -> None:
    chart = drawn(drawer(changed(收入__事业收入="未公开")).one("income"))
    assert ("事业收入", "未公开") in table(chart)
    assert "事业收入未公开，只列其余各项。" in chart.summary
    assert "相差" not in chart.summary
