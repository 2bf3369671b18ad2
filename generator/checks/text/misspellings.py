"""Slips of the pen that are known from glossaries handed on from year to year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip

# Wrong → right. Only what can hardly stand in a right sentence.
KNOWN = {
    "经军老战士": "红军老战士",
    "津贴补贴以扩规定": "津贴补贴以及规定",
    "人力资源的社会保障": "人力资源和社会保障",
    "绩工效": "绩效",
    "帐户": "账户",
    "截止目前": "截至目前",
}


def misspellings(lines: Iterable[Line]) -> Iterator[Slip]:
    for line in lines:
        for wrong, right in KNOWN.items():
            start = line.text.find(wrong)
            if start >= 0:
                yield Slip(line, start, start + len(wrong), {"found": wrong, "right": right})
