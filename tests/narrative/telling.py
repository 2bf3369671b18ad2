"""YAML text → report → the sentences of its second part, as they read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from textwrap import dedent, indent

from generator.content.nodes import Node
from generator.content.read_yaml import read_yaml
from generator.model.bind import Faults, bind
from generator.model.load_catalogue import catalogue_texts, subject_rows
from generator.model.portal import Report, ReportKey
from generator.model.profile import Profile
from generator.model.report import ReportBody
from generator.model.subjects import Subjects
from generator.narrative import narrate
from generator.narrative.pieces import Pieces, Section, plain_text

NAME = "市财政局"
SUBJECTS = Subjects.of(subject_rows(), {})


@cache
def profile(profile_id: str) -> Profile:
    node, _ = read_yaml(catalogue_texts("profiles")[f"{profile_id}.yaml"], profile_id)
    assert node is not None
    return bind(node, Profile, "", Faults())


def report_of(node: Node, profile_id: str, year: int) -> Report:
    body = bind(node, ReportBody, "", Faults(), elsewhere=frozenset({"表"}))
    return Report("caizhengju", ReportKey(year), profile(profile_id), body, (), (), ())


def sections(
    statements: str, profile_id: str = "sichuan-2020-13", unit: str = "万元"
) -> tuple[Section, ...]:
    """`statements` is what stands under 说明; the year is that of the profile."""
    text = f"金额单位: {unit}\n说明:\n{indent(dedent(statements).strip(), '  ')}\n"
    node, faults = read_yaml(text, "2020.yaml")
    assert node is not None
    assert faults == ()
    report = report_of(node, profile_id, int(profile_id.split("-")[1]))
    return narrate(report, SUBJECTS, NAME)


def outline(found: Iterable[Section]) -> Iterator[str]:
    """Numbers, titles and paragraphs, a line each."""
    for section in found:
        yield f"{section.number} {section.title}"
        yield from (plain_text(paragraph.pieces) for paragraph in section.paragraphs)
        yield from outline(section.parts)


def tell(statements: str, profile_id: str = "sichuan-2020-13", unit: str = "万元") -> list[str]:
    """Every paragraph, in order."""
    return [plain_text(pieces) for pieces in paragraphs(sections(statements, profile_id, unit))]


def paragraphs(found: Iterable[Section]) -> Iterator[Pieces]:
    for section in found:
        yield from (paragraph.pieces for paragraph in section.paragraphs)
        yield from paragraphs(section.parts)
