"""Amounts without a unit, or with a unit that cannot be meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from decimal import Decimal

from generator.checks.text.line import Line, Slip, shown

_NUMBER = r"\d++(?:,\d++)*+(?:\.\d++)?"
_END = r"(?=\s*(?:[，。；、）！]|,(?!\d)))"
# 支出决算数为1889.05，: what is named can only be money, and nothing follows the number.
_BARE = re.compile(
    rf"(?:(?:决算数|预算数|执行数|支出决算|收入决算|决算总额|采购金额|合同金额|支出总额|采购总额"
    rf"|运行经费支出|经费支出)(?:为|是|共|计|达)?|(?:总计|合计)(?:均)?(?:为|是)?(?=\s*[\d,]+\.\d))"
    rf"\s*({_NUMBER}){_END}"
)
# 0.42元 among amounts in 万元.
_SMALL = re.compile(r"(?<![\d.,万亿千百])(\d{1,2}\.\d{1,2})\s*元(?![/／每])")
_PRICE = re.compile(r"每|单价|均价|人均|标准|票价|电价|水价|油价|运费|[/／]|按\d|收取|利率|汇率")
# 共计1.6万。: 万 of what?
_CUT = re.compile(rf"(?<![\d.])(?<!\d,)({_NUMBER})\s*万{_END}")
_MONEY = re.compile(r"经费|资金|金额|费用|支出|收入|预算|拨款|元|[\u4e00-\u9fff]费(?!$)")
# The row of a table is no sentence.
_DIGIT = re.compile(r"\d")
_SENTENCE = re.compile(
    r"\A\D*+\d.*[，。；、]|\A[^，。；、]*+[，。；、].*\d|(?:[为是达]|共计?)\s*\d"
)
_COUNTED = re.compile(r"(?:人|人员|户|项目|车辆|次|件|面积|编制|得分|权重|分值)[^，。；]{0,4}$")
_PEOPLE = re.compile(r"人|户|量|次|字|群众|粉丝|面积|条|亩|株|里程")
_WAN = re.compile(r"\d\s*万元")


def unitless(lines: Iterable[Line]) -> Iterator[Slip]:
    """`how` says what is missing or odd."""
    for line in lines:
        if not _DIGIT.search(line.text) or not _SENTENCE.search(line.text):
            continue
        text = line.closed
        for match in _BARE.finditer(text):
            start, end = match.start(1), match.end(1)
            if not counted(text, match.start()):
                words = {"found": shown(line.text[match.start() : end]), "how": "没有单位"}
                yield Slip(line, start, end, words)
        yield from cut(line, text)
        yield from too_small(line)


def counted(text: str, place: int) -> bool:
    """人员合计 12: what is summed is not money."""
    return _COUNTED.search(text[:place]) is not None


def cut(line: Line, text: str) -> Iterator[Slip]:
    for match in _CUT.finditer(text):
        begin = max(text.rfind("。", 0, match.start()), text.rfind("；", 0, match.start())) + 1
        sentence = text[begin : match.end()]
        if _MONEY.search(sentence) and not people(sentence, match.start() - begin):
            words = {"found": line.text[match.start() : match.end()], "how": "“万”后缺“元”"}
            yield Slip(line, match.start(), match.end(), words)


def people(sentence: str, place: int) -> bool:
    """受益群众达3万: a count of people, visits, words."""
    return _PEOPLE.search(sentence[max(0, place - 12) : place]) is not None


def too_small(line: Line) -> Iterator[Slip]:
    """Where all else is in 万元, and the amount is no price."""
    for match in _SMALL.finditer(line.text):
        if not 0 < Decimal(match[1]) < 10 or len(_WAN.findall(line.text)) < 2:
            continue
        around = line.text[max(0, match.start() - 12) : match.end() + 4]
        if not _PRICE.search(around):
            words = {"found": match[0], "how": "单位是元，同段其余金额是万元"}
            yield Slip(line, match.start(), match.end(), words)
