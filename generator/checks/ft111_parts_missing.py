"""FT111 报告缺一部分：表式规定的部分没有写全。

为何：部门概况、决算报表、情况说明、名词解释缺一不可，缺了就不是完整的公开；有的表式另要重点工作、
附件（四川）。查办公文件时，印了标题而没有认出的，不算缺。
违例：各节说明都写了，没有名词解释，也没有主要职能。
合例：只录了几张表的数据、没有写各节说明的，不作完整报告看待，不查。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.report_parts import gives_tables, is_whole
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity


@rule(
    code="FT111",
    basis="S01",
    title="报告缺一部分",
    formula="部门概况、报表、情况说明、名词解释，与表式 部分 之下另列的，齐全",
    severity=Severity.ERROR,
    message="报告缺 {count} 部分：{parts}",
    hint="补上所缺的部分；原件就没有的，在 差异说明 登记，位置写 年度，并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    year = case.report.body.year
    if not is_whole(case) or year is None:
        return
    parts = tuple(missing(case))
    if parts:
        words = {"count": str(len(parts)), "parts": "、".join(parts)}
        yield Breach(year.source, words, absent=True)
    else:
        yield LOOKED


# What an office file has under a heading of its own, by the names of the parts.
PRINTED = {
    "主要职能": "functions",
    "重点工作": "work",
    "机构设置": "units",
    "报表": "tables",
    "名词解释": "terms",
    "附件": "annexes",
}


def missing(case: Case) -> Iterator[str]:
    yield from (part for part in unstated(case) if not case.prints(PRINTED[part]))


def unstated(case: Case) -> Iterator[str]:
    report = case.report
    wanted = {part.text for part in report.profile.parts}
    titles = {prose.title for prose in report.prose}
    if "主要职能" not in titles:
        yield "主要职能"
    if "重点工作" in wanted and "重点工作" not in titles:
        yield "重点工作"
    if "机构设置" not in titles and report.body.organisation is None:
        yield "机构设置"
    printed = case.office is not None and bool(case.office.tables)
    if not report.body.listed_tables and not gives_tables(case) and not printed:
        yield "报表"
    if not report.body.terms:
        yield "名词解释"
    if "附件" in wanted and not report.body.annexes:
        yield "附件"
