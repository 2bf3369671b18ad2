"""FT129 标点或词语重复：标点重叠、全角半角相连、同一个词连写两遍。

为何：不影响数，但一眼可见，让人疑心没有校对。
违例：“规范化；.强化绩效观念”“（含划转前经费，）”。
合例：“……”“一、二、”“预算管理、财务管理”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.punctuation import marks
from generator.findings import Severity


@rule(
    code="FT129",
    basis="S19",
    title="标点或词语重复",
    formula="标点不重叠、不混用，词语不连写两遍",
    severity=Severity.NOTE,
    message="“{found}”：{how}",
    hint="校对这一处",
    on=False,
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, marks(case.lines))
