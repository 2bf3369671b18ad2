"""一个数所在的话说的是哪一年：说的是上年或别的年度的，不当作本年的数。"""

from __future__ import annotations

import re

FAR = 600  # characters back that can tell the year
FIGURE = re.compile(r"\d(?:\.\d+)?(?:[万亿]?元|%|，|[辆人批个台])")
_BEFORE = r"以前年度|(?:上一?|前一?|往)年度?|去年"
# 上年结转 is money of this year; 同比 and 与2021年相比 only compare
_YEARS = re.compile(
    rf"(?P<year>20\d\d)(?=年|[-—至]20\d\d年)(?!年[底末](?:共|累计)?安排)|(?P<before>{_BEFORE})(?!末?(?:财政拨款)?(?:结转|结余|滚存))"
    r"|(?P<this>(?<!年)(?<!年度)(?:本|当|今)年|本期|报告年度)"
)
_COMPARED = re.compile(r"(?:与|比|较|同|于|对照)(?:本部门|本单位|我局)?$")
_COMPARING = re.compile(r"[^，。；：]{0,14}?(?:相比|比较|对比|相较)")
# 主要用于支付2020年房租，支出决算为9万元: the year of what was paid, in a clause before
_ASIDE = re.compile(
    r"(?:用于|支付|补发|清算|归还|兑现|原因|由于|因|根据|按照?|《)[^，。；：]{0,24}$"
)
_BRACKETED = re.compile(r"（[^（）]*）")
_HEAD = re.compile(
    r"(?:（?[一二三四五六七八九十\d]{1,3}[）、.．]{1,2})?(?:其中：?)?(?=20\d\d年|上一?年|去年)"
)
_CLAUSE = re.compile("[，；：。\n]")
_DAY = re.compile(r"截[至止]到?20\d\d年")


def of_another_year(
    text: str, start: int, match: re.Match[str], year: int | None, *, planned: bool = False
) -> bool:
    """Whether the first figure of the match is told of a year that is not the report's.

    `start` is where the region that is read begins: nothing before it counts. A budget
    (`planned`) counts what there is at a day of the year before.
    """
    figure = FIGURE.search(text, match.start(), match.end())
    if figure is None:
        return False
    start = max(start, match.start() - FAR)
    sentence = max(start, text.rfind("。", start, match.start()) + 1)
    sentence = max(sentence, text.rfind("\n", start, match.start()) + 1)
    shown = _BRACKETED.sub(blank, text[sentence : figure.start()])
    shown = _DAY.sub(blank, shown) if planned else shown
    said = last_said(shown, match.start() - sentence, year)
    if said is None and sentence > start and text[sentence - 1] == "。":
        return begun_by_another(text, start, sentence - 1, year)
    return bool(said)


def blank(found: re.Match[str]) -> str:
    return " " * len(found[0])


def last_said(shown: str, within: int, year: int | None) -> bool | None:
    """Of another year, of this one, or None where the sentence names none before its figure.

    The match begins at `within`.
    """
    compared = False
    for found in reversed(list(_YEARS.finditer(shown))):
        if not compares(shown, found):
            if found["this"] or not is_aside(shown, found, within):
                return is_other(found, year)
            continue
        if found.start() < within and not _CLAUSE.search(shown, found.end(), within):
            return True  # 比2021年机关运行经费90万元减少…: the figure compared with
        compared = True
    return False if compared else None


def is_aside(shown: str, found: re.Match[str], within: int) -> bool:
    apart = _CLAUSE.search(shown, found.end(), max(within, found.end()))
    return apart is not None and _ASIDE.search(shown, 0, found.start()) is not None


def compares(shown: str, found: re.Match[str]) -> bool:
    if found["this"]:
        return False
    lead = shown[max(found.start() - 6, 0) : found.start()]
    return bool(_COMPARED.search(lead) or _COMPARING.match(shown, found.end()))


def is_other(found: re.Match[str], year: int | None) -> bool:
    if found["year"]:
        return year is not None and int(found["year"]) != year
    return bool(found["before"])


def begun_by_another(text: str, start: int, end: int, year: int | None) -> bool:
    """2021年收入总计90万元。支出总计90万元。: the sentence before begins with its year."""
    first = max(start, text.rfind("。", start, end) + 1, text.rfind("\n", start, end) + 1)
    head = _HEAD.match(text, first, end)
    found = _YEARS.match(text, head.end(), end) if head is not None else None
    if found is None or compares(text, found) or not is_other(found, year):
        return False
    return all(is_other(one, year) for one in _YEARS.finditer(text, first, end))
