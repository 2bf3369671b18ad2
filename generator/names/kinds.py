"""What a table is made of: sides, columns with their heads, rows that have no code."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True, slots=True)
class Column:
    """`heads` are the printed heads from the top level down; the last names the column."""

    id: str
    heads: tuple[str, ...]
    aliases: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        return self.heads[-1]

    @property
    def keys(self) -> tuple[str, ...]:
        """Words that content may use for this column."""
        return (self.name, "".join(self.heads), *self.aliases)


@dataclass(frozen=True, slots=True)
class FixedRow:
    """A row that has no code: a total, or a line of a two-sided table."""

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    level: int = 0


class Rows(Enum):
    """What the rows of a side are."""

    FIXED = "fixed"
    CLASSES = "classes"
    FUNCTIONAL = "functional"
    ECONOMIC = "economic"
    GOVERNMENT = "government"


@dataclass(frozen=True, slots=True)
class Side:
    """One `<table>` of a table; two-sided tables have two."""

    id: str
    name: str
    columns: tuple[Column, ...]
    rows: Rows
    fixed: tuple[FixedRow, ...] = ()


@dataclass(frozen=True, slots=True)
class TableSpec:
    key: str
    title: str
    sides: tuple[Side, ...]
    aliases: tuple[str, ...] = ()

    @property
    def slug(self) -> str:
        return self.key.lower()

    @property
    def two_sided(self) -> bool:
        return self.key in ("T1", "T4")
