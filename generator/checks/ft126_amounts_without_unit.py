"""FT126 金额没有单位或单位可疑：句子里的金额后面没有“万元”，或写成了“元”。

为何：没有单位的数读者无从理解；“元”与“万元”差一万倍。
违例：“支出决算数为1889.05，完成预算100%”；各项都是万元，其中一项写“0.42元”。
合例：“每人每年36283.20元”“金额0元”；表里的数，单位写在表头。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.units import unitless
from generator.findings import Severity


@rule(
    code="FT126",
    basis="S16",
    title="金额没有单位或单位可疑",
    formula="文字里的每个金额有单位，单位为万元",
    severity=Severity.WARNING,
    message="“{found}”{how}",
    hint="补上或改正单位；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, unitless(case.lines))
