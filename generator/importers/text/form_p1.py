"""P1 项目绩效目标完成情况表：名称、单位、预算执行、年度目标、绩效指标。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.text.form_cells import Box, missing
from generator.importers.text.form_reading import FormReading, indicator_rows, put

TITLE = re.compile(r".{0,40}项目(?:支出)?绩效目标(?:实际)?完成情况表.{0,20}")
_LABELS = {
    "name": re.compile(r"项目名称：?"),
    "unit": re.compile(r"(?:预算|实施|项目)单位：?"),
    "execution": re.compile(r"预算执行情况(?:（万元）)?"),
    "budget": re.compile(r"预算数：?"),
    "executed": re.compile(r"执行数：?"),
    "fiscal": re.compile(r"其中[-—：]?财政拨款：?"),
    "other": re.compile(r"其[它他]资金：?"),
    "target": re.compile(r"年度目标完成情况|年度"),
    "expected": re.compile(r"预期目标"),
    "actual": re.compile(r"实际完成目标"),
    "indicators": re.compile(r"绩效指标完成情况|绩效指标"),
}
HEADS = tuple(
    re.compile(words)
    for words in (
        r"一级指标",
        r"二级指标",
        r"三级指标",
        r"预期指标值.*",
        r"实际完成(?:指标值|值).*",
    )
)
KEYS = ("一级", "二级", "三级", "预期", "完成")


def label(box: Box) -> str:
    return next((name for name, words in _LABELS.items() if words.fullmatch(box.plain)), "")


def read_p1(found: Sequence[Box], reading: FormReading) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    said = [label(box) for box in found]
    heads = next((n for n, box in enumerate(found) if HEADS[0].fullmatch(box.plain)), len(found))
    budgets(found, said, heads, tree, reading)
    goals(found, said, heads, tree, reading)
    rows = indicator_rows(found, HEADS, heads, len(found))
    listed = [row for each in rows if (row := indicator(each, reading))]
    if listed:
        tree["指标"] = listed
    return tree


def value(found: Sequence[Box], said: Sequence[str], at: int, end: int) -> Box | None:
    """The box after a label, unless that is a label itself."""
    after = at + 1
    return found[after] if after < end and not said[after] else None


def budgets(
    found: Sequence[Box], said: Sequence[str], end: int, tree: dict[str, Any], reading: FormReading
) -> None:
    seen: dict[str, int] = {}
    for at in range(end):
        name = said[at]
        if not name or name in ("execution", "target", "expected", "actual", "indicators"):
            continue
        box = value(found, said, at, end)
        seen[name] = seen.get(name, 0) + 1
        if box is None:
            continue
        if name in ("name", "unit"):
            put(tree, {"name": "项目名称", "unit": "预算单位"}[name], reading.text(box))
        elif name in ("budget", "executed"):
            put(tree, {"budget": "预算数", "executed": "执行数"}[name], reading.amount(box))
        else:
            side = "执行数" if seen[name] == 2 else "预算数"
            part = tree.setdefault({"fiscal": "财政拨款", "other": "其他资金"}[name], {})
            put(part, side, reading.amount(box))
    for key in ("财政拨款", "其他资金"):
        if tree.get(key) == {}:
            del tree[key]


def goals(
    found: Sequence[Box], said: Sequence[str], end: int, tree: dict[str, Any], reading: FormReading
) -> None:
    at = next((n for n in range(end) if said[n] == "actual"), None)
    if at is None:
        return
    texts = [n for n in range(at + 1, end) if not said[n]]
    stop = next((n for n in range(at + 1, end) if said[n] == "indicators"), end)
    boxes = [found[n] for n in texts if n < stop and not goal_noise(found[n])]
    target: dict[str, Any] = {}
    if len(boxes) >= 2:
        target = {"预期": reading.text(boxes[0]), "完成": reading.text(boxes[1])}
    elif len(boxes) == 1:
        late = boxes[0].column < 0 and missing(found[at], boxes[0]) > 2
        target = {"完成" if late else "预期": reading.text(boxes[0])}
    if target:
        tree["年度目标"] = target


def goal_noise(box: Box) -> bool:
    """The label at the left, broken over rows: 年度 | 目标完成情况."""
    return box.plain in ("年度", "目标", "目标完成情况", "完成", "情况", "年度目标", "完成情况")


def indicator(row: dict[int, Box], reading: FormReading) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    for place, key in enumerate(KEYS):
        if place in row:
            put(tree, key, reading.text(row[place]))
    if "一级" not in tree and len(tree) < 2:
        for box in row.values():
            reading.left(box, "没有认出是哪一项指标")
        return {}
    return tree
