"""Runs the rules over one report, joins breaches with code, severity and wording."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.checks.causes import likely_cause
from generator.checks.rule import Answer, Breach, Case, Looked, Rule
from generator.findings import Checked, Finding, Place, ReportRef, Severity, in_order
from generator.model.guess import guess
from generator.source import Source

NOT_STATED = "报告没有载明此规则所需的数或文字"
NOT_READ = "所需的数或文字没有载明，或在没有读出来的部分里"
SWITCHED_OFF = "此规则未启用"
WORDS = {"错误": Severity.ERROR, "警告": Severity.WARNING, "提示": Severity.NOTE}
OFF, ON = "关闭", "启用"


def check(case: Case, rules: Sequence[Rule], settings: Mapping[str, str]) -> Checked:
    """`settings` are those of site.yaml: a word of severity, 关闭 or 启用, by code."""
    found: list[Finding] = []
    ran: list[str] = []
    skipped: list[tuple[str, str]] = []
    broken: list[tuple[str, str]] = []
    for rule in rules:
        word = settings.get(rule.code, "")
        if word == OFF or (not rule.on and not word):
            skipped.append((rule.code, SWITCHED_OFF))
            continue
        try:
            answers = [one for one in rule.look(case) if may_be_said(case, one)]
        except Exception as error:  # a rule that raises must not hide the others
            broken.append((rule.code, f"{type(error).__name__}: {error}"))
            continue
        if not answers:
            skipped.append((rule.code, NOT_READ if is_part(case) else NOT_STATED))
            continue
        ran.append(rule.code)
        found += [
            finding(case, rule, answer, word)
            for answer in answers
            if not isinstance(answer, Looked)
        ]
    return Checked(in_order(found), tuple(ran), tuple(skipped), tuple(broken))


def is_part(case: Case) -> bool:
    return case.office is not None and bool(case.office.unread)


def may_be_said(case: Case, answer: Answer) -> bool:
    if isinstance(answer, Looked) or case.office is None:
        return True
    return not (answer.absent and case.office.lacks_pages)


def finding(case: Case, rule: Rule, breach: Breach, word: str) -> Finding:
    message = rule.message.format_map(breach.words)
    cause = likely_cause(breach)
    if cause:
        message += f"（{cause}）"
    severity = breach.severity or WORDS.get(word, rule.severity)
    if breach.severity is Severity.NOTE and breach.gap is not None:
        message += "，在换算尾差之内"
    report = case.report
    return Finding(
        rule.code,
        message,
        rule.hint,
        (Place(breach.at, breach.label, breach.value), *breach.beside),
        severity,
        ReportRef(report.department, report.year, report.key.kind),
    )


def explained(
    case: Case, checked: Checked, known: frozenset[str], across: frozenset[str]
) -> Checked:
    """The findings with the reasons of 差异说明; a difference that no longer applies is one too.

    Rules `across` reports are judged when all reports are there.
    """
    reasons = {
        (one.rule.text, one.place.text): one
        for one in case.report.body.differences
        if one.rule and one.place and one.reason and one.rule.text not in across
    }
    used: set[tuple[str, str]] = set()
    found: list[Finding] = []
    for one in checked.findings:
        key = (one.code, one.where.path)
        difference = reasons.get(key)
        if difference is not None and difference.reason is not None:
            used.add(key)
            one = replace(one, explained=difference.reason.text)
        found.append(one)
    for key, difference in reasons.items():
        if key not in used and difference.rule is not None:
            found.append(stale(case, difference.rule.source, key, known))
    return replace(checked, findings=in_order(found))


def stale(case: Case, at: Source, key: tuple[str, str], known: frozenset[str]) -> Finding:
    code, place = key
    report = case.report
    message = (
        f"差异说明所登记的 {code} 已不适用：“{place}”没有这样的出入"
        if code in known
        else f"没有 {code} 这条规则{guess(code, known)}"
    )
    hint = "删去这一条，或改正规则与位置"
    ref = ReportRef(report.department, report.year, report.key.kind)
    return Finding("FT101", message, hint, (Place(at),), Severity.ERROR, ref)
