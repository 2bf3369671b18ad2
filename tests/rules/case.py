"""A report made of the few lines that a rule's case gives."""

from __future__ import annotations

import copy
import datetime
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from generator.checks.office import Office
from generator.checks.rule import Case
from generator.checks.text.line import Line
from generator.content.read_csv import read_csv
from generator.content.read_prose import read_prose
from generator.content.read_yaml import read_yaml
from generator.model.bind import Faults, bind
from generator.model.frame_texts import FrameTexts
from generator.model.load import ReportFiles, load_report
from generator.model.load_catalogue import definitions, subject_rows
from generator.model.load_profiles import load_profiles
from generator.model.portal import DepartmentBody, ReportKey
from generator.model.profile import Profile
from generator.model.subjects import Subjects
from generator.source import Source


@cache
def catalogue() -> tuple[dict[str, Profile], Subjects]:
    faults = Faults()
    profiles = load_profiles(FrameTexts({}, "", faults), [])
    assert not faults.found
    return profiles, Subjects.of(subject_rows(), definitions())


HERE = Path(__file__).parent


@cache
def bases() -> dict[str, Any]:
    """Consistent reports that cases change a figure of."""
    found: dict[str, Any] = yaml.load((HERE / "base.yaml").read_text("utf-8"), yaml.BaseLoader)
    return found


def content_of(given: dict[str, Any]) -> dict[str, Any]:
    """`base` with `change` (figure by path) and `without` (paths), or the bare `content`."""
    content = copy.deepcopy(bases()[given["base"]]) if "base" in given else {}
    for path, value in given.get("change", {}).items():
        holder, last = reach(content, path)
        holder[last] = value
    for path in given.get("without", []):
        holder, last = reach(content, path)
        del holder[last]
    return {"年度": "2024", "表式": "shanghai-2024", **content, **given.get("content", {})}


def reach(content: Any, path: str) -> tuple[Any, Any]:
    """The map or list that holds the last word of a path; rows are found by their 科目."""
    *steps, last = path.split("/")
    here = content
    for step in steps:
        here = next(r for r in here if r["科目"] == step) if isinstance(here, list) else here[step]
    if isinstance(here, list):
        return here, next(n for n, row in enumerate(here) if row["科目"] == last)
    return here, last


def case_of(given: dict[str, Any]) -> Case:
    """`content` are keys of the report; `prose` sections by title; `csv` and `annex` texts by name.

    `department` are keys of department.yaml, `base_day` the 基准日 of the portal, `office` what an
    office file prints.
    """
    content = content_of(given)
    year = int(content["年度"])
    text = yaml.dump(
        content, Dumper=yaml.CSafeDumper, allow_unicode=True, sort_keys=False, width=10**6
    )
    node, faults = read_yaml(text, "2024.yaml")
    assert not faults, faults
    sections = given.get("prose", {})
    prose, _ = read_prose("".join(f"# {k}\n\n{v}\n\n" for k, v in sections.items()), "2024.md")
    csvs = {
        f"{year}/{name}.csv": read_csv(t, f"{name}.csv")[0]
        for name, t in given.get("csv", {}).items()
    }
    annexes = {name: read_prose(t, name)[0] for name, t in given.get("annex", {}).items()}
    profiles, subjects = catalogue()
    kind = content.get("文种", "决算")
    files = ReportFiles(
        "ceshi",
        ReportKey(year, kind),
        node,
        "2024.yaml",
        prose if sections else None,
        "2024.md" if sections else "",
        csvs,
        annexes,
    )
    report, found = load_report(files, profiles, subjects)
    assert not found, found
    assert report is not None
    day = given.get("base_day")
    base_day = datetime.date.fromisoformat(day) if day else None
    return Case(report, subjects, department_of(given), base_day, office_of(given))


def office_of(given: dict[str, Any]) -> Office | None:
    if "office" not in given:
        return None
    said = given["office"]
    return Office(
        lines_of(said.get("lines", ())),
        lines_of(said.get("captions", ())),
        tuple((name, Source("printed", 1, 1, len(name))) for name in said.get("names", ())),
        tuple(said.get("own", ())),
        frozenset(said.get("sections", ())),
        frozenset(said.get("tables", ())),
        tuple(said.get("unread", ())),
        said.get("lacks_pages") == "是",
    )


def lines_of(texts: Iterable[str]) -> tuple[Line, ...]:
    return tuple(
        Line(text, Source("printed", row, 1, len(text))) for row, text in enumerate(texts, 1)
    )


def department_of(given: dict[str, Any]) -> DepartmentBody | None:
    if "department" not in given:
        return None
    keys = {"地区": "510000", "层级": "县级", **given["department"]}
    node, _ = read_yaml(yaml.dump(keys, allow_unicode=True, sort_keys=False), "department.yaml")
    faults = Faults()
    assert node is not None
    body = bind(node, DepartmentBody, "", faults)
    assert not faults.found, faults.found
    return body
