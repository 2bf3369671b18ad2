"""“其中：甲12.34万元，占5%；乙…”：其中各项的名称、金额、占比。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importers.text.pieces import SHARE_OF, amount, joined, percent
from generator.importers.text.reading import Match, Reading

PART = joined(
    r"(?P<name>[^，。；：、\d\t\n%]{2,40}?)(?:(?<=费)支出决算|决算)?数?(?:为|共计|是|：)?",
    amount("amount"),
    rf"(?:[，、（]?{SHARE_OF}{percent('share')}）?)?",
)
_ENDS = re.compile(r"[；，。、\n]|$")


def part_matches(
    reading: Reading, start: int, end: int, part: re.Pattern[str] = PART
) -> Iterator[Match]:
    """The parts one after another; what is no part is stepped over up to the next mark."""
    at = start
    while at < end:
        match = part.match(reading.text, at, end)
        if match is not None:
            yield match
            at = match.end()
            continue
        mark = _ENDS.search(reading.text, at, end)
        at = mark.end() if mark is not None and mark.end() > at else at + 1
