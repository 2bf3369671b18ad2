"""FT452 收入来源与表不符：说明所写的一项来源与表中不同，或表中有数的来源没有写。

为何：各项来源是从收入决算表合计行抄来的；财政拨款分三项写的，与收支总表的三行相同。
违例：表中其他收入 1.03，说明没有写其他收入。
合例：表中有数的来源都写到，金额相同；没有数的不写，或写 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.coded_parts import MESSAGE
from generator.checks.named_cells import sources
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT
from generator.findings import Severity


@rule(
    code="FT452",
    basis="D02",
    title="收入来源与表不符",
    formula="各项来源 = 收入决算表合计行（财政拨款分项 = 收支总表的三行）",
    severity=Severity.ERROR,
    message=MESSAGE,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    stated = case.said.revenue
    if stated is not None and stated.parts:
        yield from sources(case, stated.parts, stated.source)
