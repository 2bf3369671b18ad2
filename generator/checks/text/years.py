"""Years that are not those of the report: left from last year's text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from generator.checks.text.line import Line, Slip, clauses, quoted, sentences, within

# A year that a clause speaks of as the year reported: 2019年度部门决算, 2019年重点工作完成情况.
_OF_YEAR = re.compile(
    r"(?<!\d)(20\d\d)\s*年度?(?=\s*(?:部门决算(?!公开|工作|布置|会)|收、?支总计|收入总计|支出总计|本年收入合计"
    r"|本年支出合计|(?:收入|支出|收、?支)合计|总(?:收入|支出)(?=\d)|财政拨款收、?支总计|一般公共预算财政拨款支出|一般公共预算支出决算|重点工作完成情况"
    r"|[“\"]三公[”\"]经费财政拨款支出|政府性基金预算(?:财政)?拨款支出|国有资本经营预算(?:财政)?拨款支出"
    r"|收入决算|支出决算))"
)
# Words by which a clause speaks of another year on purpose.
_ON_PURPOSE = re.compile(
    r"[与和跟同比较为占至到、—~～－-]\s*$|上年|去年|以前|往年|结转|结余|追加|下达|拨付|补报|跨|以来|起"
)
_SAID_OF_MONEY = re.compile(
    r"支出决算|收入决算|决算总额|收、?支总计|收入总计|支出总计|经费支出|财政拨款(?:收|支)"
)
_LAST_DAY = re.compile(
    r"截[至止]到?\s*(20\d\d)\s*年\s*12\s*月\s*31\s*日(?=[^。；]{0,24}(?:车辆|国有资产|固定资产|大型设备))"
)
_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年(?:度)?")
_COMPARED = re.compile(
    r"(?:与|比|较)\s*(20\d\d)\s*年度?\s*(?:相比|比较|决算|同期)?[^。；;]{0,30}?"
    r"(?:增加|减少|增长|下降|上升|持平|无增减)"
)


def strange_years(lines: Iterable[Line], year: int) -> Iterator[Slip]:
    """`how` says what the year should be."""
    for line in lines:
        if "20" in line.text:
            yield from of_another_year(line, year)
            yield from compared_with_another(line, year)
            yield from at_the_end_of_another(line, year)


def at_the_end_of_another(line: Line, year: int) -> Iterator[Slip]:
    """截至2022年12月31日，共有车辆4辆: what is owned is counted at the end of the year reported."""
    for match in _LAST_DAY.finditer(line.text):
        if int(match[1]) != year:
            words = {"found": match[0], "how": f"应是本年度（{year}年）末"}
            yield Slip(line, *match.span(), words)


def of_another_year(line: Line, year: int) -> Iterator[Slip]:
    """An earlier year spoken of as if it were the one reported."""
    text = line.text
    spans = quoted(text)
    found = [
        (begin, clause, match)
        for begin, clause in clauses(text)
        for match in _OF_YEAR.finditer(clause)
    ]
    for begin, clause, match in found:
        start = begin + match.start()
        if int(match[1]) >= year or within(start, spans):
            continue
        if _ON_PURPOSE.search(clause[: match.start()]) or _ON_PURPOSE.search(clause[match.end() :]):
            continue
        if any(int(other[1]) == year for _, _, other in found):
            continue  # two years side by side are both meant
        end = begin + match.end()
        yield Slip(line, start, end, {"found": match[0], "how": f"本报告是 {year} 年度的"})


def compared_with_another(line: Line, year: int) -> Iterator[Slip]:
    """Money compared with a year that is not the one before."""
    spans = quoted(line.text)
    for begin, sentence in sentences(line.text):
        if not _SAID_OF_MONEY.search(sentence):
            continue
        for match in _COMPARED.finditer(sentence):
            start, end = begin + match.start(1), begin + match.end(1)
            if int(match[1]) == year - 1 or within(start, spans):
                continue
            words = {"found": f"与{match[1]}年比较", "how": f"应与上年（{year - 1}年）比较"}
            yield Slip(line, start, end, words)


def headed_amiss(captions: Iterable[Line], year: int) -> Iterator[Slip]:
    """Titles, headings of parts and heads of tables that name years, none of them the report's."""
    for line in captions:
        found = list(_YEAR.finditer(line.text))
        if found and all(int(match[1]) != year for match in found):
            words = {"found": found[0][0], "how": f"本报告是 {year} 年度的"}
            yield Slip(line, *found[0].span(), words)
