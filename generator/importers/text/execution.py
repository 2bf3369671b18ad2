"""预算执行的句式：年初预算、全年预算、决算数、完成预算的百分之几、决算与预算的大小。"""

from __future__ import annotations

import re
from collections.abc import Callable

from generator.importers.text.pieces import IS, amount, joined, percent
from generator.importers.text.reading import Match, Node, Reading, Rule

Target = Callable[[], Node | None]

INITIAL = joined(rf"年初(?:批复)?预算(?:安排|收入|支出)?数?{IS}", amount("initial"))
ADJUSTED = joined(
    rf"(?:全年|调整后?|年度调整后?)(?:的|支出)?预算(?:安排)?数?{IS}", amount("adjusted")
)
FINAL = joined(rf"(?:支出)?决算(?:支出|数额|金额)?数?{IS}", amount("final"))
COMPLETION = joined(
    r"(?:完成|为|达到?|占)(?P<against>年初|调整后?|全年)?预算(?:安排)?数?的?(?:比例为)?",
    percent("completion"),
)
COMPLETION_OF = joined(
    r"完成(?P<against>年初|调整后?|全年)?预算(?:安排)?数?",
    amount("budget"),
    r"的",
    percent("completion"),
)
RATE = joined(
    r"(?P<against>年初|调整后?|全年)?预算(?:完成|执行)率(?:为|达到?)?", percent("completion")
)
LEVEL = re.compile(
    r"决算数?(?:与(?:年初|全年|调整后?)?预算数?(?:基本)?(?P<even>持平|一致|相同|相等)"
    r"|等于(?:年初|全年|调整后?)?预算数?(?P<equal>)"
    r"|(?P<level>大于|小于|高于|低于|超过|少于|多于)(?:年初|全年|调整后?)?预算数?(?!的?(?:主要)?原因))"
)
AGAINST = {"年初": "年初预算", "全年": "全年预算", "调整": "调整预算", "调整后": "调整预算"}
LEVELS = {"大于": "大于", "高于": "大于", "超过": "大于", "多于": "大于"}


def level_of(word: str) -> str:
    return LEVELS.get(word, "小于")


class Execution:
    """The rules that fill one Budgeted tree; `target` tells which tree is meant now."""

    def __init__(
        self, reading: Reading, target: Target, keys: frozenset[str], only: Node | None = None
    ) -> None:
        """`only` is the one tree that has 完成口径, where not all have."""
        self.reading = reading
        self.target = target
        self.keys = keys
        self.only = only

    def rules(self) -> list[Rule]:
        found: list[Rule] = [
            (COMPLETION_OF, self.completion_of),
            (INITIAL, lambda m: self.money(m, "initial", "年初预算")),
            (ADJUSTED, lambda m: self.money(m, "adjusted", "全年预算")),
            (FINAL, lambda m: self.money(m, "final", "决算数")),
            (COMPLETION, self.completion),
            (RATE, self.completion),
            (LEVEL, self.level),
        ]
        return found

    def money(self, match: Match, name: str, key: str) -> int | None:
        tree = self.target()
        if tree is None or key not in self.keys:
            return None
        if self.reading.put(tree, key, self.reading.amount(match, name)):
            self.reading.take(*match.span())
        return None

    def completion(self, match: Match) -> int | None:
        tree = self.target()
        if tree is None or "完成预算" not in self.keys:
            return None
        if self.reading.put(tree, "完成预算", self.reading.share(match, "completion")):
            self.reading.take(*match.span())
            if match["against"] and (self.only is None or self.only is tree):
                said = self.reading.fixed(AGAINST[match["against"]], match, "against")
                self.reading.put(tree, "完成口径", said)
        return None

    def completion_of(self, match: Match) -> int | None:
        """完成年初预算15万元的85%."""
        key = {"年初": "年初预算", "全年": "全年预算"}.get(match["against"] or "")
        tree = self.target()
        if tree is None or key is None or key not in self.keys:
            return match.start() + 1
        self.reading.put(tree, key, self.reading.amount(match, "budget"))
        return self.completion(match)

    def level(self, match: Match) -> int | None:
        tree = self.target()
        if tree is not None and "与预算相比" in self.keys:
            word = level_of(match["level"]) if match["level"] else "持平"
            self.reading.put(tree, "与预算相比", self.reading.fixed(word, match))
            self.reading.take(*match.span())
        return None


KEYS = frozenset({"年初预算", "全年预算", "决算数", "完成预算", "完成口径", "与预算相比"})
