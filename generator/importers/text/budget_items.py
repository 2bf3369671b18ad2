"""一般公共预算支出的具体各项：一个科目一项，类的小标题不算。"""

from __future__ import annotations

from itertools import pairwise
from typing import Any

from generator.importers.text.pieces import amount, joined
from generator.importers.text.reading import Match, Reading
from generator.importers.text.subject_marks import Marked, marked
from generator.importers.text.subject_names import SubjectNames

ITEM = 7
DIRECT = joined(r"(?:支出)?：?", amount("final"))


class Items:
    def __init__(self, reading: Reading, names: SubjectNames) -> None:
        self.reading = reading
        self.names = names
        self.found: list[dict[str, Any]] = []
        self.places: list[tuple[int, bool]] = []  # where each begins; named by its 项 alone

    @property
    def last(self) -> dict[str, Any] | None:
        return self.found[-1] if self.found else None

    def marked(self, match: Match) -> Marked:
        return marked(self.reading, match, self.names)

    def add(self, found: Marked) -> int:
        """Where its name, and an amount right after it, ends."""
        item = self.item_tree(found)
        self.found.append(item)
        self.places.append((found.start, not found.chain[0]))
        self.reading.take(found.start, found.end)
        direct = DIRECT.match(self.reading.text, found.end)
        if direct is None or not direct["final_unit"]:
            return found.end
        self.reading.put(item, "决算数", self.reading.amount(direct, "final"))
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

    def finished(self) -> list[dict[str, Any]]:
        """（一）教育支出（类）90万元 above its own items is no item: left over with its figures."""
        places = [*self.places, (len(self.reading.text), False)]
        kept = []
        for n, item in enumerate(self.found):
            if self.is_head(n, places):
                span = range(places[n][0], places[n + 1][0])
                self.reading.taken = [one for one in self.reading.taken if one[0] not in span]
            else:
                kept.append(item)
        numbers = [int(one["序号"].text) for one in kept if "序号" in one]
        if any(one > other == 1 for one, other in pairwise(numbers)):  # anew in each class
            kept = [{key: leaf for key, leaf in one.items() if key != "序号"} for one in kept]
        return kept

    def is_head(self, n: int, places: list[tuple[int, bool]]) -> bool:
        if n + 1 >= len(self.found):
            return False
        code, after = (self.found[place]["科目"].text for place in (n, n + 1))
        below = len(code) < len(after) and after.startswith(code)
        return 0 < len(code) < ITEM and (below or places[n + 1][1])
