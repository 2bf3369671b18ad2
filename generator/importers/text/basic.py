"""六、基本支出：人员经费、公用经费的金额与所列各款。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.pieces import IS, amount, joined
from generator.importers.text.reading import Match, Reading, Rule
from generator.importers.text.subject_names import SubjectNames

WHOLE = joined(rf"基本支出(?:决算)?(?:合计|总额)?数?{IS}", amount("amount"))
GROUP = joined(
    rf"(?P<name>(?:基本支出)?(?:日常|商品和服务)?(?:人员|公用|日常公用)(?:经费|支出))(?:支出)?(?:合计)?{IS}",
    amount("amount"),
)
# 人员经费主要包括：…, its amount told before
LISTED = re.compile(r"(?P<name>人员|公用)(?:经费|支出)(?:主要)?包括：?")
LIST = re.compile(
    r"(?:[，。]?占[^，。；]{0,12}%)?[，。；]?"
    r"(?:(?:其中|主要|具体)?(?:包括|用于|是|有|为)?(?:支出项目有|以下项目)?：|(?:主要)?包括(?=[一-龥]))"
)
_ITEM = re.compile(
    rf"(?P<name>[^、，；。：\d\t\n]{{2,40}}?)(?:支出)?(?:{amount('amount')})?(?:等(?:方面)?(?:的)?(?:支出|费用|项目)?)?(?=[、，；。\n]|$)"
)
_ETC = re.compile(r"(?<=.)等(?:方面)?(?:支出|费用|项目)?$|(?<=.)等$|（[^（）]*不列[^（）]*）$")
PREFIXES = {
    "人员经费": ("301", "303"),
    "公用经费": ("302", "307", "309", "310", "311", "312", "313", "399"),
}
_STOP = re.compile(r"[。\n]|；(?=[^；。]{0,6}(?:公用|人员)(?:经费|支出))")


class Basic:
    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.names = names
        self.tree: dict[str, Any] = {}

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [(WHOLE, self.whole), (GROUP, self.group), (LISTED, self.listed)]
        self.reading.scan(rules)
        return self.tree

    def whole(self, match: Match) -> int | None:
        if self.reading.put(self.tree, "金额", self.reading.amount(match, "amount")):
            self.reading.take(*match.span())
        return None

    def group(self, match: Match) -> int | None:
        key = "人员经费" if "人员" in match["name"] else "公用经费"
        group: dict[str, Any] = self.tree.setdefault(key, {})
        if not self.reading.put(group, "金额", self.reading.amount(match, "amount")):
            return None
        self.reading.take(*match.span())
        if match["name"] not in ("人员经费", "公用经费"):
            group.setdefault("原名", self.reading.leaf(match["name"], *match.span("name")))
        opens = LIST.match(self.reading.text, match.end())
        if opens is None:
            return None
        return self.itemised(key, opens)

    def listed(self, match: Match) -> int | None:
        key = "人员经费" if match["name"] == "人员" else "公用经费"
        return self.itemised(key, match) if key in self.tree else None

    def itemised(self, key: str, opens: Match) -> int | None:
        """The items after these words; where they end."""
        if "项目" in self.tree[key]:
            return None
        stop = _STOP.search(self.reading.text, opens.end())
        end = stop.start() if stop else len(self.reading.text)
        items = self.items(opens.end(), end, PREFIXES[key])
        if not items:
            return None
        self.tree[key]["项目"] = items
        self.reading.take(*opens.span())
        return end

    def items(self, start: int, end: int, prefixes: tuple[str, ...]) -> list[Any]:
        found: list[Any] = []
        at = start
        text = self.reading.text
        while at < end:
            match = _ITEM.match(text, at, end)
            if match is None:
                after = re.compile(r"[、，；]").search(text, at, end)
                at = after.end() if after else end
                continue
            if tree := self.item(match, prefixes):
                found.append(tree)
            at = match.end() + 1
        return found

    def item(self, match: Match, prefixes: tuple[str, ...]) -> Any:
        start, end = match.start("name"), match.start("amount") if match["amount"] else match.end()
        if match["amount"] and self.reading.text[start:end].endswith("支出"):
            end = match.start("amount")
        name = self.reading.text[start:end]
        name, dropped = _ETC.sub("", name), _ETC.search(name)
        end = start + len(name) if dropped else end
        if not name or name in ("等", "等支出"):
            return None
        self.reading.take(*match.span())
        code, doubt = self.code(name, prefixes)
        leaf = self.reading.leaf(self.reading.passage.printed(start, end), start, end)
        if not code and not match["amount"]:
            return leaf
        tree: dict[str, Any] = {"名称": leaf}
        if code:
            tree["科目"] = self.reading.leaf(code, start, end, doubt)
        if match["amount"]:
            tree["金额"] = self.reading.amount(match, "amount")
        return tree

    def code(self, name: str, prefixes: tuple[str, ...]) -> tuple[str, str]:
        """Only where the name is not the standard one: 其他交通费 is 30239."""
        found = self.names.economic(name, prefixes)
        if found.code and self.names.name(found.code) != name:
            return found.code, found.doubt
        return "", ""
