"""`import` of real reports, where their folder is named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.commands.archive import ID
from tests.commands.conftest import Run, files_below

FOLDER = os.environ.get("MINGZHANG_SAMPLES", "")
SAMPLES = ("putuo-social-work-2024.pdf", "bazhong-2020.txt", "bazhou-2023.txt", "yanbian-2020.txt")


@pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_imported_twice_is_the_same(sample: str, run: Run, archive: Path) -> None:
    words = ("import", f"{FOLDER}/{sample}", "--department", ID)
    assert run(*words).code == 0
    before = files_below(archive)
    assert "与已有的报告相比：没有不同" in run(*words).out
    assert files_below(archive) == before


BY_HAND = {
    "bazhong-2020.txt": "bazhong-zfb",
    "bazhou-2023.txt": "bazhou-zfb",
    "luzhou-2020.txt": "luzhou-zfb",
    "panzhihua-2019.txt": "panzhihua-zfb",
    "putuo-social-work-2024.pdf": "putuo-shgzb",
    "yanbian-2020.txt": "yanbian-zfb",
}


@pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")
@pytest.mark.parametrize("sample", BY_HAND)
def test_a_sample_over_the_report_written_by_hand_adds_nothing(
    sample: str, run: Run, demo: Path
) -> None:
    before = files_below(demo)
    ended = run("import", f"{FOLDER}/{sample}", "--department", BY_HAND[sample])
    assert ended.code == 0
    assert "没有要写的文件" in ended.out
    assert files_below(demo) == before
