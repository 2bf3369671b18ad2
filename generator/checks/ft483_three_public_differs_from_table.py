"""FT483 “三公”经费与“三公”经费表不符：说明的决算数或全年预算与表中的不同。

为何：“三公”经费最受关注，说明与表各写各的数，公开后最容易被指出；预算数不同，完成率就有两个。
违例：表中公务接待费决算 1.53，说明写 1.35。
合例：说明与表相同；四川另附政府性基金“三公”经费表的，等于一张表或两张表之和。
    说明只写年初预算、表列全年预算的，不作比较。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.quoted_cells import cell_name
from generator.checks.rule import Answer, Case, judged, rule
from generator.checks.stated_figures import HINT, number
from generator.checks.three_public_places import (
    RECEPTION,
    ROWS,
    TOTAL,
    TRAVEL,
    VEHICLES,
    final,
    items,
    section,
)
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import CENT, Tolerance, compare


@rule(
    code="FT483",
    basis="D10",
    title="“三公”经费与“三公”经费表不符",
    formula="说明的决算数、全年预算 = “三公”经费表的决算数、预算数",
    severity=Severity.ERROR,
    message="{name}在说明中为 {found}，{other}为 {expected}，相差 {gap}",
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from of_row(case, TOTAL, final(case), "final")
    for item in items(case):
        for figure in (item.listed, item.told):
            yield from of_row(case, item.name, figure, "final")
    said = section(case)
    for name, one in (
        (TOTAL, said.overall),
        (TRAVEL, said.travel),
        (VEHICLES, said.vehicles),
        (RECEPTION, said.reception),
    ):
        if one is not None and not is_initial(case, name, one.initial_budget):
            yield from of_row(case, name, one.adjusted_budget, "budget")


def is_initial(case: Case, name: str, initial: Figure | None) -> bool:
    """Whether the table gives the budget of the beginning of the year."""
    cell, stated = number(case.cell("T7", ROWS[name], "budget")), number(initial)
    return cell is not None and stated is not None and abs(cell - stated) <= CENT


def of_row(case: Case, name: str, figure: Figure | None, column: str) -> Iterator[Answer]:
    """The fund's own table, where there is one, may be counted in or not."""
    cell, fund = case.cell("T7", ROWS[name], column), case.cell("X12", ROWS[name], column)
    found, expected = number(figure), number(cell)
    if figure is None or cell is None or found is None or expected is None:
        return
    gaps = [
        compare(whole, found, Tolerance.SAME_FIGURE, case.unit)
        for whole in (expected, expected + (number(fund) or Decimal(0)))
    ]
    gap = min(gaps, key=lambda one: abs(one.difference))
    said = {
        "name": name if column == "final" else f"{name}的全年预算",
        "other": cell_name(cell),
    }
    beside = (said["other"], cell)
    unit = f" {case.report.unit}"
    yield judged(gap, figure, beside, unit=unit, label=said["name"], parts=(), **said)
