"""What the command line says of its own use: in Chinese, or in English where `--lang en` is given.

Findings are not said here; they have their own words and stay Chinese.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextvars import ContextVar
from typing import NamedTuple

LANGUAGES = ("zh", "en")
_language: ContextVar[str] = ContextVar("language", default="zh")


class Both(NamedTuple):
    zh: str
    en: str


class Refusal(Exception):
    """Wrong use, in both languages: the command does nothing and ends with 2."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.both = Both(zh, en)

    def __reduce__(self) -> tuple[type[Refusal], tuple[str, ...]]:
        """Another process may have said no (`importers.read.apart`)."""
        return type(self), tuple(self.both)


def joined(found: Sequence[Refusal]) -> Refusal:
    """All of them as one, a line each."""
    return Refusal("\n".join(one.both.zh for one in found), "\n".join(one.both.en for one in found))


def speak_as_asked(args: Sequence[str]) -> None:
    """Find `--lang` before the arguments are parsed, so that wrong use is answered in it too."""
    asked = "zh"
    for word, following in zip(args, [*args, ""][1:], strict=True):
        if word == "--lang" or word.startswith("--lang="):
            asked = following if word == "--lang" else word.removeprefix("--lang=")
    _language.set(asked if asked in LANGUAGES else "zh")


def language() -> str:
    return _language.get()


def speak(spoken: str) -> None:
    _language.set(spoken)


def said(both: Both) -> str:
    return both.en if _language.get() == "en" else both.zh


def say(zh: str, en: str) -> str:
    return said(Both(zh, en))
