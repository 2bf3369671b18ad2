"""The data of printed charts as small tables: names down, years (if any) across."""

from __future__ import annotations

from dataclasses import dataclass

from generator.model.report import ChartData
from generator.model.values import Amount, Figure, Text


@dataclass(frozen=True, slots=True)
class ChartTable:
    number: str
    title: str
    form: str
    note: Text | None
    heads: tuple[str, ...]
    rows: tuple[tuple[str, tuple[Amount | None, ...]], ...]


def chart_table(chart: ChartData) -> ChartTable:
    groups = [(entry.name, entry.value) for entry in chart.data if isinstance(entry.value, tuple)]
    if groups:
        names = dict.fromkeys(item.name for _, items in groups for item in items)
        heads = tuple(name for name, _ in groups)
        by_group = [{item.name: item.value for item in items} for _, items in groups]
        rows = tuple((name, tuple(group.get(name) for group in by_group)) for name in names)
    else:
        heads = ("金额",)
        rows = tuple(
            (entry.name, (entry.value,)) for entry in chart.data if isinstance(entry.value, Figure)
        )
    return ChartTable(
        chart.number.text if chart.number else "",
        chart.title.text if chart.title else "",
        chart.form.text if chart.form else "",
        chart.note,
        heads,
        rows,
    )
