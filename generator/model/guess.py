"""The word that was probably meant: the same letters, in about the same order."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

NEAR = 0.5
SAME_LENGTH = 0.2  # a wrong character is a likelier slip than one too many


def guess(word: str, known: Iterable[str]) -> str:
    """`；是否为“收入总计”？` when one of the known words is near, else ''."""
    near = nearest(word, known)
    return f"；是否为“{near}”？" if near else ""


def nearest(word: str, known: Iterable[str]) -> str:
    """The nearest of the known words, '' when none is near; of equals the first in order."""
    words = sorted(set(known) - {word, ""})
    best = max(words, key=lambda other: (rank(word, other), other in word), default="")
    return best if likeness(word, best) >= NEAR else ""


def rank(word: str, other: str) -> float:
    return likeness(word, other) + SAME_LENGTH * (len(word) == len(other))


def likeness(word: str, other: str) -> float:
    """0 to 1; 总计收入 and 收入总计 have all letters in common and half of their order."""
    if not word or not other:
        return 0
    shared = sum((Counter(word) & Counter(other)).values())
    letters = 2 * shared / (len(word) + len(other))
    return letters and (letters + SequenceMatcher(None, word, other, False).ratio()) / 2
