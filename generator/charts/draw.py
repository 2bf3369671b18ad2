"""画法：由一行行的数得出 ECharts 选项（紧凑的 JSON 文本）。选项由 pyecharts 搭成。

Formatters by name: `@amount` shows the figure as printed, `@name` the name, `@share` the name and
its share of the whole. Nothing here measures text: the script of the page fits labels to the box.
What a datum holds is told in points.py.

pyecharts takes a tenth of a second to import and is imported when the first chart is drawn.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from generator.charts.compact import Option, compact
from generator.charts.points import (
    LONGEST,
    Flow,
    Node,
    Point,
    Series,
    branch,
    datum,
    drawn,
    leaf,
    said,
)

__all__ = [
    "Flow",
    "Node",
    "Point",
    "Series",
    "bars",
    "columns",
    "donut",
    "lines",
    "sankey",
    "stacked",
    "sunburst",
    "treemap",
]

AMOUNT, SHARE, NAME = "@amount", "@share", "@name"


def columns(categories: Sequence[str], series: Sequence[Series]) -> str:
    """Standing bars side by side: few categories with short names (years, two sides of a total)."""
    chart = bar_chart(categories, series, "top")
    chart.options["xAxis"][0].update(type="category")
    chart.options["yAxis"][0].update(value_axis())
    return finished(chart, several=len(series) > 1)


def bars(categories: Sequence[str], series: Sequence[Series]) -> str:
    """Lying bars, first category at the top: long names (subjects, departments, projects)."""
    chart = bar_chart(categories, series, "right")
    chart.reversal_axis()
    lay_down(chart)
    return finished(chart, several=len(series) > 1)


def stacked(categories: Sequence[str], series: Sequence[Series], *, standing: bool = False) -> str:
    """As `bars` (or, `standing`, as `columns`), the series of a category on top of one another."""
    chart = bar_chart(categories, series, "", stack="all")
    if standing:
        chart.options["xAxis"][0].update(type="category")
        chart.options["yAxis"][0].update(value_axis())
    else:
        chart.reversal_axis()
        lay_down(chart)
    return finished(chart, several=len(series) > 1)


def lines(categories: Sequence[str], series: Sequence[Series]) -> str:
    """Lines over the years; a point without a figure leaves a gap."""
    from pyecharts.charts import Line

    chart = Line(plain())
    chart.add_xaxis(list(categories))
    for one in series:
        style = {"color": one.color}
        chart.add_yaxis(one.name, [], itemstyle_opts=style, linestyle_opts=style, symbol="circle")
        data = [datum(point, one.color, "emptyCircle") for point in one.points]
        chart.options["series"][-1].update(data=data, symbolSize=8)
    chart.options["xAxis"][0].update(type="category")
    chart.options["yAxis"][0].update(value_axis())
    return finished(chart, several=len(series) > 1)


def donut(parts: Sequence[Node], whole: Decimal | None) -> str:
    """Parts of one whole, none of them negative; shares are of `whole`, and without one there are
    none."""
    from pyecharts.charts import Pie

    chart = Pie(plain())
    chart.add(
        "",
        [("", 0)],
        radius=["42%", "70%"],
        label_opts={"formatter": SHARE},
    )
    series = chart.options["series"][0]
    series["data"] = [leaf(part) for part in parts]
    series.update(of_whole(parts, whole))
    return finished(chart, several=True, legend=False)


def treemap(parts: Sequence[Node], whole: str = "全部") -> str:
    """A tree by areas, one level at a time; `whole` names the root in the path above it.

    A leaf goes to its `url`; a node with parts opens (its own `url` is in the tooltip).
    """
    from pyecharts.charts import TreeMap

    chart = TreeMap(plain())
    chart.add(
        whole,
        [],
        leaf_depth=1,
        roam=False,
        width="100%",
        height="88%",
        node_click=False,
        label_opts={"formatter": SHARE, "overflow": "break"},
        upper_label_opts={"show": False},
        itemstyle_opts={"gapWidth": 2},
    )
    series = chart.options["series"][0]
    # Read by the script of the page, which opens nodes itself (keyboard, address, back button).
    series.update(data=[branch(part, part.color) for part in parts], nodeClick=False, roam=False)
    return finished(chart, several=True, legend=False)


def sunburst(parts: Sequence[Node], whole: Decimal | None) -> str:
    """A tree by rings, two levels deep as a rule; shares of the inner ring are as in `donut`."""
    from pyecharts.charts import Sunburst

    chart = Sunburst(plain())
    chart.add(
        "",
        [],
        radius=["18%", "92%"],
        node_click="rootToNode",
        label_opts={"formatter": NAME, "minAngle": 12, "overflow": "truncate"},
    )
    series = chart.options["series"][0]
    series.update(data=[branch(part, part.color) for part in parts], sort=None)
    series.update(of_whole(parts, whole))
    return finished(chart, several=True, legend=False)


def of_whole(parts: Sequence[Node], whole: Decimal | None) -> Option:
    """What shares are of, where it is not what the parts add up to; 0 where they are of nothing."""
    numbers = (part.figure.number for part in parts if part.figure is not None)
    if whole == sum((one for one in numbers if one is not None), Decimal(0)):
        return {}
    return {"whole": min(float(whole or 0), LONGEST)}


def sankey(nodes: Sequence[Node], flows: Sequence[Flow]) -> str:
    """From source to purpose; names of nodes are unique, every figure above nil."""
    from pyecharts.charts import Sankey

    chart = Sankey(plain())
    chart.add(
        "",
        [leaf(node) for node in nodes],
        [
            {"source": f.source, "target": f.target, "value": drawn(f.figure), **said(f.figure)}
            for f in flows
        ],
        pos_left="1%",
        pos_right="24%",
        is_draggable=False,
        label_opts={"formatter": NAME},
        linestyle_opt={"color": "gradient", "opacity": 0.4},
        emphasis_opts={"focus": "adjacency"},
    )
    return finished(chart, several=False)


def bar_chart(
    categories: Sequence[str], series: Sequence[Series], label: str, stack: str = ""
) -> Any:
    from pyecharts.charts import Bar

    chart = Bar(plain())
    chart.add_xaxis(list(categories))
    for one in series:
        chart.add_yaxis(
            one.name,
            [datum(point, one.color) for point in one.points],
            stack=one.stack or stack or None,
            bar_max_width=44,
            itemstyle_opts={"color": one.color},
            label_opts={"show": True, "position": label, "formatter": AMOUNT} if label else None,
        )
    return chart


def value_axis() -> Option:
    return {"type": "value", "axisLabel": {"formatter": AMOUNT}}


def lay_down(chart: Any) -> None:
    chart.options["xAxis"][0].update(value_axis())
    chart.options["yAxis"][0].update(type="category", inverse=True)


def plain() -> Any:
    """Nothing of how pyecharts would move things: that is the reader's to say."""
    from pyecharts.options import AriaDecalOpts, AriaOpts, InitOpts

    aria = AriaOpts(is_enable=True, aria_decal_opts=AriaDecalOpts(is_show=True))
    return InitOpts(animation_opts={}, aria_opts=aria)


def finished(chart: Any, *, several: bool, legend: bool = True) -> str:
    """With its tooltip; patterns and a legend only where there are several things to tell apart."""
    aria: Option = {"enabled": True}
    if several:
        aria["decal"] = {"show": True}
    chart.options.update(
        aria=aria,
        tooltip={"formatter": AMOUNT},
        legend={} if several and legend else None,
    )
    return compact(chart)
