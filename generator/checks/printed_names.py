"""Names of subjects as a report prints them, level by level, against the catalogue of its year."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.checks.rule import Case
from generator.findings import Severity
from generator.model.subjects import Evidence, Subject
from generator.names import unified

LEVELS = ("类", "款", "项")
_LEVEL = re.compile(r"(.+?)（(类|款|项)）")
SEVERITIES = {
    Evidence.PRINTED: Severity.ERROR,
    Evidence.BELIEVED: Severity.WARNING,
    Evidence.UNSURE: Severity.NOTE,
}


def printed_levels(text: str, code: str) -> dict[int, str]:
    """社会保障和就业（类）抚恤（款）死亡抚恤（项） → {0: 社会保障和就业, 1: 抚恤, 2: 死亡抚恤}.

    A name without marks is that of the code's own level; nothing where that is not plain.
    """
    plain = unified(text)
    found = {
        LEVELS.index(mark): name
        for name, mark in _LEVEL.findall(plain.replace("（类）支出", "（类）"))
    }
    if found:
        return {level: name for level, name in found.items() if level <= (len(code) - 3) // 2}
    if any(sign in plain for sign in "—-/、，；："):
        return {}
    return {(len(code) - 3) // 2: plain}


def alike(printed: str, standard: str, level: int) -> bool:
    """The forms write 一般公共服务（类）: 支出 may be left out of a class."""
    if level == 0:
        return printed.removesuffix("支出") == unified(standard).removesuffix("支出")
    return printed == unified(standard)


@dataclass(frozen=True, slots=True)
class Misprint:
    """One level of a hierarchy that is not spelled as in the catalogue."""

    level: int
    printed: str
    subject: Subject
    period: str

    @property
    def said(self) -> str:
        return f"{LEVELS[self.level]}“{self.printed}”应为“{self.subject.name}”{self.period}"

    @property
    def severity(self) -> Severity:
        """By evidence; a name that is only cut short by 支出 misleads nobody: a warning at most."""
        graded = SEVERITIES[self.subject.evidence]
        short = self.printed.removesuffix("支出") == unified(self.subject.name).removesuffix("支出")
        return Severity.WARNING if short and graded is Severity.ERROR else graded


def misprints(case: Case, text: str, code: str) -> list[Misprint]:
    """Levels spelled otherwise than the catalogue has them in the year of the report."""
    found = []
    for level, printed in printed_levels(text, code).items():
        subject = case.subjects.valid(code[: 3 + 2 * level], case.year)
        if subject is not None and not alike(printed, subject.name, level):
            found.append(Misprint(level, printed, subject, period(case, printed, subject)))
    return found


def period(case: Case, printed: str, subject: Subject) -> str:
    """（原名用到 2019 年）, where the printed name is one that this code had."""
    for other in case.subjects.rows.get(subject.code, ()):
        if other is not subject and alike(printed, other.name, other.level):
            if other.until is not None and other.until < case.year:
                return f"（所印的名称只用到 {other.until} 年）"
            if other.since is not None and other.since > case.year:
                return f"（所印的名称 {other.since} 年起才用）"
    return ""


def worst(misprinted: list[Misprint]) -> Severity:
    order = (Severity.ERROR, Severity.WARNING, Severity.NOTE)
    return min((one.severity for one in misprinted), key=order.index)


def other_class(case: Case, printed: str, code: str) -> bool:
    """Whether it is the name of another class, and not only a misspelling of its own."""
    return any(
        alike(printed, subject.name, 0)
        for other, rows in case.subjects.rows.items()
        if len(other) == 3 and other[0] == "2" and other != code[:3]
        for subject in rows
    )
