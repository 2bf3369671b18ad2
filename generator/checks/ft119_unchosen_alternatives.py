"""FT119 两个说法没有选定：增加（减少）、大于（小于）留在了句子里。

为何：表样给出两个说法供选，两个都留着，句子就没有说出增还是减。
违例：“比2023年度增加（减少）12.30万元，增长（下降）5.1%”。
合例：表头里的“增加（减少）额”“增减变动情况”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.alternatives import unchosen
from generator.findings import Severity


@rule(
    code="FT119",
    basis="S09",
    title="两个说法没有选定",
    formula="句子里没有 增加（减少）、大于（小于）、本部门（单位）",
    severity=Severity.ERROR,
    message="“{found}”没有选定其一",
    hint="按实际留一个，删去另一个连同括号",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, unchosen(case.lines))
