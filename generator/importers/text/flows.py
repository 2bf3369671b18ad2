"""二、三：本年收入合计与来源，本年支出合计与构成。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.part_trees import parts_after
from generator.importers.text.pieces import IS, amount, joined
from generator.importers.text.reading import Match, Reading, Rule

_WHOLE = r"(?:合计|总计|总额|总数)"
REVENUE = joined(
    rf"(?:(?:本年|年度|年|总)收入(?:决算)?{_WHOLE}?|(?<![款业营他助缴])收入(?:决算)?{_WHOLE})数?{IS}",
    amount("total"),
)
EXPENDITURE = joined(
    rf"(?:(?:本年|年度|年|总)支出(?:决算)?{_WHOLE}?|(?<![本目营级助款])支出(?:决算)?{_WHOLE})数?{IS}",
    amount("total"),
)

LATER = re.compile(r"(?<=[。，])其中：")
USUAL = frozenset(
    ("财政拨款收入", "一般公共预算财政拨款收入", "事业收入", "其他收入", "基本支出", "项目支出")
)


def revenue(reading: Reading) -> dict[str, Any]:
    return flow(reading, REVENUE, "本年收入合计", "来源")


def expenditure(reading: Reading) -> dict[str, Any]:
    return flow(reading, EXPENDITURE, "本年支出合计", "构成")


def flow(reading: Reading, pattern: Any, key: str, parts_key: str) -> dict[str, Any]:
    tree: dict[str, Any] = {}

    def total(match: Match) -> int | None:
        if key in tree and parts_key in tree:
            return None
        if not reading.put(tree, key, reading.amount(match, "total")):
            return None
        reading.take(*match.span())
        found, end = parts_after(reading, match.end())
        if found:
            tree[parts_key] = found
            return end
        return None

    def within(match: Match) -> int | None:
        """其中： after a sentence on the change of the total."""
        if key not in tree or parts_key in tree:
            return None
        found, end = parts_after(reading, match.start())
        if any(one["名称"].text in USUAL for one in found):
            tree[parts_key] = found
            return end
        return None

    rules: list[Rule] = [(pattern, total), (LATER, within)]
    reading.scan(rules)
    return tree
