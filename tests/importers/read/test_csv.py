"""CSV of any usual separator and encoding."""

from __future__ import annotations

import pytest

from tests.importers.read.seen import at_once, only_grid, texts


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gbk", "utf-16", "utf-16-le"])
def test_encodings(encoding: str) -> None:
    data = '科目,决算数\r\n合计,"1,199.10"\r\n其中：甲,\r\n'.encode(encoding)
    assert texts(only_grid(at_once(data, "csv"))) == [
        ["科目", "决算数"],
        ["合计", "1,199.10"],
        ["其中：甲", ""],
    ]


@pytest.mark.parametrize("sign", [",", "\t", ";"])
def test_separators(sign: str) -> None:
    data = f"科目{sign}决算数\n合计{sign}12.5\n".encode()
    assert texts(only_grid(at_once(data, "csv"))) == [["科目", "决算数"], ["合计", "12.5"]]


def test_tabs_part_where_thousands_have_commas() -> None:
    data = "科目\t决算数\n合计\t1,199.10\n其他\t2,199.10\n".encode()
    assert texts(only_grid(at_once(data, "csv")))[1:] == [
        ["合计", "1,199.10"],
        ["其他", "2,199.10"],
    ]


def test_short_rows_are_filled_and_places_kept() -> None:
    grid = only_grid(at_once("甲,乙\n丙\n".encode(), "csv"))
    assert texts(grid) == [["甲", "乙"], ["丙", ""]]
    assert grid.rows[1][1].spot.cell == "B2"
