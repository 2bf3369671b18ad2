"""同一句话在一张表、一个文件里说了许多次的：说一次，说有几处、第一处在哪里。"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from generator.importers.document import Spot

Doubt = tuple[str, Spot]

_OF_TABLES = re.compile(
    r"“#+”不是完整的金额，没有录入|这个数没有找到行，没有录入|这一栏没有栏名，数没有录入"
    r"|原件的数断成两截，已接上"
)
_OF_TEXT = re.compile(r"“[^”]*”：(?P<same>原件以.{1,3}计，已换算为.{1,3})")
_SAID = re.compile(r"(.+)（共 \d+ 处，这是第一处）")


def of_table(doubts: Iterable[Doubt]) -> list[Doubt]:
    keyed = ((what if _OF_TABLES.fullmatch(what) else "", (what, spot)) for what, spot in doubts)
    return gathered(keyed)


def of_text(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Each file for itself."""
    found = []
    for what, spot in doubts:
        match = _OF_TEXT.fullmatch(what)
        found.append((f"{match['same']}\n{spot.file}" if match else "", (what, spot)))
    return gathered(found)


def gathered(doubts: Iterable[tuple[str, Doubt]]) -> list[Doubt]:
    """Those with the same key, where there are several, as one at the place of the first."""
    listed = list(doubts)
    counts = Counter(key for key, _ in listed)
    told: set[str] = set()
    found: list[Doubt] = []
    for key, (what, spot) in listed:
        if not key or counts[key] == 1:
            found.append((what, spot))
        elif key not in told:
            told.add(key)
            found.append((once(key, counts[key]), spot))
    return found


def once(key: str, count: int) -> str:
    return f"{key.partition(chr(10))[0]}（共 {count} 处，这是第一处）"


def is_told(doubt: str, spot: Spot, what: str, at: Spot) -> bool:
    """The doubt of a single figure is told at its place, or with others of its table or file."""
    match = _SAID.fullmatch(what)
    if match is not None and match[1] in doubt:
        return at.file == spot.file
    return doubt in what and at == spot
