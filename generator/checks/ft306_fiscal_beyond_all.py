"""FT306 财政拨款的某类支出大于全部支出的同一类。

为何：财政拨款支出是全部支出的一部分，每一类都不会更大。
违例：财政拨款收支总表 教育支出 12.00，收支总表 教育支出 10.00。
合例：财政拨款收支总表 教育支出 10.00，收支总表 教育支出 12.00（另有其他资金）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import coded_rows, named
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import not_more
from generator.findings import Severity


@rule(
    code="FT306",
    basis="C06",
    title="财政拨款的某类支出大于全部支出的同一类",
    formula="财政拨款收支总表 合计 各类 ≤ 收支总表 同一类",
    severity=Severity.ERROR,
    message="{name}的财政拨款支出为 {found}，大于{other} {expected}，多 {gap}",
    hint="对照原件核对两张表的这一类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    fiscal, whole = case.report.table("T4"), case.report.table("T1")
    if fiscal is None or whole is None:
        return
    for code in coded_rows(fiscal, 0):
        part, limit = fiscal.cell(code, "total"), whole.cell(code, "final")
        yield from not_more(case, part, limit, named(case, code), "全部支出")
