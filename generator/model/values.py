"""The leaves of the model: figures and words as they were written, with their place.

An amount is in one of these states, kept apart from file to page to download:
stated (`0` is stated), blank (不适用，原件空格或“—”), withheld (未公开), carried (载于他处: printed
elsewhere in the report, in another table or sentence), computed (推算: printed nowhere).
A figure that was not stated at all is simply absent (None).
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from enum import Enum
from typing import Generic, TypeVar

from generator.source import Source

T = TypeVar("T")


class State(Enum):
    STATED = "stated"
    BLANK = "blank"
    WITHHELD = "withheld"
    CARRIED = "carried"
    COMPUTED = "computed"


@dataclass(frozen=True, slots=True)
class Text:
    text: str
    source: Source


@dataclass(frozen=True, slots=True)
class Flag:
    """是 or 否."""

    value: bool
    source: Source


@dataclass(frozen=True, slots=True)
class Day:
    """A date; `date` is None for 未载明."""

    text: str
    date: datetime.date | None
    source: Source


@dataclass(frozen=True, slots=True)
class Figure:
    """A number as written. `number` is None when blank or withheld.

    `computed_from` names the one place a carried figure is printed at, or all that a computed one
    was made from.
    """

    text: str
    number: Decimal | None
    state: State
    source: Source
    computed_from: tuple[Source, ...] = ()

    @property
    def is_zero(self) -> bool:
        return self.number is not None and self.number == 0

    @property
    def is_given(self) -> bool:
        return self.number is not None


@dataclass(frozen=True, slots=True)
class Amount(Figure):
    """金额，以报告的金额单位计。"""


@dataclass(frozen=True, slots=True)
class Share(Figure):
    """百分比：`number` of 12.63% is 12.63."""


@dataclass(frozen=True, slots=True)
class Count(Figure):
    """个数：`270余` is a count too; `number` is then 270."""


@dataclass(frozen=True, slots=True)
class Quantity(Figure):
    """A number with whatever unit it was printed with: 78、88.95%、41条."""

    unit: str = ""


@dataclass(frozen=True, slots=True)
class Entry(Generic[T]):
    """One entry of a map whose keys are free (年份、名称)."""

    name: str
    value: T
    source: Source
