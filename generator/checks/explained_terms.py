"""What a report spends on, and what its 名词解释 explains."""

from __future__ import annotations

from collections.abc import Iterable

from generator.checks.printed_names import alike, printed_levels
from generator.checks.rule import Case
from generator.model.report import ListedTerm
from generator.model.values import Figure, Text
from generator.names import unified
from generator.source import Source

FISCAL = ("T5", "T8", "T9")
ALL_MONEY = ("T2", "T3", "T5", "T8", "T9", "X7", "X9", "X11")


def spent_items(case: Case) -> dict[str, Figure]:
    """The 项 with an amount of 财政拨款, by code: from the tables published, else from 说明."""
    found: dict[str, Figure] = {}
    for key in FISCAL:
        table = case.report.table(key)
        for _, row in table.rows() if table else ():
            amount = table.cell(row.id, "total") if table else None
            if row.code and len(row.code) == 7 and amount is not None and amount.number:
                found.setdefault(row.code, amount)
    budget = case.said.general_budget
    for item in budget.detail.items if budget and budget.detail else ():
        if item.code is not None and item.final is not None and item.final.number:
            found.setdefault(item.code.text, item.final)
    return found


def named_subjects(case: Case) -> set[str]:
    """Every subject that some table or sentence gives a figure other than nil, by code."""
    found = set(spent_items(case))
    for key in ALL_MONEY:
        table = case.report.table(key)
        for _, row in table.rows() if table else ():
            if row.code and any(cell is not None and cell.number for cell in row.cells):
                found.add(row.code)
    budget = case.said.general_budget
    for item in budget.detail.items if budget and budget.detail else ():
        planned = (item.initial_budget, item.adjusted_budget)
        if item.code is not None and any(one is not None and one.number for one in planned):
            found.add(item.code.text)
    return found


def explained_codes(case: Case) -> dict[str, ListedTerm]:
    return {term.code.text: term for term in case.report.body.terms if term.code}


def is_explained(case: Case, code: str) -> bool:
    """By its own code, by that of a 款 or 类 above it, or by its name alone."""
    codes = explained_codes(case)
    if any(code[:length] in codes for length in (3, 5, 7)):
        return True
    subject = case.subjects.known(code, case.year)
    names = (term.printed_name for term in case.report.body.terms if term.code is None)
    return subject is not None and any(
        alike(printed_levels(name.text, code).get(subject.level, ""), subject.name, subject.level)
        and is_of_parent(case, name, code)
        for name in names
        if name is not None
    )


def is_of_parent(case: Case, name: Text, code: str) -> bool:
    """行政运行 stands under many 款: the one printed with it, if any, must be its own."""
    printed = printed_levels(name.text, code).get(1)
    own = case.subjects.known(code[:5], case.year)
    return printed is None or own is None or alike(printed, own.name, 1)


def explains_subjects(case: Case) -> bool:
    """Whether the profile's 名词解释 explains subjects, and this report lists any term."""
    flag = case.report.profile.subject_terms
    return bool(case.report.body.terms) and flag is not None and flag.value


def lists(case: Case, ids: Iterable[str], names: Iterable[str]) -> bool:
    """Whether a term is listed, by one of its ids or by a name that holds one of its names."""
    terms = case.report.body.terms
    if {term.id.text for term in terms if term.id} & set(ids):
        return True
    printed = [bare(term.printed_name.text) for term in terms if term.printed_name]
    return any(bare(name) in one for name in names for one in printed if "（项）" not in one)


def bare(name: str) -> str:
    return unified(name).replace("“", "").replace("”", "")


def list_source(case: Case) -> Source:
    return case.report.body.terms[0].source.at("名词解释")
