"""Of any report: what it prints is never called 推算, what it withholds never has a number."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.charts.chart import Chart, Row
from generator.charts.of_report import SECTIONS, Drawer
from generator.charts.sheet import Sheet
from generator.charts.subject_tree import UNSPLIT
from generator.model.paths import leaves
from generator.model.values import Amount, Figure, State
from tests.charts.drawing import option, sheet

# 未公开, blank, nil, equal ones and others, and a column that is not stated at all.
AMOUNTS = st.sampled_from(["未公开", "未公开", "—", "0.00", "5.00", "5", "12.34", "-1.00"])
MAYBE = st.one_of(st.none(), AMOUNTS)


def some(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A map of those keys that have something."""
    return st.fixed_dictionaries(fields).map(
        lambda found: {key: value for key, value in found.items() if value not in (None, {}, [])}
    )


CHANGES = some(方向=st.sampled_from(["增加", "减少", "持平", None]), 金额=MAYBE, 上年数=MAYBE)
PARTS = st.tuples(AMOUNTS, AMOUNTS)
CODES = ("201", "20103", "2010301", "2010302", "205", "20502", "2050299")
SAID = some(
    收入支出总体=some(收支总计=MAYBE, 变动=CHANGES),
    收入=some(本年收入合计=MAYBE),
    支出=some(
        本年支出合计=MAYBE,
        构成=PARTS.map(
            lambda two: [
                {"名称": name, "金额": text}
                for name, text in zip(("基本支出", "项目支出"), two, strict=True)
            ]
        ),
    ),
    财政拨款总体=some(收入总计=MAYBE, 支出总计=MAYBE, 支出变动=CHANGES),
    一般公共预算支出=some(
        总体=some(金额=MAYBE, 变动=CHANGES),
        结构=PARTS.map(
            lambda two: {
                "类": [
                    {"科目": code, "金额": text}
                    for code, text in zip(("201", "205"), two, strict=True)
                ]
            }
        ),
        具体=PARTS.map(
            lambda two: {
                "项": [
                    {"科目": code, "决算数": text}
                    for code, text in zip(("2010301", "2050299"), two, strict=True)
                ]
            }
        ),
    ),
    基本支出=some(金额=MAYBE),
    三公经费=some(
        总体=some(决算数=MAYBE),
        公务接待费=some(决算数=MAYBE),
        构成=PARTS.map(
            lambda two: [
                {"名称": name, "金额": text}
                for name, text in zip(("因公出国（境）费", "公务接待费"), two, strict=True)
            ]
        ),
    ),
)
ROWS = st.lists(
    st.tuples(st.sampled_from(CODES), AMOUNTS), unique_by=lambda row: row[0], max_size=7
).map(lambda rows: [{"科目": code, "本年支出合计": text} for code, text in sorted(rows)])
REPORTS = st.tuples(SAID, ROWS).map(
    lambda two: {"说明": two[0], **({"表": {"支出决算表": two[1]}} if two[1] else {})}
)


def charts(of: Sheet) -> Iterator[Chart]:
    drawer = Drawer(of)
    for name in (name for names in SECTIONS.values() for name in names):
        made = drawer.one(name)
        if isinstance(made, Chart):
            yield made


def every_cell(of: Sheet) -> Iterator[Amount]:
    for table in of.report.tables:
        for _, row in table.rows():
            yield from (cell for cell in row.cells if cell is not None)


def printed(of: Sheet) -> set[str]:
    """The paths of everything that the report prints."""
    found = {leaf.source.path for leaf in leaves(of.report.body) if isinstance(leaf, Figure)}
    return found | {cell.source.path for cell in every_cell(of)}


def cells(chart: Chart) -> list[tuple[Row, Figure]]:
    return [(row, cell) for row in chart.rows for cell in row.cells if cell is not None]


@given(REPORTS)
@settings(max_examples=150, deadline=None)
def test_what_a_report_prints_is_not_called_worked_out(content: dict[str, Any]) -> None:
    of = sheet({"content": content})
    there = printed(of)
    for cell in every_cell(of):
        if cell.state is State.CARRIED:
            (origin,) = cell.computed_from
            assert origin.path in there
    for chart in charts(of):
        made = [cell for _, cell in cells(chart) if cell.state is State.COMPUTED]
        assert ("推算数。" in chart.summary) <= (len(made) == sum(map(is_number, chart.rows)))
        if not made:
            assert "推算" not in chart.summary + chart.note, (chart.id, chart.summary)
            noted = {one["name"] for one in nodes(option(chart)) if "推算" in one.get("note", "")}
            assert noted <= {UNSPLIT}, (chart.id, chart.option)


def is_number(row: Row) -> int:
    return sum(1 for cell in row.cells if cell is not None and cell.number is not None)


@given(REPORTS)
@settings(max_examples=150, deadline=None)
def test_what_a_report_withholds_is_nowhere_a_number(content: dict[str, Any]) -> None:
    for chart in charts(sheet({"content": content})):
        hidden = {
            row.name
            for row in chart.rows
            if row.cells and all(c is not None and c.state is State.WITHHELD for c in row.cells)
        }
        for name in hidden:
            number = rf"(?<![\w）]){re.escape(name)}各?−?[\d,.]+(?:万元|元)"
            assert not re.search(number, chart.summary), (chart.id, chart.summary)
        for node in nodes(option(chart)):
            if node["said"] == "未公开":
                assert node["value"] == "-" or node.get("unsized") == 1, (chart.id, node)


def nodes(found: Any) -> Iterator[dict[str, Any]]:
    """Every datum of an option, however deep."""
    if isinstance(found, dict) and "said" in found:
        yield found
    for value in found.values() if isinstance(found, dict) else ():
        yield from nodes(value)
    for value in found if isinstance(found, list) else ():
        yield from nodes(value)
