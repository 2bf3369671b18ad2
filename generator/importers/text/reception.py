"""公务接待费：国内、外事、其他国内接待的金额、批次、人次、内容与各次接待。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.importers.draft import Leaf
from generator.importers.text.pieces import amount, count, joined
from generator.importers.text.reading import Match, Rule

if TYPE_CHECKING:
    from generator.importers.text.three_public import ThreePublic

BATCHES = joined(
    r"(?:共|共计|累计|共接待|接待|来访团组|团组){0,3}",
    rf"(?:{count('batches', '批次|批|个批次|个来访团组|次')}|(?<=团组)(?P<groups>\d+)个)",
)
NUMBERED = joined(r"批次(?:数)?(?:为|共)?", count("batches", "个|次|批"))
PEOPLE = joined(
    r"(?:，|、|共|共计|累计|接待|来宾|总人数|人数为?|人次为?|(?<=次)|(?<=批)|(?<=个)){0,4}",
    count("people", "人次|人（次）|人"),
    r"(?:（(?P<note>[^（）]{0,30}(?:陪同|工作人员|含)[^（）]{0,20})）)?",
)
PAID = joined(r"(?:共计|合计|总计|共|累计)(?:支出|花费|开支)", amount("paid"))
CONTENT = re.compile(
    r"(?:具体内容|接待内容|接待对象|各次接待)(?:主要)?(?:包括|为|有|是)：?|具体内容："
)
EVENT = joined(
    r"(?P<content>[^；。\n]{2,160}?)",
    rf"(?:，(?:共)?(?:接待)?{count('batches', '批次|批')})?",
    rf"(?:，(?:共)?(?:接待)?{count('people', '人次|人（次）|人')})?",
    rf"(?:，(?:共计|合计|共)?(?:支出|费用|金额|花费){amount('amount')})?(?=[；。\n]|$)",
)
KINDS = {"domestic": "国内接待", "foreign": "外事接待", "other": "其他国内接待"}


class Receptions:
    def __init__(self, section: ThreePublic) -> None:
        self.section = section
        self.reading = section.reading

    def rules(self) -> list[Rule]:
        return [
            (CONTENT, self.content),
            (PAID, self.paid),
            (NUMBERED, lambda m: self.counted(m, "batches", "批次")),
            (BATCHES, lambda m: self.counted(m, "batches" if m["batches"] else "groups", "批次")),
            (PEOPLE, lambda m: self.counted(m, "people", "人次")),
        ]

    def kind(self, topic: str) -> dict[str, Any]:
        self.section.item("reception")
        tree: dict[str, Any] = self.section.reception.setdefault(KINDS[topic], {})
        return tree

    def here(self) -> dict[str, Any] | None:
        """The kind spoken of; 公务接待 alone is taken for 国内公务接待, with a doubt."""
        if self.section.topic == "reception":
            return self.kind("domestic")
        return self.kind(self.section.topic) if self.section.topic in KINDS else None

    @property
    def doubt(self) -> str:
        return "原件没有说是国内公务接待" if self.section.topic == "reception" else ""

    def counted(self, match: Match, name: str, key: str) -> int | None:
        tree = self.here()
        if tree is None:
            return match.start() + 1
        start, end = match.span(name)
        leaf = self.reading.leaf(match[name].replace(",", ""), start, end, self.doubt)
        if self.reading.put(tree, key, leaf):
            self.reading.take(*match.span())
        if match.groupdict().get("note"):
            self.reading.put(
                tree, "人次说明", self.reading.leaf(match["note"], *match.span("note"))
            )
        return None

    def paid(self, match: Match) -> int | None:
        tree = self.here()
        if tree is None:
            return match.start() + 1
        leaf = self.reading.amount(match, "paid")
        if self.reading.put(tree, "共计支出", leaf):
            self.reading.take(*match.span())
        return None

    def content(self, match: Match) -> int | None:
        tree = self.here()
        if tree is None:
            return match.start() + 1
        end = self.reading.passage.end_of_sentence(match.end())
        events = list(EVENT.finditer(self.reading.text, match.end(), end))
        if any(event["amount"] or event["people"] for event in events):
            tree["事项"] = [self.event(event) for event in events]
            self.reading.take(match.start(), end)
            return end
        words = self.reading.words(match.end(), end)
        if isinstance(tree.get("内容"), Leaf):  # 主要用于 was its purpose after all
            self.reading.put(self.section.reception, "用途", tree.pop("内容"))
        self.reading.put(tree, "内容", words)
        self.reading.take(match.start(), end)
        return end

    def event(self, match: Match) -> dict[str, Any]:
        start, end = match.span("content")
        tree: dict[str, Any] = {"内容": self.reading.words(start, end)}
        if match["amount"]:
            tree["金额"] = self.reading.amount(match, "amount")
        for name, key in (("batches", "批次"), ("people", "人次")):
            if match[name]:
                tree[key] = self.reading.count(match, name)
        return tree

    def finish(self) -> None:
        """共计支出 is the amount where no other is printed."""
        for key in KINDS.values():
            tree = self.section.reception.get(key)
            if tree is None:
                continue
            if "共计支出" in tree and "金额" not in tree:
                tree["金额"] = tree.pop("共计支出")
            if not tree:
                del self.section.reception[key]
