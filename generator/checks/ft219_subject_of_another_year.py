"""FT219 报表的科目编码或名称不合当年的科目表。

为何：科目每年修订；用了停用的编码或旧名称，就与别的部门、别的年度对不上。
违例：2020 年的表里列 2080504 未归口管理的行政单位离退休（2019 年后停用）。
合例：2020 年的表里列 2080501 行政单位离退休；括号半角、全角都可以。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.printed_names import SEVERITIES, Misprint, alike, period, printed_levels
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.model.subjects import Subject
from generator.model.tables import Row

PROJECTS = "X9"  # its names may be those of projects


@rule(
    code="FT219",
    basis="B19",
    title="报表的科目编码或名称不合当年的科目表",
    formula="编码与名称见于当年的科目表",
    severity=Severity.ERROR,
    message="{code}（{name}）{fault}",
    hint="核对当年的科目表；科目表缺的，在 subjects/ 里补上；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    seen: set[tuple[str, str]] = set()
    for table in case.report.tables:
        for _, row in table.rows():
            printed = (row.printed_name or "") if table.key != PROJECTS else ""
            key = (row.code or "", printed)
            if row.code and key not in seen:
                seen.add(key)
                yield look_at(case, row, printed)


def look_at(case: Case, row: Row, printed: str) -> Answer:
    code = row.code or ""
    subject = case.subjects.valid(code, case.year)
    words = {"code": code, "name": printed or case.subjects.name(code, case.year) or row.name}
    if subject is None:
        return not_valid(case, row, words)
    name = printed_levels(printed, code).get(subject.level) if printed else None
    if name is None or alike(name, subject.name, subject.level):
        return LOOKED
    misprint = Misprint(subject.level, name, subject, period(case, name, subject))
    words["fault"] = f"与科目表的名称“{subject.name}”不同{misprint.period}"
    return Breach(row.source, words, severity=misprint.severity)


def not_valid(case: Case, row: Row, words: dict[str, str]) -> Answer:
    rows = case.subjects.rows.get(row.code or "", ())
    if not rows:
        words["fault"] = "不在本站的科目表里"
        return Breach(row.source, words, severity=Severity.NOTE)
    known = case.subjects.known(row.code or "", case.year) or rows[0]
    words["fault"] = f"{when(known, case.year)}，{case.year} 年的科目表没有"
    return Breach(row.source, words, severity=SEVERITIES[known.evidence])


def when(subject: Subject, year: int) -> str:
    """Of a subject that is not valid in this year."""
    if subject.until is not None and subject.until < year:
        return f"只用到 {subject.until} 年"
    return f"{subject.since} 年起才有"
