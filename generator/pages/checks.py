"""核对页 …/checks/：这份报告查了什么，哪里不符，怎么解释，什么没法查。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.findings import Checked, Finding, Severity
from generator.pages.page import Link, Page
from generator.pages.report_pages import Desk


@dataclass(frozen=True, slots=True)
class FindingView:
    """A finding as readers see it: what disagrees, where, and the reason given."""

    anchor: str
    code: str
    severity: Severity
    title: str
    message: str
    place: str
    others: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class RuleView:
    code: str
    title: str
    formula: str
    note: str


@dataclass(frozen=True, slots=True)
class ChecksContext:
    """All that checks.html may name."""

    result: str
    explained: tuple[FindingView, ...]
    unexplained: tuple[FindingView, ...]
    passed: tuple[RuleView, ...]
    not_run: tuple[RuleView, ...]


def pages(desk: Desk) -> Iterator[Page[ChecksContext]]:
    url = urls.checks(desk.id, desk.report.key)
    views = list(viewed(desk))
    rules = {rule.code: rule for rule in desk.survey.rules}
    faulty = {finding.code for finding in desk.checked.findings}
    yield desk.page(
        url,
        "checks.html",
        f"核对结果 · {desk.title}",
        ChecksContext(
            result_words(desk.checked),
            tuple(one for finding, one in views if finding.explained),
            tuple(one for finding, one in views if not finding.explained),
            tuple(
                RuleView(code, rules[code].title, rules[code].formula, "")
                for code in desk.checked.ran
                if code in rules and code not in faulty
            ),
            tuple(
                RuleView(code, rules[code].title, rules[code].formula, reason)
                for code, reason in desk.checked.skipped
                if code in rules
            ),
        ),
        Link("核对结果", url),
        description=f"{desk.title}的核对结果：查了 {len(desk.checked.ran)} 条规则。",
    )


def result_words(checked: Checked) -> str:
    """查过 76 条规则，12 处出入（均已说明），5 处尾差。"""
    if not checked.ran:
        return "报告没有载明可以核对的数"
    amiss = [f for f in checked.findings if f.severity is not Severity.NOTE]
    notes = len(checked.findings) - len(amiss)
    told = sum(1 for f in amiss if f.explained)
    said = f"{len(amiss)} 处出入" if amiss else "未见出入"
    if amiss and told:
        said += "（均已说明）" if told == len(amiss) else f"（其中 {told} 处已说明）"
    return f"查过 {len(checked.ran)} 条规则，{said}" + (f"，{notes} 处提示" if notes else "")


def viewed(desk: Desk) -> Iterator[tuple[Finding, FindingView]]:
    """Each finding with its view; a second one of a rule at a place gets an anchor of its own."""
    used: dict[str, int] = {}
    for finding in desk.checked.findings:
        anchor = urls.finding(finding.code, finding.where.path)
        number = used[anchor] = used.get(anchor, 0) + 1
        yield finding, view(desk, finding, anchor if number == 1 else f"{anchor}-{number}")


def view(desk: Desk, finding: Finding, anchor: str) -> FindingView:
    titles = {rule.code: rule.title for rule in desk.survey.rules}
    return FindingView(
        anchor,
        finding.code,
        finding.severity,
        titles.get(finding.code, ""),
        finding.message,
        finding.where.path,
        tuple(place.source.path for place in finding.places[1:] if place.source.path),
        finding.explained or "",
    )
