"""FT220 “三公”经费决算数大于预算数而没有说明原因。

为何：“三公”经费应控制在预算之内，超出的必须说明原因。
违例：公务接待费预算数 1.00，决算数 1.20，说明里没有原因。
合例：公务接待费预算数 1.20，决算数 1.00。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Place, Severity
from generator.model.statement_parts import Change
from generator.model.values import Text


@rule(
    code="FT220",
    basis="B20",
    title="“三公”经费决算数大于预算数而没有说明原因",
    formula="决算数 ≤ 预算数，否则须有原因",
    severity=Severity.WARNING,
    message="{name}的决算数 {found}，大于预算数 {expected}，多 {gap}，说明里没有写原因",
    hint="核对两数；确实超出的，在说明里写明原因",
)
def rule_(case: Case) -> Iterator[Answer]:
    table = case.report.table("T7")
    rows = table.sides[0].rows if table is not None else ()
    if table is None or not any(number(table.cell(row.id, "budget")) for row in rows):
        return  # the budgets are not published
    for row in rows:
        budget, final = (table.cell(row.id, column) for column in ("budget", "final"))
        limit, spent = number(budget), number(final)
        if budget is None or final is None or limit is None or spent is None:
            continue
        if spent <= limit or any(reasons(case, row.id)):
            yield LOOKED
            continue
        words = {
            "name": row.name,
            "found": shown(case, spent),
            "expected": shown(case, limit),
            "gap": shown(case, spent - limit),
        }
        yield Breach(final.source, words, (Place(budget.source, "预算数"),), value=final.text)


def reasons(case: Case, row: str) -> Iterator[Text | None]:
    """Any reason of the section, or of this item, may be the one: which is not for us to judge."""
    said = case.said.three_public
    if said is None:
        return
    if said.overall is not None:
        yield from (said.overall.reason, of_change(said.overall.change))
    if said.travel is not None and row in ("total", "overseas-travel"):
        yield from (said.travel.reason, of_change(said.travel.change))
    if said.vehicles is not None and (row == "total" or row.startswith("vehicle")):
        yield of_change(said.vehicles.change)
    if said.reception is not None and row in ("total", "official-reception"):
        yield of_change(said.reception.change)


def of_change(change: Change | None) -> Text | None:
    return change.reason if change is not None else None
