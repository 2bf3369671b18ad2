"""一份报告的一瞥：支出总计，与按类合成的一条色带；首页、地区页、部门页都用。"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator import urls
from generator.charts import colours
from generator.charts.words import share, total
from generator.model.shown import shown
from generator.model.subjects import Kind, kind_of
from generator.model.summary import SubjectUse, Summary
from generator.pages.page import Link
from generator.pages.survey import Survey, report_title

NAMED = 3  # classes that a glance names; the rest are told together
MOST = 6


@dataclass(frozen=True, slots=True)
class Piece:
    """A class of spending: its colour as a custom property, its width in per cent of all."""

    name: str
    colour: str
    width: str
    share: str


@dataclass(frozen=True, slots=True)
class Glance:
    """`pieces` are in order of size, none where the classes make no whole; `rest` tells of those
    after the first `named`."""

    department: Link
    report: Link
    region: str
    amount: str
    unit: str
    pieces: tuple[Piece, ...]
    named: int
    rest: str


def glances(survey: Survey, summaries: Iterable[Summary]) -> tuple[Glance, ...]:
    return tuple(glance(survey, summary) for summary in tuple(summaries)[:MOST])


def glance(survey: Survey, summary: Summary) -> Glance:
    department = survey.department(summary.department)
    region = survey.region(department.region)
    uses = classes(summary)
    named = NAMED if len(uses) > NAMED + 1 else len(uses)
    amount = summary.headline("expenditure").amount
    return Glance(
        Link(department.name, urls.department(department.id)),
        Link(report_title(summary.key), urls.report(department.id, summary.key)),
        region.title if region else "",
        shown(amount),
        summary.unit if amount is not None and amount.number is not None else "",
        tuple(pieces(survey, summary, uses)),
        named,
        rest_words(uses, named),
    )


def classes(summary: Summary) -> tuple[SubjectUse, ...]:
    """Functional classes by size; none where one is below nil, as they make no whole then."""
    found = [
        use
        for use in summary.subjects
        if len(use.code) == 3 and kind_of(use.code) is Kind.FUNCTIONAL
    ]
    if any((use.amount.number or 0) < 0 for use in found):
        return ()
    return tuple(sorted(found, key=lambda use: (-(use.amount.number or 0), use.code)))


def pieces(survey: Survey, summary: Summary, uses: tuple[SubjectUse, ...]) -> Iterable[Piece]:
    whole = total(use.amount for use in uses)
    for use in uses:
        part = total((use.amount,))
        yield Piece(
            survey.frame.subjects.name(use.code, summary.key.year),
            custom_property(colours.of_class(use.code)),
            f"{part / whole * 100:.2f}",
            share(part, whole),
        )


def rest_words(uses: tuple[SubjectUse, ...], named: int) -> str:
    """其余2类 3.2%."""
    rest = uses[named:]
    if not rest:
        return ""
    part = total(use.amount for use in rest)
    return f"其余{len(rest)}类 {share(part, total(use.amount for use in uses))}"


def custom_property(colour: str) -> str:
    """@k1 → --k1."""
    return colour.replace("@", "--", 1)
