"""政府采购：总额与货物、工程、服务，授予中小企业的合同，预留的采购。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.pieces import IS, amount, joined, percent
from generator.importers.text.reading import Match, Reading, Rule

TOTAL = joined(
    r"(?<![占物程务])(?:政府)?采购(?:支出)?(?:总额|总金额|金额|支出|(?P<planned>预算))(?:合计)?数?(?:（[^（）\d]{0,12}）)?",
    IS,
    amount("amount"),
)
KIND = joined(
    r"(?:政府)?(?:采购)?(?P<kind>货物|工程|服务)(?:类)?(?:政府)?(?:采购)?(?:支出|金额|(?P<planned>预算))?(?:决算)?数?",
    IS,
    amount("amount"),
)
CONTRACT = joined(
    r"授予(?P<kind>中小|小微)(?:型)?企业(?:的)?(?:政府采购)?(?:合同)?(?:总)?(?:金额)?",
    IS,
    amount("amount"),
    rf"(?:，?占(?:(?:本部门|当年)?(?:政府)?采购(?:支出)?(?:总额|总金额|金额)的?(?:比例为)?)?{percent('share')})?",
)
PLANNED = joined(
    r"(?:面向(?P<kind>中小|小微)企业预留|预留给(?P<small>小型和微型|小微)企业)(?:的)?(?:政府采购)?项目(?:预算)?(?:金额)?",
    IS,
    amount("amount"),
)
WON = joined(
    r"在(?:面向(?P<reserved>中小|小微)企业预留(?:的)?|(?P<other>其他))(?:的)?政府采购项目中，"
    r"由(?P<kind>中小|小微)企业(?:供应商)?(?:中标或成交|成交|中标)的?，(?:采购|合同|成交)?金额",
    IS,
    amount("amount"),
)
PURPOSE = re.compile(r"主要(?:是)?用于：?")
KINDS = {"货物": "货物", "工程": "工程", "服务": "服务"}


class Procurement:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.tree: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (WON, self.won),
            (PLANNED, self.planned),
            (CONTRACT, self.contract),
            (KIND, lambda m: self.put(self.tree, m["kind"], m)),
            (TOTAL, lambda m: self.put(self.tree, "总额", m)),
            (PURPOSE, self.purpose),
        ]
        self.reading.scan(rules)
        return self.tree

    def put(self, tree: dict[str, Any], key: str, match: Match) -> int | None:
        if match.groupdict().get("planned") and not self.reading.context.planned:
            return None
        if self.reading.put(tree, key, self.reading.amount(match, "amount")):
            self.reading.take(*match.span())
        return None

    def contract(self, match: Match) -> int | None:
        tree = self.tree.setdefault(f"{match['kind']}企业", {})
        self.put(tree, "金额", match)
        if match["share"]:
            self.reading.put(tree, "占比", self.reading.share(match, "share"))
        return None

    def planned(self, match: Match) -> int | None:
        kind = match["kind"] or "小微"
        return self.put(self.tree.setdefault("预留", {}), f"预留{kind}企业预算", match)

    def won(self, match: Match) -> int | None:
        """Only the three that the form knows."""
        if match["other"]:
            key = "其他项目中小企业成交" if match["kind"] == "中小" else ""
        else:
            key = f"预留项目{match['kind']}企业成交" if match["reserved"] == match["kind"] else ""
        return self.put(self.tree.setdefault("预留", {}), key, match) if key else None

    def purpose(self, match: Match) -> int | None:
        end = self.reading.passage.end_of_sentence(match.end())
        stop = re.compile(r"[，；]授予").search(self.reading.text, match.end(), end)
        end = stop.start() if stop else end
        self.reading.put(self.tree, "用途", self.reading.words(match.end(), end))
        self.reading.take(match.start(), end)
        return end
