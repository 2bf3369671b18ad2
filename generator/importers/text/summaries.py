"""项目绩效综述：“（1）某项目绩效目标完成情况综述。项目全年预算数20万元，…”。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.pieces import IS, amount, joined, percent
from generator.importers.text.reading import Match, Reading, Rule

HEAD = re.compile(
    r"(?:（\d{1,3}）|\d{1,3}[.、．]|[①-⑳])?[“《]?(?P<name>[^。；\n]{2,60}?)[”]?"
    r"(?:项目)?(?:绩效目标完成情况|绩效自评|绩效)(?:的)?综述[。：]"
)
START = re.compile(r"(?:（\d{1,3}）|\d{1,3}[.、．]|[①-⑳])?[^。；]{2,60}?综述[。：]")
BUDGET = joined(rf"(?:全年|年初|调整后?)?预算(?:安排)?(?:资金)?(?:数|金额)?{IS}", amount("amount"))
EXECUTED = joined(rf"(?:实际)?(?:执行|支出)(?:数|金额)?{IS}", amount("amount"))
COMPLETION = joined(r"(?:完成预算的?|预算?执行率为?|执行进度)", percent("share"))
PROBLEMS = re.compile(r"(?:发现的?|存在的?)(?:主要)?问题(?:及原因)?[：是为]")
MEASURES = re.compile(r"(?:下一步)?(?:改进|整改)措施[：是为]")


class Summaries:
    """The text is that of the summaries alone, a paragraph or more each."""

    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.found: list[dict[str, Any]] = []

    def read(self) -> list[dict[str, Any]]:
        heads = list(HEAD.finditer(self.reading.text))
        for head, after in zip(heads, [*heads[1:], None], strict=True):
            end = after.start() if after is not None else len(self.reading.text)
            self.summary(head, end)
        return self.found

    def summary(self, head: Match, end: int) -> None:
        tree: dict[str, Any] = {}
        start, stop = head.span("name")
        self.reading.take(head.start(), head.end())
        name = self.reading.words(start, stop)
        self.at = head.end()
        rules: list[Rule] = [
            (BUDGET, lambda m: self.figure(tree, "预算数", m)),
            (EXECUTED, lambda m: self.figure(tree, "执行数", m)),
            (COMPLETION, lambda m: self.share(tree, m)),
            (PROBLEMS, lambda m: self.words(tree, "问题", m, end)),
            (MEASURES, lambda m: self.words(tree, "措施", m, end)),
        ]
        self.reading.scan(rules, head.end(), end)
        self.result(tree, end)
        self.found.append({"名称": name, "综述": tree})

    def figure(self, tree: dict[str, Any], key: str, match: Match) -> int | None:
        """Only before the words on what was achieved begin."""
        if match.start() - self.at > 30 and "数" not in match[0]:
            return None
        if self.reading.put(tree, key, self.reading.amount(match, "amount")):
            self.reading.take(*match.span())
            self.at = match.end()
        return None

    def share(self, tree: dict[str, Any], match: Match) -> int | None:
        if match.start() - self.at > 12:
            return None
        if self.reading.put(tree, "完成预算", self.reading.share(match, "share")):
            self.reading.take(*match.span())
            self.at = match.end()
        return None

    def words(self, tree: dict[str, Any], key: str, match: Match, end: int) -> int | None:
        stop = end
        for pattern in (PROBLEMS, MEASURES):
            other = pattern.search(self.reading.text, match.end(), end)
            stop = min(stop, other.start()) if other else stop
        self.reading.put(tree, key, self.reading.words(match.end(), stop))
        self.reading.take(match.start(), stop)
        return stop

    def result(self, tree: dict[str, Any], end: int) -> None:
        """What lies between the figures and the problems."""
        stop = end
        for pattern in (PROBLEMS, MEASURES):
            other = pattern.search(self.reading.text, self.at, end)
            stop = min(stop, other.start()) if other else stop
        leaf = self.reading.words(self.at, stop)
        if leaf is not None:
            tree["成效"] = leaf
