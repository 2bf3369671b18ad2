"""A page that has a chart of each kind, as the site draws them; figures are made up."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

from generator.charts import draw
from generator.charts.chart import Chart, Row
from generator.charts.draw import Flow, Node, Point, Series
from generator.model.config import Config
from generator.model.values import Amount, State
from generator.pages.page import Page
from generator.render.assets import assets
from generator.render.env import Renderer, Surroundings, shipped_templates
from generator.source import NOWHERE

ADDRESS = "/departments/shili/2023/"
LEAF = "/departments/shili/2023/subjects/2010301/"
LONG = "使用非财政拨款结余（含专用结余）"
HOSTILE = "事业收入<img src=x onerror=alert(1)>"
TEMPLATE = """{% extends "base.html" %}
{% from "macros/charts.html" import chart %}
{% block main %}
<h1>示例单位 2023 年度决算</h1>
{% for one in charts %}
{{ chart(one) }}
{% endfor %}
{% endblock %}
"""


@dataclass(frozen=True, slots=True)
class GalleryContext:
    charts: tuple[Chart, ...]


def amount(text: str, state: State = State.STATED) -> Amount:
    number = Decimal(text.replace(",", "")) if text else None
    return Amount(text, number, state, NOWHERE)


def write_gallery(folder: Path) -> None:
    """The gallery and the pages that it links to."""
    own = folder.parent / f"{folder.name}-templates"
    own.mkdir()
    (own / "gallery.html").write_text(TEMPLATE, "utf-8")
    folders = [own, shipped_templates()]
    shared = assets(folders)
    renderer = Renderer(Config(), (), folders, shared)
    for asset in shared:
        put(folder, asset.url, asset.data)
    for url, title, charts in (
        (ADDRESS, "示例单位 2023 年度决算", gallery()),
        (LEAF, "行政运行", ()),
    ):
        page = Page(url, "gallery.html", title, GalleryContext(charts))
        put(folder, f"{url}index.html", renderer.render(page, Surroundings()))


def put(folder: Path, url: str, data: bytes) -> None:
    file = folder / url.lstrip("/")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)


def gallery() -> tuple[Chart, ...]:
    return (totals(), income(), subjects(), classes(), trend(), economic(), flow(), ranking())


def chart(
    name: str, title: str, heads: tuple[str, ...], rows: tuple[Row, ...], option: str
) -> Chart:
    return Chart(
        id=name,
        title=title,
        unit="万元",
        heads=heads,
        rows=rows,
        summary=f"{title}：共 {len(rows)} 项，最大的一项为{rows[0].name} 1,630.09 万元。",
        option=option,
    )


def rows_of(nodes: tuple[Node, ...], level: int = 0) -> tuple[Row, ...]:
    found: list[Row] = []
    for node in nodes:
        found.append(Row(node.full or node.name, (node.figure,), node.url, node.code, level))
        found += rows_of(node.parts, level + 1)
    return tuple(found)


def totals() -> Chart:
    now = tuple(Point(amount(text)) for text in ("1904.42", "1,880.00"))
    before = (Point(amount("2010.5")), Point(None))
    rows = (
        Row("收入总计", (amount("1904.42"), amount("2010.5"))),
        Row("支出总计", (amount("1,880.00", State.COMPUTED), None)),
    )
    option = draw.columns(
        ("收入总计", "支出总计"),
        (Series("2023 年", "@c-income", now), Series("2022 年", "@c-before", before)),
    )
    return chart("totals", "收支总计两年对比", ("2023 年", "2022 年"), rows, option)


def whole_of(parts: tuple[Node, ...]) -> Decimal:
    return sum((one.figure.number or Decimal(0) for one in parts if one.figure), Decimal(0))


def income() -> Chart:
    parts = (
        Node(
            "一般公共预算财政拨款收入",
            amount("1630.09"),
            "@c-fiscal",
            full="一般公共预算财政拨款收入",
        ),
        Node("年初结转和结余", amount("200.33"), "@c-carry"),
        Node("事业收入", amount("60"), "@c-income", full=HOSTILE),
        Node("=其他收入", amount("0.5"), "@c-other"),
    )
    return chart(
        "income", "收入构成", ("金额",), rows_of(parts), draw.donut(parts, whole_of(parts))
    )


def tree() -> tuple[Node, ...]:
    office = Node(
        "政府办公厅（室）及相关机构事务",
        amount("1500"),
        code="20103",
        parts=(
            Node("行政运行", amount("900.12"), url=LEAF, code="2010301"),
            Node("一般行政管理事务", amount("400"), code="2010302"),
            Node("机关服务", amount("199.88"), code="2010303"),
        ),
    )
    other = Node(
        "财政事务",
        amount("130.09"),
        code="20106",
        parts=(Node("其他财政事务支出", amount("130.09"), code="2010699"),),
    )
    pensions = (
        Node("机关事业单位基本养老保险缴费支出", amount("120.5"), code="2080505"),
        Node("机关事业单位职业年金缴费支出", amount("60"), code="2080506"),
    )
    return (
        Node("一般公共服务支出", amount("1630.09"), "@k1", code="201", parts=(office, other)),
        Node(
            "社会保障和就业支出",
            amount("180.5"),
            "@k6",
            code="208",
            parts=(Node("行政事业单位养老支出", amount("180.5"), code="20805", parts=pensions),),
        ),
        Node("卫生健康支出", amount("60.2"), "@k7", code="210"),
        Node("住房保障支出", amount("50"), "@k12", code="221"),
    )


def subjects() -> Chart:
    return chart(
        "subjects", "支出用到哪里去", ("金额",), rows_of(tree()), draw.treemap(tree(), "全部支出")
    )


def economic() -> Chart:
    return chart(
        "economic",
        "按经济分类",
        ("金额",),
        rows_of(tree()),
        draw.sunburst(tree(), whole_of(tree())),
    )


def classes() -> Chart:
    names = ("一般公共服务支出", "社会保障和就业支出", "卫生健康支出")
    basic = tuple(Point(amount(text)) for text in ("1000", "180.5", "60.2"))
    project = tuple(Point(amount(text)) for text in ("630.09", "0", "0"))
    rows = tuple(
        Row(name, (one.figure, two.figure))
        for name, one, two in zip(names, basic, project, strict=True)
    )
    series = (Series("基本支出", "@c-basic", basic), Series("项目支出", "@c-project", project))
    return chart(
        "classes",
        "各类的基本与项目支出",
        ("基本支出", "项目支出"),
        rows,
        draw.stacked(names, series),
    )


def trend() -> Chart:
    years = ("2019", "2020", "2021", "2022", "2023")
    figures = (amount("1500"), amount("1600.5"), None, amount("2010.5"), amount("1880"))
    points = tuple(Point(one, apart=at == 3) for at, one in enumerate(figures))
    rows = tuple(Row(year, (one,)) for year, one in zip(years, figures, strict=True))
    return chart(
        "trend",
        "历年支出总计",
        ("支出总计",),
        rows,
        draw.lines(years, (Series("支出总计", "@c-spending", points),)),
    )


def ranking() -> Chart:
    names = (
        "巴中市人民政府办公室",
        "泸州市人民政府办公室",
        "一个名称长得在窄屏里放不下的部门的办公室",
    )
    points = tuple(
        Point(amount(text), url=LEAF, full=name)
        for text, name in zip(("1880", "1500.25", "-20"), names, strict=True)
    )
    rows = tuple(Row(name, (one.figure,), LEAF) for name, one in zip(names, points, strict=True))
    return chart(
        "ranking",
        "各部门支出总计",
        ("支出总计",),
        rows,
        draw.bars(names, (Series("支出总计", "@c-spending", points),)),
    )


def flow() -> Chart:
    nodes = (
        Node("财政拨款", amount("1630.09"), "@c-fiscal"),
        Node(LONG, amount("249.91"), "@c-income"),
        Node("收入总计", amount("1880"), "@c-income"),
        Node("基本支出", amount("1240.7"), "@c-basic"),
        Node("项目支出", amount("639.3"), "@c-project"),
    )
    flows = (
        Flow("财政拨款", "收入总计", amount("1630.09")),
        Flow(LONG, "收入总计", amount("249.91")),
        Flow("收入总计", "基本支出", amount("1240.7")),
        Flow("收入总计", "项目支出", amount("639.3")),
    )
    return chart(
        "flow", "钱从哪里来，到哪里去", ("金额",), rows_of(nodes), draw.sankey(nodes, flows)
    )
