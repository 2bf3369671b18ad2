"""FT127 百分比缺“%”：增长、占比、完成率后面的数没有百分号。

为何：没有百分号，“增长12.63”可以是百分之十二，也可以是十二万元。
违例：“占本年支出合计的99.88，”“下降12.63。”
合例：“占99.88%”“提高3个百分点”“增长2倍”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.percents import signless
from generator.findings import Severity


@rule(
    code="FT127",
    basis="S17",
    title="百分比缺“%”",
    formula="文字里的每个百分比有 %",
    severity=Severity.WARNING,
    message="“{found}”后面缺“%”",
    hint="补上百分号；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, signless(case.lines))
