"""八、九：政府性基金预算、国有资本经营预算的收支，或一句“无”。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.changes import (
    change_tree,
    last_named,
    of_a_part,
    put_change,
    still_tree,
)
from generator.importers.text.part_trees import parts_after, parts_in
from generator.importers.text.pieces import CHANGE, IS, REASON, STILL, amount, joined
from generator.importers.text.reading import Match, Reading, Rule
from generator.importers.text.subject_marks import CHAIN
from generator.importers.text.subject_names import SubjectNames

MONEY = r"(?:政府性基金|国有资本经营)(?:预算)?(?:财政)?(?:拨款)?"
_NOT = r"(?:(?<!有)无|没有|未安排|未发生|不涉及|未使用|未产生)"
NOTHING = re.compile(
    rf"{_NOT}(?:使用|安排|涉及)?[^，。；\d]{{0,6}}{MONEY}(?:预算)?(?:安排的?)?(?:决算)?"
    r"(?P<what>收入支出|收支|收入[和、及与，也没有无]+(?:使用[^，。；]{0,20}安排的)?支出|(?:相关)?支出|收入)?"
)
NAMED_NOTHING = re.compile(
    rf"{MONEY}(?:预算)?(?P<what>收入支出|收支|收入[和、及与]支出|支出)?(?:决算)?(?:情况)?(?:，)?{_NOT}(?:相关)?"
    r"(?P<what2>收入支出|收支|收入[和、及与]支出|支出|发生|数据)?(?=[，。；\n]|$)"
)
FIGURES = (
    ("年初结转和结余", r"年初(?:财政拨款)?结转(?:和|与|及)?结余(?:资金)?"),
    ("年末结转和结余", r"年末(?:财政拨款)?结转(?:和|与|及)?结余(?:资金)?"),
    ("收入", r"(?:本年|当年)?(?:财政)?(?:预算)?(?:拨款)?(?:总)?收入(?:决算)?(?:合计|总计)?"),
    ("支出", r"(?:本年|当年)?(?:财政)?(?:预算)?(?:拨款)?(?:总)?支出(?:决算)?(?:合计|总计)?"),
)
CLOSING = re.compile(r"年[初末](?:财政拨款)?结转")
WITHIN = re.compile(r"支出中，")


class OtherBudget:
    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.names = names
        self.tree: dict[str, Any] = {}
        self.last = 0  # where the change ended
        self.items = False  # 支出具体情况 has begun: figures are of single subjects

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (NOTHING, self.nothing),
            (NAMED_NOTHING, self.nothing),
            (CHANGE, lambda m: self.changed(m, change_tree(self.reading, m))),
            (STILL, lambda m: self.changed(m, still_tree(self.reading, m))),
            (REASON, self.reason),
            (CHAIN, self.subject),
            (WITHIN, self.within),
            *(
                (joined(rf"{words}数?{IS}", amount("amount")), self.figure(key))
                for key, words in FIGURES
            ),
        ]
        self.reading.scan(rules)
        return self.tree

    def subject(self, match: Match) -> int | None:
        self.items = True
        return None

    def nothing(self, match: Match) -> int | None:
        what = match["what"] or match.groupdict().get("what2") or ""
        word = "无收支" if "收" in what and "支" in what else "无支出" if "支" in what else ""
        if not word or self.tree:
            return None
        self.tree["情况"] = self.reading.fixed(word, match)
        self.reading.take(*match.span())
        return None

    def figure(self, key: str) -> Any:
        def read(match: Match) -> int | None:
            if self.items or not self.reading.put(
                self.tree, key, self.reading.amount(match, "amount")
            ):
                return None
            self.reading.take(*match.span())
            if key == "支出":
                found, end = parts_after(self.reading, match.end(), self.names, CLOSING)
                if found:
                    self.tree.setdefault("构成", found)
                    return end
            return None

        return read

    def within(self, match: Match) -> int | None:
        end = self.reading.passage.end_of_sentence(match.end())
        found, end = parts_in(self.reading, match.end(), end, self.names)
        if found:
            self.tree.setdefault("构成", found)
            self.reading.take(*match.span())
            return end
        return None

    def changed(self, match: Match, change: dict[str, Any]) -> int | None:
        named = last_named(self.reading, match)
        revenue = "收入" in named and "支" not in named
        if revenue or of_a_part(self.reading, match):
            self.reading.taken.pop()
            return None
        put_change(self.reading, self.tree, "变动", change, match.start())
        self.last = match.end()
        return None

    def reason(self, match: Match) -> int | None:
        change = self.tree.get("变动")
        far = self.reading.figures(self.last, match.start())
        if not isinstance(change, dict) or match["level"] or far:
            return None
        leaf, end = self.reading.reason(match.end())
        if leaf is not None and self.reading.put(change, "原因", leaf):
            self.reading.take(match.start(), end)
        return end
