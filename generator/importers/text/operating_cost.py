"""机关运行经费：金额与变动。比预算增减的不是变动。"""

from __future__ import annotations

from typing import Any

from generator.importers.text.changes import change_tree, of_a_part, put_change, still_tree
from generator.importers.text.pieces import CHANGE, IS, REASON, STILL, amount, joined
from generator.importers.text.reading import Match, Reading, Rule

SPENT = joined(
    r"机关运行(?:费用|经费)(?:财政拨款)?(?:支出)?(?:决算|(?P<planned>预算))?"
    rf"(?:合计|总额)?数?{IS}",
    amount("amount"),
)


FINAL = joined(rf"(?<=，)支出决算数?{IS}", amount("amount"))


def operating_cost(reading: Reading) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    ends = [0]  # where the last change ended

    def spent(match: Match) -> int | None:
        if match["planned"] and not reading.context.planned:
            return None
        if reading.put(tree, "金额", reading.amount(match, "amount")):
            reading.take(*match.span())
        return None

    def final(match: Match) -> int | None:
        """机关运行经费预算为65万元，支出决算为60万元."""
        if "金额" not in tree and "预算" in reading.text[: match.start()]:
            reading.put(tree, "金额", reading.amount(match, "amount"))
            reading.take(*match.span())
        return None

    def changed(match: Match, change: dict[str, Any]) -> int | None:
        if of_a_part(reading, match):
            reading.taken.pop()
            return None
        put_change(reading, tree, "变动", change, match.start())
        ends.append(match.end())
        return None

    def reason(match: Match) -> int | None:
        change = tree.get("变动")
        if not isinstance(change, dict) or reading.figures(ends[-1], match.start()):
            return None
        leaf, end = reading.reason(match.end())
        if leaf is not None and reading.put(change, "原因", leaf):
            reading.take(match.start(), end)
        return end

    rules: list[Rule] = [
        (SPENT, spent),
        (FINAL, final),
        (CHANGE, lambda m: changed(m, change_tree(reading, m))),
        (STILL, lambda m: changed(m, still_tree(reading, m))),
        (REASON, reason),
    ]
    reading.scan(rules)
    return tree
