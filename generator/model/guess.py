"""The word that was probably meant: the same letters, in about the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

NEAR = 0.5
SAME_LENGTH = 0.2  # a wrong character is a likelier slip than one too many
IN_PLACE = 0.1  # 表式 is nearer to 表试 than 附表 is


def guess(word: str, known: Iterable[str]) -> str:
    """`；是否为“收入总计”？` when one of the known words is near, else ''."""
    near = nearest(word, known)
    return f"；是否为“{near}”？" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest of the known words; '' when none is near, or several are equally so."""
    ranks = {other: rank(word, other) for other in set(known) - {word, ""}}
    most = max(ranks.values(), default=0)
    best = [other for other, found in ranks.items() if found == most]
    return best[0] if len(best) == 1 and likeness(word, best[0]) >= NEAR else ""


def rank(word: str, other: str) -> float:
    in_place = sum(map(str.__eq__, word, other)) / max(len(word), len(other))
    return likeness(word, other) + SAME_LENGTH * (len(word) == len(other)) + IN_PLACE * in_place


def likeness(word: str, other: str) -> float:
    """0 to 1; 总计收入 and 收入总计 have all letters in common and half of their order."""
    if not word or not other:
        return 0
    shared = sum((Counter(word) & Counter(other)).values())
    letters = 2 * shared / (len(word) + len(other))
    return letters and (letters + SequenceMatcher(None, word, other, False).ratio()) / 2
