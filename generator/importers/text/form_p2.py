"""P2 部门预算项目支出绩效自评表：项目、预算执行各行、绩效指标各行、合计与结论。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.text.form_cells import Box, missing
from generator.importers.text.form_reading import FormReading, indicator_rows, put

TITLE = re.compile(r".{0,20}(?:部门预算)?项目(?:支出)?绩效自评(?:结果)?表.{0,20}")
_PAIRS = {
    "项目名称": re.compile(r"项目名称：?"),
    "主管部门": re.compile(r"主管(?:部门|单位)(?:（.*）)?：?"),
    "实施单位": re.compile(r"(?:实施|项目)单位(?:（.*）)?：?"),
    "实施内容": re.compile(r"(?:2\.?)?项目实施内容及过程概述：?"),
    "评价结论": re.compile(r"(?:自?评价结论|评价结论)：?"),
    "存在问题": re.compile(r"存在(?:的)?问题：?"),
    "改进措施": re.compile(r"改进措施：?"),
}
_EXECUTION = re.compile(r"预算执行情况（(\d+)分）")
_INDICATORS = re.compile(r"绩效指标（(\d+)分）")
_STOPS = re.compile(
    r"项目基本情况|1\.?项目年度目标完成情况|项目年度目标|年度目标完成情况|合计|总分|项目负责人：?.*|财务负责人：?.*"
)
BUDGET_HEADS = tuple(
    re.compile(words)
    for words in (
        r"年度预算数（万元）|项目资金（万元）|预算执行情况.*|年度资金总额",
        r"年初预算数?",
        r"调整后预算数?|全年预算数?",
        r"(?:预算|全年)执行数",
        r"(?:预算)?执行率",
        r"权重|分值",
        r"得分",
        r"原因.*",
    )
)
BUDGET_KEYS = ("", "年初预算", "调整后预算数", "预算执行数", "预算执行率", "权重", "得分", "原因")
BUDGET_KINDS = ("", "amount", "amount", "amount", "share", "count", "count", "text")
BUDGET_ROW = re.compile(
    r"总额|年度资金总额：?|(?:其中：?)?(?:当年)?财政(?:资金|拨款)|财政专户管理资金|单位资金|其[他它]资金|上年结转资金"
)
HEADS = tuple(
    re.compile(words)
    for words in (
        r"一级指标",
        r"二级指标",
        r"三级指标",
        r"指标性质",
        r"指标值|年度指标值",
        r"度量单位|计量单位",
        r"(?:实际)?完成值",
        r"权重|分值",
        r"得分",
        r"(?:未完成|偏差)原因.*",
    )
)
KEYS = (
    "一级",
    "二级",
    "三级",
    "性质",
    "指标值",
    "度量单位",
    "完成值",
    "权重",
    "得分",
    "未完成原因",
)
KINDS = ("text",) * 7 + ("count", "count", "text")
NATURES = {
    "=": "＝",
    "＝": "＝",
    "≥": "≥",
    "≤": "≤",
    "定性": "定性",
    ">": ">",
    "<": "<",
    "＞": ">",
    "＜": "<",
}


class P2:
    def __init__(self, found: Sequence[Box], reading: FormReading) -> None:
        self.found = found
        self.reading = reading
        self.tree: dict[str, Any] = {}
        self.heads = next(
            (n for n, box in enumerate(found) if HEADS[0].fullmatch(box.plain)), len(found)
        )
        self.end = next(
            (
                n
                for n in range(self.heads, len(found))
                if re.fullmatch(r"合计|总分", found[n].plain)
                or _PAIRS["评价结论"].fullmatch(found[n].plain)
            ),
            len(found),
        )

    def read(self) -> dict[str, Any]:
        for key in ("项目名称", "主管部门", "实施单位"):
            self.pair(key)
        self.goals()
        self.pair("实施内容")
        self.weight("预算执行分值", _EXECUTION)
        self.budget_rows()
        self.weight("绩效指标分值", _INDICATORS)
        rows = indicator_rows(self.found, HEADS, self.heads, self.end)
        listed = [tree for row in carried(rows) if (tree := self.indicator(row))]
        if listed:
            self.tree["指标"] = listed
        self.totals()
        for key in ("评价结论", "存在问题", "改进措施"):
            self.pair(key)
        return self.tree

    def is_label(self, box: Box) -> bool:
        return bool(
            any(words.fullmatch(box.plain) for words in _PAIRS.values())
            or _STOPS.fullmatch(box.plain)
            or _EXECUTION.fullmatch(box.plain)
            or _INDICATORS.fullmatch(box.plain)
            or BUDGET_ROW.fullmatch(box.plain)
        )

    def pair(self, key: str) -> None:
        for at, box in enumerate(self.found[:-1]):
            after = self.found[at + 1]
            if _PAIRS[key].fullmatch(box.plain) and not self.is_label(after):
                if after.column < 0 or after.row == box.row or after.row == box.row + 1:
                    put(self.tree, key, self.reading.text(after))
                return

    def goals(self) -> None:
        heads = [
            n for n, b in enumerate(self.found) if b.plain in ("项目年度目标", "年度目标完成情况")
        ]
        if len(heads) < 2:
            return
        after = [b for b in self.found[heads[1] + 1 : heads[1] + 3] if not self.is_label(b)]
        if len(after) == 2:
            expected, actual = after
            self.tree["年度目标"] = {
                "预期": self.reading.text(expected),
                "完成": self.reading.text(actual),
            }

    def weight(self, key: str, words: re.Pattern[str]) -> None:
        box = next((b for b in self.found if words.fullmatch(b.plain)), None)
        match = words.fullmatch(box.plain) if box is not None else None
        if box is not None and match is not None:
            self.reading.take(box)
            leaf = self.reading.blank_or(Box(match[1], box.spot, box.row), "count")
            put(self.tree, key, leaf)

    def budget_rows(self) -> None:
        start = next(
            (n for n, b in enumerate(self.found) if BUDGET_HEADS[1].fullmatch(b.plain)), None
        )
        if start is None:
            return
        region = self.found[: self.heads]
        heads = {
            place: box.column
            for place, words in enumerate(BUDGET_HEADS)
            for box in region
            if place and words.fullmatch(box.plain)
        }
        rows = [n for n, b in enumerate(region) if n > start and BUDGET_ROW.fullmatch(b.plain)]
        for at, after in zip(rows, [*rows[1:], len(region)], strict=False):
            self.tree.setdefault("预算执行", []).append(self.budget_row(region[at:after], heads))

    def budget_row(self, row: Sequence[Box], heads: dict[int, int]) -> dict[str, Any]:
        tree: dict[str, Any] = {"名称": self.reading.text(row[0])}
        last, place = row[0], 0
        for box in row[1:]:
            if _INDICATORS.fullmatch(box.plain):
                break
            if box.column < 0:
                place += 1 + max(missing(last, box), 0)
            elif box.row != row[0].row:
                break
            else:
                place = max((n for n, c in heads.items() if c <= box.column), default=0)
            last = box
            if 0 < place < len(BUDGET_KEYS):
                put(tree, BUDGET_KEYS[place], self.leaf(box, BUDGET_KINDS[place]))
        return tree

    def leaf(self, box: Box, kind: str) -> Any:
        found = self.reading.text(box) if kind == "text" else self.reading.blank_or(box, kind)
        if found is None:
            self.reading.left(box, "不是这一格应有的数")
        return found

    def indicator(self, row: dict[int, Box]) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        for place, (key, kind) in enumerate(zip(KEYS, KINDS, strict=True)):
            box = row.get(place)
            if box is None:
                continue
            if key == "性质":
                word = NATURES.get(box.plain) or NATURES.get(box.text.strip())
                if word is None:
                    self.reading.left(box, "不是指标性质")
                    continue
                tree[key] = self.reading.text(Box(word, box.spot, box.row))
            else:
                put(tree, key, self.leaf(box, kind))
        return tree if "一级" in tree and len(tree) > 1 else {}

    def totals(self) -> None:
        if self.end >= len(self.found) or not re.fullmatch(
            r"合计|总分", self.found[self.end].plain
        ):
            return
        box = next(iter(self.found[self.end + 1 :]), None)
        if box is not None and re.fullmatch(r"\d+(\.\d+)?", box.plain):
            put(self.tree, "权重合计", self.reading.blank_or(box, "count"))
            after = next(iter(self.found[self.end + 2 :]), None)
            if after is not None and re.fullmatch(r"\d+(\.\d+)?", after.plain):
                put(self.tree, "得分合计", self.reading.blank_or(after, "count"))


def carried(rows: list[dict[int, Box]]) -> list[dict[int, Box]]:
    """一级, merged over several rows, stands for all of them."""
    first: Box | None = None
    found: list[dict[int, Box]] = []
    for row in rows:
        first = row.get(0, first)
        found.append({**({0: Box(first.text, first.spot, first.row)} if first else {}), **row})
    return found
