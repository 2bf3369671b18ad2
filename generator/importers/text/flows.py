"""二、三：本年收入合计与来源，本年支出合计与构成。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.part_trees import parts_after
from generator.importers.text.pieces import IS, amount, joined
from generator.importers.text.reading import Match, Reading, Rule

_WHOLE = r"(?:合计|总计|总额|总数)"
REVENUE = joined(
    rf"(?:(?:本年|年度|年|总|(?<![附下所]属)(?:单位|部门))收入(?:决算)?{_WHOLE}?|(?<![款业营他助缴])收入(?:决算)?{_WHOLE})数?{IS}",
    amount("total"),
)
EXPENDITURE = joined(
    rf"(?:(?:本年|年度|年|总|(?<![附下所]属)(?:单位|部门))支出(?:决算)?{_WHOLE}?|(?<![本目营级助款])支出(?:决算)?{_WHOLE})数?{IS}",
    amount("total"),
)

# 总收入90万元，其中本年收入80万元…: a total with what was brought forward
_MORE = re.compile(r"(?:本年|当年)(?:收入|支出)|结转|结余(?!分配)")
_WITHIN = re.compile(r"[。\n]{1,2}(?:其中|包括|具体)")
# 本年收入80万元, where 收入 has no section of its own
OF_THE_YEAR = {
    side: joined(rf"(?:本年|当年){side}(?:决算)?(?:合计)?数?{IS}", amount("total"))
    for side in ("收入", "支出")
}
LATER = re.compile(r"(?<=[。，])其中：")
USUAL = frozenset(
    ("财政拨款收入", "一般公共预算财政拨款收入", "事业收入", "其他收入", "基本支出", "项目支出")
)


def revenue(reading: Reading) -> dict[str, Any]:
    return flow(reading, REVENUE, "本年收入合计", "来源")


def expenditure(reading: Reading) -> dict[str, Any]:
    return flow(reading, EXPENDITURE, "本年支出合计", "构成")


def revenue_within(reading: Reading) -> dict[str, Any]:
    return flow(reading, OF_THE_YEAR["收入"], "本年收入合计", "来源")


def expenditure_within(reading: Reading) -> dict[str, Any]:
    return flow(reading, OF_THE_YEAR["支出"], "本年支出合计", "构成")


def flow(reading: Reading, pattern: Any, key: str, parts_key: str) -> dict[str, Any]:
    tree: dict[str, Any] = {}

    def total(match: Match) -> int | None:
        if (key in tree and parts_key in tree) or is_grand(reading, match):
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
        mark, doubts = len(reading.taken), len(reading.doubtful)
        found, end = parts_after(reading, match.start())
        if any(one["名称"].text in USUAL for one in found):
            tree[parts_key] = found
            return end
        del reading.taken[mark:], reading.doubtful[doubts:]  # of a part of it
        return None

    rules: list[Rule] = [(pattern, total), (LATER, within)]
    reading.scan(rules)
    return tree


def is_grand(reading: Reading, match: Match) -> bool:
    """收支总计: more than what came in, or went out, in the year."""
    if "总" not in match[0] or "本年" in match[0]:
        return False
    end = reading.passage.end_of_sentence(match.end())
    if _WITHIN.match(reading.text, end):
        end = reading.passage.end_of_sentence(end + 2)
    return bool(_MORE.search(reading.text, match.end(), end))
