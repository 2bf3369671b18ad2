"""FT340 财政拨款收支总表与一般公共预算支出表的同一类支出不一致。

为何：财政拨款收支总表的一般公共预算一栏，每一类都应等于一般公共预算支出表的同一类。
违例：财政拨款收支总表 住房保障支出 29.42，一般公共预算支出表 221 为 24.92。
合例：两表都是 29.42。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import same_classes
from generator.checks.rule import Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT340",
    basis="C07",
    title="财政拨款收支总表与一般公共预算支出表的同一类支出不一致",
    formula="财政拨款收支总表 一般公共预算财政拨款 各类 = 一般公共预算支出表 同一类",
    severity=Severity.ERROR,
    message="{name}在《{there}》{stated}，在《{here}》为 {expected}，相差 {gap}",
    hint="对照原件核对两张表的这一类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from same_classes(case, ("T4", "general"), ("T5", "total"))
