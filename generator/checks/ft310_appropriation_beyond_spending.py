"""FT310 某项的财政拨款支出大于支出决算表的同一项。

为何：一般公共预算、政府性基金、国有资本经营三项的基本支出（项目支出）合起来，不会大于全部资金的。
违例：2010301 基本支出：一般公共预算支出表 60.00，支出决算表 50.00。
合例：2010301 基本支出：一般公共预算支出表 50.00，支出决算表 60.00。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.class_rows import coded_rows, named
from generator.checks.rule import LOOKED, Answer, Breach, Case, judged, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Place, Severity
from generator.model.values import Amount
from generator.money import Tolerance, compare

FISCAL = ("T5", "T8", "T9")
COLUMNS = {"basic": "基本支出", "project": "项目支出"}


@rule(
    code="FT310",
    basis="C10",
    title="某项的财政拨款支出大于支出决算表的同一项",
    formula="T5 + T8 + T9 的基本（项目）支出 ≤ T3 的基本（项目）支出，逐项",
    severity=Severity.ERROR,
    message="{name}的财政拨款{what}为 {found}，大于支出决算表的 {expected}，多 {gap}{why}",
    hint="对照原件核对这一项在两张表里的数；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    listed = coded_rows(case.report.table("T3"), 2)
    codes = [code for key in FISCAL for code in coded_rows(case.report.table(key), 2)]
    for code in dict.fromkeys(codes if listed else ()):
        for column, what in COLUMNS.items():
            yield from look_at(case, code, column, what, code in listed)


def look_at(case: Case, code: str, column: str, what: str, listed: bool) -> Iterator[Answer]:
    cells = [case.cell(key, code, column) for key in FISCAL]
    given = [cell for cell in cells if isinstance(cell, Amount)]
    if not given or any(number(cell) is None for cell in given):
        return
    parts = [cell for cell in given if cell.number]
    total = sum((part.number or Decimal(0) for part in parts), Decimal(0))
    largest = max(given, key=lambda cell: cell.number or Decimal(0))
    name = named(case, code)
    whole = case.cell("T3", code, column)
    limit = number(whole)
    if whole is not None and limit is not None:
        gap = compare(limit, total, Tolerance.SUM, case.unit, len(parts))
        over = judged(
            gap,
            largest,
            ("支出决算表", whole),
            unit=f" {case.report.unit}",
            name=name,
            what=what,
            why="",
        )
        yield over if gap.difference > 0 else LOOKED
    elif not listed and total:
        words = {"name": name, "what": what, "expected": shown(case, Decimal(0))}
        words |= {"found": shown(case, total), "gap": shown(case, total), "why": "；表中没有这一行"}
        table = case.report.table("T3")
        beside = (Place(table.source, "支出决算表"),) if table else ()
        yield Breach(largest.source, words, beside, value=largest.text)
