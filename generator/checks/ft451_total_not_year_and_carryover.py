"""FT451 收支总计与本年合计、结转不符：总计不是本年合计加结转，或比本年合计还小。

为何：收入总计 = 本年收入合计 + 使用结余 + 年初结转；支出总计 = 本年支出合计 + 分配 + 年末结转。
    两节各写各的数，常有一节没有更新。
违例：本年收入合计 2,140.64，年初结转和结余 306.61，收入总计却是 2,440.25。
合例：没有写结转时，收入总计不小于本年收入合计。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, total_of
from generator.checks.stated_parts import BALANCES, NamedPart, Whole, overall
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import Tolerance, compare

CARRIED = ("T1.opening-carryover.final", "T1.closing-carryover.final")


@rule(
    code="FT451",
    basis="D01",
    title="收支总计与本年合计、结转不符",
    formula="收入总计 = 本年收入合计 + 年初结转；支出总计 = 本年支出合计 + 年末结转",
    severity=Severity.ERROR,
    message="{name}为 {found}，{relation} {expected}，相差 {gap}",
    hint="核对第一节的总计与第二、三节的合计；原件如此的，在 差异说明 登记 FT451 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said
    year = (
        Year("本年收入合计", said.revenue.total if said.revenue else None, "年初结转和结余"),
        Year(
            "本年支出合计", said.expenditure.total if said.expenditure else None, "年末结转和结余"
        ),
    )
    of_all = [whole for whole in overall(case) if not whole.name.startswith("财政拨款")]
    for whole, one in zip(of_all, year, strict=False):
        yield from held_together(case, whole, one)


@dataclass(frozen=True, slots=True)
class Year:
    name: str
    total: Figure | None
    carried: str


def held_together(case: Case, whole: Whole, year: Year) -> Iterator[Answer]:
    found, of_year = number(whole.total), number(year.total)
    if found is None or of_year is None or whole.total is None or year.total is None:
        return
    balances = [p for p in whole.parts if is_balance(p)]
    carried = total_of(part.amount for part in balances)
    if balances and carried is not None and whole.adds_up(case):
        parts = nonzero((year.total, *(part.amount for part in balances)))
        gap = compare(of_year + carried, found, Tolerance.SUM, case.unit, len(parts))
        relation = f"应等于{year.name}加{year.carried}"
    elif balances or negative_carryover(case):
        return
    else:
        gap = compare(of_year, found, Tolerance.SAME_FIGURE, case.unit)
        relation = f"不应小于{year.name}"
        if gap.difference >= 0:
            yield LOOKED
            return
    unit = f" {case.report.unit}"
    said = {"name": whole.name, "relation": relation}
    beside = (year.name, year.total)
    yield judged(gap, whole.total, beside, unit=unit, label=whole.name, parts=(), **said)


def is_balance(part: NamedPart) -> bool:
    return any(word in part.name for word in BALANCES)


def negative_carryover(case: Case) -> bool:
    """A carry-over adjusted below nil makes a total smaller than the year's own."""
    cells = (case.cell(*cell.split(".")) for cell in CARRIED)
    return any((number(cell) or Decimal(0)) < 0 for cell in cells)
