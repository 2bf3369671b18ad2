"""“其中：甲12.34万元，占5%；乙…”：其中各项的名称、金额、占比。"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.importers.text.pieces import SHARE_OF, amount, joined, percent
from generator.importers.text.reading import Match, Reading

PART = joined(
    r"(?P<name>[^，。；：、\d\t\n%]{2,40}?)(?:(?<=费)支出决算|决算)?数?(?:为|共计|是|：)?",
    amount("amount"),
    rf"(?P<within>（(?!约?占)[^（）]{{0,80}}）)?(?:[，、（]?{SHARE_OF}{percent('share')}）?)?",
)
_ENDS = re.compile(r"[；，。、\n]|$")
_MAIN = (
    r"(?:(?:一般公共预算)?财政拨款收入|上级补助收入|事业收入|经营收入|附属单位上缴收入|其他收入"
    r"|基本支出|项目支出|上缴上级支出|经营支出|对附属单位补助支出)"
)
# 财政拨款收入80万元，其中一般公共预算70万元、…; what follows 其中 is a part of this part
_SUB = re.compile(rf"[，、；（]?(?:其中|包括)[：，]?(?!{_MAIN})")
_AFTER_SUB = re.compile(rf"；|[，、](?={_MAIN})")


def part_matches(
    reading: Reading, start: int, end: int, part: re.Pattern[str] = PART
) -> Iterator[Match]:
    """The parts one after another; what is no part is stepped over up to the next mark.

    Parts of a part have no place of their own: they are stepped over too.
    """
    at = start
    while at < end:
        match = part.match(reading.text, at, end)
        if match is not None:
            yield match
            at = after_sub(reading, match.end(), end)
            continue
        mark = _ENDS.search(reading.text, at, end)
        at = mark.end() if mark is not None and mark.end() > at else at + 1


def after_sub(reading: Reading, at: int, end: int) -> int:
    sub = _SUB.match(reading.text, at, end)
    if sub is None:
        return at
    after = _AFTER_SUB.search(reading.text, sub.end(), end)
    return after.end() if after is not None else end
