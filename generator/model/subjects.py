"""科目：按年度有效的功能分类与经济分类，类 › 款 › 项。"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import Enum


class Kind(Enum):
    FUNCTIONAL = "functional"
    ECONOMIC = "economic"
    GOVERNMENT = "government"


class Evidence(Enum):
    """How sure the catalogue is of a row: printed in official material, believed, or unsure."""

    PRINTED = "printed"
    BELIEVED = "believed"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True)
class Subject:
    kind: Kind
    code: str
    name: str
    since: int | None
    until: int | None
    evidence: Evidence

    @property
    def level(self) -> int:
        """0 类, 1 款, 2 项."""
        return (len(self.code) - 3) // 2

    def valid_in(self, year: int) -> bool:
        return (self.since or 0) <= year <= (self.until or 9999)


def parent_code(code: str) -> str | None:
    """`2010301` → `20103` → `201` → None."""
    return code[:-2] if len(code) > 3 else None


def kind_of(code: str) -> Kind:
    """By its first digit: 2 functional, 3 economic, 5 government economic."""
    return {"3": Kind.ECONOMIC, "5": Kind.GOVERNMENT}.get(code[:1], Kind.FUNCTIONAL)


@dataclass(frozen=True)
class Subjects:
    """The catalogue: one row per code and name; a renamed subject has several."""

    rows: Mapping[str, tuple[Subject, ...]]
    definitions: Mapping[str, str] = field(default_factory=dict)

    @staticmethod
    def of(rows: Iterable[Subject], definitions: Mapping[str, str]) -> Subjects:
        by_code: dict[str, list[Subject]] = {}
        for row in rows:
            by_code.setdefault(row.code, []).append(row)
        return Subjects({code: tuple(found) for code, found in by_code.items()}, definitions)

    def valid(self, code: str, year: int) -> Subject | None:
        """The row of this code that is valid in this year."""
        return next((s for s in self.rows.get(code, ()) if s.valid_in(year)), None)

    def known(self, code: str, year: int) -> Subject | None:
        """The valid row, else the one nearest in time: a name to show, not a judgement."""
        return self.valid(code, year) or min(
            self.rows.get(code, ()),
            key=lambda s: min(abs((s.until or year) - year), abs((s.since or year) - year)),
            default=None,
        )

    def name(self, code: str, year: int) -> str:
        subject = self.known(code, year)
        return subject.name if subject else ""

    def path(self, code: str) -> tuple[str, ...]:
        """The codes from 类 down to this one."""
        return tuple(code[:n] for n in (3, 5, 7) if n <= len(code))

    def full_name(self, code: str, year: int) -> str:
        """一般公共服务支出（类）政府办公厅（室）及相关机构事务（款）行政运行（项）."""
        marks = ("（类）", "（款）", "（项）")
        names = (self.name(c, year) for c in self.path(code))
        return "".join(name + mark for name, mark in zip(names, marks, strict=False))

    def named(self, name: str, year: int, kind: Kind, level: int) -> Subject | None:
        """The one subject of this kind and level with this name in this year."""
        key = (name, kind, level)
        found = [s for s in self._by_name().get(key, ()) if s.valid_in(year)]
        return found[0] if len(found) == 1 else None

    def _by_name(self) -> dict[tuple[str, Kind, int], list[Subject]]:
        index: dict[tuple[str, Kind, int], list[Subject]] = self.__dict__.get("_index", {})
        if not index:
            for rows in self.rows.values():
                for row in rows:
                    index.setdefault((row.name, row.kind, row.level), []).append(row)
            object.__setattr__(self, "_index", index)
        return index
