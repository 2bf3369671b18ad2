"""“三公”经费各项的变动、原因与用途：各归它前面最近说到的那一项。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.importers.text.changes import chained_tree, change_tree, put_change, still_tree
from generator.importers.text.pieces import CHAINED, CHANGE, REASON, STILL
from generator.importers.text.reading import Match, Node, Rule
from generator.importers.text.three_public_words import CHARGED, TOPIC

if TYPE_CHECKING:
    from generator.importers.text.three_public import ThreePublic

_PURPOSE_ENDS = re.compile(
    r"[，；](?=[^，。；]{0,40}\d(?:\.\d+)?(?:万?元|%))"
    r"|[，。；](?=[^，。；]{0,30}保有量|国内公务接待|国内接待|公务接待\d|具体内容|外事接待"
    r"|20\d\d年，?[^。]{0,30}保有量|其中：|截[至止]|(?:共|累计|共计)?接待\d)"
)


class Moves:
    def __init__(self, section: ThreePublic) -> None:
        self.section = section
        self.reading = section.reading
        self.change: dict[str, Any] | None = None
        self.last: tuple[dict[str, Any], int] | None = None  # a change, and where it ended
        self.named = False  # the reason says of what it is

    def rules(self) -> list[Rule]:
        return [
            (CHANGE, lambda m: self.changed(m, True)),
            (STILL, lambda m: self.changed(m, False)),
            (CHAINED, self.chained),
            (REASON, self.reason),
        ]

    def changed(self, match: Match, moved: bool) -> int | None:
        said = list(TOPIC.finditer(match["subject"]))
        if said:
            self.section.turn(said[-1].lastgroup or "overall")
        tree = self.section.target()
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
        between = self.reading.text[before[1] : match.start()] if before else ""
        if before is None or not said or "。" in CHARGED.sub("", between, 1):
            self.last = before
            return match.start() + 1
        self.section.turn(said[-1].lastgroup or "overall")
        tree = self.section.target()
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
            self.section.turn(said[-1].lastgroup or "overall")
        leaf, end = None, match.end()
        tree: Node | None = None
        moved = re.search(r"增加|减少|增长|下降|变动", match[0])
        if match["level"] or (self.change is None and not moved):
            tree = self.section.target() if self.section.topic in ("overall", "travel") else None
        else:
            tree = self.changing()
        if match[0].endswith("主要是") and "原因" not in match[0] and self.change is None:
            return self.purpose(match) if self.section.topic == "upkeep" else match.end()
        if tree is None:
            return self.reading.reason_end(match.end())
        leaf, end = self.reading.reason(match.end(), on=False)
        if leaf is not None and self.reading.put(tree, "原因", leaf):
            self.reading.take(match.start(), end)
        return end

    def changing(self) -> Node | None:
        if self.change is not None:
            return self.change
        tree = self.section.target() if self.named else None
        return tree.get("变动") if tree is not None else None

    def purpose(self, match: Match) -> int | None:
        """主要用于…: where it goes depends on what was spoken of last."""
        end = self.reading.passage.end_of_sentence(match.end())
        place = {
            "upkeep": (self.section.cars, "用途"),
            "vehicles": (self.section.cars, "用途"),
            "reception": (self.section.reception, "用途"),
            "domestic": (self.section.reception.setdefault("国内接待", {}), "内容"),
            "foreign": (self.section.reception.setdefault("外事接待", {}), "内容"),
            "other": (self.section.reception.setdefault("其他国内接待", {}), "内容"),
        }.get(self.section.topic)
        if place is None or match[0].startswith("开支内容"):
            return None
        stop = _PURPOSE_ENDS.search(self.reading.text, match.end(), end)
        end = stop.start() if stop else end
        if self.reading.put(place[0], place[1], self.reading.words(match.end(), end)):
            self.reading.take(match.start(), end)
        return end
