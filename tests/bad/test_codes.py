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


def used(folder: str) -> set[str]:
    """Codes given to a finding: as a string of their own, outside the table of titles."""
    files = (file for file in (ROOT / folder).glob("*.py") if file.name != "faults.py")
    return {code for file in files for code in re.findall(r'"(FT\d{3})",', file.read_text("utf-8"))}


def test_every_code_used_has_a_title_and_every_title_is_used() -> None:
    assert used("generator/content") == {*READING}
    assert {code for code in used("generator/model") if code >= "FT030"} == {*LOADING}
    assert used("generator/output") == {*FINISHED}


def test_no_code_has_two_meanings() -> None:
    tables = (READING, LOADING, FINISHED)
    assert len({code for table in tables for code in table}) == sum(map(len, tables))
    assert len({*TITLES.values(), *FINISHED.values()}) == len(TITLES) + len(FINISHED)


def test_every_code_of_reading_and_loading_has_a_case() -> None:
    cases = codes_in("tests/bad", "*.yaml") | codes_in("tests/content", "test_*.py")
    assert {*TITLES} - cases == set()
