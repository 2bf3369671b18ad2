"""Places as paths of keys: every leaf of a report by its path, and paths that do not exist."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from typing import Any

from generator.model.bind import Faults
from generator.model.guess import guess
from generator.model.portal import Report
from generator.model.values import Day, Entry, Figure, Flag, Text

Leaf = Text | Flag | Day | Figure


def leaves(value: Any) -> Iterator[Leaf]:
    """Every leaf below a value of the model, in order."""
    if isinstance(value, Text | Flag | Day | Figure):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from leaves(item)
    elif isinstance(value, Entry):
        yield from leaves(value.value)
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for one in dataclasses.fields(value):
            if "key" in one.metadata:
                yield from leaves(getattr(value, one.name))


def report_leaves(report: Report) -> Iterator[Leaf]:
    """Every leaf that a report states: its keys, then the cells of its tables."""
    yield from leaves(report.body)
    for table in report.tables:
        for _, row in table.rows():
            yield from (cell for cell in row.cells if cell is not None)


def all_paths(report: Report) -> set[str]:
    """Every path that can be spoken of: leaves and the maps and lists above them."""
    found: set[str] = set()
    for leaf in report_leaves(report):
        parts = leaf.source.path.split("/")
        found.update("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    return found


def check_places(report: Report, faults: Faults) -> None:
    """位置 of 差异说明 and 更正 must exist in this report."""
    spoken = (
        *(one.place for one in report.body.differences),
        *(one.place for one in report.body.corrections),
    )
    known = all_paths(report) if spoken else set()
    for place in spoken:
        if place is not None and place.text not in known:
            near = [p for p in known if p.rsplit("/", 1)[-1] == place.text.rsplit("/", 1)[-1]]
            message = f"本报告没有“{place.text}”这个位置{guess(place.text, near or known)}"
            hint = "位置写成各级键名，以 / 相连，如 说明/收入支出总体/支出总计"
            faults.add("FT040", place.source, message, hint)
