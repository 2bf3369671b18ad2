"""FT602 名词解释的科目没有支出。

为何：解释没有支出的科目，多半是从别的单位或上一年抄来的。
违例：名词解释有 2010307 法制建设，报告里没有这一项支出。
合例：解释的科目都有支出，不论用的是财政拨款还是其他资金。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.budget_spending import spent, year_spending
from generator.checks.class_rows import coded_rows, named
from generator.checks.explained_terms import (
    explained_codes,
    explains_subjects,
    named_subjects,
    spent_items,
)
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number
from generator.findings import Severity
from generator.money import Tolerance, compare


@rule(
    code="FT602",
    basis="E02",
    title="名词解释的科目没有支出",
    formula="名词解释所列科目 ⊆ 有支出的项",
    severity=Severity.WARNING,
    message="名词解释有{name}，报告里没有这一项支出",
    hint="删去这一条，或补上漏列的支出；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    spent_on = named_subjects(case)
    if not explains_subjects(case) or not spent_items(case) or not all_told(case):
        return
    for code, term in explained_codes(case).items():
        if any(one.startswith(code) for one in spent_on):
            yield LOOKED
        else:
            yield Breach(term.source, {"name": named(case, code)})


def all_told(case: Case) -> bool:
    """Whether the 项 that are known are all there are: what is not published may be explained."""
    if coded_rows(case.report.table("T3"), 2):
        return True
    year = number(year_spending(case) or case.cell("T3", "total", "total"))
    items = spent_items(case).values()
    known = sum((item.number or Decimal(0) for item in items), Decimal(0))
    if year is not None:
        gap = compare(known, year, Tolerance.SUM, case.unit, len(items))
        return gap.difference <= gap.allowed
    return not spent(case.said.fund) and not spent(case.said.capital)
