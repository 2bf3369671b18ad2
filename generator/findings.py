"""A finding: what is wrong, where, and how to mend it; its severity and its order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import Enum

from generator.source import Source


class Severity(Enum):
    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"

    @property
    def label(self) -> str:
        return {"error": "错误", "warning": "警告", "note": "提示"}[self.value]


@dataclass(frozen=True, slots=True)
class Place:
    """One of the places a finding speaks of; `label` stands beside its caret.

    In an office file it stands on a page, a sheet, in a cell; `text` is then what stands there,
    and the source's line and column are those of the text.
    """

    source: Source
    label: str = ""
    value: str = ""
    page: int = 0
    sheet: str = ""
    cell: str = ""
    text: str | None = None

    @property
    def words(self) -> str:
        """Where, in one line: 2020.yaml:18:15, or 决算.pdf 第 5 页第 3 行、决算.xlsx 收入表 C4."""
        source = self.source
        if self.text is None:
            return f"{source.file}:{source.line}:{source.column}"
        page = f"第 {self.page} 页" if self.page else ""
        line = f"第 {source.line} 行" if not self.cell and source.line else ""
        parts = (source.file, page + line, self.sheet, cell_in_words(self.cell))
        return " ".join(part for part in parts if part)


def cell_in_words(cell: str) -> str:
    """C12; of the third table of a document 第 3 张表 C12."""
    table, _, place = cell.rpartition("!")
    return f"第 {table} 张表 {place}" if table else place


@dataclass(frozen=True, slots=True)
class ReportRef:
    """The report a finding belongs to."""

    department: str
    year: int
    kind: str


@dataclass(frozen=True, slots=True)
class Finding:
    code: str
    message: str
    hint: str
    places: tuple[Place, ...]
    severity: Severity = Severity.ERROR
    report: ReportRef | None = None
    explained: str | None = None

    @property
    def where(self) -> Source:
        return self.places[0].source


@dataclass(frozen=True, slots=True)
class RuleLine:
    """What pages and docs say of a rule; `basis` is the check's name in the field's own list."""

    code: str
    title: str
    formula: str
    severity: Severity
    hint: str
    basis: str
    why: str = ""
    bad: str = ""
    good: str = ""
    on: bool = True


@dataclass(frozen=True, slots=True)
class Checked:
    """What came of checking. `ran` and `skipped` tell how far “没有发现问题” may be said.

    `broken` are rules that raised: our fault, never a finding against the data.
    """

    findings: tuple[Finding, ...] = ()
    ran: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    broken: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Reach:
    """How far the checking of a portal went. Every rule is in `ran` or in `skipped`, never in both.

    `unread` are the reports (department/year) that no rule saw, because reading them failed;
    `broken` are rules that raised, also told among `skipped`.
    """

    reports: int = 0
    unread: tuple[str, ...] = ()
    ran: tuple[str, ...] = ()
    skipped: tuple[tuple[str, str], ...] = ()
    broken: tuple[tuple[str, str], ...] = ()

    @property
    def rules(self) -> int:
        return len(self.ran) + len(self.skipped)


def fault(code: str, source: Source, message: str, hint: str, *beside: Place) -> Finding:
    """An error found while reading or loading; `beside` are the other places it speaks of."""
    return Finding(code, message, hint, (Place(source), *beside))


def under(folder: str, finding: Finding) -> Finding:
    """The same finding with its files named from above `folder`."""
    places = tuple(
        replace(place, source=replace(place.source, file=folder + place.source.file))
        for place in finding.places
    )
    return replace(finding, places=places)


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sorted by file, line, column, code; said once each.

    Where reading has answered, loading is not heard on the same word: the second is an echo.
    """
    unique = dict.fromkeys(findings)
    read = {place(f) for f in unique if f.code < LOADING and f.code not in OF_THE_FILE}
    heard = (f for f in unique if not (LOADING <= f.code < RULES and place(f) in read))
    return tuple(sorted(heard, key=lambda f: (*place(f), f.code, f.message)))


LOADING, RULES = "FT030", "FT100"
OF_THE_FILE = ("FT001", "FT020")  # these stand at 1:1 and do not speak of what is written there


def place(finding: Finding) -> tuple[str, int, int]:
    return finding.where.file, finding.where.line, finding.where.column


def blocking(findings: Iterable[Finding]) -> bool:
    """Errors that nobody explained."""
    return any(f.severity is Severity.ERROR and f.explained is None for f in findings)
