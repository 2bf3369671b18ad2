"""Alternatives of the form of which none was chosen: 增加（减少）."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip

_PAIRS = (
    ("增加", "减少"),
    ("增长", "下降"),
    ("增长", "减少"),
    ("增加", "下降"),
    ("上升", "下降"),
    ("大于", "小于"),
    ("高于", "低于"),
    ("提高", "降低"),
)
_SIGNS = re.compile(r"[（(/／]")
_BOTH = "|".join(
    f"{one}(?:（{other}）|[/／]{other})" for pair in _PAIRS for one, other in (pair, pair[::-1])
)
# 增加（减少）额 is the head of a column, not a choice left open.
_OPEN = re.compile(rf"(?:{_BOTH})(?!额|数(?!万)|率|值|量|情况|变动|幅度|比例|百分)|本部门（单位）")


def unchosen(lines: Iterable[Line]) -> Iterator[Slip]:
    for line in lines:
        if not _SIGNS.search(line.text) or line.text.lstrip().startswith("|"):
            continue
        for match in _OPEN.finditer(line.unified):
            found = line.text[match.start() : match.end()]
            yield Slip(line, match.start(), match.end(), {"found": found})
