"""五、一般公共预算财政拨款支出：总体、结构、具体。小标题可有可无，按句子认。"""

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
from generator.importers.text.execution import KEYS, Execution, level_of
from generator.importers.text.parts import part_matches
from generator.importers.text.passage import BRACKETS
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
from generator.importers.text.subject_marks import CHAIN, CODED, HALF, Marked, marked
from generator.importers.text.subject_names import SubjectNames
from generator.model.subjects import Kind

SPENT = r"(?:一般公共预算)?(?:财政拨款)?(?:预算)?支出"
OVERALL = joined(
    rf"{SPENT}(?:决算)?(?:合计|总额|总计)?数?{IS}",
    amount("amount"),
    rf"，{SHARE_OF.replace('约?占', '约?占(?=[^，。；]{0,20}支出)')}{percent('share')}",
)
ALONE = joined(
    rf"(?:一般公共预算)?财政拨款支出(?:决算)?(?:合计|总额|总计)?数?{IS}", amount("amount")
)
STRUCTURE = joined(
    rf"{SPENT}(?:决算)?(?:合计|总额|总计)?数?(?:{IS}",
    amount("amount"),
    r")?(?:[，。]?(?:其中)?[：，]?(?:主要)?(?:按功能分类)?(?:科目)?(?:主要)?(?:用于|支出)(?:以下)?"
    r"(?:(?P<aspects>\d+)个)?(?:几个)?(?:方面|用途|支出)?)(?:：|，)",
)
CLASS = joined(
    r"(?P<name>(?:\d{3})?[^，。；：、\d\t\n%]{2,40}?(?:（\d{3}类?）(?:支出)?)?)(?:决算)?数?(?:为|共计|：)?",
    amount("amount"),
    rf"(?:[，、（]?{SHARE_OF}{percent('share')}）?)?",
)
_CLASS_LINE = re.compile(r"[\n。；：]{0,3}(?:（\d{1,2}）|\d{1,2}[.、．])")
_CODE = re.compile(r"^\d{3}|（\d{3}类?）")
PURPOSE = re.compile(r"主要用于：?")


class GeneralBudget:
    """The text is read in order; `detail` becomes the target of figures once 具体 has begun."""

    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.names = names
        self.overall: dict[str, Any] = {}
        self.structure: dict[str, Any] = {}
        self.detail: dict[str, Any] = {}
        self.item: dict[str, Any] | None = None
        self.change: dict[str, Any] | None = None
        self.in_detail = False
        self.last = 0  # where the change ended

    def read(self) -> dict[str, Any]:
        running = Execution(self.reading, self.target, KEYS)
        rules: list[Rule] = [
            (STRUCTURE, self.structured),
            (OVERALL, self.spent),
            (CHAIN, self.subject),
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
        found = {"总体": self.overall, "结构": self.structure, "具体": self.detail}
        return {key: tree for key, tree in found.items() if tree}

    def target(self) -> Node | None:
        self.in_detail = True
        self.change = None
        return self.item if self.item is not None else self.detail

    def spent(self, match: Match) -> int | None:
        if self.overall.get("金额") is not None:
            return match.start() + 1
        self.reading.put(self.overall, "金额", self.reading.amount(match, "amount"))
        self.reading.put(self.overall, "占本年支出", self.reading.share(match, "share"))
        self.reading.take(*match.span())
        return None

    def alone(self, match: Match) -> int | None:
        """Only the amount of 总体, when nothing of it has been read."""
        if not self.overall and not self.structure and not self.in_detail:
            self.reading.put(self.overall, "金额", self.reading.amount(match, "amount"))
            self.reading.take(*match.span())
            return None
        return match.start() + 1

    def structured(self, match: Match) -> int | None:
        if self.structure:
            return match.start() + 1
        end = self.reading.passage.end_of_sentence(match.end())
        parts = list(part_matches(self.reading, match.end(), end, CLASS))
        classes = [tree for m in parts if (tree := self.class_part(m))]
        if not classes:
            classes, end = self.class_lines(match.end())
        if not classes:
            return match.start() + 1
        self.change = None
        self.reading.take(*match.span())
        if match["amount"]:
            self.structure["金额"] = self.reading.amount(match, "amount")
        if match["aspects"]:
            self.structure["方面"] = self.reading.count(match, "aspects")
        self.structure["类"] = classes
        return end

    def class_lines(self, start: int) -> tuple[list[Any], int]:
        """1.教育（类）支出90万元，占75%；, a class a line."""
        found: list[Any] = []
        at = start
        while lead := _CLASS_LINE.match(self.reading.text, at):
            match = CLASS.match(self.reading.text, lead.end())
            tree = self.class_part(match) if match is not None else None
            if match is None or not tree or not tree["科目"].text:
                break
            found.append(tree)
            end = self.reading.text.find("\n", match.end())
            at = end if end >= 0 else len(self.reading.text)
        return found, at

    def class_part(self, match: Match) -> dict[str, Any] | None:
        start, end = match.span("name")
        name = match["name"]
        if name.endswith("（类）支出"):
            end, name = end - 2, name[:-2]
        codes = self.names.valid(self.names.codes(Kind.FUNCTIONAL, 0, _CODE.sub("", name)))
        if re.search(r"增|减|比|较|合计", name):
            return None
        doubt = "" if len(codes) == 1 else "目录里没有叫这个名字的类"
        self.reading.take(*match.span())
        code = codes[0] if len(codes) == 1 else ""
        tree: dict[str, Any] = {"科目": self.reading.leaf(code, start, end, doubt)}
        printed = self.reading.passage.printed(start, end)
        printed = printed.translate(BRACKETS)
        if printed != self.names.name(code):
            tree["原名"] = self.reading.leaf(printed, start, end)
        tree["金额"] = self.reading.amount(match, "amount")
        if match["share"]:
            tree["占比"] = self.reading.share(match, "share")
        return tree

    def subject(self, match: Match) -> int | None:
        found = marked(self.reading, match, self.names)
        if len(found.chain) == 1 and not self.in_detail:
            return match.end()
        self.in_detail = True
        self.change = None
        self.item = self.item_tree(found)
        self.detail.setdefault("项", []).append(self.item)
        self.reading.take(found.start, found.end)
        direct = joined(r"(?:支出)?：?", amount("final")).match(self.reading.text, found.end)
        if direct is None:
            return found.end
        self.reading.put(self.item, "决算数", self.reading.amount(direct, "final"))
        self.reading.take(*direct.span())
        return direct.end()

    def item_tree(self, found: Marked) -> dict[str, Any]:
        tree: dict[str, Any] = {}
        if found.number.isdigit():
            tree["序号"] = self.reading.leaf(found.number, found.start, found.start + 1)
        start = found.end - 1
        tree["科目"] = self.reading.leaf(found.code, found.start, found.end, found.doubt)
        if found.printed != self.names.full_name(found.code) or not found.code:
            tree["原名"] = self.reading.leaf(found.printed, start, start + 1)
        return tree

    def changed(self, match: Match, moved: bool) -> int | None:
        named = last_named(self.reading, match)
        revenue = "收入" in named and "支出" not in named
        if self.in_detail or revenue or of_a_part(self.reading, match):
            return match.end()
        change = (change_tree if moved else still_tree)(self.reading, match)
        put_change(self.reading, self.overall, "变动", change, match.start())
        self.change = self.overall["变动"]
        self.last = match.end()
        return None

    def purpose(self, match: Match) -> int | None:
        if self.item is None:
            return None
        end = self.reading.passage.end_of_sentence(match.end())
        self.reading.put(self.item, "用途", self.reading.words(match.end(), end))
        self.reading.take(match.start(), end)
        return end

    def reason(self, match: Match) -> int | None:
        tree: Node | None = self.change
        if tree is not None and self.reading.figures(self.last, match.start()):
            return None
        if tree is None or match["level"]:
            tree = self.item if self.item is not None else self.detail
            if not tree:
                return None
        if match["level"]:
            word = self.reading.fixed(level_of(match["level"]), match, "level")
            self.reading.put(tree, "与预算相比", word)
        leaf, end = self.reading.reason(match.end(), on=self.item is None)
        if leaf is None or not self.reading.put(tree, "原因", leaf):
            return None
        self.reading.take(match.start(), end)
        return end
