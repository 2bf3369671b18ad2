"""What the narrative says of statements, read again, is the same statements."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.importers.document import Line, Spot
from generator.importers.text import read_text
from tests.importers.compare import Flat, flat, plain_tree
from tests.importers.text.generated import YEARS, statements
from tests.narrative.telling import SUBJECTS, outline, sections

_HEADING = re.compile(r"^(?P<number>[一二三四五六七八九十]{0,2})(?P<part>（[一二三四]）)? ")


def narrated(said: dict[str, Any], profile: str) -> list[str]:
    told = outline(sections(json.dumps(said, ensure_ascii=False), profile))
    return [_HEADING.sub(numbered, line) for line in told]


def numbered(found: re.Match[str]) -> str:
    """As reports print it: 五、, （一）."""
    return found["part"] or f"{found['number']}、"


def reread(paragraphs: list[str], year: int) -> Flat:
    title = f"第二部分 {year}年度部门决算情况说明"
    lines = [Line(text, Spot("报告.txt", line=n)) for n, text in enumerate((title, *paragraphs), 1)]
    part = read_text(lines, SUBJECTS, year=year)
    assert part.doubtful == ()
    return dict(flat(plain_tree(part.tree["说明"])))


@pytest.mark.parametrize("profile", sorted(YEARS))
@settings(max_examples=60, suppress_health_check=list(HealthCheck), deadline=None)
@given(data=st.data())
def test_narrated_statements_come_back_unchanged(profile: str, data: st.DataObject) -> None:
    year = YEARS[profile]
    said = data.draw(statements(year))
    paragraphs = narrated(said, profile)
    assert reread(paragraphs, year) == dict(flat(said)), "\n".join(paragraphs)
