"""FT606 常见的错字：历年相沿的名词解释里抄错的词。

为何：名词解释年年照抄，错字也一起传下来。
违例：“离休人员、经军老战士待遇”。
合例：“离休人员、红军老战士待遇”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.misspellings import misspellings
from generator.findings import Severity


@rule(
    code="FT606",
    basis="E05",
    title="常见的错字",
    formula="文字里没有已知的错字",
    severity=Severity.WARNING,
    message="“{found}”应为“{right}”",
    hint="改正这个词；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    lines = (*case.lines, *case.names)
    yield from answers(lines, misspellings(lines))
