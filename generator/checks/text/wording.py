"""Paragraphs copied from another: 预算 said of final accounts, 收入 said of spending."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip, sentences

_BUDGET = re.compile(r"(收入|支出)(预算总额)(?=(?:比|较|与)\s*20\d\d)")
_SUBJECT = re.compile(
    r"(收入|支出)(?:决算)?(?:总计|合计|总额|决算数|决算)(?:均)?(?:为|是)?\s*\d[\d,]*(?:\.\d+)?\s*(?:万元|元)"
)
_COMPARED = re.compile(
    r"(?:与\s*20\d\d\s*年度?\s*相比|(?:比|较)(?:上年|20\d\d\s*年度?))[，,]?[^，。；,]{0,20}?"
    r"(收入|支出)(?:决算)?(?:总计|合计|总额)?(?:各|均)?(?=增加|减少|增长|下降|持平)"
)


def copied(lines: Iterable[Line]) -> Iterator[Slip]:
    """`how` says what is meant."""
    for line in lines:
        if "20" not in line.text and "上年" not in line.text:
            continue
        yield from budget_for_final(line)
        yield from wrong_side(line)


def budget_for_final(line: Line) -> Iterator[Slip]:
    """支出预算总额较2019年增加, in a paragraph on 支出决算总额."""
    for match in _BUDGET.finditer(line.text):
        final = f"{match[1]}决算总额"
        if final in line.text[: match.start()]:
            words = {"found": match[0], "how": f"前面说的是{final}"}
            yield Slip(line, match.start(), match.end(), words)


def wrong_side(line: Line) -> Iterator[Slip]:
    """支出总计850.18万元。与2019年相比，收入增加…: what is compared is not what was said."""
    said: set[str] = set()
    for begin, sentence in sentences(line.text):
        compared = list(_COMPARED.finditer(sentence))
        before = _SUBJECT.findall(sentence[: compared[0].start()] if compared else sentence)
        said = set(before) or said
        for match in compared:
            if len(said) == 1 and match[1] not in said:
                (side,) = said
                start, end = begin + match.start(1), begin + match.end(1)
                words = {"found": sentence[match.start() : match.end()], "how": f"前面说的是{side}"}
                yield Slip(line, start, end, words)
