"""二、三：本年收入合计与来源，本年支出合计与构成。"""

from __future__ import annotations

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

    rules: list[Rule] = [(pattern, total)]
    reading.scan(rules)
    return tree
