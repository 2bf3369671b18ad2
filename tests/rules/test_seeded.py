"""A consistent report stays silent, also after rounding; one wrong figure is found at its place."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.checks import RULES
from generator.checks.frame import check
from generator.findings import Finding, Severity
from tests.rules.case import bases, case_of

BASES = ("十四表", "九表")
CENT = Decimal("0.01")
# Nobody says these twice: no identity can tell that one of them is wrong.
ALONE = ("预算数",)


def faults(content: dict[str, Any]) -> list[Finding]:
    checked = check(case_of({"content": content}), RULES, {"FT123": "关闭"})
    assert checked.broken == ()
    return [one for one in checked.findings if one.severity is not Severity.NOTE]


def cells(node: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Where the amounts of the tables stand in a base."""
    pairs = node.items() if isinstance(node, dict) else enumerate(node)
    for key, value in pairs:
        if isinstance(value, dict | list):
            yield from cells(value, (*path, key))
        elif key != "科目":
            yield (*path, key)


def changed(
    content: dict[str, Any], path: tuple[Any, ...], change: Callable[[Decimal], Decimal]
) -> None:
    holder = content["表"]
    for key in path[:-1]:
        holder = holder[key]
    number = change(Decimal(holder[path[-1]]))
    holder[path[-1]] = f"{number.quantize(CENT, ROUND_HALF_UP)}"


@pytest.mark.parametrize("base", BASES)
def test_a_consistent_report_is_in_order(base: str) -> None:
    assert faults(bases()[base]) == []


@pytest.mark.parametrize("base", BASES)
@settings(max_examples=25, deadline=None)
@given(yuan=st.integers(3_000, 40_000_000))
def test_rounding_each_cell_from_yuan_is_no_fault(base: str, yuan: int) -> None:
    content = copy.deepcopy(bases()[base])
    for path in cells(content["表"]):
        changed(content, path, lambda amount: amount * yuan / 10_000)
    assert faults(content) == []


@pytest.mark.parametrize("base", BASES)
@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_one_wrong_figure_is_found_where_it_stands(base: str, data: st.DataObject) -> None:
    content = copy.deepcopy(bases()[base])
    stated = [
        path
        for path in cells(content["表"])
        if path[-1] not in ALONE and Decimal(value_at(content, path))
    ]
    path = data.draw(st.sampled_from(stated))
    delta = data.draw(st.integers(100, 90_000))
    changed(content, path, lambda amount: amount + Decimal(delta) / 100)
    title = str(path[0])
    found = [one for one in faults(content) if one.severity is Severity.ERROR]
    assert found
    assert any(title in place.source.path for one in found for place in one.places)


def value_at(content: dict[str, Any], path: tuple[Any, ...]) -> str:
    holder = content["表"]
    for key in path:
        holder = holder[key]
    return str(holder)


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("table", ["收入决算表", "支出决算表", "一般公共预算财政拨款支出决算表"])
@settings(max_examples=15, deadline=None)
@given(data=st.data())
def test_a_dropped_or_doubled_row_is_found(base: str, table: str, data: st.DataObject) -> None:
    content = copy.deepcopy(bases()[base])
    rows = content["表"][table]
    place = data.draw(st.integers(1, len(rows) - 1))
    if data.draw(st.booleans()):
        rows.insert(place, copy.deepcopy(rows[place]))
    else:
        del rows[place]
    assert any(one.severity is Severity.ERROR for one in faults(content))
