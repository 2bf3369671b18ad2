"""FT217 金额为负或多于两位小数。

为何：收入与支出不应为负（年初、年末结转和结余的调整除外）；报表按两位小数填列。
违例：基本支出 −3.20；项目支出 12.345。
合例：年末结转和结余 −3.20；项目支出 12.35。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.labels import label_of
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.tables import Row
from generator.model.values import Amount

CARRIED = frozenset({"opening", "closing"})
FINE = "多于两位小数"


@rule(
    code="FT217",
    basis="B17",
    title="金额为负或多于两位小数",
    formula="金额 ≥ 0（年初、年末结转和结余除外），至多两位小数",
    severity=Severity.WARNING,
    message="{name}为 {value}，{fault}",
    hint="对照原件核对这一格；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    cells: list[Amount] = []
    for table in case.report.tables:
        for side, row in table.rows():
            for column, cell in zip(side.columns, row.cells, strict=True):
                if cell is None or cell.number is None:
                    continue
                cells.append(cell)
                if cell.number < 0 and not may_be_negative(row, column.id):
                    yield breach(cell, "不应为负数")
    yield from fine(cells)


def may_be_negative(row: Row, column: str) -> bool:
    """年初 and 年末 may hold adjustments."""
    return "carryover" in row.id or row.id.startswith("opening") or column in CARRIED


def fine(cells: list[Amount]) -> Iterator[Answer]:
    """Said once where most of the report is printed so."""
    found = [cell for cell in cells if decimals(cell) > 2]
    if found and 2 * len(found) > sum(1 for cell in cells if cell.number):
        fault = f"{FINE}，这样的共 {len(found)} 个数"
        more = tuple(Place(cell.source, label_of(cell), cell.text) for cell in found[1:3])
        yield breach(found[0], fault, more)
        return
    for cell in cells:
        yield breach(cell, FINE) if decimals(cell) > 2 else LOOKED


def decimals(cell: Amount) -> int:
    exponent = cell.number.as_tuple().exponent if cell.number is not None else 0
    return -exponent if isinstance(exponent, int) else 0


def breach(cell: Amount, fault: str, beside: tuple[Place, ...] = ()) -> Breach:
    words = {"name": label_of(cell), "value": cell.text, "fault": fault}
    return Breach(cell.source, words, beside, value=cell.text)
