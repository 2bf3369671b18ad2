"""The old form of workbooks is read like the new one."""

from __future__ import annotations

from decimal import Decimal

from generator.importers.document import Cell, Spot
from tests.importers.read.biff import Rows, xls
from tests.importers.read.seen import at_once, only_grid, texts


def test_texts_numbers_merges_and_hidden_rows() -> None:
    rows: Rows = [["收入决算表", None], ["项目", "决算数"], ["合计", 1199.1]]
    data = xls(rows, "#,##0.00", merges=[(0, 0, 0, 1)], hidden_rows=[1])
    grid = only_grid(at_once(data, "xls", "决算.xls"))
    assert texts(grid) == [["收入决算表", "收入决算表"], ["项目", "决算数"], ["合计", "1,199.10"]]
    assert grid.covered == {(0, 1)}
    assert grid.hidden_rows == {1}
    spot = Spot("决算.xls", sheet="表一", cell="B3")
    assert grid.rows[2][1] == Cell("1,199.10", spot, Decimal("1199.1"))


def test_dates_are_dates_and_no_numbers() -> None:
    cell = only_grid(at_once(xls([["日期", 45657.0]], "yyyy-m-d"), "xls")).rows[0][1]
    assert (cell.text, cell.number) == ("2024-12-31", None)
