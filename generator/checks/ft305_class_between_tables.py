"""FT305 收支总表与支出决算表的同一类支出不一致。

为何：两张表说的是同一笔支出，每一类都应相同。
违例：收支总表 一般公共服务支出 264.87，支出决算表 201 为 246.87。
合例：两表都是 264.87。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import same_classes
from generator.checks.rule import Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT305",
    basis="C05",
    title="收支总表与支出决算表的同一类支出不一致",
    formula="收支总表的各类支出 = 支出决算表的同一类",
    severity=Severity.ERROR,
    message="{name}在《{there}》{stated}，在《{here}》为 {expected}，相差 {gap}",
    hint="对照原件核对两张表的这一类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from same_classes(case, ("T1", "final"), ("T3", "total"))
