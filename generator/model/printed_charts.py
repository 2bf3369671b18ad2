"""What the printed charts show: which figure of the text each of their numbers repeats."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.model.report import ChartData
from generator.model.values import Amount, Entry
from generator.names import unified

YEAR = re.compile(r"((?:19|20)\d{2})年?度?")


@dataclass(frozen=True, slots=True)
class Point:
    """A number of a chart: its series and year (None in a chart of the parts of one year)."""

    title: str
    name: str
    year: int | None
    amount: Amount


def plain_title(text: str) -> str:
    """Without marks: 收、支决算总计 → 收支决算总计."""
    return re.sub(r"[、，“”\s]", "", unified(text))


def points_of(chart: ChartData) -> Iterator[Point]:
    title = plain_title(chart.title.text) if chart.title else ""
    for entry in chart.data:
        year = YEAR.fullmatch(entry.name.strip())
        if isinstance(entry.value, Amount):
            yield Point(title, "" if year else entry.name, of(year), entry.value)
            continue
        for inner in entry.value:
            yield from inner_point(title, entry.name, inner)


def inner_point(title: str, outer: str, inner: Entry[Amount]) -> Iterator[Point]:
    """{年份: {名称: 数}}; {名称: {年份: 数}} is read as well."""
    year, swapped = YEAR.fullmatch(outer.strip()), YEAR.fullmatch(inner.name.strip())
    if year or swapped:
        name = inner.name if year else outer
        yield Point(title, name, of(year or swapped), inner.value)


def of(match: re.Match[str] | None) -> int | None:
    return int(match[1]) if match else None


def is_yearly(title: str) -> bool:
    return any(word in title for word in ("变动", "对比", "比较"))


def yearly_place(point: Point) -> str:
    """The key of the total that a bar of a year shows: 收入支出总体/收入总计; '' if unknown."""
    title, side = point.title, side_of(point)
    if not is_yearly(title) or "预算数" in title or "预决算" in title:
        return ""
    if "三公" in title:
        return "三公经费/总体" if point.name in ("", "合计", "三公经费", "“三公”经费") else ""
    if "政府性基金" in title or "国有资本" in title or "机关运行" in title:
        return ""
    if "一般公共预算" in title:
        return "一般公共预算支出/总体" if side == "支出" else ""
    if side and ("总计" in title or "收支" in title or "总体" in title):
        section = "财政拨款总体" if "财政拨款" in title else "收入支出总体"
        return f"{section}/{side}总计"
    return ""


def side_of(point: Point) -> str:
    """收入, 支出 or 收支: by the series, else by the title."""
    for word in (point.name, point.title):
        if "收支" in word or ("收" in word and "支" in word):
            return "收支"
        if "收入" in word:
            return "收入"
        if "支出" in word:
            return "支出"
    return ""


def bars(charts: Iterable[ChartData]) -> dict[tuple[str, int], Amount]:
    """The bars of the charts of change, by what they show and year; said twice: the first."""
    found: dict[tuple[str, int], Amount] = {}
    for chart in charts:
        for point in points_of(chart):
            place = yearly_place(point)
            if place and point.year is not None:
                found.setdefault((place, point.year), point.amount)
    return found
