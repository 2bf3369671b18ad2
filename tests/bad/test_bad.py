"""Bad content: every fault of every file answered at once, in Chinese, and nothing written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import OurFault, build
from tests.bad.portals import KINDS, Case, base_portal, cases, put, shown

CASES = [case for kind in KINDS for case in cases(kind)]
BAD = [case for case in CASES if case.shows]
GOOD = [case for case in CASES if not case.shows]


def named(case: Case) -> str:
    return f"{case.kind} {case.name}"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return base_portal(tmp_path / "portal")


def tree(folder: Path) -> dict[str, bytes | None]:
    """Every file and folder below, with the bytes of files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() if path.is_file() else None
        for path in folder.rglob("*")
    }


def test_the_portal_that_the_cases_spoil_is_good(portal: Path) -> None:
    outcome = build(portal)
    assert (shown(outcome), outcome.written) == ("", True)


@pytest.mark.parametrize("case", BAD, ids=named)
def test_bad_content_is_answered_in_full_and_nothing_is_written(case: Case, portal: Path) -> None:
    case.spoil(portal / "content")
    before = tree(portal)
    outcome = build(portal)
    assert shown(outcome) == case.shows
    assert (outcome.pages, outcome.written) == (0, False)
    assert tree(portal) == before


@pytest.mark.parametrize("case", GOOD, ids=named)
def test_what_only_looks_odd_is_no_fault(case: Case, portal: Path) -> None:
    case.spoil(portal / "content")
    outcome = build(portal)
    assert (shown(outcome), outcome.written) == ("", True)


@pytest.mark.parametrize("kind", KINDS)
def test_the_site_that_is_there_stays_as_it_is(kind: str, portal: Path) -> None:
    put(portal / "site/index.html", b"old")
    put(portal / "site/departments/jyj/2023/index.html", b"older")
    next(case for case in BAD if case.kind == kind).spoil(portal / "content")
    before = tree(portal)
    assert not build(portal).written
    assert tree(portal) == before


@pytest.mark.parametrize("kind", KINDS)
def test_the_command_says_the_same_and_ends_with_1(kind: str, portal: Path) -> None:
    case = next(case for case in BAD if case.kind == kind)
    case.spoil(portal / "content")
    command = [sys.executable, "-m", "generator.cli", "--portal", str(portal), "build"]
    done = subprocess.run(command, cwd=Path(__file__).parents[2], capture_output=True, check=False)
    lines = [line.rstrip() for line in done.stdout.decode().rstrip("\n").split("\n")]
    assert "\n".join(lines) == case.shows
    assert done.returncode == 1
    assert b"Traceback" not in done.stdout + done.stderr


def test_a_template_of_the_portal_that_cannot_be_rendered_is_said_with_its_place(
    portal: Path,
) -> None:
    put(portal / "templates/own.html", b"{% extends 'base.html' %}\n{{ titel }}\n")
    before = tree(portal)
    with pytest.raises(OurFault) as raised:
        build(portal)
    assert re.match(r"模板 own\.html 第 2 行 不能生成页面 /about/：", str(raised.value))
    assert tree(portal) == before


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_at_least_five_cases_of_each_kind(kind: str) -> None:
    assert len([case for case in BAD if case.kind == kind]) >= 5


@pytest.mark.parametrize("case", BAD, ids=named)
def test_every_answer_says_where_what_and_how_to_mend_it(case: Case) -> None:
    for answer in case.shows.split("\n\n"):
        lines = answer.split("\n")
        assert re.match(r"(?:content|site)/\S.*:\d+:\d+: 错误 FT\d{3} .*[\u4e00-\u9fff]", lines[0])
        assert lines[-1].startswith("   改法：")
