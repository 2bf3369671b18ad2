"""Headings with nothing under them; words that only hold a place."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.checks.text.line import Line, Slip, shown

_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(.*?)[ \t#]*$")
# A title in two lines: the unit, then 2020年部门整体支出绩效评价报告.
_TITLE_END = re.compile(r"(?:报告|说明|方案|总结)$")
_HOLDING = re.compile(
    r"[（(【\[]?(?:待补充|待补|待填写|待填|待定|待完善|暂缺|此处略|略|TODO|todo|TBD|N/A)[）)】\]]?[。.]?"
)


def empty_headings(lines: Sequence[Line]) -> Iterator[Slip]:
    """A Markdown heading followed by one of its own level or above, or by the end."""
    heads = [_HEADING.match(line.text) for line in lines]
    for place, match in enumerate(heads):
        if match is None:
            continue
        below = heads[place + 1] if place + 1 < len(lines) else match
        if below is None or len(below[1]) > len(match[1]):
            continue
        if not (below is not match and place == 0 and _TITLE_END.search(below[2])):
            title = shown(match[2])
            yield Slip(lines[place], match.start(2), match.end(2), {"found": title})


def placeholders(lines: Iterable[Line]) -> Iterator[Slip]:
    """A line that says 待补充 and no more."""
    for line in lines:
        text = line.text.strip(" 　\t#*-|")
        if text and _HOLDING.fullmatch(text):
            start = line.text.index(text)
            yield Slip(line, start, start + len(text), {"found": text})
