"""七、“三公”经费：总体、构成、三项。逐句读，每个数归它前面最近说到的那一项。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.execution import FINAL, Execution
from generator.importers.text.reading import Match, Node, Reading, Rule
from generator.importers.text.reception import Receptions
from generator.importers.text.three_public_moves import Moves
from generator.importers.text.three_public_parts import Composition
from generator.importers.text.three_public_words import (
    AGAINST,
    AMOUNT,
    BARE,
    BUDGETS,
    CLOSED,
    COMPOSED,
    NAMES,
    NONE,
    OVERALL_KEYS,
    PURPOSE,
    TOPIC,
    TOPICS,
    UNUSED,
    WITHIN,
)
from generator.importers.text.travel import Travels
from generator.importers.text.vehicles import Cars

BRACKET = re.compile("）")


class ThreePublic:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.topic = "overall"
        self.overall: dict[str, Any] = {}
        self.travel: dict[str, Any] = {}
        self.cars: dict[str, Any] = {}
        self.reception: dict[str, Any] = {}
        self.situation: dict[str, Any] = {}
        self.order: list[str] = []
        self.outside = ""  # the topic a bracket interrupts
        self.moves = Moves(self)
        self.composition = Composition(self)
        self.running = Execution(reading, self.target, OVERALL_KEYS, self.overall)

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (NONE, self.none),
            (COMPOSED, self.composition.composed),
            (UNUSED, self.composition.unused),
            *self.moves.rules(),
            (AMOUNT, self.amount),
            *Cars(self).rules(),
            *Travels(self).rules(),
            *Receptions(self).rules(),
            (FINAL, self.final),
            *self.running.rules(),
            (BARE, self.bare),
            (PURPOSE, self.moves.purpose),
            (TOPIC, self.mention),
            (CLOSED, self.composition.closed),
            (BRACKET, self.unbracketed),
        ]
        self.reading.scan(rules)
        return self.tree()

    def tree(self) -> dict[str, Any]:
        Receptions(self).finish()
        found: dict[str, Any] = dict(self.situation)
        items = {"因公出国": self.travel, "公务用车": self.cars, "公务接待费": self.reception}
        found |= {"总体": self.overall, "构成": self.composition.found}
        found |= {key: items[key] for key in self.order} | items
        return {key: value for key, value in found.items() if value}

    def target(self) -> Node | None:
        """Where 决算数, 完成预算 … go; 购置、运行维护 and kinds of reception have no such keys."""
        if self.topic == "overall":
            return self.overall
        return self.item(self.topic)

    def item(self, topic: str) -> dict[str, Any] | None:
        key = {"travel": "因公出国", "vehicles": "公务用车", "reception": "公务接待费"}.get(topic)
        if key is None:
            return None
        if key not in self.order:
            self.order.append(key)
        return {"travel": self.travel, "vehicles": self.cars, "reception": self.reception}[topic]

    def mention(self, match: Match) -> int | None:
        if match[0] == "公务接待" and self.topic == "domestic":
            return None  # still of the domestic ones
        self.bracketed(match)
        self.turn(match.lastgroup or "overall")
        return None

    def bracketed(self, match: Match) -> None:
        """30批次（其中：外事接待2批次），250人: the people are not of the foreign ones."""
        start, _ = self.reading.passage.sentence(match.start())
        opened = self.reading.text.rfind("（", start, match.start())
        if opened > self.reading.text.rfind("）", start, match.start()):
            self.outside = self.outside or self.topic

    def unbracketed(self, match: Match) -> int | None:
        if self.outside:
            self.turn(self.outside)
            self.outside = ""
        return None

    def turn(self, topic: str) -> None:
        if topic != self.topic:
            self.topic, self.moves.change = topic, None
        self.item(topic)

    def none(self, match: Match) -> int | None:
        if not self.overall:
            self.situation["情况"] = self.reading.fixed("无支出", match)
            self.reading.take(*match.span())
        return None

    def amount(self, match: Match) -> int | None:
        topic = next(name for name, _ in TOPICS if match[name])
        if match["planned"] and not self.reading.context.planned:
            self.turn(topic)
            return self.budget(match, topic)
        lead = self.reading.text[max(match.start() - 6, 0) : match.start()]
        within = self.topic if WITHIN.search(lead) else ""
        self.turn(topic)
        done = self.amount_of(topic, match)
        if within:
            self.turn(within)
        return done

    def budget(self, match: Match, topic: str) -> int | None:
        """预算数 of the year's beginning or of the whole year: left over where nothing tells."""
        said = AGAINST.match(self.reading.text, match.end())
        key = BUDGETS[said["kind"]] if said else self.reading.context.three_public_budget
        tree = self.item(topic) if topic != "overall" else self.overall
        if not key or tree is None:
            return match.end(topic)
        if self.reading.put(tree, key, self.reading.amount(match, "amount")):
            self.reading.take(*match.span())
        return None

    def amount_of(self, topic: str, match: Match) -> int | None:
        if topic == "elsewhere":
            return None  # of the same section in some places
        if topic in NAMES and (match["share"] or self.composition.composing):
            self.composition.add(match, topic)
            return None
        leaf, done = self.reading.amount(match, "amount"), False
        if topic in ("overall", "travel", "vehicles", "reception"):
            tree = self.target()
            key = "年初预算" if self.reading.context.planned else "决算数"
            done = tree is not None and self.reading.put(tree, key, leaf)
        elif topic in ("purchase", "upkeep"):
            self.item("vehicles")
            key = {"purchase": "购置费", "upkeep": "运行维护费"}[topic]
            done = self.reading.put(self.cars, key, leaf)
        else:
            done = self.reading.put(Receptions(self).kind(topic), "金额", leaf)
        if done:
            self.reading.take(*match.span())
        return None

    def final(self, match: Match) -> int | None:
        """支出决算为 after 公务用车运行维护费, which has an amount and nothing else."""
        key = {"purchase": "购置费", "upkeep": "运行维护费"}.get(self.topic)
        if key is None:
            return self.running.money(match, "final", "决算数")
        self.item("vehicles")
        if self.reading.put(self.cars, key, self.reading.amount(match, "final")):
            self.reading.take(*match.span())
        return None

    def bare(self, match: Match) -> int | None:
        """年初预算为3万元，支出2万元: what was spent of the budget just named."""
        tree = self.target()
        if tree is None or not {"年初预算", "全年预算"} & set(tree) or "决算数" in tree:
            return None
        self.reading.put(tree, "决算数", self.reading.amount(match, "amount"))
        self.reading.take(*match.span())
        return None
