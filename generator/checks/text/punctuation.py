"""Punctuation doubled or mixed, words doubled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip, shown

_HAN = r"[\u4e00-\u9fff]"
_PATTERNS = (
    (
        re.compile(r"([，、；：])\1+|(?<!。)。。(?!。)|[，、；：][，。、；：]|。[，、；：]"),
        "标点重叠",
    ),
    (re.compile(r"[，、；：]\s*(?=[）》])|(?<=[（《])[，。、；：]"), "括号边多了标点"),
    (re.compile(r"[，。、；：][,.;:]|[,.;:][，。、；：]"), "全角、半角标点相连"),
    (re.compile(rf"(?<={_HAN})[.;](?=\s*(?:{_HAN}|$))"), "中文里用了半角标点"),
    (re.compile(rf"({_HAN}{{3,8}})\1"), "词语重复"),
)


def marks(lines: Iterable[Line]) -> Iterator[Slip]:
    """`how` says what is odd."""
    for line in lines:
        for pattern, how in _PATTERNS:
            for match in pattern.finditer(line.text):
                start = max(0, match.start() - 6)
                around = shown(line.text[start : match.end() + 4])
                yield Slip(line, match.start(), match.end(), {"found": around, "how": how})
