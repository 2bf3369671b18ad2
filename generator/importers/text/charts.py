"""图：编号、名称、图式；文字里留下的图表数据，按所载名称认得是哪一幅的才记。"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from generator.importers.document import Line, Spot
from generator.importers.draft import Leaf, Number
from generator.importers.text.passage import passage_of, plain
from generator.importers.text.reading import DIGITS, Context, Reading

CAPTION = re.compile(
    r"(?:(?<=\n)|^)（?图(?P<number>\d{1,2}(?:-\d)?)[：:、.]?(?P<name>[^（）\n。]{2,40}(?:（境）[^（）\n。]{0,20})?)）?"
    r"(?:（(?P<form>柱状图|饼状图)）)?"
)
_YEAR = re.compile(r"(20\d\d)年度?")
_SERIES = re.compile(r"20\d\d年度?|收入|支出")
KINDS = (
    ("revenue", re.compile(r"^收入.*结构")),
    ("expenditure", re.compile(r"^支出.*结构")),
    ("three-public", re.compile(r"三公")),
    ("classes", re.compile(r"一般公共预算.*结构")),
)


@dataclass(frozen=True, slots=True)
class Block:
    """Data printed without their chart: names and figures, perhaps by year."""

    title: str
    data: dict[str, Any]
    kind: str
    numbers: tuple[Number, ...]


def captions(lines: Iterable[Line], context: Context) -> tuple[list[dict[str, Any]], list[Number]]:
    reading = Reading(passage_of(lines, lines), context)
    found: list[dict[str, Any]] = []
    for match in CAPTION.finditer(reading.text):
        reading.take(*match.span())
        start, end = match.span("name")
        tree: dict[str, Any] = {
            "编号": reading.leaf(match["number"], *match.span("number")),
            "名称": reading.leaf(reading.passage.printed(start, end), start, end),
        }
        if match["form"]:
            tree["图式"] = reading.leaf(match["form"], *match.span("form"))
        found.append(tree)
    return found, list(reading.used())


def charts(lines: Sequence[Line], context: Context) -> tuple[list[Any], list[Number]]:
    found, used = captions(lines, context)
    names = {plain(tree["名称"].text) for tree in found}
    blocks = [
        one if one.title in names else dataclasses.replace(one, title="")
        for one in data_blocks(lines)
    ]
    for tree in found:
        block = fitting(tree["名称"].text, blocks)
        if block is not None:
            tree["数据"] = block.data
            used += [n for one in blocks if alike(one, block) for n in one.numbers]
    return found, used


def fitting(name: str, blocks: Sequence[Block]) -> Block | None:
    titled = [block for block in blocks if block.title and block.title == plain(name)]
    if titled:
        return titled[0]
    kind = next((kind for kind, words in KINDS if words.search(plain(name))), None)
    kind = kind or ("both" if re.search(r"收、?支|收入.*支出", name) else "years")
    same = [block for block in blocks if block.kind == kind and not block.title]
    first = same[0] if same else None
    if first is None or any(texts(block.data) != texts(first.data) for block in same):
        return None
    return first


def alike(one: Block, other: Block) -> bool:
    return one.kind == other.kind and texts(one.data) == texts(other.data)


def texts(tree: Any) -> Any:
    return tree.text if isinstance(tree, Leaf) else {key: texts(one) for key, one in tree.items()}


def data_blocks(lines: Sequence[Line]) -> Iterable[Block]:
    """Runs of lines with tabs and without sentences."""
    run: list[Line] = []
    title = ""
    for line in [*lines, Line("。", Spot(""))]:
        text = line.text.strip(" \u3000")
        if ("\t" in text and not text.startswith("\t")) or _SERIES.fullmatch(text):
            run.append(line)
            continue
        if run:
            yield from blocks_of(run, title)
            run, title = [], ""
        if text and plain(text) != "（单位：万元）":
            title = re.sub(r"（单位：.*）$", "", plain(text)) if len(text) < 90 else ""
            if not re.search(r"情况|结构", title):
                title = ""
    return


def blocks_of(run: Sequence[Line], title: str) -> Iterable[Block]:
    fields: list[tuple[str, Line, int]] = []
    for line in run:
        at = 0
        for part in line.text.split("\t"):
            if part.strip():
                fields.append((part.strip(), line, at))
            at += len(part) + 1
    names: list[tuple[str, Line, int]] = []
    figures: list[tuple[str, Line, int]] = []
    pending: list[tuple[list[Any], list[Any]]] = []
    for field in fields:
        if DIGITS.fullmatch(field[0]):
            figures.append(field)
            continue
        if figures:
            pending.append((names, figures))
            names, figures = [], []
        names.append(field)
    pending.append((names, figures))
    yield from shaped(pending, title)


def shaped(pending: Sequence[tuple[list[Any], list[Any]]], title: str) -> Iterable[Block]:
    by_year: dict[str, Any] = {}
    numbers: list[Number] = []
    for names, figures in pending:
        data, years = matched([name for name, _, _ in names], figures)
        years_too = [field for field in names if _YEAR.fullmatch(field[0])]
        numbers += [
            Number(text.removesuffix("年"), line.spot, at, line.text.strip()[:120])
            for text, line, at in (*years_too, *figures)
        ]
        if not data:
            continue
        if years and set(data) & set(by_year):
            yield made(title, by_year, numbers)
            by_year, numbers = data, []
        elif years:
            by_year |= data
        elif by_year:
            yield made(title, by_year, numbers)
            by_year, numbers = {}, []
            yield made(title, data, numbers)
        else:
            yield made(title, data, numbers)
            numbers = []
    if by_year:
        yield made(title, by_year, numbers)


def made(title: str, data: dict[str, Any], numbers: Sequence[Number]) -> Block:
    return Block(title, data, kind_of(data), tuple(numbers))


def matched(names: Sequence[str], figures: Sequence[Any]) -> tuple[dict[str, Any], bool]:
    """Names and as many figures; series of names for each of the years."""
    years = [match[1] for name in names if (match := _YEAR.fullmatch(name))]
    series = [name for name in names if not _YEAR.fullmatch(name)]
    if len(series) == len(figures) + 1 and series[0] in ("收入", "支出", "金额", "决算数"):
        series = series[1:]  # the name of the only series
    leaves = [Leaf(text, line.spot, text) for text, line, _ in figures]
    if not years and len(series) == len(leaves):
        return dict(zip(series, leaves, strict=True)), False
    if (
        years
        and len(series) == len(leaves) == len(years) * (len(series) // len(years))
        and (len(series) > 0)
    ):
        width = len(series) // len(years)
        return {
            year: dict(zip(series[:width], leaves[n * width :], strict=False))
            for n, year in enumerate(years)
        }, True
    if years and len(series) <= 1 and len(leaves) == len(years):
        if not series:
            return dict(zip(years, leaves, strict=True)), True
        return {y: {series[0]: leaf} for y, leaf in zip(years, leaves, strict=True)}, True
    return {}, False


def kind_of(data: dict[str, Any]) -> str:
    inner = next(iter(data.values()))
    if all(re.fullmatch(r"20\d\d", name) for name in data):
        return "both" if isinstance(inner, dict) and {"收入", "支出"} <= set(inner) else "years"
    names = set(data)
    if any("因公出国" in name for name in names):
        return "three-public"
    if "基本支出" in names or "项目支出" in names:
        return "expenditure"
    if all(name.endswith("收入") or "结转" in name for name in names):
        return "revenue"
    return "classes"
