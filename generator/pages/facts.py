"""Counts and names of a report that no sentence of the second part says: its organisation."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from generator.model.report import Organisation
from generator.model.values import Count, Text

_UNITS = {"纳入单位": "个单位"}


@dataclass(frozen=True, slots=True)
class Fact:
    label: str
    count: Count
    unit: str


@dataclass(frozen=True, slots=True)
class NameList:
    label: str
    names: tuple[Text, ...]


def counts(organisation: Organisation) -> tuple[Fact, ...]:
    """内设机构 14 个 …, in the order of the form."""
    found = []
    for one in dataclasses.fields(organisation):
        value = getattr(organisation, one.name)
        if isinstance(value, Count):
            label = one.metadata["key"]
            found.append(Fact(label, value, _UNITS.get(label, "个")))
    return tuple(found)


def name_lists(organisation: Organisation) -> tuple[NameList, ...]:
    lists = (NameList("内设机构", organisation.office_names), NameList("单位", organisation.names))
    return tuple(one for one in lists if one.names)
