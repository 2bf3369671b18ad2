"""公务用车：更新购置的辆数与金额，保有量及其车型、用途类别、分属。"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from generator.importers.text.days import DAY, day_leaf
from generator.importers.text.pieces import IS, amount, count, joined
from generator.importers.text.reading import Match, Reading, Rule

if TYPE_CHECKING:
    from generator.importers.text.three_public import ThreePublic

PURCHASED = joined(
    r"(?:公务用?车(?:更新)?购置(?:数量|数)?(?:为|共计|共)?|(?:全年|当年|本年)?(?:按规定)?(?:购置（更新）|更新（购置）|更新购置|新购置|新购|购置更新|购置|更新)(?:的)?(?:公务用?车(?:数量|数)?|车辆|数量|数)(?:为)?)",
    count("number", "辆|台"),
    rf"(?:，(?:购置)?金额{IS}{amount('amount')})?",
)
STOCK = joined(
    rf"(?:{DAY}，?)?(?:[^，。；\d]{{0,30}}?(?:共有|开支财政拨款的|现有|保有|实有|拥有))?(?:公务用?车|车辆)(?:的)?"
    r"(?:保有量|保有数|实有数|数)?(?:共计|合计|共|为|：)?",
    count("number", "辆|台"),
)
MODELS = {
    "轿车": "轿车",
    "越野车": "越野车",
    "小型客车": "小型客车",
    "大中型客车": "大中型客车",
    "载货汽车": "载货汽车",
    "其他车型": "其他车型",
    "小型载客汽车": "小型客车",
    "大中型载客汽车": "大中型客车",
}
HELD = re.compile(r"(?P<name>[^，。；：、\d“”\n]{2,24}?)(?:共有|为|有)?(?P<number>\d+)(?:辆|台)")
_LEAD = re.compile(r"(?:[（）]|其中|包括|分别为){0,3}[：，]?")
_OTHER = re.compile(r"[；，](?=国内|公务接待|外事|因公)")
_SINGLE = re.compile(r"，?(?:均?为|均属于?|属于?|是)(?P<name>[^，。；：、\d（）]{2,12})")
_USE = re.compile(
    r"(?:[，；。（]|(?<=辆))(?P<name>其他用车)?(?:（?用途：|主要(?:是)?(?:用于|为|是)(?:用于)?)(?P<use>[^，。；）]{2,60})）?"
)


class Cars:
    def __init__(self, section: ThreePublic) -> None:
        self.section = section
        self.reading = section.reading

    def rules(self) -> list[Rule]:
        return [(PURCHASED, self.purchased), (STOCK, self.stock)]

    def purchased(self, match: Match) -> int | None:
        self.section.turn("purchase")
        self.section.item("vehicles")
        cars = self.section.cars
        if self.reading.put(cars, "购置辆数", self.reading.count(match, "number")):
            self.reading.take(*match.span())
            if match["amount"]:
                self.reading.put(cars, "更新购置金额", self.reading.amount(match, "amount"))
        return None

    def stock(self, match: Match) -> int | None:
        if not re.search(r"有|保|截[至止]", match[0]):
            return match.start() + 1
        self.section.item("vehicles")
        tree: dict[str, Any] = {}
        if match["day_year"]:
            tree["日期"] = day_leaf(self.reading, match)
        tree["辆数"] = self.reading.count(match, "number")
        self.reading.take(*match.span())
        end = self.reading.passage.end_of_sentence(match.end())
        other = _OTHER.search(self.reading.text, match.end(), end)
        end = other.start() if other else end
        single = _SINGLE.match(self.reading.text, match.end())
        if single is not None:
            self.put(tree, single["name"], tree["辆数"], single)
        for held in HELD.finditer(self.reading.text, match.end(), end):
            self.put(tree, held["name"], self.reading.count(held, "number"), held)
        self.section.cars.setdefault("保有量", tree)
        return end

    def put(self, tree: dict[str, Any], name: str, leaf: Any, match: Match) -> None:
        start, end = match.span("name")
        start, name = unled(start, name)
        self.reading.take(*match.span())
        if name in MODELS:
            self.reading.put(tree, MODELS[name], leaf)
            return
        cars = name.endswith(("用车", "车辆", "车"))
        held = {"名称": self.reading.leaf(name, start, end), "辆数": leaf}
        tree.setdefault("其中" if cars else "分属", []).append(held)


def unled(start: int, name: str) -> tuple[int, str]:
    """Without 其中 and the bracket before it; a bracket within the name stays."""
    lead = _LEAD.match(name)
    cut = lead.end() if lead else 0
    return start + cut, name[cut:]


def holdings(reading: Reading, start: int, end: int) -> list[Any]:
    """主要领导干部用车1辆、…、其他用车3辆，其他用车主要是待处置车辆."""
    found: list[Any] = []
    for held in HELD.finditer(reading.text, start, end):
        first, _ = unled(held.start("name"), held["name"])
        if not held["name"].endswith(("车", "用车", "车辆", "汽车", "客车")):
            continue
        reading.take(*held.span())
        name = reading.leaf(
            reading.passage.printed(first, held.end("name")), first, held.end("name")
        )
        tree: dict[str, Any] = {"名称": name, "辆数": reading.count(held, "number")}
        use = _USE.match(reading.text, held.end(), end)
        if use is not None and (not use["name"] or use["name"] == name.text):
            leaf = reading.words(*use.span("use"))
            if leaf is not None:
                tree["用途"] = leaf
                reading.take(*use.span())
        found.append(tree)
    return found
