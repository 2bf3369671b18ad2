"""五、一般公共预算财政拨款支出：总体、结构、具体。小标题可有可无，按句子认。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.budget_items import Items
from generator.importers.text.budget_structure import (
    BY_FUNCTION,
    SPENT,
    STRUCTURE,
    Structure,
)
from generator.importers.text.changes import (
    change_tree,
    last_named,
    of_a_part,
    put_change,
    still_tree,
)
from generator.importers.text.execution import KEYS, Execution, level_of
from generator.importers.text.pieces import (
    CHANGE,
    IS,
    REASON,
    SHARE_OF,
    STILL,
    amount,
    joined,
    percent,
)
from generator.importers.text.reading import Match, Node, Reading, Rule
from generator.importers.text.subject_marks import CHAIN, CODED, CODES, HALF
from generator.importers.text.subject_names import SubjectNames

OVERALL = joined(
    rf"{SPENT}(?:决算)?(?:合计|总额|总计)?数?{IS}",
    amount("amount"),
    rf"，{SHARE_OF.replace('约?占', '约?占(?=[^，。；]{0,20}支出)')}{percent('share')}",
)
ALONE = joined(
    rf"(?:一般公共预算)?财政拨款支出(?:决算)?(?:合计|总额|总计)?数?{IS}", amount("amount")
)
# 财政拨款支出决算反映的是一般公共预算和政府性基金预算财政拨款支出的总体情况: no totals of one
_OF_ALL_BUDGETS = re.compile(
    r"一般公共预算(?:财政拨款)?[和、及与](?:和|及)?政府性基金(?:预算)?[^。；\d]{0,24}(?:总体情况|支出情况)"
)
# 1.教育支出90万元，主要用于…: a part told without its codes' marks
ASIDE = re.compile(
    r"(?:(?<=\n)|^)(?:\d{1,2}[.、．]|（\d{1,2}）)(?=[^（）。；：，\d\n]{2,30}\d[\d,.]*万?元)"
)
PURPOSE = re.compile(r"主要用于：?")
_FIGURES = re.compile(
    r"[，；](?=(?:当年|全年|本年)?(?:(?:年初|全年|调整后?)的?预算|支出决算|决算数)[^，。；]{0,8}?\d)"
)
_GENERAL = re.compile(
    r"[，。；（]{1,2}其中[：，]?一般公共预算(?:财政拨款)?(?:支出)?[^，。；\d]{0,8}\d"
)


class GeneralBudget:
    """The text is read in order; `detail` becomes the target of figures once 具体 has begun."""

    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.overall: dict[str, Any] = {}
        self.structure = Structure(reading, names)
        self.detail: dict[str, Any] = {}
        self.items = Items(reading, names)
        self.change: dict[str, Any] | None = None
        self.in_detail = False
        self.aside = False
        self.last = 0  # where the change ended
        self.of_all = False  # its totals are of more than the general budget

    def read(self) -> dict[str, Any]:
        self.of_all = bool(_OF_ALL_BUDGETS.search(self.reading.text))
        running = Execution(self.reading, self.target, KEYS)
        rules: list[Rule] = [
            (STRUCTURE, self.structured),
            (BY_FUNCTION, self.parted),
            (OVERALL, self.spent),
            (ASIDE, self.put_aside),
            (CHAIN, self.subject),
            (CODES, self.subject),
            (HALF, self.subject),
            (CODED, self.subject),
            (CHANGE, lambda m: self.changed(m, True)),
            (STILL, lambda m: self.changed(m, False)),
            (PURPOSE, self.purpose),
            (REASON, self.reason),
            (ALONE, self.alone),
            *running.rules(),
        ]
        self.reading.scan(rules)
        if self.items.found:
            self.detail["项"] = self.items.finished()
        found = {"总体": self.overall, "结构": self.structure.tree, "具体": self.detail}
        return {key: tree for key, tree in found.items() if tree}

    def put_aside(self, match: Match) -> int | None:
        """What follows is of a part that is not known, and of nothing else."""
        if self.in_detail or self.overall:
            self.aside, self.change = True, None
        return match.end()

    def target(self) -> Node | None:
        if self.aside or (self.of_all and not self.items.found):
            return None
        self.in_detail = True
        self.change = None
        return self.items.last or self.detail

    def spent(self, match: Match) -> int | None:
        if self.overall.get("金额") is not None or self.of_more(match):
            return match.start() + 1
        self.reading.put(self.overall, "金额", self.reading.amount(match, "amount"))
        self.reading.put(self.overall, "占本年支出", self.reading.share(match, "share"))
        self.reading.take(*match.span())
        return None

    def of_more(self, match: Match) -> bool:
        """财政拨款支出95万元…其中一般公共预算90万元: the first is of all appropriations."""
        if "一般公共预算" in match[0]:
            return False
        if self.of_all:
            return True
        end = self.reading.passage.end_of_sentence(match.end())
        end = self.reading.passage.end_of_sentence(end + 1)
        return bool(_GENERAL.search(self.reading.text, match.end(), end))

    def alone(self, match: Match) -> int | None:
        """Only the amount of 总体, when nothing of it has been read."""
        if self.of_more(match):
            return match.start() + 1
        if not self.overall and not self.structure.tree and not self.in_detail:
            self.reading.put(self.overall, "金额", self.reading.amount(match, "amount"))
            self.reading.take(*match.span())
            return None
        return match.start() + 1

    def structured(self, match: Match) -> int | None:
        if self.structure.tree or self.of_more(match):
            return match.start() + 1
        end = self.structure.read(match)
        if end is None:
            return match.start() + 1
        self.change = None
        return end

    def parted(self, match: Match) -> int | None:
        if self.structure.tree or self.of_all:
            return None
        end = self.structure.by_function(match)
        self.change = self.change if end is None else None
        return end

    def subject(self, match: Match) -> int | None:
        found = self.items.marked(match)
        if len(found.chain) == 1 and not self.in_detail:
            end = None if self.of_all else self.structure.listed(match.start(), match.start("name"))
            return match.end() if end is None else end
        self.in_detail, self.aside = True, False
        self.change = None
        return self.items.add(found)

    def changed(self, match: Match, moved: bool) -> int | None:
        named = last_named(self.reading, match)
        revenue = "收入" in named and "支出" not in named
        no_total = self.in_detail or self.aside or self.of_all
        if no_total or revenue or of_a_part(self.reading, match):
            return match.end()
        change = (change_tree if moved else still_tree)(self.reading, match)
        put_change(self.reading, self.overall, "变动", change, match.start())
        self.change = self.overall["变动"]
        self.last = match.end()
        return None

    def purpose(self, match: Match) -> int | None:
        item = self.items.last
        if item is None or self.aside:
            return None
        end = self.reading.passage.end_of_sentence(match.end())
        figures = _FIGURES.search(self.reading.text, match.end(), end)
        end = figures.start() if figures else end
        self.reading.put(item, "用途", self.reading.words(match.end(), end))
        self.reading.take(match.start(), end)
        return end

    def reason(self, match: Match) -> int | None:
        tree: Node | None = self.change
        if self.aside:
            return None
        if tree is not None and self.reading.figures(self.last, match.start()):
            return None
        if tree is None or match["level"]:
            tree = self.items.last or self.detail
            if not tree:
                return None
        if match["level"]:
            word = self.reading.fixed(level_of(match["level"]), match, "level")
            self.reading.put(tree, "与预算相比", word)
        leaf, end = self.reading.reason(match.end(), on=not self.items.found)
        if leaf is None or not self.reading.put(tree, "原因", leaf):
            return None
        self.reading.take(match.start(), end)
        return end
