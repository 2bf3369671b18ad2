"""收入支出总体、财政拨款总体：收支总计，或收入、支出各一，连同各自的组成与变动。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.changes import (
    chained_tree,
    change_tree,
    clause_before,
    last_named,
    of_a_part,
    paired_tree,
    put_change,
    still_tree,
)
from generator.importers.text.part_trees import parts_after
from generator.importers.text.pieces import (
    CHAINED,
    CHANGE,
    IS,
    NUMBER,
    PAIRED,
    REASON,
    STILL,
    amount,
    joined,
)
from generator.importers.text.reading import Match, Reading, Rule, alike
from generator.importers.text.subject_names import SubjectNames

BOTH = r"(?:收入?(?:总计|总额)?[、，和与及]?支出?|收入、?支出|收支)"
BOTH_TOTAL = joined(
    rf"(?P<both>{BOTH})(?:决算)?(?:总计|总额|合计|总决算)数?(?:各|分别|均){{0,2}}{IS}",
    amount("total"),
)
# 收、支总计各是 812.4，805.1万元: that of each side
EACH_TOTAL = joined(
    rf"(?P<both>{BOTH})(?:决算)?(?:总计|总额|合计|总决算)数?(?:各|分别|均){{0,2}}{IS}",
    rf"(?P<revenue>{NUMBER})(?P<revenue_unit>亿元|万元|元)?[，、和]",
    rf"(?P<expenditure>{NUMBER})(?P<expenditure_unit>亿元|万元|元)",
)
ONE_TOTAL = joined(
    r"(?:(?P<side>收入|支出)(?:决算|预算)?(?:总计|总额|合计|总数)数?|总(?P<all>收入|支出)"
    rf"(?:决算)?数?){IS}",
    amount("total"),
)
SIDES = {"收入": ("收入总计", "收入组成", "收入变动"), "支出": ("支出总计", "支出构成", "支出变动")}
_JOINED = ("收入", "收", "收、", "收入、", "收入和", "收入与", "收入及")
WHOLE = ("收支总计", "", "变动")
_ONE_BUDGET = re.compile(r"一般公共预算|政府性基金|国有资本")
_ITEM = re.compile(r"(?:\d{1,2}[.、．]|（\d{1,2}）)(?!.*(?:总计|总额|总收|总支))")
FAR = 200  # a total named later in the paragraph is another sentence's
_OF_THE_YEAR = re.compile(r"(?:本年|当年)(?:收入|支出)(?!.{0,4}总)")


class Totals:
    def __init__(self, reading: Reading, names: SubjectNames, money: str = "") -> None:
        self.reading = reading
        self.names = names
        self.money = money  # 财政拨款 in that section
        self.tree: dict[str, Any] = {}
        self.group: list[str] = []  # the totals since the last change
        self.open = True
        self.change: dict[str, Any] | None = None
        self.last = -1  # where the last change ended

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (EACH_TOTAL, self.each_total),
            (BOTH_TOTAL, lambda m: self.total(m, "")),
            (ONE_TOTAL, lambda m: self.total(m, m["side"] or m["all"])),
            (PAIRED, self.each_changed),
            (CHANGE, lambda m: self.changed(m, change_tree(self.reading, m))),
            (STILL, lambda m: self.changed(m, still_tree(self.reading, m))),
            (CHAINED, self.chained),
            (REASON, self.reason),
        ]
        self.reading.scan(rules)
        return self.tree

    def total(self, match: Match, side: str) -> int | None:
        before = self.reading.text[max(match.start() - 4, 0) : match.start()]
        if side and before.endswith(_JOINED):
            return None  # of both: a way of saying it that BOTH_TOTAL does not know
        if "本年" in before or "当年" in before or (not self.money and before.endswith("拨款")):
            return None
        key, parts_key, _ = SIDES.get(side, WHOLE)
        if self.open:
            self.group, self.open = [], False
        self.group.append(side)
        if not self.reading.put(self.tree, key, self.reading.amount(match, "total")):
            return None
        start, _ = match.span()
        self.reading.take(start, match.end())
        mark = len(self.reading.taken)
        found, end = parts_after(self.reading, match.end(), self.names)
        if len(found) == 1 and found[0]["名称"].text in ("本年收入", "本年支出"):
            del self.reading.taken[mark:]  # 其中本年收入80万元: the rest is not told here
            return None
        if found and parts_key:
            self.tree.setdefault(parts_key, found)
            return end
        return None

    def each_total(self, match: Match) -> int | None:
        unit = match["expenditure_unit"]
        leaves = [self.reading.amount(match, name, unit) for name in ("revenue", "expenditure")]
        same = alike(leaves[0].text, leaves[1].text)
        self.group, self.open = [""] if same else ["收入", "支出"], False
        for key, leaf in zip(("收入总计", "支出总计"), leaves, strict=True):
            self.reading.put(self.tree, "收支总计" if same else key, leaf)
        self.reading.take(*match.span())
        return None

    def each_changed(self, match: Match) -> int | None:
        """各减少 12，20.5万元，各下降 3%、5%: of revenue, then of expenditure."""
        if self.group != ["收入", "支出"] or of_a_part(self.reading, match):
            return match.start() + 1
        for side, number in (("收入", "moved"), ("支出", "later")):
            change = paired_tree(self.reading, match, number)
            put_change(self.reading, self.tree, SIDES[side][2], change, match.start())
        self.reading.take(*match.span())
        self.open, self.last = True, match.end()
        self.change = self.tree["收入变动"]
        return None

    def changed(self, match: Match, change: dict[str, Any]) -> int | None:
        side, doubt = self.side_of(match)
        self.open = True
        if side is None:
            self.reading.taken.pop()
            return None
        if doubt:
            self.reading.doubt(doubt, match.start())
        key = SIDES.get(side, WHOLE)[2]
        done = put_change(self.reading, self.tree, key, change, match.start())
        self.last = match.end()
        self.change = self.tree[key] if done else None
        return None

    def side_of(self, match: Match) -> tuple[str | None, str]:
        """Whose change it is: by the total before it, else by its own words."""
        subject = clause_before(self.reading, match)
        if of_a_part(self.reading, match):
            return None, ""
        named = last_named(self.reading, match)
        if not self.money and "财政拨款" in named:
            return None, ""
        if _ONE_BUDGET.search(named) or _OF_THE_YEAR.search(named) or self.of_an_item(match):
            return None, ""
        said = said_side(subject)
        if len(self.group) == 1:
            side = self.group[0]
            slip = said is not None and said != side and side != "" and said != ""
            if said is not None and side == "":
                return said, ""
            return side, ("变动一句所说的收支与本段的总计不同，按本段记" if slip else "")
        if said is not None:
            return said, ""
        return ("" if self.group else None), ""

    def of_an_item(self, match: Match) -> bool:
        """2.事业收入20万元，…，比上年增加3万元: a paragraph on one of the parts."""
        start = self.reading.text.rfind("\n", 0, match.start()) + 1
        return bool(_ITEM.match(self.reading.text[start : min(match.start(), start + FAR)]))

    def chained(self, match: Match) -> int | None:
        """A second change in the sentence, of the other side."""
        side = said_side(match["subject"])
        same = self.last >= 0 and "。" not in self.reading.text[self.last : match.start()]
        if not same or not side or self.change is None:
            return match.start() + 1
        change = chained_tree(self.reading, match, self.change)
        key = SIDES[side][2]
        if put_change(self.reading, self.tree, key, change, match.start()):
            self.change = self.tree[key]
            self.last = match.end()
        return None

    def reason(self, match: Match) -> int | None:
        if self.change is None or match["level"] or self.reading.figures(self.last, match.start()):
            return None
        leaf, end = self.reading.reason(match.end())
        if leaf is None or not self.reading.put(self.change, "原因", leaf):
            return None
        self.reading.take(match.start(), end)
        return end


def said_side(words: str) -> str | None:
    revenue, expenditure = "收" in words, "支" in words
    if "收入支出" in words or "收支" in words or "收、支" in words:
        return ""
    if revenue and expenditure:
        return ""
    return "收入" if revenue else "支出" if expenditure else None
