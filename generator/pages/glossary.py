"""名词解释 /glossary/ 与 /glossary/<id>/。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator import urls
from generator.model.load_terms import CATEGORIES
from generator.model.portal import Term
from generator.pages.page import Link, Page
from generator.pages.survey import START, Survey, report_title

TOP = Link("名词解释", urls.GLOSSARY)


@dataclass(frozen=True, slots=True)
class GlossaryContext:
    """All that glossary.html may name."""

    groups: tuple[tuple[str, tuple[Link, ...]], ...]


@dataclass(frozen=True, slots=True)
class TermContext:
    """All that term.html may name."""

    term: Term
    subject: Link | None
    used_in: tuple[Link, ...]
    others: tuple[Link, ...]


def pages(survey: Survey) -> Iterator[Page[GlossaryContext] | Page[TermContext]]:
    terms = survey.frame.terms
    yield Page(
        urls.GLOSSARY,
        "glossary.html",
        "名词解释",
        GlossaryContext(
            tuple(
                (word, tuple(link(t) for t in terms if t.category == word))
                for word in CATEGORIES
                if any(t.category == word for t in terms)
            )
        ),
        (START, TOP),
        "决算报告里的名词，用平常话解释。",
        kind="column",
    )
    for term in terms:
        yield Page(
            urls.term(term.id),
            "term.html",
            term.name,
            TermContext(
                term,
                subject(survey, term),
                tuple(used_in(survey, term)),
                tuple(link(t) for t in terms if t.category == term.category and t.id != term.id),
            ),
            (START, TOP, Link(term.name, urls.term(term.id))),
            term.short,
        )


def link(term: Term) -> Link:
    return Link(term.name, urls.term(term.id), term.short)


def subject(survey: Survey, term: Term) -> Link | None:
    if term.subject is None or term.subject not in survey.by_subject:
        return None
    return Link(f"科目 {term.subject}", urls.subject(term.subject))


def used_in(survey: Survey, term: Term) -> Iterator[Link]:
    for summary in survey.by_term.get(term.id, ()):
        department = survey.department(summary.department)
        text = f"{department.name}{report_title(summary.key)}"
        yield Link(text, urls.report(department.id, summary.key))
