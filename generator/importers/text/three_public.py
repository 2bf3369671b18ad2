"""七、“三公”经费：总体、构成、三项。逐句读，每个数归它前面最近说到的那一项。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.changes import chained_tree, change_tree, put_change, still_tree
from generator.importers.text.execution import FINAL, Execution
from generator.importers.text.pieces import CHAINED, CHANGE, REASON, STILL
from generator.importers.text.reading import Match, Node, Reading, Rule
from generator.importers.text.reception import Receptions
from generator.importers.text.three_public_words import (
    AMOUNT,
    BARE,
    CLOSED,
    COMPOSED,
    NAMES,
    NONE,
    OVERALL_KEYS,
    PURPOSE,
    SAME_NAMES,
    TOPIC,
    TOPICS,
    UNUSED,
    WITHIN,
)
from generator.importers.text.travel import Travels
from generator.importers.text.vehicles import Cars


class ThreePublic:
    def __init__(self, reading: Reading) -> None:
        self.reading = reading
        self.topic = "overall"
        self.overall: dict[str, Any] = {}
        self.parts: list[Any] = []
        self.travel: dict[str, Any] = {}
        self.cars: dict[str, Any] = {}
        self.reception: dict[str, Any] = {}
        self.change: dict[str, Any] | None = None
        self.situation: dict[str, Any] = {}
        self.last: tuple[dict[str, Any], int] | None = None  # a change, and where it ended
        self.composing = False
        self.order: list[str] = []
        self.named = False  # the reason says of what it is
        self.running = Execution(reading, self.target, OVERALL_KEYS)

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (NONE, self.none),
            (COMPOSED, self.composed),
            (UNUSED, self.unused),
            (CHANGE, lambda m: self.changed(m, True)),
            (STILL, lambda m: self.changed(m, False)),
            (CHAINED, self.chained),
            (REASON, self.reason),
            (AMOUNT, self.amount),
            *Cars(self).rules(),
            *Travels(self).rules(),
            *Receptions(self).rules(),
            (FINAL, self.final),
            *self.running.rules(),
            (BARE, self.bare),
            (PURPOSE, self.purpose),
            (TOPIC, self.mention),
            (CLOSED, self.closed),
        ]
        self.reading.scan(rules)
        return self.tree()

    def tree(self) -> dict[str, Any]:
        Receptions(self).finish()
        found: dict[str, Any] = dict(self.situation)
        items = {"因公出国": self.travel, "公务用车": self.cars, "公务接待费": self.reception}
        found |= {"总体": self.overall, "构成": self.parts}
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
        self.turn(match.lastgroup or "overall")
        return None

    def turn(self, topic: str) -> None:
        if topic != self.topic:
            self.topic, self.change = topic, None
        self.item(topic)

    def none(self, match: Match) -> int | None:
        if not self.overall:
            self.situation["情况"] = self.reading.fixed("无支出", match)
            self.reading.take(*match.span())
        return None

    def composed(self, match: Match) -> int | None:
        self.composing = True
        self.reading.take(*match.span())
        return None

    def closed(self, match: Match) -> int | None:
        self.composing = False
        return None

    def amount(self, match: Match) -> int | None:
        topic = next(name for name, _ in TOPICS if match[name])
        lead = self.reading.text[max(match.start() - 6, 0) : match.start()]
        within = self.topic if WITHIN.search(lead) else ""
        self.turn(topic)
        done = self.amount_of(topic, match)
        if within:
            self.turn(within)
        return done

    def amount_of(self, topic: str, match: Match) -> int | None:
        if topic in NAMES and (match["share"] or self.composing):
            self.part(match, topic)
            return None
        leaf, done = self.reading.amount(match, "amount"), False
        if topic in ("overall", "travel", "vehicles", "reception"):
            tree = self.target()
            done = tree is not None and self.reading.put(tree, "决算数", leaf)
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

    def part(self, match: Match, topic: str) -> None:
        end = match.start("amount")
        words = re.sub(
            r"(?:支出)?(?:决算|金额|总额)?(?:支出)?数?(?:为|是|共|：|均为|共计)?$",
            "",
            self.reading.text[match.start() : end],
        )
        end = match.start() + len(words)
        if any(part["名称"].text == NAMES[topic] for part in self.parts):
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
        self.parts.append(tree)

    def unused(self, match: Match) -> int | None:
        """当年未安排因公出国（境）任务，无费用产生: an amount of nothing, and why."""
        topic = next(m.lastgroup for m in TOPIC.finditer(match["topic"]))
        if topic is None or (topic == "vehicles" and "购置及运行" not in match["topic"]):
            return None
        self.turn(topic)
        if self.composing and not any(part["名称"].text == NAMES[topic] for part in self.parts):
            start, end = match.span("topic")
            name = self.reading.leaf(NAMES[topic], start, end)
            self.parts.append({"名称": name, "金额": self.reading.fixed("0", match)})
        tree = self.item(topic)
        if tree is not None and topic == "travel":
            self.reading.put(tree, "原因", self.reading.words(*match.span()))
        self.reading.take(*match.span())
        return None

    def changed(self, match: Match, moved: bool) -> int | None:
        said = list(TOPIC.finditer(match["subject"]))
        if said:
            self.turn(said[-1].lastgroup or "overall")
        tree = self.target()
        if tree is None:
            return match.end()
        change = (change_tree if moved else still_tree)(self.reading, match)
        if put_change(self.reading, tree, "变动", change, match.start()):
            self.change = tree["变动"]
        self.last = (change, match.end())
        if not moved:
            return self.why_still(match)
        return None

    def chained(self, match: Match) -> int | None:
        """…比上年减少2万元，其中：公务接待费支出决算减少1万元: of the item it names."""
        said = list(TOPIC.finditer(match["subject"]))
        before, self.last = self.last, None
        if before is None or not said or "。" in self.reading.text[before[1] : match.start()]:
            self.last = before
            return match.start() + 1
        self.turn(said[-1].lastgroup or "overall")
        tree = self.target()
        self.last = before
        if tree is None:
            return match.end()
        change = chained_tree(self.reading, match, before[0])
        if put_change(self.reading, tree, "变动", change, match.start()):
            self.change = tree["变动"]
            self.last = (change, match.end())
        return None

    def why_still(self, match: Match) -> int | None:
        """无增减变动，均没有预算: what follows in the sentence explains it."""
        text = self.reading.text
        if text[match.end() : match.end() + 1] != "，" or REASON.match(text, match.end()):
            return None
        end = self.reading.passage.end_of_sentence(match.end())
        rest = text[match.end() : end]
        if re.search(r"\d|完成|其中", rest) or self.change is None:
            return None
        self.reading.put(self.change, "原因", self.reading.words(match.end(), end))
        return end

    def reason(self, match: Match) -> int | None:
        said = list(TOPIC.finditer(match["about"]))
        self.named = bool(said)
        if said:
            self.turn(said[-1].lastgroup or "overall")
        leaf, end = None, match.end()
        tree: Node | None = None
        moved = re.search(r"增加|减少|增长|下降|变动", match[0])
        if match["level"] or (self.change is None and not moved):
            tree = self.target() if self.topic in ("overall", "travel") else None
        else:
            tree = self.changing()
        if match[0].endswith("主要是") and self.change is None:
            return self.purpose(match) if self.topic == "upkeep" else match.end()
        if tree is None:
            return self.reading.reason_end(match.end())
        leaf, end = self.reading.reason(match.end(), on=False)
        if leaf is not None and self.reading.put(tree, "原因", leaf):
            self.reading.take(match.start(), end)
        return end

    def changing(self) -> Node | None:
        if self.change is not None:
            return self.change
        tree = self.target() if self.named else None
        return tree.get("变动") if tree is not None else None

    def purpose(self, match: Match) -> int | None:
        """主要用于…: where it goes depends on what was spoken of last."""
        end = self.reading.passage.end_of_sentence(match.end())
        place = {
            "upkeep": (self.cars, "用途"),
            "vehicles": (self.cars, "用途"),
            "reception": (self.reception, "用途"),
            "domestic": (self.reception.setdefault("国内接待", {}), "内容"),
            "foreign": (self.reception.setdefault("外事接待", {}), "内容"),
            "other": (self.reception.setdefault("其他国内接待", {}), "内容"),
        }.get(self.topic)
        if place is None or match[0].startswith("开支内容"):
            return None
        stop = re.compile(
            r"[，。；](?=国内公务接待|国内接待|公务接待\d|具体内容|外事接待|20\d\d年，?[^。]{0,30}保有量|其中：|截[至止]|共?接待\d)"
        ).search(self.reading.text, match.end(), end)
        end = stop.start() if stop else end
        if self.reading.put(place[0], place[1], self.reading.words(match.end(), end)):
            self.reading.take(match.start(), end)
        return end
