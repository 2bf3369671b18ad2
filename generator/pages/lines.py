"""A report as one line of a list."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import urls
from generator.model.shown import shown
from generator.model.summary import Summary
from generator.model.tables import Status
from generator.pages.page import Link
from generator.pages.survey import Survey, report_title


@dataclass(frozen=True, slots=True)
class ReportLine:
    """Whose report, which year, its two totals, and what of it is published."""

    department: Link
    report: Link
    region: str
    published: str
    revenue: str
    expenditure: str
    unit: str
    tables: str


def report_line(survey: Survey, summary: Summary) -> ReportLine:
    department = survey.department(summary.department)
    region = survey.region(department.region)
    return ReportLine(
        Link(department.name, urls.department(department.id)),
        Link(report_title(summary.key), urls.report(department.id, summary.key)),
        region.title if region else "",
        summary.published.text if summary.published else "未载明",
        shown(summary.headline("revenue").amount),
        shown(summary.headline("expenditure").amount),
        summary.unit,
        tables_words(summary),
    )


def latest(survey: Survey, summaries: Iterable[Summary], most: int) -> tuple[ReportLine, ...]:
    return tuple(report_line(survey, summary) for summary in newest(summaries)[:most])


def newest(summaries: Iterable[Summary]) -> list[Summary]:
    """Newest year first; within a year by date of publication where one is stated."""
    return sorted(
        summaries,
        key=lambda s: (
            s.key.year,
            s.published.text if s.published and s.published.date else "",
            s.department,
        ),
        reverse=True,
    )


def tables_words(summary: Summary) -> str:
    """共 9 张：已附 6，无数据 3."""
    words = {Status.GIVEN: "已附", Status.EMPTY: "无数据", Status.NAMED: "未附"}
    counts = {
        word: sum(1 for _, _, status in summary.tables if status is wanted)
        for wanted, word in words.items()
    }
    said = "，".join(f"{word} {count}" for word, count in counts.items() if count)
    return f"共 {len(summary.tables)} 张：{said}"
