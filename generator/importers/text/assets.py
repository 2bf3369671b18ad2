"""国有资产占有使用：车辆的总数与用途类别，单价较高的设备。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.text.days import DAY, day_leaf
from generator.importers.text.pieces import NUMBER, count, joined
from generator.importers.text.reading import Match, Reading, Rule
from generator.importers.text.vehicles import holdings

DATE = re.compile(DAY + r"(?=，|。|[^\d])")
CARS = joined(
    r"(?:共有|拥有|占有|现有|实有|保有|有)?(?:公务)?(?:用车|车辆)(?:保有量)?(?:共|合计|总数|数)?(?:为|：)?",
    count("number", "辆|台"),
)
NEAR = 40
NOT_HELD = re.compile(r"处置|报废|购置|新增|更新|减少")
ALL = re.compile(
    r"(?:，|（)?(?:均为|均属于?|全部为|属于|为)(?P<name>[^，。；、\d（）]{2,16}?(?:用车|车辆|车))(?=[，。；）])"
)
EQUIPMENT = joined(
    rf"单(?:位)?(?:价|价值|台价值|件价值)(?:在)?(?P<threshold>{NUMBER})万元(?:（含）|\(含\)|及)?(?:（?含?[^，。；（）\d]{{0,4}}）)?以上(?:的)?"
    r"(?P<name>[^，。；、\d]{2,24}?)(?:共|共计|有)?(?:",
    count("number", "台（套）|台|套|辆|件|个|部"),
    r"|(?P<none>没有|无)(?=[，。；\n]|$))",
)


def assets(reading: Reading) -> dict[str, Any]:
    tree: dict[str, Any] = {}

    def date(match: Match) -> int | None:
        year, planned = reading.context.year, reading.context.planned
        old = not planned and year is not None and int(match["day_year"]) != year
        leaf = None if old else day_leaf(reading, match)
        if leaf is not None and "日期" not in tree:
            tree["日期"] = leaf
            reading.take(*match.span())
        return None

    def cars(match: Match) -> int | None:
        start = max(reading.passage.sentence(match.start())[0], match.start() - NEAR)
        bought = NOT_HELD.search(reading.text, start, match.start() + 2)
        if "车辆" in tree or bought or not re.search(r"有|车辆", match[0]):
            return None
        leaf = reading.count(match, "number")
        tree["车辆"] = leaf
        reading.take(*match.span())
        end = reading.passage.end_of_sentence(match.end())
        every = ALL.match(reading.text, match.end())
        if every is not None:
            name = reading.leaf(every["name"], *every.span("name"))
            reading.take(*every.span())
            tree["其中"] = [{"名称": name, "辆数": leaf}]
            use = USE.match(reading.text, every.end(), end)
            if use is not None:
                tree["其中"][0]["用途"] = reading.words(*use.span("use"))
                reading.take(*use.span())
                return use.end()
            return every.end()
        stop = EQUIPMENT.search(reading.text, match.end(), end)
        end = stop.start() if stop else end
        found = holdings(reading, match.end(), end)
        if found:
            tree["其中"] = found
        return end

    def equipment(match: Match) -> int | None:
        start = max(reading.passage.sentence(match.start())[0], match.start() - NEAR)
        if NOT_HELD.search(reading.text, start, match.start()):
            return None
        reading.take(*match.span())
        one: dict[str, Any] = {"名称": reading.leaf(match["name"], *match.span("name"))}
        one["单价"] = reading.leaf(match["threshold"], *match.span("threshold"))
        one["台套"] = (
            reading.count(match, "number") if match["number"] else reading.fixed("0", match, "none")
        )
        tree.setdefault("设备", []).append(one)
        return None

    rules: list[Rule] = [(EQUIPMENT, equipment), (DATE, date), (CARS, cars)]
    reading.scan(rules)
    return tree


USE = re.compile(r"，?(?:其他用车)?主要(?:是)?(?:用于|为)(?P<use>[^，。；]{2,60})")
