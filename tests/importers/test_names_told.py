"""What strangers call their files and sheets goes into messages and comments, and nowhere else."""

from __future__ import annotations

import pytest

from generator.bring.marked import comment_of
from generator.importers.document import Document, Spot


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("支出 决算表", "支出 决算表"),
        ("x\n更正:\n  - 日期: 2024-01-01", "x 更正: - 日期: 2024-01-01"),
        ("甲\x85乙\u2028丙\u2029丁\r戊\x0b己", "甲 乙 丙 丁 戊 己"),
        ("\x1b[31m红\x07", "[31m红"),
        ("甲\u202e乙\u200b\udcff.xlsx", "甲 乙 �.xlsx"),
        ("甲\ud800乙", "甲 乙"),
        ("表" * 300, "表" * 255 + "…"),
    ],
)
def test_a_name_is_printable_and_one_line_wherever_it_is_told(name: str, told: str) -> None:
    spot = Spot(name, sheet=name, cell="B2")
    assert (spot.file, spot.sheet) == (told, told)
    assert Document(name, "xlsx", "", ()).file == told
    assert comment_of("没有印单位", spot) == f"# 待核：没有印单位（{told} {told} B2）"


def test_a_doubt_that_quotes_a_cell_stays_one_comment() -> None:
    spot = Spot("决算.xlsx", cell="B2")
    said = comment_of("“1.00\x85更正:\u2028甲”不是完整的金额", spot)
    assert said == "# 待核：“1.00 更正: 甲”不是完整的金额（决算.xlsx B2）"
