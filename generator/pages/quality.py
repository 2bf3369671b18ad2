"""数据质量 /checks/：各报告查了多少条规则、有多少处出入，一眼看全。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.findings import RuleLine, Severity
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey, report_title


@dataclass(frozen=True, slots=True)
class QualityLine:
    department: str
    report: Link
    ran: int
    not_run: int
    errors: int
    warnings: int
    notes: int
    explained: int


@dataclass(frozen=True, slots=True)
class QualityContext:
    """All that quality.html may name."""

    lines: tuple[QualityLine, ...]
    rules: tuple[tuple[RuleLine, int], ...]
    across: tuple[str, ...]


def pages(survey: Survey) -> Iterator[Page[QualityContext]]:
    counts: dict[str, int] = {}
    for summary in survey.summaries:
        for code in summary.quality.codes:
            counts[code] = counts.get(code, 0) + 1
    yield Page(
        urls.CHECKS,
        "quality.html",
        "数据质量",
        QualityContext(
            tuple(lines(survey)),
            tuple((rule, counts.get(rule.code, 0)) for rule in survey.rules),
            tuple(finding.message for finding in survey.across),
        ),
        (START, Link("数据质量", urls.CHECKS)),
        "每份报告查了哪些规则，哪里不符，怎么解释。",
        kind="column",
    )


def lines(survey: Survey) -> Iterator[QualityLine]:
    for summary in sorted(survey.summaries, key=lambda s: (-s.key.year, s.department)):
        quality = summary.quality
        yield QualityLine(
            survey.department(summary.department).name,
            Link(report_title(summary.key), urls.checks(summary.department, summary.key)),
            quality.ran,
            quality.not_run,
            quality.by_severity.get(Severity.ERROR, 0),
            quality.by_severity.get(Severity.WARNING, 0),
            quality.by_severity.get(Severity.NOTE, 0),
            quality.explained,
        )
