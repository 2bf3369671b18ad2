"""FT407 各项支出与支出决算表不符：具体所写的一项与表中不同，或有数的一项没有写。

为何：具体说明要写到项级，表里有数的每一项恰好写一次；漏写或抄错都使说明与表对不上。
违例：表中行政运行 960.77，具体写 967.07。
合例：表中有数的各项都写到，金额相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.coded_parts import MESSAGE, Coded, against_rows
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT
from generator.findings import Severity


@rule(
    code="FT407",
    basis="D07",
    title="各项支出与支出决算表不符",
    formula="具体的项 = 一般公共预算财政拨款支出决算表的项级行",
    severity=Severity.ERROR,
    message=MESSAGE,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    stated = budget.detail if budget else None
    if stated is None:
        return
    items = [Coded(one.code, one.final) for one in stated.items if one.code is not None]
    yield from against_rows(case, items, "T5", 2, stated.source)
