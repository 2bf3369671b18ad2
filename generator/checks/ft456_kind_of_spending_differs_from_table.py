"""FT456 支出构成与支出决算表不符：说明所写的基本支出、项目支出等与表的合计行不同。

为何：支出构成是从支出决算表合计行抄来的；漏写一项，读者以为没有那种支出。
违例：表中项目支出 202.24，说明写 220.24。
合例：表中有数的各项都写到，金额相同；没有数的不写，或写 0。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.coded_parts import MESSAGE
from generator.checks.named_cells import natures
from generator.checks.rule import Answer, Case, rule
from generator.checks.stated_figures import HINT
from generator.findings import Severity


@rule(
    code="FT456",
    basis="D03",
    title="支出构成与支出决算表不符",
    formula="基本支出、项目支出等 = 支出决算表合计行",
    severity=Severity.ERROR,
    message=MESSAGE,
    hint=HINT,
)
def rule_(case: Case) -> Iterator[Answer]:
    stated = case.said.expenditure
    if stated is not None and stated.parts:
        yield from natures(case, stated.parts, stated.source)
