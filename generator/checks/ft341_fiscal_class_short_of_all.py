"""FT341 没有其他资金，某类支出却多于财政拨款支出。

为何：全部收入和结转都是财政拨款的，每一类支出也都是财政拨款支出，两张总表应相等。
违例：没有其他资金，收支总表 教育支出 12.00，财政拨款收支总表 教育支出 10.00。
合例：没有其他资金，两表的教育支出都是 12.00；有事业收入 2.00，教育支出一处 12.00、一处 10.00。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import coded_rows, named
from generator.checks.ft311_other_money_unexplained import other_money
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.checks.stated_figures import not_more, number
from generator.findings import Severity
from generator.money import CENT, Unit


@rule(
    code="FT341",
    basis="C06",
    title="没有其他资金，某类支出却多于财政拨款支出",
    formula="没有其他资金时，收支总表 各类 = 财政拨款收支总表 合计 同一类",
    severity=Severity.ERROR,
    message="{name}的全部支出为 {found}，多于{other} {expected}，相差 {gap}，而报表没有其他资金",
    hint="对照原件核对两张表的这一类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    fiscal, whole, money = case.report.table("T4"), case.report.table("T1"), other_money(case)
    if fiscal is None or whole is None or money is None:
        return
    slack = 2 * CENT if case.unit is Unit.WAN else 0  # each of the four figures is rounded
    for code in coded_rows(whole, 0):
        found, limit = whole.cell(code, "final"), fiscal.cell(code, "total")
        spent, granted = number(found), number(limit)
        if spent is None or granted is None:
            continue
        if money > slack or spent - granted <= slack:
            yield LOOKED
        else:
            yield from not_more(case, found, limit, named(case, code), "财政拨款支出")
