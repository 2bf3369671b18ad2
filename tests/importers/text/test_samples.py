"""Real reports against the same reports written by hand as content.

Runs where MINGZHANG_SAMPLES names a folder that holds them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.importers.compare import REPORTS, compare_sample

FOLDER = os.environ.get("MINGZHANG_SAMPLES", "")
pytestmark = pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")
CONTENT = Path(__file__).parents[3] / "content"
AIM = 0.98


@pytest.mark.parametrize("sample", sorted(REPORTS))
def test_a_real_report_is_read_as_it_was_written_by_hand(sample: str) -> None:
    found, _ = compare_sample(Path(FOLDER) / sample, CONTENT)
    right, missing = sum(found.right.values()), found.of("missing")
    assert found.of("wrong") == []
    assert right / (right + len(missing)) >= AIM, missing
