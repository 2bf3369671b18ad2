"""Numbered headings and lists: numbers left out, given twice; headings given twice."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from generator.checks.text.line import Line, Slip, shown

_DIGITS = "一二三四五六七八九十"
_STYLES = (
    re.compile(rf"第([{_DIGITS}]{{1,3}})部分"),
    re.compile(rf"([{_DIGITS}]{{1,3}})、"),
    re.compile(rf"（([{_DIGITS}]{{1,3}})）"),
    re.compile(r"(\d{1,2})\s*[.．、](?!\d)"),
    re.compile(r"（(\d{1,2})）"),
)
_BARE = re.compile(r"(\d{1,2})(?=[\u4e00-\u9fff“《])")
_HEADINGS = (0, 1, 2)
_MARKUP = re.compile(r"[\s#*>]*")
_CONTENTS = re.compile(r"[.．·…]{4,}|\t\s*\d+\s*$")
# A jump further than this is another list, or chance.
FAR = 3


@dataclass(slots=True)
class Sequence:
    """One run of numbers at one level, and the headings it has had."""

    style: int
    last: int
    titles: dict[str, Line] = field(default_factory=dict)


def misnumbered(lines: Iterable[Line]) -> Iterator[Slip]:
    """`how` says what is wrong: 缺第 3 项, 编号重复, 标题重复."""
    open_: list[Sequence] = []
    for line in lines:
        if _CONTENTS.search(line.text):
            continue
        read = number_of(line, open_)
        if read is None:
            continue
        style, number, start, end = read
        found = line.text[start:end].strip()
        how, sequence = placed(open_, style, number)
        title = line.unified[end:].strip(" 　*。．.：")
        if how:
            yield Slip(line, start, end, {"found": found, "how": how})
        elif style in _HEADINGS and 4 <= len(title) <= 40 and title in sequence.titles:
            how = f"标题“{shown(title)}”与前面的重复"
            yield Slip(line, start, end + len(title), {"found": found, "how": how})
        sequence.titles[title] = line


def number_of(line: Line, open_: list[Sequence]) -> tuple[int, int, int, int] | None:
    """Style, number and where it stands; `23项目支出` counts where 23 is what comes next."""
    text = line.unified
    start = _MARKUP.match(text).end()  # type: ignore[union-attr]  # it matches nothing at least
    for style, pattern in enumerate(_STYLES):
        match = pattern.match(text, start)
        if match is not None:
            return style, value_of(match[1]), start, match.end()
    match = _BARE.match(text, start)
    if match is not None and any(
        one.style == 3 and one.last == int(match[1]) - 1 and one.last > 2 for one in open_
    ):
        return 3, int(match[1]), start, match.end()
    return None


def value_of(word: str) -> int:
    """二十三 → 23."""
    if word.isdigit():
        return int(word)
    tens, ten, units = word.rpartition("十")
    value = _DIGITS.index(units) + 1 if units in _DIGITS and units else 0
    if ten:
        value += 10 * (_DIGITS.index(tens) + 1 if tens else 1)
    return value


def placed(open_: list[Sequence], style: int, number: int) -> tuple[str, Sequence]:
    """Put a number into the run it continues; what is wrong with it, if anything."""
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].style == style and open_[depth].last == number - 1:
            return advanced(open_, depth, number)
    if number == 1:
        open_.append(Sequence(style, 1))
        return "", open_[-1]
    for depth in range(len(open_) - 1, -1, -1):
        if open_[depth].style == style:
            how = wrong(open_[depth].last, number)
            return how, advanced(open_, depth, number)[1]
        # 1、2、3、四、: a run that changes its style goes on.
        if open_[depth].last == number - 1 and abs(open_[depth].style - style) <= 2:
            return advanced(open_, depth, number, style)
    open_.append(Sequence(style, number))
    return "", open_[-1]


def advanced(
    open_: list[Sequence], depth: int, number: int, style: int | None = None
) -> tuple[str, Sequence]:
    del open_[depth + 1 :]
    open_[depth].last = number
    if style is not None:
        open_[depth].style = style
    return "", open_[depth]


def wrong(last: int, number: int) -> str:
    if number == last:
        return "编号与前一个重复"
    if last < number <= last + FAR:
        return f"前一个是 {last}，{missing(last, number)}"
    return ""


def missing(last: int, number: int) -> str:
    return "缺 " + "、".join(str(one) for one in range(last + 1, number))
