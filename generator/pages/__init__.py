"""Every kind of page: one module each, listed here."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.narrative import narrate
from generator.pages import (
    annex,
    checks,
    compare,
    departments,
    explore,
    glossary,
    home,
    own,
    performance,
    quality,
    regions,
    report,
    search,
    subject,
    subjects_across,
    table,
    three_public,
)
from generator.pages.page import Page
from generator.pages.report_pages import Desk
from generator.pages.survey import Survey

PORTAL_KINDS = (
    home,
    regions,
    departments,
    subjects_across,
    glossary,
    quality,
    compare,
    explore,
    search,
    own,
)


def of_report(desk: Desk) -> Iterator[Page[Any]]:
    """The pages of one report."""
    narrative = narrate(desk.report, desk.subjects, desk.department.short_name)
    for kind in (report, table, subject, three_public, performance):
        yield from kind.pages(desk, narrative)
    yield from annex.pages(desk)
    yield from checks.pages(desk)


def of_portal(survey: Survey) -> Iterator[Page[Any]]:
    """The pages across reports."""
    for kind in PORTAL_KINDS:
        yield from kind.pages(survey)
