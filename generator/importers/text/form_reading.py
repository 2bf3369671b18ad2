"""绩效表格的手账：格子里的字与数成为叶子，用掉的数记下。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from generator.importers.document import Spot
from generator.importers.draft import Leaf, Number
from generator.importers.text.form_cells import Box, missing, words
from generator.importers.text.passage import same
from generator.importers.text.reading import DIGITS, FACTORS, turned

_AMOUNT = re.compile(r"约?(-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?)(亿元|万元|万|元)?")
_COUNT = re.compile(r"(\d+(?:\.\d+)?)(?:分|%)?")
FIRST = re.compile(r"(?:项目)?(?:完成|产出|效益|效果|满意度?|成本|绩效)指标?|满意度指")
SECOND = re.compile(
    r"(?:数量|质量|时效|成本|(?:可持续)?(?:经济|社会|生态|环境|生态环境)(?:效益|成本)|可持续影响|可持续发展"
    r"|服务对象满意度?|群众满意度?|满意度|服务对象)(?:指标?)?"
)


@dataclass(slots=True)
class FormReading:
    unit: str = "万元"
    used: list[Number] = field(default_factory=list)
    doubtful: list[tuple[str, Spot]] = field(default_factory=list)

    def take(self, box: Box) -> None:
        for text, spot, offset in box.parts:
            for found in DIGITS.finditer(same(text)):
                number = text[found.start() : found.end()]
                self.used.append(Number(number, spot, offset + found.start(), text.strip()[:120]))

    def text(self, box: Box, doubt: str = "") -> Leaf:
        self.take(box)
        return Leaf(words(box.text), box.spot, box.text.strip(), doubt)

    def amount(self, box: Box) -> Leaf | None:
        match = _AMOUNT.fullmatch(box.plain)
        if match is None:
            return None
        self.take(box)
        number, doubt = match[1].replace(",", ""), ""
        factor = FACTORS[match[2] or self.unit] / FACTORS[self.unit]
        if factor != 1 and number.strip("0."):
            number = turned(number, factor)
            doubt = f"原件以{match[2]}计，已换算为{self.unit}"
            self.doubtful.append((f"“{box.plain}”：{doubt}", box.spot))
        return Leaf(number, box.spot, box.plain, doubt)

    def blank_or(self, box: Box, kind: str) -> Leaf | None:
        """/ and — are kept as printed."""
        if box.plain in ("/", "—", "-", "——"):
            return Leaf("/" if box.plain == "/" else "—", box.spot, box.plain)
        if kind == "count":
            match = _COUNT.fullmatch(box.plain)
            if match is None:
                return None
            self.take(box)
            return Leaf(match[1], box.spot, box.plain)
        if kind == "share":
            if not re.fullmatch(r"-?\d+(?:\.\d+)?%", box.plain):
                return None
            self.take(box)
            return Leaf(box.plain, box.spot, box.plain)
        return self.amount(box)

    def left(self, box: Box, what: str) -> None:
        self.doubtful.append((f"绩效表格里的“{words(box.text)[:30]}”{what}", box.spot))


def is_level(box: Box) -> bool:
    return bool(FIRST.fullmatch(box.plain) or SECOND.fullmatch(box.plain))


def indicator_rows(
    found: Sequence[Box], heads: Sequence[re.Pattern[str]], start: int, end: int
) -> list[dict[int, Box]]:
    """The rows below a head: {number of the head: box}."""
    head = [next((b for b in found[start:end] if p.fullmatch(b.plain)), None) for p in heads]
    if any(box is None for box in head[:3]):
        return []
    last = max(found.index(box) for box in head if box is not None)
    body = found[last + 1 : end]
    if head[0] is not None and head[0].column < 0:
        return flat_rows(body, len(heads), found[last])
    return column_rows(body, [box.column if box is not None else -1 for box in head])


def column_rows(body: Sequence[Box], columns: Sequence[int]) -> list[dict[int, Box]]:
    rows: list[dict[int, Box]] = []
    current = None
    shift = 0
    for box in body:
        if box.row != current:
            rows.append({})
            current = box.row
            first = FIRST.fullmatch(box.plain) and box.column < columns[0]
            shift = columns[0] - box.column if first else 0
        place = max((n for n, c in enumerate(columns) if 0 <= c <= box.column + shift), default=-1)
        if place >= 0 and place not in rows[-1]:
            rows[-1][place] = box
    return [row for row in rows if row]


def flat_rows(body: Sequence[Box], width: int, before: Box) -> list[dict[int, Box]]:
    """Text of one cell a line: a level of indicators after two lines left blank begins a row."""
    grouped: list[tuple[int, list[Box]]] = []
    last = before
    for place, box in enumerate(body):
        gap = missing(last, box)
        if (is_level(box) and gap >= 2) or not grouped:
            grouped.append((0 if leads(body, place, width, gap) else 1, [box]))
        else:
            grouped[-1][1].append(box)
        last = box
    return [placed(first, row, width) for first, row in grouped]


def placed(first: int, row: Sequence[Box], width: int) -> dict[int, Box]:
    """A full row in order; else each cell by the lines of empty cells before it."""
    if first + len(row) == width:
        return dict(enumerate(row, first))
    found, at = {first: row[0]}, first
    for last, box in pairwise(row):
        at += 1 + max(missing(last, box), 0)
        if at < width:
            found[at] = box
    return found


def leads(body: Sequence[Box], place: int, width: int, gap: int) -> bool:
    """满意度指标 and 成本指标 may be of the first or the second level: what follows tells."""
    box = body[place]
    if not FIRST.fullmatch(box.plain):
        return False
    if not SECOND.fullmatch(box.plain) or gap < 3 or width == 5:
        return True
    after = body[place + 1] if place + 1 < len(body) else None
    return after is not None and bool(SECOND.fullmatch(after.plain))


def put(tree: dict[str, Any], key: str, leaf: Leaf | None) -> None:
    if leaf is not None and (leaf.text or leaf.doubt):
        tree.setdefault(key, leaf)
