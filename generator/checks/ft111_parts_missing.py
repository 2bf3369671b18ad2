"""FT111 报告缺一部分：表式规定的部分没有写全。

为何：部门概况、决算报表、情况说明、名词解释（四川另有附件）缺一不可，缺了就不是完整的公开。
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
    formula="部门概况、报表、情况说明、名词解释（四川另有重点工作、附件）齐全",
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
        yield Breach(year.source, {"count": str(len(parts)), "parts": "、".join(parts)})
    else:
        yield LOOKED


def missing(case: Case) -> Iterator[str]:
    report = case.report
    sichuan = report.profile.narrative is not None and report.profile.narrative.text == "sichuan"
    titles = {prose.title for prose in report.prose}
    if "主要职能" not in titles:
        yield "主要职能"
    if sichuan and "重点工作" not in titles:
        yield "重点工作"
    if "机构设置" not in titles and report.body.organisation is None:
        yield "机构设置"
    if not report.body.listed_tables and not gives_tables(case):
        yield "报表"
    if not report.body.terms:
        yield "名词解释"
    if sichuan and not report.body.annexes:
        yield "附件"
