"""Latin words left inside Chinese sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip

_HAN = r"[\u4e00-\u9fff，。、；：（）“”《》]"
_WORD = re.compile(rf"(?<={_HAN})\s*([a-z]{{2,}})\s*(?={_HAN})")
# Units and words that are written so in Chinese too.
_KNOWN = (
    "km kg cm mm hm kw kwh mw kv ml mg db ph pm vs app logo wifi web ppt pdf excel word html http"
    " https www cn com gov org net"
)
_USED = frozenset(_KNOWN.split())
_SIGNS = re.compile(r"\[[^\]]*\]\([^)]*\)|`[^`]*`|https?://\S+|<[^>]*>")


def latin_fragments(lines: Iterable[Line]) -> Iterator[Slip]:
    for line in lines:
        text = _SIGNS.sub(lambda match: " " * len(match[0]), line.text)
        for match in _WORD.finditer(text):
            if match[1] not in _USED:
                yield Slip(line, match.start(1), match.end(1), {"found": match[1]})
