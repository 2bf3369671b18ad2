"""Places as paths of keys: every leaf of a report by its path, and paths that do not exist."""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Collection, Iterable, Iterator
from functools import cache
from typing import Any

from generator.model.bind import Faults
from generator.model.guess import guess
from generator.model.portal import Report
from generator.model.tables import Row
from generator.model.values import Day, Entry, Figure, Flag, Text

_NUMBERED = re.compile(r"/[0-9]{1,3}$")  # an item whose own name could not be read
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
    elif value is not None:
        for name in stated(value.__class__):
            yield from leaves(getattr(value, name))


@cache
def stated(kind: Any) -> tuple[str, ...]:
    """The fields of a model class that are read from content."""
    if not dataclasses.is_dataclass(kind):
        return ()
    return tuple(one.name for one in dataclasses.fields(kind) if "key" in one.metadata)


def report_leaves(report: Report) -> Iterator[Leaf]:
    """Every leaf that a report states: its keys, then the cells of its tables."""
    yield from leaves(report.body)
    for table in report.tables:
        for _, row in table.rows():
            yield from (cell for cell in row.cells if cell is not None)


def all_paths(report: Report) -> set[str]:
    """Every path that can be spoken of: sections of prose, notes of tables, leaves and the maps
    and lists above them.
    """
    found: set[str] = {prose.title for prose in report.prose}
    notes = (note for table in report.tables for note in (table.note, table.statement))
    for leaf in (*report_leaves(report), *(note for note in notes if note is not None)):
        parts = leaf.source.path.split("/")
        found.update("/".join(parts[:n]) for n in range(1, len(parts) + 1))
    return found


def check_places(report: Report, unread: Collection[str], faults: Faults) -> None:
    """位置 of 差异说明 and 更正 must exist in this report.

    Not asked where the place may be missing for a fault that was already said: in a file that
    could not be read whole, or below a path that has a fault.
    """
    spoken = (
        *(one.place for one in report.body.differences),
        *(one.place for one in report.body.corrections),
    )
    known = all_paths(report) if spoken and not unread else set()
    amiss = [_NUMBERED.sub("", finding.where.path) for finding in faults.found]
    for place in spoken if not unread else ():
        if place is not None and place.text not in known and not below(place.text, amiss):
            message = f"本报告没有“{place.text}”这个位置{guess_place(place.text, known, report)}"
            hint = "位置写成各级键名，以 / 相连，如 说明/收入支出总体/支出总计"
            faults.add("FT040", place.source, message, hint)


def guess_place(place: str, known: set[str], report: Report) -> str:
    """A row may have been called by its name: its place goes by its code."""
    for table in report.tables:
        for _, row in table.rows():
            for cell in row.cells if row.code else ():
                if cell is not None and named_path(cell.source.path, row).endswith(place):
                    return f"；是否为“{cell.source.path}”？"
    near = [path for path in known if path.rsplit("/", 1)[-1] == place.rsplit("/", 1)[-1]]
    return guess(place, near or known)


def named_path(path: str, row: Row) -> str:
    return path.replace(f"/{row.id}/", f"/{row.name}/", 1)


def below(place: str, paths: Iterable[str]) -> bool:
    return any(not path or f"{place}/".startswith(f"{path}/") for path in paths)
