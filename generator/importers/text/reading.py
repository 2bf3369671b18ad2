"""读一段文字时的手账：取出的叶子、用掉的字、有疑问的地方。

`scan` looks for the earliest sentence pattern after the last one, so that each part of the text is
read once; what no pattern knows stays, with its numbers, for a person.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from generator.importers.document import Spot
from generator.importers.draft import Leaf, Number
from generator.importers.text.other_years import of_another_year
from generator.importers.text.passage import WIDE, Passage

Match = re.Match[str]
Handler = Callable[[Match], int | None]
Rule = tuple[re.Pattern[str], Handler]
Node = MutableMapping[str, Any]
DIGITS = re.compile(r"(?:(?<![\dA-Za-z])-)?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?")
_GROUPED = re.compile(r"(?<=\d)，(?=\d{3}(?!\d))")
_ORDINAL = re.compile(r"\d{1,2}(?:[.、．]|）)")
_YEAR = re.compile(r"20\d\d年")
_LEAD_ONLY = re.compile(r"^(?:其中|具体情况如下|主要包括|具体如下|如下)?[：，。；、（）\n]*$")
_FIGURE = re.compile(r"\d(?:\.\d+)?(?:[万亿]?元|%|[辆人批个台])")
_OPENING = re.compile(
    r"主要用于|其中|具体|截至|截止|全年|国内|外事|公务|因公|授予|（?图\d|（图|（注|（数据|（除|与20|比20|较"
    r"|20\d\d年|年初预算|支出决算|从评价|本部门|[一-龥]{0,12}原因"
)
_STOP = re.compile(
    r"[。\n]|，其中：|[，；](?=(?:与|比|较)(?:上一?年|20\d\d年)[^。]{0,40}(?:增加|减少|增长|下降|持平))"
    r"|；(?=(?:本年|当年|财政拨款)?(?:收入|支出)(?:决算)?(?:总计|合计|总额)?(?:为)?\d)"
    r"|；(?=(?:因公出国|公务用?车|公务接待)[^。；]{0,24}(?:\d|[与比较同](?:上|去|前|20|年初|全年|预算)))"
    r"|；(?=[^。；]{2,60}(?:支出决算|决算数?)(?:为|\d))|[，；](?=完成(?:年初|全年|调整)?预算的?\d)"
)


@dataclass(slots=True)
class Context:
    """What is known of the whole report while its text is read."""

    year: int | None = None
    unit: str = "万元"
    kind: str = "决算"
    three_public_budget: str = ""
    """全年预算 or 年初预算, where the note of the table says which its 预算数 is."""

    @property
    def planned(self) -> bool:
        """A budget: what its sentences tell as an amount is what is planned."""
        return self.kind == "预算"


@dataclass(slots=True)
class Reading:
    passage: Passage
    context: Context = field(default_factory=Context)
    taken: list[tuple[int, int]] = field(default_factory=list)
    doubtful: list[tuple[str, Spot]] = field(default_factory=list)
    of_the_year: bool = False  # figures told of another year are left over

    @property
    def text(self) -> str:
        return self.passage.text

    def scan(self, rules: Sequence[Rule], start: int = 0, end: int | None = None) -> None:
        stop = len(self.text) if end is None else end
        coming: list[Match | None] = [rule[0].search(self.text, start, stop) for rule in rules]
        at = start
        while at < stop:
            for place, found in enumerate(coming):
                if found is not None and found.start() < at:
                    coming[place] = rules[place][0].search(self.text, at, stop)
            live = [(m.start(), n) for n, m in enumerate(coming) if m is not None]
            if not live:
                return
            place = min(live)[1]
            match = coming[place]
            assert match is not None
            if self.of_the_year and self.is_old(match, start):
                at = match.end()
                continue
            after = rules[place][1](match)
            if after == match.start() + 1 < match.end():  # not its kind: the others may look
                coming[place] = rules[place][0].search(self.text, after, stop)
                at = match.start()
                continue
            at = max(match.end() if after is None else after, match.start() + 1)

    def is_old(self, match: Match, start: int) -> bool:
        """Its figure is told of another year than the report's."""
        year, planned = self.context.year, self.context.planned
        return of_another_year(self.text, start, match, year, planned=planned)

    def take(self, start: int, end: int) -> None:
        self.taken.append((start, end))

    def doubt(self, what: str, at: int) -> None:
        self.doubtful.append((what, self.passage.spot(at)))

    # Leaves

    def leaf(self, text: str, start: int, end: int, doubt: str = "") -> Leaf:
        printed = self.passage.printed(start, end)
        if doubt:
            self.doubt(f"“{printed}”：{doubt}", start)
        return Leaf(text, self.passage.spot(start), printed, doubt)

    def amount(self, match: Match, name: str, shared: str = "") -> Leaf:
        """In the unit of the report; another unit is turned into it, and doubted.

        `shared` is the unit printed once for this number and the next.
        """
        start, end = match.span(name)
        own = match[f"{name}_unit"] or ""
        text, unit = match[name].replace(",", ""), own or shared
        doubt = "" if self.passage.whole(start, end) else "数字中间有空格或换行"
        end = match.end(f"{name}_unit") if own else end
        if not unit and text.strip("0.") and self.context.unit:
            doubt = doubt or f"没有印单位，按{self.context.unit}读"
        factor = FACTORS[unit or self.context.unit] / FACTORS[self.context.unit]
        if factor != 1:
            text = turned(text, factor)
            doubt = doubt or (f"原件以{unit}计，已换算为{self.context.unit}" if text != "0" else "")
        return self.leaf(text, start, end, doubt)

    def share(self, match: Match, name: str) -> Leaf:
        start, end = match.span(name)
        doubt = "" if self.passage.whole(start, end) else "数字中间有空格或换行"
        return self.leaf(match[name].replace(",", "") + "%", start, end + 1, doubt)

    def count(self, match: Match, name: str) -> Leaf:
        start, end = match.span(name)
        return self.leaf(match[name].replace(",", ""), start, end)

    def fixed(self, text: str, match: Match, group: int | str = 0) -> Leaf:
        """A word of ours that stands for printed ones: 减少 for 下降."""
        return self.leaf(text, *match.span(group))

    def words(self, start: int, end: int, doubt: str = "") -> Leaf | None:
        """Printed words without the marks at their ends."""
        while start < end and self.text[start] in "，。；：、,;.\n":
            start += 1
        while end > start and self.text[end - 1] in "，。；：、,;.\n":
            end -= 1
        if start >= end:
            return None
        self.take(start, end)
        printed = _GROUPED.sub(",", self.passage.printed(start, end).translate(WIDE))
        return self.leaf(printed, start, end, doubt)

    def year(self, match: Match, name: str) -> Leaf | None:
        """2019 for 2019年; for 上年 and 同比 the year before, where the report's is known."""
        word = match[name] or ""
        start, end = match.span(name) if word else (match.start(), match.start() + 2)
        if word[:4].isdigit():
            return self.leaf(word[:4], start, start + 4)
        if self.context.year is None:
            return None
        return self.leaf(str(self.context.year - 1), start, end)

    def reason_end(self, start: int) -> int:
        """Where the reason that begins here ends, none of it taken."""
        stop = _STOP.search(self.text, start)
        return stop.start() if stop else len(self.text)

    def reason(self, start: int, *, on: bool = True) -> tuple[Leaf | None, int]:
        """The words to the end of the sentence, and of those after it that only explain."""
        end = self.reason_end(start)
        while on and self.text[end : end + 1] == "。":
            after = self.passage.end_of_sentence(end + 1)
            more = self.text[end + 1 : after]
            if not more or _FIGURE.search(more) or _OPENING.match(more):
                break
            end = after
        return self.words(start, end), end

    # Trees

    def figures(self, start: int, end: int) -> bool:
        """A number stands between."""
        return bool(re.search(r"\d", self.text[max(start, 0) : end]))

    def put(self, tree: Node, key: str, leaf: Leaf | None) -> bool:
        """The first value counts; another one is doubted and left over."""
        if leaf is None:
            return False
        old = tree.get(key)
        if isinstance(old, Leaf) and not alike(old.text, leaf.text):
            what = (
                f"“{key}”有两个说法：{old.printed or old.text}与{leaf.printed or leaf.text}，取前者"
            )
            self.doubtful.append((what, leaf.spot))
            return False
        tree.setdefault(key, leaf)
        return True

    # Account

    def used(self) -> Iterator[Number]:
        """The numbers that went into leaves, and the years of sentences of which something did."""
        ranges = merged(self.taken)
        for found in DIGITS.finditer(self.text):
            if met(ranges, found.start(), found.start() + 1) or (
                (_YEAR.match(self.text, found.start()) or self.ordinal(found.start()))
                and self.touched(found.start(), ranges)
            ):
                yield self.number(found)

    def ordinal(self, at: int) -> bool:
        """1. or （1） at the head of a paragraph."""
        before = self.text[max(at - 2, 0) : at].rstrip("（")
        return (not before or before.endswith("\n")) and bool(_ORDINAL.match(self.text, at))

    def touched(self, at: int, ranges: list[tuple[int, int]]) -> bool:
        start, end = self.passage.sentence(at)
        return met(ranges, start, end)

    def number(self, found: Match) -> Number:
        line, column = self.passage.homes[found.start()]
        raw = self.passage.lines[line]
        start, end = self.passage.sentence(found.start())
        context = self.passage.printed(start, min(end, start + 120))
        return Number(raw_number(raw.text, column, found[0]), raw.spot, column, context)

    def rest(self) -> Iterator[tuple[int, int]]:
        """The sentences of which nothing was taken."""
        ranges = merged(self.taken)
        at = 0
        while at < len(self.text):
            end = self.passage.end_of_sentence(at)
            said = _LEAD_ONLY.sub("", self.text[at:end])
            if said and not met(ranges, at, end):
                yield at, min(end + 1, len(self.text))
            at = end + 1


def raw_number(text: str, column: int, number: str) -> str:
    """As printed on its line: full-width digits, blanks between them."""
    end, left = column, len(number)
    while left and end < len(text):
        left -= not text[end].isspace()
        end += 1
    return text[column:end]


def alike(one: str, other: str) -> bool:
    """0.50 and 0.5 are one figure."""
    if one == other:
        return True
    try:
        return Decimal(one.rstrip("%")) == Decimal(other.rstrip("%"))
    except ArithmeticError:
        return False


FACTORS = {"元": Decimal(1), "万": Decimal(10000), "万元": Decimal(10000), "亿元": Decimal(10**8)}


def turned(text: str, factor: Decimal) -> str:
    number = (Decimal(text) * factor).normalize()
    return f"{number:f}"


def met(ranges: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether one of the merged ranges has a place in this one."""
    before = bisect_left(ranges, (end, end))
    return before > 0 and ranges[before - 1][1] > start


def merged(ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for start, end in sorted(ranges):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((start, end))
    return found
