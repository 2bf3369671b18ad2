"""Every code has a title, every title a code, and every code a case."""

from __future__ import annotations

import re
from pathlib import Path

from generator.content.faults import TITLES as READING
from generator.model.faults import LOADING, TITLES

ROOT = Path(__file__).parents[2]
CODE = re.compile(r"\bFT\d{3}\b")
MADE = re.compile(r'\b_?(?:fault|add|say)\(\s*"(FT\d{3})"')


def codes_in(folder: str, pattern: str) -> set[str]:
    files = sorted((ROOT / folder).glob(pattern))
    return {code for file in files for code in CODE.findall(file.read_text("utf-8"))}


def given(folder: str) -> set[str]:
    """Codes that findings are made with: the first argument of `fault`, `add`, `say`."""
    files = [file for file in (ROOT / folder).glob("*.py") if file.name != "faults.py"]
    return {code for file in files for code in MADE.findall(file.read_text("utf-8"))}


def test_every_code_that_is_given_has_a_title_and_every_title_is_given() -> None:
    assert given("generator/content") == {*READING}
    # A file that a value names (a picture, a font) may be one that cannot be read.
    assert given("generator/model") - {*READING} == {*LOADING}


def test_no_code_and_no_title_is_there_twice() -> None:
    assert len(TITLES) == len(READING) + len(LOADING)
    assert len({*TITLES.values()}) == len(TITLES)


def test_every_code_of_reading_and_loading_has_a_case() -> None:
    cases = codes_in("tests/bad", "*.yaml") | codes_in("tests/content", "test_*.py")
    assert {*TITLES} - cases == set()
