"""What a rule is, what it looks at, and what it says of each place it looked at."""

from __future__ import annotations

import datetime
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from generator.checks.office import Office
from generator.checks.prose_text import name_lines, prose_lines, worded_lines
from generator.checks.text.line import Line
from generator.findings import Place, Severity
from generator.model.paths import Leaf, report_leaves
from generator.model.portal import DepartmentBody, Report
from generator.model.statements import Statements
from generator.model.subjects import Subjects
from generator.model.values import Figure
from generator.money import Gap, Unit, Verdict, grouped
from generator.source import Source


@dataclass(frozen=True)
class Case:
    """One report as it was published, nothing computed, with the catalogue around it.

    `department` and `base_day` (基准日) are None where they are not known: what needs them is
    then not run. `office` is what an office file prints, where one is checked.
    """

    report: Report
    subjects: Subjects
    department: DepartmentBody | None = None
    base_day: datetime.date | None = None
    office: Office | None = None

    @cached_property
    def said(self) -> Statements:
        return self.report.body.statements or Statements()

    @property
    def unit(self) -> Unit:
        return Unit(self.report.unit)

    @property
    def year(self) -> int:
        return self.report.year

    @cached_property
    def leaves(self) -> dict[str, Leaf]:
        """Everything the report states, by its path of keys."""
        return {leaf.source.path: leaf for leaf in report_leaves(self.report)}

    @cached_property
    def figures(self) -> dict[str, Figure]:
        """Every stated figure by its path of keys."""
        return {path: leaf for path, leaf in self.leaves.items() if isinstance(leaf, Figure)}

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        """All prose of the report; of an office file all that is printed, its prose among it."""
        if self.office is None:
            return self.prose
        return (*worded_lines(self.report, self.leaves.values()), *self.office.lines)

    @cached_property
    def prose(self) -> tuple[Line, ...]:
        return prose_lines(self.report, self.leaves.values())

    @cached_property
    def names(self) -> tuple[Line, ...]:
        """Titles and names as printed."""
        return name_lines(self.leaves.values())

    def prints(self, key: str) -> bool:
        """Whether an office file has a section, or a table, that was not made out."""
        return self.office is not None and key in self.office.sections | self.office.tables

    def cell(self, table: str, row: str, column: str) -> Figure | None:
        found = self.report.table(table)
        return found.cell(row, column) if found else None


@dataclass(frozen=True, slots=True)
class Looked:
    """A place was looked at and is in order. A rule that yields nothing was not run."""


@dataclass(frozen=True, slots=True)
class Breach:
    """A fault at a place. `words` fill the rule's message; `beside` are the other places.

    `severity` overrides that of the rule where size or evidence decides. `gap` and `parts` let
    the frame tell a likely cause. `absent`: it says that something is not there, which nobody can
    say of a file that could not be read whole.
    """

    at: Source
    words: dict[str, str] = field(default_factory=dict)
    beside: tuple[Place, ...] = ()
    label: str = ""
    value: str = ""
    severity: Severity | None = None
    gap: Gap | None = None
    parts: tuple[Figure, ...] = ()
    absent: bool = False


LOOKED = Looked()
Answer = Looked | Breach
Look = Callable[[Case], Iterator[Answer]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`why`, `bad`, `good` come from the docstring: the page a webmaster reads.

    `basis` is the check's name in the list of the field (B01, D06 …); a rule that is not `on`
    runs only where site.yaml switches it on.
    """

    code: str
    title: str
    formula: str
    severity: Severity
    message: str
    hint: str
    look: Look
    basis: str
    why: str = ""
    bad: str = ""
    good: str = ""
    on: bool = True


def rule(
    *,
    code: str,
    title: str,
    formula: str,
    severity: Severity,
    message: str,
    hint: str,
    basis: str,
    on: bool = True,
) -> Callable[[Look], Rule]:
    """Make a rule of the one function of a module; its docstring explains it."""

    def make(look: Look) -> Rule:
        told = told_in(sys.modules[look.__module__].__doc__ or "")
        why, bad, good = (told.get(word, "") for word in ("为何", "违例", "合例"))
        return Rule(code, title, formula, severity, message, hint, look, basis, why, bad, good, on)

    return make


def told_in(doc: str) -> dict[str, str]:
    """The paragraphs 为何：… 违例：… 合例：… of a docstring; a line may go on in the next."""
    found: dict[str, str] = {}
    word = ""
    for line in (line.strip() for line in doc.splitlines()[1:]):
        head, mark, rest = line.partition("：")
        if mark and head in ("为何", "违例", "合例"):
            word, found[head] = head, rest
        elif word and line:
            found[word] += line
    return found


def judged(
    gap: Gap,
    found: Figure,
    *beside: tuple[str, Figure],
    unit: str = "",
    label: str = "",
    parts: tuple[Figure, ...] = (),
    **words: str,
) -> Answer:
    """A comparison as an answer: equal is in order, rounding is a note, beyond is the fault.

    The message may use {found}, {expected}, {gap} and whatever `words` adds. `beside` are
    (label, figure) of the other places.
    """
    if gap.verdict is Verdict.EQUAL:
        return LOOKED
    said = {
        "found": grouped(gap.found) + unit,
        "expected": grouped(gap.expected) + unit,
        "gap": grouped(abs(gap.difference)) + unit,
        **words,
    }
    return Breach(
        found.source,
        said,
        tuple(Place(figure.source, name, figure.text) for name, figure in beside),
        label,
        found.text,
        Severity.NOTE if gap.verdict is Verdict.ROUNDING else None,
        gap,
        parts,
    )
