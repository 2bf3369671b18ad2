"""FT406 各类支出与支出决算表不符：结构所写的一类与表中不同，或有数的一类没有写。

为何：结构逐类写出一般公共预算支出，每一类就是表里的一行；漏写一类，读者就看不到那笔钱。
违例：表中教育支出 6.30，结构没有写教育支出。
合例：表中有数的各类都写到，金额相同；没有数的类不写，或写 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.coded_parts import MESSAGE, Coded, against_rows
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT
from generator.findings import Severity


@rule(
    code="FT406",
    basis="D06",
    title="各类支出与支出决算表不符",
    formula="结构的类 = 一般公共预算财政拨款支出决算表的类级行",
    severity=Severity.ERROR,
    message=MESSAGE,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    stated = budget.structure if budget else None
    if stated is None:
        return
    classes = [Coded(one.code, one.amount) for one in stated.classes if one.code is not None]
    yield from against_rows(case, classes, "T5", 0, stated.source)
