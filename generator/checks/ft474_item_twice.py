"""FT474 同一项写了两次：具体中同一个科目出现不止一次。

为何：每一项恰好写一次；写两次，不是重复计数，就是其中一处的科目录错了。
违例：行政单位医疗（2101101）写了两段，一段其实是事业单位医疗。
合例：每个科目一段。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_items import items, name_of
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.values import Text


@rule(
    code="FT474",
    basis="D07",
    title="同一项写了两次",
    formula="具体中每个科目恰好一项",
    severity=Severity.ERROR,
    message="{name}（{code}）写了两次，前一次在第 {line} 行",
    hint="删去重复的一段，或改正其中一处的科目；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    seen: dict[str, Text] = {}
    for item in items(case):
        if item.code is None:
            continue
        code = item.code.text
        first = seen.setdefault(code, item.code)
        if first is item.code:
            yield LOOKED
            continue
        words = {"name": name_of(case, code), "code": code, "line": str(first.source.line)}
        beside = (Place(first.source, "前一次", code),)
        yield Breach(item.code.source, words, beside, "又一次", code)
