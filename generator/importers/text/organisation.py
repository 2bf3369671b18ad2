"""机构：内设机构、下属单位的个数与名单，纳入决算编制范围的单位。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any

from generator.importers.document import Grid
from generator.importers.draft import Leaf, Number
from generator.importers.text.form_cells import words
from generator.importers.text.passage import plain
from generator.importers.text.performance_management import name_spans
from generator.importers.text.pieces import joined
from generator.importers.text.reading import Match, Reading, Rule

_N = r"(?<![\d.])(?P<number>\d+)个?"
_OFFICES = r"(?:科室|股室|处室|职能科室|内设机构|机构|科|处|股|部室|室)"
OFFICES = joined(rf"内设(?:机构|科室|股室|处室)?(?:共)?(?:有)?{_N}{_OFFICES}?")
OFFICES_NAMED = joined(
    rf"内设(?:(?:机构|科室|股室|处室)(?:为|包括|有|：)+)?(?!机构|科室|股室|处室)(?P<names>[^。；：\d]{{2,400}}?)(?:共|等)?{_N}{_OFFICES}"
)
OFFICES_ONLY = re.compile(
    r"内设(?:机构|科室|股室|处室)(?:主要)?(?:包括|有|为|是)：?(?P<names>[^。；：\d、]{1,40}、[^。；：\d]{1,600})"
)
NAMED_AFTER = re.compile(
    r"[，：]?(?:分别(?:是|为)|即|包括|为)?：(?P<names>[^。；]{2,400}?)(?=，另|。|；|$)"
)
COUNTS = (
    ("下属单位", r"(?:下属|下设|所属)(?:的)?(?:二级)?(?:预算)?单位(?:共)?(?:有)?"),
    ("参公事业单位", r"参照公务员法管理的?事业单位"),
    ("其他事业单位", r"其他事业单位"),
    ("行政单位", r"(?<!参公)行政单位"),
    ("代管单位", r"代管(?:所属)?(?:事业)?单位"),
)
BEFORE = (
    ("行政机构", r"行政机构"),
    ("事业单位", r"事业单位"),
    ("下属单位", r"下属(?:二级)?(?:预算)?单位"),
)
MEMBERS = re.compile(
    r"(?:纳入[^。；]{0,60}?编制范围的|决算汇总公开|决算由)[^。；，]{0,12}?单位(?:共\d+个)?[^。；，]{0,6}?(?:包括|有|是|为|：)+(?P<names>[^。\n]{0,600})"
)
TAKEN_IN = re.compile(
    r"(?:有)?下属(?P<kind>行政|事业)?(?:二级)?(?:预算)?单位(?P<names>[^，。；\d]{4,40})，纳入[^。；]{0,20}编制范围"
)
ACCOUNTS = joined(r"(?<![\d.])(?P<number>\d+)个单位决算数据")
LISTED = re.compile(
    r"(?:（|，?分别(?:是|为)：)(?P<names>[^（）。；\d、]{1,40}、[^（）。；]{1,400})）?"
)
_ITEM = re.compile(r"^(?:\d{1,2}[.、．]?|（\d{1,2}）|[一二三四五六七八九十]{1,2}、)?")


class Organisation:
    def __init__(self, reading: Reading, grids: Sequence[Grid]) -> None:
        self.reading = reading
        self.grids = grids
        self.tree: dict[str, Any] = {}
        self.used: list[Number] = []  # 序号 of a table

    def read(self) -> dict[str, Any]:
        rules: list[Rule] = [
            (OFFICES_NAMED, self.offices_named),
            (OFFICES_ONLY, self.offices_only),
            (OFFICES, lambda m: self.number(m, "内设机构")),
            *((joined(rf"{words}{_N}"), self.counter(key)) for key, words in COUNTS),
            *((joined(rf"{_N}{words}"), self.counter(key)) for key, words in BEFORE),
            (ACCOUNTS, lambda m: self.number(m, "纳入单位")),
            (MEMBERS, self.members),
            (TAKEN_IN, self.taken_in),
        ]
        self.reading.scan(rules)
        for grid in self.grids:
            self.table(grid)
        return self.tree

    def counter(self, key: str) -> Any:
        return lambda match: self.number(match, key)

    def number(self, match: Match, key: str) -> int | None:
        if self.reading.put(self.tree, key, self.reading.count(match, "number")):
            self.reading.take(*match.span())
        listed = LISTED.match(self.reading.text, match.end())
        if listed is not None and key != "内设机构":
            spans = name_spans(self.reading.text, *listed.span("names"))
            found = [leaf for one in spans if (leaf := self.reading.words(*one))]
            self.tree.setdefault("名单", []).extend(found)
            return listed.end()
        if key == "内设机构":
            after = NAMED_AFTER.match(self.reading.text, match.end())
            if after is not None:
                self.names("内设机构名单", *after.span("names"))
                return after.end()
        return None

    def offices_named(self, match: Match) -> int | None:
        self.names("内设机构名单", *match.span("names"))
        return self.number(match, "内设机构")

    def offices_only(self, match: Match) -> int | None:
        self.names("内设机构名单", *match.span("names"))
        return match.end()

    def names(self, key: str, start: int, end: int) -> None:
        spans = name_spans(self.reading.text, start, end)
        found = [leaf for one in spans if (leaf := self.reading.words(*one))]
        if found:
            self.tree.setdefault(key, found)

    def members(self, match: Match) -> int | None:
        start, end = match.span("names")
        text = self.reading.text
        if start == end or text[start:end].strip("：\n") == "":
            return self.listed(end)
        self.names("编制范围", start, end)
        return end

    def taken_in(self, match: Match) -> int | None:
        start, end = match.span("names")
        tree: dict[str, Any] = {"名称": self.reading.words(start, end)}
        if match["kind"]:
            tree["类型"] = self.reading.leaf(f"{match['kind']}单位", *match.span("kind"))
        self.tree.setdefault("编制范围", [tree])
        return end

    def listed(self, start: int) -> int | None:
        """A name a line below."""
        found: list[Any] = []
        at = start
        while at < len(self.reading.text):
            end = self.reading.passage.end_of_sentence(at)
            row = self.reading.text[at:end]
            if row.strip("：") and not re.match(r"序号", row):
                if (
                    len(row) > 60
                    or self.reading.text[end : end + 1] == "。"
                    or re.search(r"[，。；]|决算", row)
                ):
                    break
                mark = _ITEM.match(row)
                leaf = self.reading.words(at + (mark.end() if mark else 0), end)
                if leaf is not None:
                    found.append(leaf)
                    self.reading.take(at, end)
            at = end + 1
        if found:
            self.tree.setdefault("编制范围", found)
        return at

    def table(self, grid: Grid) -> None:
        """序号 | 单位名称 | 备注."""
        if not grid.rows:
            return
        heads = [plain(cell.text) for cell in grid.rows[0]]
        place = next((n for n, head in enumerate(heads) if head in ("单位名称", "名称")), None)
        if place is None:
            return
        found = []
        for row in grid.rows[1:]:
            name = words(row[place].text)
            if name:
                found.append(Leaf(name, row[place].spot, row[place].text))
                self.used += (Number(cell.text, cell.spot, 0) for cell in row[:place])
        if found:
            self.tree.setdefault("编制范围", found)
