"""CSV of any usual separator and encoding."""

from __future__ import annotations

import pytest

from generator.importers.read.refused import Refused
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


HEAD = "科目编码,科目名称,合计,基本支出,项目支出\n"


@pytest.mark.parametrize(
    "row",
    [
        "201,一般公共服务支出,1,200.50,1,200.50,0.00\n",
        "201,一般公共服务支出,1,200.50,,\n",
        "201,一般公共服务支出,1,200.50\n",
    ],
)
def test_a_separator_of_thousands_without_quotes_is_refused(row: str) -> None:
    with pytest.raises(Refused) as refused:
        at_once(f"支出决算表\n{HEAD}208,社会保障和就业支出,2.00,2.00,0.00\n{row}".encode(), "csv")
    assert str(refused.value) == (
        "第 4 行的格数与表头不同，金额里的逗号可能把一个数分成了两格；"
        "去掉金额里的千分位逗号，或用 Excel 另存为 CSV 后再导入"
    )


@pytest.mark.parametrize(
    "rows",
    [
        '合计,,"1,200.50","1,200.50",0.00\n',
        "合计,,3.00\n",  # the last cells are empty and left away
        "合计,,3.00,2.00,1.00,,\n",
        "栏次,,1,2,3\n合计,,3,2,1\n",
        f"合计,,3,2,1\n收入决算表\n{HEAD[:-1]},事业收入,其他收入\n合计,,5,1,1,1,2\n",
    ],
)
def test_rows_that_fit_under_their_head_are_read(rows: str) -> None:
    assert len(only_grid(at_once((HEAD + rows).encode(), "csv")).rows) == 1 + rows.count("\n")
