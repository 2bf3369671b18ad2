"""The catalogue that ships with the package: subjects, definitions, profiles, general terms."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from generator.content.nodes import Mapping, Scalar
from generator.content.read_yaml import read_yaml
from generator.model.subjects import Evidence, Kind, Subject

CATALOGUE = files("generator") / "catalogue"
_FILES = {
    Kind.FUNCTIONAL: "functional-subjects.csv",
    Kind.ECONOMIC: "economic-subjects.csv",
    Kind.GOVERNMENT: "government-economic-subjects.csv",
}


@cache
def subject_rows() -> tuple[Subject, ...]:
    return tuple(row for kind in Kind for row in _rows(kind))


def _rows(kind: Kind) -> Iterator[Subject]:
    text = (CATALOGUE / _FILES[kind]).read_text("utf-8")
    for row in csv.DictReader(text.splitlines()):
        yield Subject(
            kind,
            row["code"],
            row["name"],
            int(row["since"]) if row["since"] else None,
            int(row["until"]) if row["until"] else None,
            Evidence(row["evidence"]),
        )


@cache
def definitions() -> dict[str, str]:
    """By code."""
    found: dict[str, str] = {}
    for file in _sorted(CATALOGUE / "definitions"):
        node, _ = read_yaml(file.read_text("utf-8"), file.name)
        for entry in node.entries if isinstance(node, Mapping) else ():
            if isinstance(entry.value, Scalar):
                found[entry.key] = entry.value.text
    return found


def catalogue_texts(folder: str) -> dict[str, str]:
    """The texts of `profiles` or `terms` by file name."""
    return {file.name: file.read_text("utf-8") for file in _sorted(CATALOGUE / folder)}


def _sorted(folder: Traversable) -> list[Traversable]:
    return sorted(folder.iterdir(), key=lambda file: file.name)
