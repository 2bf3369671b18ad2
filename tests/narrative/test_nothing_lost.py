"""Whatever is stated is said, in its own section; and it always reads as sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import fields
from itertools import count
from pathlib import Path
from typing import Any, get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.content.nodes import Entry, Mapping, Node, Scalar, Sequence
from generator.content.read_yaml import read_yaml
from generator.model.bind import Slot, slots
from generator.model.paths import leaves
from generator.model.portal import Report
from generator.model.statements import Statements
from generator.model.values import Amount, Count, Day, Figure, Share, State, Text
from generator.names import SECTIONS
from generator.narrative import narrate
from generator.narrative.pieces import Piece, Said, SubjectLink, Words, plain_text
from generator.source import Source
from tests.narrative.telling import NAME, SUBJECTS, outline, paragraphs, report_of

CONTENT = Path(__file__).parents[2] / "content" / "departments"
EXPECTED = Path(__file__).parent / "expected"
REPORTS = sorted(CONTENT.glob("*/[0-9]*.yaml"))
CHOICES = {"方向", "情况", "完成口径", "与预算相比"}


def places(piece: Piece) -> Iterator[Source]:
    """Where content states what this piece says."""
    match piece:
        case Said(figure):
            if figure.state is not State.COMPUTED:
                yield figure.source
        case Words(text, _, said):
            yield text.source
            yield from (one.source for one in said)
        case SubjectLink(_, _, said):
            yield from (one.source for one in said)


def owed(value: object) -> Iterator[Source]:
    """Every place below a section that its sentences must say."""
    for leaf in leaves(value):
        last = leaf.source.path.rsplit("/", 1)[-1]
        blank = isinstance(leaf, Figure) and leaf.state is State.BLANK
        if isinstance(leaf, Figure | Text) and not blank and last not in CHOICES:
            yield leaf.source


def check_nothing_is_lost(report: Report) -> None:
    ids = {key: section_id for section_id, key in SECTIONS.items()}
    told = {section.id: section for section in narrate(report, SUBJECTS, NAME)}
    said = report.body.statements
    if said is None:
        return
    for one in fields(Statements):
        if "key" not in one.metadata:
            continue
        section = told.get(ids[one.metadata["key"]])
        found = {
            place
            for pieces in paragraphs((section,) if section else ())
            for piece in pieces
            for place in places(piece)
        }
        stated = getattr(said, one.name)
        days = {leaf.source for leaf in leaves(stated) if isinstance(leaf, Day)}
        assert found - days == set(owed(stated)) - days


def check_it_reads_as_sentences(report: Report) -> None:
    for pieces in paragraphs(narrate(report, SUBJECTS, NAME)):
        line = plain_text(pieces)
        assert re.search("[，。；：、]{2}|[（“][，。；：、）”]|^[，。；：、]", line) is None, line
        assert line.endswith(("。", "：")), line
        assert not any(piece == "" for piece in pieces)


def real_report(file: Path) -> Report:
    node, _ = read_yaml(file.read_text("utf-8"), file.name)
    assert isinstance(node, Mapping)
    form = node.get("表式")
    assert isinstance(form, Scalar)
    return report_of(node, form.text, int(file.stem[:4]))


@pytest.mark.parametrize("file", REPORTS, ids=lambda file: f"{file.parent.name}-{file.stem}")
def test_every_statement_of_a_real_report_is_said_in_its_section(file: Path) -> None:
    report = real_report(file)
    check_nothing_is_lost(report)
    check_it_reads_as_sentences(report)


@pytest.mark.parametrize("name", ["bazhong-zfb/2020", "putuo-shgzb/2024"])
def test_a_real_report_reads_like_this_from_first_to_last_section(name: str) -> None:
    report = real_report(CONTENT / f"{name}.yaml")
    told = "\n".join(outline(narrate(report, SUBJECTS, NAME))) + "\n"
    expected = EXPECTED / f"{name.replace('/', '-')}.txt"
    assert told == expected.read_text("utf-8")


AMOUNTS = ["0", "12.34", "1,234.50", "-3.2", "—", "未公开", "9" * 40]
WORDS = [
    "压减开支",
    "压减开支。",
    "甲；乙",
    "2019",
    "2019年度",
    "基本工资",
    "；办公费，",
]
FORMS = [("sichuan-2020-13", 2020), ("sichuan-2023", 2023), ("shanghai-2024", 2024)]
CODES = ["201", "20103", "2010301", "2998877", "30201"]
LEAF_TEXTS = {
    Amount: AMOUNTS,
    Share: ["0%", "17%", "100%", "112.5%", "—", "未公开"],
    Count: ["0", "3", "270余", "—", "未公开"],
    Day: ["2020-12-31", "未载明"],
}


def texts(slot: Slot, hint: Any) -> list[str]:
    if slot.choices:
        return list(slot.choices)
    return LEAF_TEXTS.get(hint, CODES if slot.key == "科目" else WORDS)


def values(slot: Slot, hint: Any) -> st.SearchStrategy[Any]:
    if get_origin(hint) is tuple:
        return st.lists(values(slot, get_args(hint)[0]), max_size=3)
    known = [one for one in get_args(hint) or (hint,) if one is not type(None)]
    if known[0] in (*LEAF_TEXTS, Text):
        return st.sampled_from(texts(slot, known[0]))
    return maps(known[0])


def maps(cls: Any) -> st.SearchStrategy[dict[str, Any]]:
    """Any subset of the keys of a class."""
    return st.fixed_dictionaries(
        {}, optional={slot.key: values(slot, slot.hint) for slot in slots(cls).values()}
    )


def node_of(value: Any, lines: Iterator[int]) -> Node:
    """Nodes that stand one to a line, as block style does."""
    source = Source("2020.yaml", next(lines))
    if isinstance(value, dict):
        entries = tuple(Entry(key, source, node_of(v, lines)) for key, v in value.items())
        return Mapping(entries, source)
    if isinstance(value, list):
        return Sequence(tuple(node_of(one, lines) for one in value), source)
    return Scalar(value, source)


@settings(max_examples=400, deadline=None)
@given(statements=maps(Statements), form=st.sampled_from(FORMS))
def test_any_subset_of_statements_is_said_in_full_and_reads_as_sentences(
    statements: dict[str, Any], form: tuple[str, int]
) -> None:
    report = report_of(node_of({"说明": statements}, count(1)), *form)
    check_nothing_is_lost(report)
    check_it_reads_as_sentences(report)
