"""几行文字连成的一段：全角半角统一、去掉空白与标记，每个字仍知道原来在哪一行哪一列。"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import cycle, pairwise
from operator import add

from generator.importers.document import Line, Spot

# What a conversion to text leaves: bookmarks, pictures, Markdown and HTML marks.
MARKUP = re.compile(
    r"\[(?:bookmark|image)[^\]\n]{0,200}\]|\*\*|^\s{0,9}#{1,6}\s|^\s{0,9}[-*]\s"
    r"|</?(?:p|br|sub|sup|b|i|u|strong|em|span)\s?/?>"
)
_DIGITS = {ord("０") + n: ord("0") + n for n in range(10)}
_ROUND = {ord(mark): "（" for mark in "([〔［【﹝"} | {ord(mark): "）" for mark in ")]〕］】﹞"}
_MARKS = {
    ord(one): other
    for one, other in zip(",﹐:﹕∶;﹔﹪％．﹒－−‐！？｡", "，，：：：；；%%..---！？。", strict=True)
}
SAME = _DIGITS | _ROUND | _MARKS
_GROUP = re.compile(r"(?<![\d.，])\d{1,3}(?:，\d{3})+(?=(?:\.\d+)?(?:[万亿]?元|万|%))")
_NUMBERED = re.compile(
    r"(?:第[一二三四五六七八九十]{1,3}[部章]|[一二三四五六七八九十]{1,3}、"
    r"|（[一二三四五六七八九十\d]{1,3}）|\d{1,3}[.、](?!\d)|（?图\d|（?注：|附[件表])"
)
_ENDS = frozenset("。！？")
SHORT = 24
WIDE = str.maketrans("(),:;", "（），：；")
BRACKETS = str.maketrans("()", "（）")


@dataclass(frozen=True, slots=True)
class Passage:
    """`text` is what patterns look at; `homes` tells line and column of each of its characters."""

    text: str
    homes: tuple[tuple[int, int], ...]
    lines: tuple[Line, ...]

    def spot(self, at: int) -> Spot:
        line, column = self.homes[min(at, len(self.homes) - 1)]
        return self.lines[line].at(column)

    def printed(self, start: int, end: int) -> str:
        """As the source prints it, on one line."""
        found: list[str] = []
        last: tuple[int, int] | None = None
        for at in range(start, end):
            if self.text[at] == "\n":
                continue
            home = self.homes[at]
            char = self.lines[home[0]].text[home[1]]
            if last and found and home != (last[0], last[1] + 1) and latin(found[-1], char):
                found.append(" ")
            found.append(char)
            last = home
        return "".join(found)

    def whole(self, start: int, end: int) -> bool:
        """Nothing stood between these characters in the source: no blank, no end of a line."""
        homes = self.homes[start:end]
        return all(one[0] == other[0] and one[1] + 1 == other[1] for one, other in pairwise(homes))

    def sentence(self, at: int) -> tuple[int, int]:
        """Where the sentence that holds this place begins and ends."""
        start = max(self.text.rfind("。", 0, at), self.text.rfind("\n", 0, at)) + 1
        return start, self.end_of_sentence(at)

    def end_of_sentence(self, at: int) -> int:
        stops = [self.text.find(mark, at) for mark in "。\n"]
        return min((stop for stop in stops if stop >= 0), default=len(self.text))


def latin(one: str, other: str) -> bool:
    return one.isascii() and other.isascii() and one.isalpha() and other.isalpha()


def same(text: str) -> str:
    """Digits, brackets and marks as patterns expect them; as long as it was."""
    text = text.translate(SAME)
    for quote in ('"', "＂"):
        first, *rest = text.split(quote)
        text = first + "".join(map(add, cycle("“”"), rest))
    return text.translate({ord("「"): "“", ord("『"): "“", ord("」"): "”", ord("』"): "”"})


def squeezed(text: str) -> tuple[str, list[int]]:
    """The characters that count, and their columns. Two blanks between digits keep them apart."""
    hidden = {at for mark in MARKUP.finditer(text) for at in range(*mark.span())}
    chars: list[str] = []
    columns: list[int] = []
    for column, char in enumerate(same(text)):
        if column in hidden or char in "\u200b\ufeff\u200c\u200d":
            continue
        if char.isspace():
            wide = char == "\t" or text[column + 1 : column + 2].isspace()
            if wide and chars and chars[-1].isdigit():
                chars.append("\t")
                columns.append(column)
            continue
        if chars and chars[-1] == "\t" and not char.isdigit():
            chars.pop()
            columns.pop()
        chars.append(char)
        columns.append(column)
    if chars and chars[-1] == "\t":
        chars.pop()
        columns.pop()
    return grouped("".join(chars)), columns


def grouped(text: str) -> str:
    """1，190.14万元 is one number: its comma is a half one again."""
    return _GROUP.sub(lambda number: number[0].replace("，", ","), text)


def plain(text: str) -> str:
    """A line as patterns see it."""
    return squeezed(text)[0]


def passage_of(
    lines: Iterable[Line], alone: Iterable[Line] = (), *, lists: bool = False
) -> Passage:
    """Lines joined; a new paragraph only after a full stop, before a number, around `alone`.

    `lists`: also after a colon and after a short line, as where names stand one a line.
    """
    kept = tuple(lines)
    apart = {id(line) for line in alone}
    chars: list[str] = []
    homes: list[tuple[int, int]] = []
    broken = True
    for place, line in enumerate(kept):
        text, columns = squeezed(line.text)
        if not text:
            continue
        own = id(line) in apart
        if chars and (broken or own or chars[-1] in _ENDS or _NUMBERED.match(text)):
            chars.append("\n")
            homes.append((place, columns[0]))
        chars += text
        homes += ((place, column) for column in columns)
        broken = own or bool(re.fullmatch(r"（图.*", text))
        broken = broken or (lists and (text.endswith("：") or len(text) < SHORT))
    return Passage(grouped("".join(chars)), tuple(homes), kept)


def paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for part in text.split("\n"):
        yield start, start + len(part)
        start += len(part) + 1
