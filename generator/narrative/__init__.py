"""说明：由所载数字写出第二部分的标准说明，按表式的写法。

What is stated is said as stated; a share that is not stated but follows is computed and marked.
Reasons are never invented, slips never corrected. A section of which nothing is stated is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from generator.model.portal import Report
from generator.model.statements import Statements
from generator.model.subjects import Subjects
from generator.narrative.assets import assets
from generator.narrative.basic import basic
from generator.narrative.expenditure import expenditure
from generator.narrative.fiscal import fiscal
from generator.narrative.forms import Heading, form_of
from generator.narrative.general_budget import budget_detail, budget_overall, budget_structure
from generator.narrative.operating_cost import operating_cost
from generator.narrative.other_budgets import capital, fund
from generator.narrative.overall import overall
from generator.narrative.performance_management import performance
from generator.narrative.pieces import Paragraph, Pieces, Section, merged
from generator.narrative.procurement import procurement
from generator.narrative.revenue import revenue
from generator.narrative.three_public import (
    three_public,
    three_public_detail,
    three_public_overall,
)
from generator.narrative.wording import Setting, wording_of

Teller = Callable[[Statements, Setting], Iterator[Pieces]]
TELLERS: dict[str, Teller] = {
    "overall": overall,
    "revenue": revenue,
    "expenditure": expenditure,
    "fiscal": fiscal,
    "general-budget-overall": budget_overall,
    "general-budget-structure": budget_structure,
    "general-budget-detail": budget_detail,
    "basic": basic,
    "three-public": three_public,
    "three-public-overall": three_public_overall,
    "three-public-detail": three_public_detail,
    "fund": fund,
    "capital": capital,
    "operating-cost": operating_cost,
    "procurement": procurement,
    "assets": assets,
    "performance": performance,
}


def narrate(report: Report, subjects: Subjects, name: str) -> tuple[Section, ...]:
    """The sections of the second part; `name` is what the department is called in sentences."""
    said = report.body.statements
    if said is None:
        return ()
    setting = Setting(wording_of(report.profile), report.year, report.unit, name, subjects)
    return sections(form_of(setting.wording), said, setting)


def sections(
    headings: tuple[Heading, ...], said: Statements, setting: Setting
) -> tuple[Section, ...]:
    """The sections of which anything is said; their numbers are those of the form."""
    found = []
    for heading in headings:
        tell = TELLERS.get(heading.id)
        told = (merged(pieces) for pieces in tell(said, setting)) if tell else ()
        paragraphs = tuple(Paragraph(pieces) for pieces in told if pieces)
        parts = sections(heading.parts, said, setting)
        if paragraphs or parts:
            found.append(Section(heading.id, heading.number, heading.title, paragraphs, parts))
    return tuple(found)
