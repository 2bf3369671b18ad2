"""A report made of the two consistent ones of tests/rules, and figures by their words."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from generator.charts.chart import Chart
from generator.charts.of_report import Drawer
from generator.charts.sheet import Sheet
from generator.findings import Checked
from generator.model.derive import complete
from generator.model.shown import shown
from generator.model.summary import Summary, summarise
from generator.model.values import Amount, Figure, State
from generator.money import BLANKS, WITHHELD
from generator.source import NOWHERE
from tests.rules.case import case_of


def amount(text: str) -> Amount:
    """`12.50`; `12.50*` is computed; blanks and 未公开 as they are written."""
    written = text.rstrip("*")
    if written in BLANKS:
        return Amount(written, None, State.BLANK, NOWHERE)
    if written == WITHHELD:
        return Amount(written, None, State.WITHHELD, NOWHERE)
    state = State.COMPUTED if text.endswith("*") else State.STATED
    return Amount(written, Decimal(written), state, NOWHERE)


def sheet(given: dict[str, Any] | None = None, older: Summary | None = None) -> Sheet:
    """`given` as in the cases of rules; every subject has a page."""
    case = case_of({"base": "十四表"} if given is None else given)
    report = complete(case.report, case.subjects)
    summary = summarise(case.report, report, Checked())
    return Sheet(report, summary, older, case.subjects, lambda code: f"/{code}/")


def drawer(given: dict[str, Any] | None = None) -> Drawer:
    return Drawer(sheet(given))


def changed(**figures: str) -> dict[str, Any]:
    """The report of fourteen tables with other figures in T1: 收入__事业收入="0.00"."""
    return {
        "base": "十四表",
        "change": {
            f"表/收入支出决算总表/{place.replace('__', '/')}": text
            for place, text in figures.items()
        },
    }


def drawn(chart: object) -> Chart:
    assert isinstance(chart, Chart), chart
    return chart


def option(chart: Chart) -> Any:
    return json.loads(chart.option)


def table(chart: Chart) -> list[tuple[str, ...]]:
    """The rows of the chart's table as they read."""
    return [(row.name, *(read(cell) for cell in row.cells)) for row in chart.rows]


def read(cell: Figure | None) -> str:
    return shown(cell)
