"""Real reports, where MINGZHANG_SAMPLES names their folder: tables whole, paragraphs joined."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.importers.document import Document, Grid, Line
from generator.importers.read import read

FOLDER = os.environ.get("MINGZHANG_SAMPLES", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")


def sample(name: str) -> Document:
    return read(Path(FOLDER) / name, name=name)


def test_the_tables_of_a_printed_report_are_whole() -> None:
    found = sample("putuo-social-work-2024.pdf")
    grids = [one for one in found.pieces if isinstance(one, Grid)]
    assert [(grid.spot.page, len(grid.rows), len(grid.rows[0])) for grid in grids] == [
        (4, 3, 3), (5, 32, 4), (6, 14, 9), (7, 6, 9), (8, 14, 8), (9, 6, 8), (10, 17, 7),
        (11, 17, 7), (12, 20, 5), (13, 40, 6), (14, 5, 12), (15, 6, 8), (16, 6, 8),
    ]  # fmt: skip
    assert found.notes == ()


def test_its_sentences_are_whole() -> None:
    found = sample("putuo-social-work-2024.pdf")
    text = [one.text for one in found.pieces if isinstance(one, Line) and one.spot.page >= 17]
    assert [line for line in text if line[-1] not in "。：；" and len(line) > 30] == [
        line for line in text if line.startswith("第三部分")
    ]


def test_the_blank_form_has_its_tables_and_no_noise() -> None:
    found = sample("blank-form-2024.pdf")
    assert sum(isinstance(one, Grid) for one in found.pieces) == 11


@pytest.mark.parametrize("name", ["bazhong-2020.txt", "bazhou-2023.txt", "yanbian-2020.txt"])
def test_texts_are_read_line_by_line(name: str) -> None:
    found = sample(name)
    assert all(isinstance(one, Line) and "[bookmark" not in one.text for one in found.pieces)
