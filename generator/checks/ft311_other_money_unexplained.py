"""FT311 支出大于财政拨款支出，却没有其他资金来源。

为何：支出决算表比三项财政拨款支出多出的部分用的是其他资金，收入表应有其他收入，或总表应有年初结转。
违例：支出合计 320.00，财政拨款支出 307.82，没有其他收入，也没有年初结转和结余。
合例：支出合计 320.00，财政拨款支出 307.82，事业收入 12.18。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number, shown, total_of
from generator.findings import Place, Severity
from generator.model.tables import Status
from generator.model.values import Amount, Figure, State
from generator.money import Tolerance, Verdict, compare
from generator.source import NOWHERE

OTHER = {
    "superior_subsidy": "superior-subsidy",
    "public_service": "public-service",
    "business": "business",
    "affiliate": "affiliate",
    "other": "other",
}
ABSENT = Amount("", None, State.BLANK, NOWHERE)  # a line that content leaves out


@rule(
    code="FT311",
    basis="C11",
    title="支出大于财政拨款支出，却没有其他资金来源",
    formula="T3 合计 −（T5 + T8 + T9 合计）≤ 其他各项收入 + 使用结余 + 非财政拨款的年初结转",
    severity=Severity.WARNING,
    message="支出合计为 {found}，比财政拨款支出 {fiscal}多 {over}，其他资金{money}",
    hint="核对支出决算表与各财政拨款支出表；确有其他资金的，收入决算表应列出",
)
def rule_(case: Case) -> Iterator[Answer]:
    spent, parts, money = case.cell("T3", "total", "total"), fiscal(case), other_money(case)
    total = number(spent)
    if spent is None or total is None or parts is None or money is None:
        return
    granted = sum((part.number or Decimal(0) for part in parts), Decimal(0))
    gap = compare(granted + money, total, Tolerance.SUM, case.unit, len(parts) + 3)
    if gap.difference <= gap.allowed:
        yield LOOKED
        return
    words = {
        "found": shown(case, total),
        "fiscal": shown(case, granted),
        "over": shown(case, total - granted),
        "money": f"只有 {shown(case, money)}" if money else "一项也没有",
    }
    beside = tuple(Place(part.source, "财政拨款支出", part.text) for part in parts)
    yield Breach(spent.source, words, beside, "支出合计", spent.text)


def fiscal(case: Case) -> list[Figure] | None:
    """What the three budgets spent; None where one of them is not published."""
    found: list[Figure] = []
    for key, column in (("T5", "general"), ("T8", "fund"), ("T9", "capital")):
        table = case.report.table(key)
        if table is not None and table.status is Status.EMPTY:
            continue
        cell = case.cell(key, "total", "total") or case.cell("T4", "expenditure-subtotal", column)
        if cell is None or number(cell) is None:
            return None
        found.append(cell)
    return found


def other_money(case: Case) -> Decimal | None:
    """All that was there beside 财政拨款: the difference of the two 总计.

    None where these are not stated, or where the lines above them do not add up to as much.
    """
    whole, granted = (number(case.cell(key, "income-total", "final")) for key in ("T1", "T4"))
    opening, fiscal_opening, used = (
        case.cell(key, row, "final") or ABSENT
        for key, row in (
            ("T1", "opening-carryover"),
            ("T4", "opening-carryover"),
            ("T1", "surplus-used"),
        )
    )
    incomes = [
        case.cell("T2", "total", column) or case.cell("T1", row, "final") or ABSENT
        for column, row in OTHER.items()
    ]
    told, minus = total_of([*incomes, opening, used]), number(fiscal_opening)
    if whole is None or granted is None or told is None or minus is None:
        return None
    money = whole - granted
    apart = compare(money, told - minus, Tolerance.SUM, case.unit, len(incomes) + 4)
    return None if apart.verdict is Verdict.BEYOND else money
