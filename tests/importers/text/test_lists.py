"""附表、机构、名词解释、图：清单与名称。"""

from __future__ import annotations

from typing import Any

import pytest

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.text import read_text
from tests.importers.compare import plain_tree
from tests.importers.text.passages import doubts, lines, part
from tests.narrative.telling import SUBJECTS


def tree(text: str) -> Any:
    return plain_tree(part(text).tree)


def test_tables_are_listed_with_those_that_have_no_data() -> None:
    text = """
        第五部分 附表
        一、收入支出决算总表
        二、支出决算表.....12
        - 三、财政拨款支出决算明细表（政府经济分类科目）
        十、一般公共预算财政拨款"三公"经费支出决算表（此表无数据）
    """
    assert tree(text)["附表"] == [
        "收入支出决算总表",
        "支出决算表",
        "财政拨款支出决算明细表（政府经济分类科目）",
        {"名称": "一般公共预算财政拨款“三公”经费支出决算表", "状态": "无数据"},
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "市局内设14个科室、2个行政机构（研究室、公开办），下设3个事业单位（甲中心、乙中心、丙中心）。",
            {
                "内设机构": "14",
                "行政机构": "2",
                "名单": ["研究室", "公开办", "甲中心", "乙中心", "丙中心"],
                "事业单位": "3",
            },
        ),
        (
            "内设机构为：行政股、整治（五创）股共2个股室。代管所属事业单位1个。",
            {"内设机构名单": ["行政股", "整治（五创）股"], "内设机构": "2", "代管单位": "1"},
        ),
        (
            "某局下属二级单位3个，其中行政单位0个，参照公务员法管理的事业单位1个，其他事业单位2个。\n"
            "纳入某局2021年度部门决算编制范围的二级预算单位包括：\n1.甲中心\n2.乙所",
            {
                "下属单位": "3",
                "行政单位": "0",
                "参公事业单位": "1",
                "其他事业单位": "2",
                "编制范围": ["甲中心", "乙所"],
            },
        ),
        (
            "某局内设机构包括：办公室、财务科。",
            {"内设机构名单": ["办公室", "财务科"]},
        ),
    ],
)
def test_units_are_counted_and_named(text: str, expected: Any) -> None:
    assert tree(f"第一部分 部门概况\n二、机构设置\n{text}")["机构"] == expected


def test_a_table_of_units_is_read() -> None:
    spot = Spot("报告.pdf", page=4)
    rows = (("序号", "单位名称", "备注"), ("1", "某局（本级）", ""), ("2", "某中心", ""))
    grid = Grid(tuple(tuple(Cell(text, spot) for text in row) for row in rows), spot)
    lines = [
        Line("第一部分 某局概况", spot),
        Line("二、部门决算单位构成", spot),
        Line("纳入某局2021年度部门决算编制范围的单位包括：", spot),
    ]
    part = read_text([*lines, grid], SUBJECTS)
    found: Any = plain_tree(part.tree)
    assert found["机构"] == {"编制范围": ["某局（本级）", "某中心"]}
    assert [n.text for n in part.used if n.text in ("1", "2")] == ["1", "2"]


def test_terms_are_known_by_name_alias_or_subject() -> None:
    text = """
        第三部分 名词解释
        一、财政拨款收入：指单位取得的拨款。
        二、三公经费：指三项费用。
        3、教育支出（类）普通教育（款）初中教育（项）：指初中支出。
        4.教育（类）普通教育（款）高中教育（项）：反映高中支出。
        五、星际旅行费：指尚无的支出。
    """
    assert tree(text)["名词解释"] == [
        {"序号": "1", "编号": "fiscal-appropriation-revenue"},
        {"序号": "2", "编号": "three-public-expenses"},
        {"序号": "3", "科目": "2050203"},
        {
            "序号": "4",
            "科目": "2050204",
            "原名": "教育（类）普通教育（款）高中教育（项）",
        },
        {"序号": "5", "原名": "星际旅行费"},
    ]
    assert doubts(part(text)) == ["“星际旅行费”：不是本站已有的术语"]


CAPTIONS = """
    第二部分 2021年度部门决算情况说明
    一、收入支出决算总体情况说明
    （图1：收、支决算总计变动情况图）（柱状图）
    （图3：支出决算结构图）（饼状图）
"""


def test_captions_are_charts() -> None:
    assert tree(CAPTIONS)["图"] == [
        {"编号": "1", "名称": "收、支决算总计变动情况图", "图式": "柱状图"},
        {"编号": "3", "名称": "支出决算结构图", "图式": "饼状图"},
    ]


def test_data_of_a_chart_are_known_by_what_they_name() -> None:
    years = "2021年\n收入\t支出\t90\t80\t2020年\n收入\t支出\t70\t60"
    data = f"第五部分 附表\n基本支出\t项目支出\t60\t30\n{years}"
    charts = part(CAPTIONS.replace("    ", "") + data).tree["图"]
    assert [one.get("数据") for one in plain_tree(charts)] == [  # type: ignore[attr-defined]
        {"2021": {"收入": "90", "支出": "80"}, "2020": {"收入": "70", "支出": "60"}},
        {"基本支出": "60", "项目支出": "30"},
    ]


def test_data_that_fit_two_charts_differently_go_to_none() -> None:
    data = "第五部分 附表\n基本支出\t项目支出\t60\t30\n说明。\n基本支出\t项目支出\t61\t31"
    charts: Any = plain_tree(part(CAPTIONS.replace("    ", "") + data).tree["图"])
    assert [one.get("数据") for one in charts] == [None, None]


def test_terms_end_with_their_file_and_before_a_table() -> None:
    text = """
        第三部分 名词解释
        1.财政拨款收入：指单位取得的拨款。
    """
    after = [
        Line("2.支出决算表：某局", Spot("报表.xlsx", line=1)),
        Line("3.星际旅行费：指尚无的支出。", Spot("报表.xlsx", line=2)),
    ]
    table = lines("2021年度收入支出决算总表\n公开01表\n3.星际旅行费：指尚无的支出。")
    for more in (after, table):
        found = read_text([*lines(text), *more], SUBJECTS, year=2021)
        terms: Any = plain_tree(found.tree)
        assert terms["名词解释"] == [{"序号": "1", "编号": "fiscal-appropriation-revenue"}]
        assert doubts(found) == []
