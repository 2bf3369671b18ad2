"""The options: compact, the same every time, data and no code."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from generator.charts import draw
from generator.charts.draw import Flow, Node, Point, Series
from tests.charts.drawing import amount

PAIR = (
    Series("收入", "@c-income", (Point(amount("12.50"), apart=True), Point(amount("3.00"), "/a/"))),
    Series("支出", "@c-spending", (Point(amount("1.00*"), note="完成预算50%"), Point(None))),
)
TREE = (
    Node(
        "教育支出",
        amount("5.00"),
        "@k3",
        "/205/",
        code="205",
        parts=(
            Node("普通教育", amount("5.00"), url="/20502/", full="教育支出（类）", code="20502"),
        ),
    ),
    Node("其他支出", amount("1234.50"), "@c-other"),
)
EVERY = {
    "bar": draw.columns(["甲", "乙"], PAIR),
    "line": draw.lines(["2019", "2020"], PAIR),
    "pie": draw.donut(TREE, Decimal("1239.50")),
    "treemap": draw.treemap(TREE),
    "sunburst": draw.sunburst(TREE, Decimal("1239.50")),
    "sankey": draw.sankey(TREE, [Flow("教育支出", "其他支出", amount("5.00"))]),
}


def test_columns_side_by_side() -> None:
    assert json.loads(draw.columns(["甲", "乙"], PAIR)) == {
        "aria": {"enabled": True, "decal": {"show": True}},
        "legend": {},
        "tooltip": {"formatter": "@amount"},
        "xAxis": {"type": "category", "data": ["甲", "乙"]},
        "yAxis": {"type": "value", "axisLabel": {"formatter": "@amount"}},
        "series": [
            {
                "type": "bar",
                "name": "收入",
                "barMaxWidth": 44,
                "label": {"show": True, "position": "top", "formatter": "@amount"},
                "itemStyle": {"color": "@c-income"},
                "data": [
                    {
                        "value": 12.5,
                        "said": "12.50",
                        "itemStyle": {
                            "color": "transparent",
                            "borderColor": "@c-income",
                            "borderType": "dashed",
                            "borderWidth": 2,
                        },
                    },
                    {"value": 3.0, "said": "3.00", "url": "/a/"},
                ],
            },
            {
                "type": "bar",
                "name": "支出",
                "barMaxWidth": 44,
                "label": {"show": True, "position": "top", "formatter": "@amount"},
                "itemStyle": {"color": "@c-spending"},
                "data": [
                    {"value": 1.0, "said": "1.00", "note": "推算，完成预算50%"},
                    {"value": "-", "said": "未载明"},
                ],
            },
        ],
    }


def test_lying_bars_read_from_the_top() -> None:
    option = json.loads(draw.bars(["甲", "乙"], PAIR))
    assert option["yAxis"] == {"type": "category", "inverse": True, "data": ["甲", "乙"]}
    assert option["xAxis"] == {"type": "value", "axisLabel": {"formatter": "@amount"}}


def test_stacked_bars_share_a_stack() -> None:
    option = json.loads(draw.stacked(["甲", "乙"], PAIR))
    assert {series["stack"] for series in option["series"]} == {"all"}


def test_one_series_needs_neither_legend_nor_patterns() -> None:
    option = json.loads(draw.bars(["甲", "乙"], PAIR[:1]))
    assert option["aria"] == {"enabled": True}
    assert "legend" not in option


def test_a_missing_year_leaves_a_gap_in_a_line_and_one_stated_later_is_hollow() -> None:
    series = json.loads(draw.lines(["2019", "2020"], PAIR))["series"]
    assert [one["symbol"] for one in series] == ["circle", "circle"]
    assert series[0]["data"][0] == {"value": 12.5, "said": "12.50", "symbol": "emptyCircle"}
    assert series[1]["data"][1] == {"value": "-", "said": "未载明"}


def test_a_tree_hands_its_colour_down() -> None:
    assert json.loads(draw.treemap(TREE, "全部支出"))["series"] == [
        {
            "type": "treemap",
            "name": "全部支出",
            "leafDepth": 1,
            "roam": False,
            "nodeClick": False,
            "width": "100%",
            "height": "88%",
            "label": {"formatter": "@share", "overflow": "break"},
            "upperLabel": {"show": False},
            "itemStyle": {"gapWidth": 2},
            "data": [
                {
                    "id": "205",
                    "name": "教育支出",
                    "value": 5.0,
                    "said": "5.00",
                    "url": "/205/",
                    "itemStyle": {"color": "@k3"},
                    "children": [
                        {
                            "id": "20502",
                            "name": "普通教育",
                            "value": 5.0,
                            "said": "5.00",
                            "url": "/20502/",
                            "full": "教育支出（类）",
                            "itemStyle": {"color": "@k3"},
                        }
                    ],
                },
                {
                    "name": "其他支出",
                    "value": 1234.5,
                    "said": "1,234.50",
                    "itemStyle": {"color": "@c-other"},
                },
            ],
        }
    ]


def test_a_flow_joins_nodes_by_their_names() -> None:
    series = json.loads(EVERY["sankey"])["series"][0]
    assert series["links"] == [
        {"source": "教育支出", "target": "其他支出", "value": 5.0, "said": "5.00"}
    ]


@pytest.mark.parametrize("kind", EVERY)
def test_an_option_is_one_line_of_data(kind: str) -> None:
    text = EVERY[kind]
    assert json.loads(text)["series"][0]["type"] == kind
    assert "function" not in text
    assert "\n" not in text
    assert "null" not in text
    assert ": " not in text


def test_an_option_cannot_end_the_script_that_holds_it() -> None:
    name = "</script><script>alert(1)</script>\u2028"
    text = draw.donut([Node(name, amount("1.00"))], Decimal("1.00"))
    assert "<" not in text
    assert "\u2028" not in text
    assert json.loads(text)["series"][0]["data"][0]["name"] == name


def test_a_figure_beyond_all_measure_is_still_drawn() -> None:
    text = draw.donut([Node("甲", amount("9" * 400))], Decimal("9" * 400))
    assert json.loads(text)["series"][0]["data"][0]["value"] == 1e300


@pytest.mark.parametrize(
    ("text", "said"), [("—", "空白（不适用）"), ("未公开", "未公开"), (None, "未载明")]
)
def test_a_gap_says_why_there_is_no_figure(text: str | None, said: str) -> None:
    point = Point(None if text is None else amount(text))
    series = json.loads(draw.columns(["甲"], [Series("收入", "@c-income", (point,))]))["series"]
    assert series[0]["data"] == [{"value": "-", "said": said}]
