"""一般公共预算支出的结构：“主要用于以下方面：教育支出（类）90万元，占75%；…”，或一类一行。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.parts import part_matches
from generator.importers.text.passage import BRACKETS
from generator.importers.text.pieces import IS, SHARE_OF, amount, joined, percent
from generator.importers.text.reading import Match, Reading
from generator.importers.text.subject_marks import bare_name
from generator.importers.text.subject_names import SubjectNames
from generator.model.subjects import Kind

SPENT = r"(?:一般公共预算)?(?:财政拨款)?(?:预算)?支出"
STRUCTURE = joined(
    rf"{SPENT}(?:决算)?(?:合计|总额|总计)?数?(?:{IS}",
    amount("amount"),
    r")?(?:[，。]?(?:其中)?[：，]?(?:主要)?(?:按功能分类)?(?:科目)?(?:主要)?(?:用于|支出)(?:以下)?"
    r"(?:(?P<aspects>\d+)个)?(?:几个)?(?:方面|用途|支出)?)(?:：|，)",
)
# 按照政府功能分类科目，其中：教育支出90万元，占75%；…
BY_FUNCTION = re.compile(r"按照?(?:政府)?(?:支出)?功能分类(?:科目)?(?:划分)?，(?:其中|主要包括)：")
CLASS = joined(
    r"(?P<name>(?:\d{3})?[^，。；：、\d\t\n%]{2,40}?(?:（\d{3}类?）(?:支出)?)?)(?:决算)?数?(?:为|共计|：)?",
    amount("amount"),
    rf"(?:[，、（]?{SHARE_OF}{percent('share')}）?)?",
)
_CLASS_LINE = re.compile(r"[\n。；：]{0,3}(?:（\d{1,2}）|\d{1,2}“?[.、．])")
_CODE = re.compile(r"^\d{3}|（\d{3}类?）")
_NO_CLASS = re.compile(r"增|减|比|较|合计")
_OF_ALL = re.compile(r"占[^，。；]{0,20}总?支出")


class Structure:
    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.names = names
        self.tree: dict[str, Any] = {}

    def read(self, match: Match) -> int | None:
        """Where the classes end; None when none follow."""
        classes, end = self.in_sentence(match.end())
        if not classes:
            classes, end = self.class_lines(match.end())
        if not classes:
            return None
        self.reading.take(*match.span())
        if match["amount"]:
            self.tree["金额"] = self.reading.amount(match, "amount")
        if match["aspects"]:
            self.tree["方面"] = self.reading.count(match, "aspects")
        self.tree["类"] = classes
        return end

    def by_function(self, match: Match) -> int | None:
        """Without a word of what is parted: only where each part is a class with its share."""
        mark, doubts = len(self.reading.taken), len(self.reading.doubtful)
        classes, end = self.in_sentence(match.end())
        if classes and all(one["科目"].text and "占比" in one for one in classes):
            self.tree["类"] = classes
            self.reading.take(*match.span())
            return end
        del self.reading.taken[mark:], self.reading.doubtful[doubts:]
        return None

    def in_sentence(self, start: int) -> tuple[list[Any], int]:
        end = self.reading.passage.end_of_sentence(start)
        found = part_matches(self.reading, start, end, CLASS)
        return [tree for one in found if (tree := self.class_part(one))], end

    def class_lines(self, start: int) -> tuple[list[Any], int]:
        """1.教育（类）支出90万元，占75%；, a class a line."""
        found: list[Any] = []
        at = start
        while lead := _CLASS_LINE.match(self.reading.text, at):
            match = CLASS.match(self.reading.text, lead.end())
            tree = self.known_class(match)
            if match is None or tree is None:
                break
            found.append(tree)
            end = self.reading.text.find("\n", match.end())
            at = end if end >= 0 else len(self.reading.text)
            if _CLASS_LINE.match(self.reading.text, match.end()):
                at = match.end()
        return found, at

    def listed(self, start: int, name: int) -> int | None:
        """1.教育（类）支出90万元，占…总支出的75%。: no words before it; where the class ends."""
        part = CLASS.match(self.reading.text, name)
        if part is None or not part["share"] or not _OF_ALL.search(part[0]):
            return None
        tree = self.known_class(part)
        if tree is not None:
            self.tree.setdefault("类", []).append(tree)
            self.reading.take(start, part.start())
        return part.end()

    def known_class(self, match: Match | None) -> dict[str, Any] | None:
        """None, and nothing taken, when the catalogue has no such class."""
        mark, doubts = len(self.reading.taken), len(self.reading.doubtful)
        tree = self.class_part(match) if match is not None else None
        if tree is not None and not tree["科目"].text:
            del self.reading.taken[mark:], self.reading.doubtful[doubts:]
            return None
        return tree

    def class_part(self, match: Match) -> dict[str, Any] | None:
        start, end = unquoted(match["name"], *match.span("name"))
        name = self.reading.text[start:end]
        if name.endswith("（类）支出"):
            end, name = end - 2, name[:-2]
        if _NO_CLASS.search(name):
            return None
        codes = self.names.valid(self.names.codes(Kind.FUNCTIONAL, 0, _CODE.sub("", name)))
        doubt = "" if len(codes) == 1 else "目录里没有叫这个名字的类"
        self.reading.take(*match.span())
        code = codes[0] if len(codes) == 1 else ""
        tree: dict[str, Any] = {"科目": self.reading.leaf(code, start, end, doubt)}
        printed = self.reading.passage.printed(start, end)
        printed = bare_name(printed.translate(BRACKETS))
        if printed != self.names.name(code):
            tree["原名"] = self.reading.leaf(printed, start, end)
        tree["金额"] = self.reading.amount(match, "amount")
        if match["share"]:
            tree["占比"] = self.reading.share(match, "share")
        return tree


def unquoted(name: str, start: int, end: int) -> tuple[int, int]:
    """Without the quotes around, and a full point that a slip put within them."""
    begun = name.lstrip("“.．")
    return start + len(name) - len(begun), end - (len(begun) - len(begun.rstrip("”")))
