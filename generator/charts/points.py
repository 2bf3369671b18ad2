"""画图用的数：点、系列、部分、流向，与它们在选项里的样子。

A datum carries, beside `value` (for drawing only): `said`, the figure as printed, which is what
labels and tooltips show; and where there is something to say `url`, `full` (the full name), `note`
(推算, 完成预算98.88% …: shown after the figure).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.charts.compact import Option
from generator.model.shown import shown
from generator.model.values import Figure, State

ESTIMATED = "推算"
LONGEST = 1e300


@dataclass(frozen=True, slots=True)
class Point:
    """One figure in a series; `apart` ones (a year that only a later report states) are hollow."""

    figure: Figure | None
    url: str = ""
    full: str = ""
    note: str = ""
    color: str = ""
    apart: bool = False


@dataclass(frozen=True, slots=True)
class Series:
    """One colour, one meaning; as many points as there are categories."""

    name: str
    color: str
    points: tuple[Point, ...]
    stack: str = ""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of a whole, with its own parts; `color` is handed down to them.

    One that has parts may be withheld or not stated: it then takes the room of those.
    """

    name: str
    figure: Figure | None
    color: str = ""
    url: str = ""
    full: str = ""
    note: str = ""
    code: str = ""
    parts: tuple[Node, ...] = ()


@dataclass(frozen=True, slots=True)
class Flow:
    """A stream from one node to another, by their names."""

    source: str
    target: str
    figure: Figure


def datum(point: Point, color: str, hollow: str = "") -> Option:
    """Of a bar or line; without a figure it leaves a gap."""
    if point.figure is None or point.figure.number is None:
        return {"value": "-", "said": (point.figure is None and point.note) or absent(point.figure)}
    found: Option = {"value": drawn(point.figure), **said(point.figure, point.note)}
    found |= told(point.url, point.full)
    if point.apart:
        edge = {"borderColor": point.color or color, "borderType": "dashed", "borderWidth": 2}
        found["itemStyle"] = {} if hollow else {"color": "transparent", **edge}
        if hollow:
            found["symbol"] = hollow
    elif point.color:
        found["itemStyle"] = {"color": point.color}
    return {key: value for key, value in found.items() if value != {}}


def leaf(node: Node) -> Option:
    """Of a donut, or a node of a sankey."""
    found: Option = {"name": node.name, "value": area(node), **said(node.figure, node.note)}
    found |= told(node.url, node.full)
    if node.color:
        found["itemStyle"] = {"color": node.color}
    return found


def branch(node: Node, color: str) -> Option:
    """Of a treemap or sunburst, `id` being its code; parts take the colour of the whole."""
    found = leaf(node)
    if node.code:
        found["id"] = node.code
    if not has_area(node):
        found["unsized"] = 1
    if color:
        found["itemStyle"] = {"color": color}
    if node.parts:
        found["children"] = [branch(part, part.color or color) for part in node.parts]
    return found


def drawn(figure: Figure) -> float:
    """The one place where a figure becomes a float: a length or an area, never infinite."""
    return max(-LONGEST, min(LONGEST, float(figure.number or 0)))


def has_area(node: Node) -> bool:
    return node.figure is not None and (node.figure.number or 0) > 0


def area(node: Node) -> float:
    """Its own; of a whole that is not published, that of its parts that are."""
    if node.figure is not None and (has_area(node) or not node.parts):
        return drawn(node.figure)
    return sum(area(part) for part in node.parts)


def absent(figure: Figure | None) -> str:
    """未载明, 未公开; a blank cell says that it does not apply."""
    return shown(figure) or "空白（不适用）"


def said(figure: Figure | None, note: str = "") -> dict[str, str]:
    if figure is None or figure.number is None:
        return {"said": absent(figure)} | ({"note": note} if note else {})
    computed = ESTIMATED if figure.state is State.COMPUTED else ""
    words = "，".join(word for word in (computed, note) if word)
    return {"said": shown(figure)} | ({"note": words} if words else {})


def told(url: str, full: str) -> dict[str, str]:
    return {key: value for key, value in (("url", url), ("full", full)) if value}
