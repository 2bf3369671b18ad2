"""The demo's reports with slips of the pen: answered in Chinese, with a place, never raised."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.files import list_files, read_file
from generator.content.show import show
from generator.findings import Finding, blocking, in_order
from generator.model.bind import Faults
from generator.model.derive import complete
from generator.model.folders import Folders, sort_files
from generator.model.load import load_report
from generator.model.load_frame import load_frame
from generator.model.portal import Frame, ReportKey
from generator.model.read_report import read_report
from generator.source import Source
from tests.bad.mutations import SLIPS, Slip

CONTENT = Path(__file__).parents[2] / "content"
PREFIX = "content/"
ENGLISH = re.compile(r"[A-Za-z]{2,} [a-z]{2,}")
QUOTED = re.compile(r"“.*?”|\".*?\"|'.*?'", re.DOTALL)


@cache
def demo() -> tuple[dict[str, str], Folders, Frame]:
    """All texts of the demo by name, its folders, and what its reports stand in."""
    texts = {name: read_file(CONTENT, name)[0] or "" for name in list_files(CONTENT)}
    folders = sort_files(texts, PREFIX, Faults())
    _, frame, faults = load_frame(texts, folders, PREFIX)
    assert faults == ()
    return texts, folders, frame


def reports() -> list[tuple[str, ReportKey]]:
    _, folders, _ = demo()
    return [(one.id, key) for one in folders.departments.values() for key in one.reports]


def load(department: str, key: ReportKey, texts: dict[str, str]) -> tuple[Finding, ...]:
    _, folders, frame = demo()
    files = folders.departments[department].reports[key]
    read, faults = read_report(department, key, files, texts.get, PREFIX)
    report, more = load_report(read, frame.profiles, frame.subjects, frame.unread)
    findings = in_order((*faults, *more))
    if report is not None and not blocking(findings):
        complete(report, frame.subjects)
    return findings


@st.composite
def spoilt_reports(draw: st.DrawFn) -> tuple[str, ReportKey, str, str]:
    """A report, one of its files, and the text of that file with slips."""
    texts, folders, _ = demo()
    department, key = draw(st.sampled_from(reports()))
    files = folders.departments[department].reports[key]
    name = draw(st.sampled_from(sorted([*files.main, *files.main, *files.beside])))
    slips: list[Slip] = draw(SLIPS)
    text = texts[name]
    for slip in slips:
        text = slip.made_in(text)
    return department, key, name, text


def check(findings: tuple[Finding, ...], texts: dict[str, str], spoilt: str) -> None:
    for finding in findings:
        for place in finding.places:
            check_place(place.source, texts)
        for words in (finding.message, finding.hint):
            english = ENGLISH.findall(QUOTED.sub("", words))
            assert [word for word in english if word not in texts[spoilt]] == []
    assert show(findings, lambda *_: None) or not findings


def check_place(source: Source, texts: dict[str, str]) -> None:
    """Inside a file that is there; those of the catalogue may be spoken of too."""
    if source.file.startswith("catalogue/"):
        return
    lines = texts[source.file.removeprefix(PREFIX)].split("\n")
    assert 1 <= source.line <= len(lines)
    assert 1 <= source.column <= len(lines[source.line - 1]) + 1
    assert source.length >= 1


@settings(max_examples=300, deadline=None)
@given(spoilt_reports())
def test_a_spoilt_report_is_answered_and_every_answer_has_its_place(
    spoilt: tuple[str, ReportKey, str, str],
) -> None:
    department, key, name, text = spoilt
    texts = demo()[0] | {name: text}
    check(load(department, key, texts), texts, name)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_spoilt_file_of_the_portal_is_answered_and_every_answer_has_its_place(
    data: st.DataObject,
) -> None:
    texts, folders, _ = demo()
    bodies = [name for name in texts if name.endswith("department.yaml")]
    name = data.draw(
        st.sampled_from([*folders.top, *folders.top, *bodies, *folders.glossary, *folders.pages])
    )
    text = texts[name]
    for slip in data.draw(SLIPS):
        text = slip.made_in(text)
    config, _, findings = load_frame(texts | {name: text}, folders, PREFIX)
    check(in_order(findings), texts | {name: text}, name)
    assert config.title


def test_the_reports_of_the_demo_have_no_fault() -> None:
    assert [load(*one, demo()[0]) for one in reports()] == [()] * len(reports())
