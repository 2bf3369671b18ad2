"""A pyecharts chart as compact JSON: what pyecharts says unasked is left out, nothing else."""

from __future__ import annotations

import json
from functools import lru_cache
from typing import Any

Option = dict[str, Any]
# Told apart by these, so kept even where a bare chart says the same.
NEEDED = frozenset({"type", "name", "data"})


def compact(chart: Any) -> str:
    """One line, the same for the same chart; `<` is escaped, so that it may stand in HTML."""
    bare = unasked(chart.__class__)
    option = lean(chart.options, bare)
    option["series"] = [lean(one, bare["series"][0]) for one in chart.options["series"]]
    for axis in ("xAxis", "yAxis"):
        if axis in chart.options:
            option[axis] = lean(chart.options[axis][0], bare[axis][0])
    text = json.dumps(option, ensure_ascii=False, separators=(",", ":"), allow_nan=False)
    return text.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")


def lean(given: Option, bare: Option) -> Option:
    """Without nothings, and without what a bare chart says as well."""
    return {
        key: value
        for key, value in given.items()
        if value is not None and (key in NEEDED or key not in bare or bare[key] != value)
    }


@lru_cache(maxsize=16)
def unasked(kind: Any) -> Option:
    """The options of a chart of this kind that nobody asked anything of."""
    from pyecharts import charts, options

    chart = kind(options.InitOpts())
    if isinstance(chart, charts.Sankey):
        chart.add("", [], [])
    elif isinstance(chart, charts.Bar | charts.Line):
        chart.add_xaxis([]).add_yaxis("", [])
    else:
        chart.add("", [("", 0)])
    found: Option = chart.options
    return found
