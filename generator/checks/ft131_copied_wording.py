"""FT131 决算说成预算、支出说成收入：抄了上一段或别的稿子，没有改全。

为何：各段的句式相同，复制之后最容易漏改一个词，意思就反了。
违例：“支出决算总额为850.18万元。支出预算总额较2019年增加”；
“财政拨款支出总计850.18万元。与2019年相比，财政拨款收入增加”。
合例：“支出决算为52.00万元，小于预算数”；收、支总计写在一句里。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.wording import copied
from generator.findings import Severity


@rule(
    code="FT131",
    basis="S21",
    title="决算说成预算，支出说成收入",
    formula="同一段里，前后说的是同一件事",
    severity=Severity.WARNING,
    message="“{found}”，{how}",
    hint="改正用词；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, copied(case.lines))
