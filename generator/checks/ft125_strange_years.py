"""FT125 年份不对：比较的不是上年，或文字、标题里的年份不是本年度。

为何：每年的稿子多由上年的改成，最容易漏改的就是年份。
违例：2020年度的报告写“比2018年无增减变动”“截至2019年12月31日”，标题写“2019年度部门决算情况说明”。
合例：文件名里的年份《2019年政务公开工作要点》、“从2015年的第12名升到2020年第8名”。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.answers import breach
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.years import headed_amiss, strange_years
from generator.findings import Severity
from generator.model.values import Day, Text

_YEAR = re.compile(r"(?<!\d)(20\d\d)\s*年")


@rule(
    code="FT125",
    basis="S15",
    title="年份不对",
    formula="比较年份 = 年度 − 1；标题、表头、截至日期的年份 = 年度",
    severity=Severity.WARNING,
    message="{what}",
    hint="改正年份；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for path, leaf in case.leaves.items():
        if path.endswith("/比较年份") and isinstance(leaf, Text):
            yield base_year(leaf, case.year)
        elif path.startswith("说明/") and path.endswith("/日期") and isinstance(leaf, Day):
            yield last_day(leaf, case.year)
    yield from headings(case)
    if case.lines:
        yield LOOKED
    headed = headed_amiss(case.office.captions if case.office is not None else (), case.year)
    for slip in (*headed, *strange_years(case.lines, case.year)):
        slip.words["what"] = f"“{slip.words['found'].strip()}”，{slip.words['how']}"
        yield breach(slip)


def base_year(leaf: Text, year: int) -> Answer:
    if not leaf.text.isdigit() or int(leaf.text) == year - 1:
        return LOOKED
    what = f"比较年份是 {leaf.text}，{year} 年度应与上年（{year - 1}）比较"
    return Breach(leaf.source, {"what": what}, value=leaf.text)


def last_day(leaf: Day, year: int) -> Answer:
    if leaf.date is None or leaf.date.year == year:
        return LOOKED
    what = f"截至日期是 {leaf.text}，不在 {year} 年度"
    return Breach(leaf.source, {"what": what}, value=leaf.text)


def headings(case: Case) -> Iterator[Answer]:
    """Titles that name years, none of them the year of the report.

    An annex may evaluate the money of an earlier year; one on the whole department may not.
    """
    origin = case.report.body.origin
    titles = [origin.title] if origin is not None else []
    titles += [one.title for one in case.report.body.annexes if one.title and whole(one.title)]
    for title in titles:
        years = _YEAR.findall(title.text) if title is not None else []
        if title is None or not years or str(case.year) in years:
            continue
        what = f"标题写的是 {'、'.join(years)} 年，本报告是 {case.year} 年度的"
        yield Breach(title.source, {"what": what}, value=title.text)


def whole(title: Text) -> bool:
    return re.search(r"部门(?:预算)?整体", title.text) is not None
