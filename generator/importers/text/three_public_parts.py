"""“三公”经费的构成：“支出决算中，公务接待费4万元，占40%；…”，与没有支出的一项。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.importers.text.reading import Match
from generator.importers.text.three_public_words import NAMES, SAME_NAMES, TOPIC

if TYPE_CHECKING:
    from generator.importers.text.three_public import ThreePublic

_TAIL = re.compile(r"(?:支出)?(?:决算|金额|总额)?(?:支出)?数?(?:为|是|共|：|均为|共计)?$")


class Composition:
    def __init__(self, section: ThreePublic) -> None:
        self.section = section
        self.reading = section.reading
        self.composing = False
        self.found: list[dict[str, Any]] = []

    def has(self, topic: str) -> bool:
        return any(part["名称"].text == NAMES[topic] for part in self.found)

    def composed(self, match: Match) -> int | None:
        self.composing = True
        self.reading.take(*match.span())
        return None

    def closed(self, match: Match) -> int | None:
        self.composing = False
        return None

    def add(self, match: Match, topic: str) -> None:
        end = match.start("amount")
        words = _TAIL.sub("", self.reading.text[match.start() : end])
        end = match.start() + len(words)
        if self.has(topic):
            return
        self.reading.take(*match.span())
        tree: dict[str, Any] = {"名称": self.reading.leaf(NAMES[topic], match.start(), end)}
        if words not in SAME_NAMES[topic]:
            tree["原名"] = self.reading.leaf(
                self.reading.passage.printed(match.start(), end), match.start(), end
            )
        tree["金额"] = self.reading.amount(match, "amount")
        if match["share"]:
            tree["占比"] = self.reading.share(match, "share")
        self.found.append(tree)

    def unused(self, match: Match) -> int | None:
        """当年未安排因公出国（境）任务，无费用产生: an amount of nothing, and why."""
        topic = next(m.lastgroup for m in TOPIC.finditer(match["topic"]))
        if topic is None or (topic == "vehicles" and "购置及运行" not in match["topic"]):
            return None
        self.section.turn(topic)
        if self.composing and not self.has(topic):
            start, end = match.span("topic")
            name = self.reading.leaf(NAMES[topic], start, end)
            self.found.append({"名称": name, "金额": self.reading.fixed("0", match)})
        tree = self.section.item(topic)
        if tree is not None and topic == "travel":
            self.reading.put(tree, "原因", self.reading.words(*match.span()))
        self.reading.take(*match.span())
        return None
