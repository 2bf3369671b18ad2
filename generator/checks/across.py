"""Rules across the years of a department: they look at summaries, never at whole reports.

FT501 年初结转不等于上年年末结转 · FT502 与上年比较的数不等于上年报告所公布的 · FT503 缺一个年度
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.checks.frame import OFF, WORDS
from generator.findings import Finding, Place, ReportRef, RuleLine, Severity, in_order
from generator.model.compared import Compared
from generator.model.portal import Department
from generator.model.summary import Summary
from generator.model.values import Amount
from generator.money import Tolerance, Unit, Verdict, compare, grouped
from generator.source import Source

CARRY_OVER = RuleLine(
    "FT501",
    "年初结转和结余不等于上年年末结转和结余",
    "年初结转和结余（Y）= 年末结转和结余（Y−1）",
    Severity.WARNING,
    "核对两年的报告；调整过年初数的，在 差异说明 登记 FT501 并写明理由",
    "C15",
    "上年年末的结转就是本年年初的结转，调整年初数必有缘由。",
    "上年年末 12.00，本年年初 21.00。",
    "上年年末 12.00，本年年初 12.00。",
)
LAST_YEAR = RuleLine(
    "FT502",
    "与上年比较的数不等于上年报告公布的数",
    "本年数 ∓ 增减额（或写明的上年数）= 上年报告的同一数",
    Severity.WARNING,
    "核对上年报告；口径调整的，在 差异说明 登记 FT502 并写明理由",
    "C17",
    "读者会拿两年的报告对照；比较的基数与上年公布的不同，须说明口径。",
    "上年报告 731.42，本年写上年 713.42。",
    "上年报告 731.42，本年写上年 731.42。",
)
MISSING_YEAR = RuleLine(
    "FT503",
    "中间缺一个年度的报告",
    "首末两年之间每年都有报告，或在 department.yaml 的 缺年说明 写明原因",
    Severity.WARNING,
    "补上这一年的报告，或在 department.yaml 写 缺年说明",
    "F01",
    "已公开的年度不应中断；涉密、新设、撤并等须写明。",
    "有 2021 年与 2023 年的报告，没有 2022 年的，也没有说明。",
    "缺年说明：2022：机构撤并，未单独编报。",
)
RULES = (CARRY_OVER, LAST_YEAR, MISSING_YEAR)
CODES = frozenset(rule.code for rule in RULES)


def check_across(
    departments: Sequence[Department], summaries: Sequence[Summary], settings: Mapping[str, str]
) -> tuple[Finding, ...]:
    """Findings with the reasons of 差异说明 of the later report; `settings` as in `frame.check`."""
    found: list[Finding] = []
    accounts = final_accounts(summaries)
    for department in departments:
        years = accounts.get(department.id, {})
        found += missing_years(department, years)
        for year, summary in years.items():
            before = years.get(year - 1)
            if before is not None and before.unit == summary.unit:
                found += [explained(f, summary) for f in carry_over(summary, before)]
                found += [explained(f, summary) for f in last_year(summary, before)]
    return in_order(
        replace(one, severity=WORDS.get(settings.get(one.code, ""), one.severity))
        for one in found
        if settings.get(one.code) != OFF
    )


def final_accounts(summaries: Iterable[Summary]) -> dict[str, dict[int, Summary]]:
    """By department and year."""
    found: dict[str, dict[int, Summary]] = {}
    for one in summaries:
        if one.key.kind == "决算":
            found.setdefault(one.department, {})[one.key.year] = one
    return found


def explained(finding: Finding, summary: Summary) -> Finding:
    reason = summary.reasons.get((finding.code, finding.where.path))
    return replace(finding, explained=reason) if reason else finding


def said(rule: RuleLine, summary: Summary, message: str, at: Amount, beside: Amount) -> Finding:
    places = (Place(at.source, "", at.text), Place(beside.source, "上年报告", beside.text))
    ref = ReportRef(summary.department, summary.key.year, summary.key.kind)
    return Finding(rule.code, message, rule.hint, places, rule.severity, ref)


def carry_over(summary: Summary, before: Summary) -> Iterator[Finding]:
    closing = {one.name: one.closing for one in before.carried}
    for one in summary.carried:
        last = closing.get(one.name)
        if one.opening is None or last is None or one.opening.number is None or last.number is None:
            continue
        gap = compare(last.number, one.opening.number, Tolerance.SAME_FIGURE, Unit(summary.unit))
        if gap.verdict is Verdict.BEYOND:
            message = (
                f"{one.name}的年初结转和结余为 {grouped(gap.found)} {summary.unit}，"
                f"上年报告的年末数为 {grouped(gap.expected)} {summary.unit}，"
                f"相差 {grouped(abs(gap.difference))} {summary.unit}"
            )
            yield said(CARRY_OVER, summary, message, one.opening, last)


def last_year(summary: Summary, before: Summary) -> Iterator[Finding]:
    published = {one.name: one.current for one in before.compared}
    for one in summary.compared:
        last = published.get(one.name)
        told = told_before(one)
        if told is None or last is None or last.number is None:
            continue
        amount, at = told
        gap = compare(last.number, amount, Tolerance.CHANGE, Unit(summary.unit))
        if gap.verdict is Verdict.BEYOND:
            message = (
                f"{one.name}的上年数按本报告为 {grouped(gap.found)} {summary.unit}，"
                f"上年报告公布的是 {grouped(gap.expected)} {summary.unit}，"
                f"相差 {grouped(abs(gap.difference))} {summary.unit}"
            )
            yield said(LAST_YEAR, summary, message, at, last)


def told_before(one: Compared) -> tuple[Decimal, Amount] | None:
    """Last year's figure as this report has it: stated, else this year's less the change."""
    change = one.change
    if change is None:
        return None
    if change.previous is not None and change.previous.number is not None:
        return change.previous.number, change.previous
    if one.current is None or one.current.number is None:
        return None
    if change.direction is not None and change.direction.text == "持平" and change.amount is None:
        return one.current.number, one.current
    if change.amount is None or change.amount.number is None or change.direction is None:
        return None
    down = change.direction.text == "减少"
    delta = change.amount.number
    return one.current.number + delta if down else one.current.number - delta, change.amount


def missing_years(department: Department, years: dict[int, Summary]) -> Iterator[Finding]:
    told = {entry.name for entry in department.body.gaps}
    file = f"content/departments/{department.id}/department.yaml"
    for year in range(min(years, default=0), max(years, default=0)):
        if year not in years and str(year) not in told:
            message = f"{department.name}缺 {year} 年度决算，也没有说明缘由"
            yield Finding(
                MISSING_YEAR.code,
                message,
                MISSING_YEAR.hint,
                (Place(department.body.name.source if department.body.name else Source(file)),),
                MISSING_YEAR.severity,
            )
