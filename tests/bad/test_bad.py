"""Bad content: every fault of every file answered at once, in Chinese, and nothing written."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.build import OurFault, build
from tests.bad.portals import (
    KINDS,
    Case,
    base_portal,
    cases,
    is_of_form,
    put,
    shown,
    without_ends,
)

CASES = [case for kind in KINDS for case in cases(kind)]
BAD = [case for case in CASES if case.shows]
GOOD = [case for case in CASES if not case.shows]


def named(case: Case) -> str:
    return f"{case.kind} {case.name}"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    return base_portal(tmp_path / "portal")


def of_form(answer: str) -> bool:
    code = re.search(r": (?:错误|警告|提示) (FT\d{3}) ", answer)
    return code is not None and is_of_form(code[1])


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
    answers = without_ends(done.stdout.decode().rstrip("\n")).split("\n\n")
    assert "\n\n".join(answer for answer in answers if of_form(answer)) == case.shows
    assert done.returncode == 1
    assert b"Traceback" not in done.stdout + done.stderr


TEMPLATES = {
    "没有的名称": (b"<h1>\n{{ titel }}</h1>\n", "own.html 第 2 行：没有“titel”这个名称"),
    "没有的项": (b"<h1>{{ page.titel }}</h1>\n", "own.html 第 1 行：没有“titel”这一项"),
    "没有的模板": (b"{% extends 'bass.html' %}\n", "own.html 第 1 行：没有“bass.html”这个模板"),
    "GBK": ("<h1>关于</h1>\n".encode("gbk"), "own.html：文件不是 UTF-8 编码"),
}


@pytest.mark.parametrize("name", TEMPLATES)
def test_a_template_that_cannot_be_rendered_is_said_with_its_place(name: str, portal: Path) -> None:
    data, words = TEMPLATES[name]
    put(portal / "templates/own.html", data)
    before = tree(portal)
    with pytest.raises(OurFault) as raised:
        build(portal)
    assert str(raised.value) == f"页面 /about/ 生成不了，模板 {words}"
    assert tree(portal) == before


@pytest.mark.parametrize("kind", KINDS)
def test_there_are_at_least_five_cases_of_each_kind(kind: str) -> None:
    assert len([case for case in BAD if case.kind == kind]) >= 5


@pytest.mark.parametrize("case", BAD, ids=named)
def test_every_answer_says_where_what_and_how_to_mend_it(case: Case) -> None:
    for answer in case.shows.split("\n\n"):
        lines = answer.split("\n")
        assert re.match(
            r"(?:content|site)/\S.*:\d+:\d+: (?:错误|警告) FT\d{3} .*[\u4e00-\u9fff]", lines[0]
        )
        assert lines[-1].startswith("   改法：")
