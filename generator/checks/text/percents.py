"""Percentages without their sign."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip, shown

_DIGIT = re.compile(r"\d")
_END = r"(?=\s*(?:[，。；、）！]|,(?!\d)))"
# What can only be a rate; and what is one where decimals are given (增长 3 may be three people).
_BARE = re.compile(
    r"(?:(?:完成(?:年初|全年|调整)?预算(?:数)?的?|占政府采购支出总额的|占本年(?:收入|支出)合计的"
    r"|(?:执行|完成|到位|增加|增长|下降|结余|办结|覆盖|满意)率|幅度|占比)(?:为|达到|达|是|约)?"
    r"|(?:占|增长|下降|增幅|降幅|比重)(?:为|达到|达|约)?(?=\s*\d{1,3}\.\d))"
    rf"\s*(\d{{1,3}}(?:\.\d+)?){_END}"
)


def signless(lines: Iterable[Line]) -> Iterator[Slip]:
    for line in lines:
        if not _DIGIT.search(line.text):
            continue
        for match in _BARE.finditer(line.closed):
            start, end = match.start(1), match.end(1)
            yield Slip(line, start, end, {"found": shown(line.text[match.start() : end])})
