"""FT605 名词解释重复。

为何：同一个名词解释两次，两处说法可能不同，也说明是拼凑而成。
违例：“基本支出”列了两条。
合例：每个名词只列一条。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import named
from generator.checks.explained_terms import bare
from generator.checks.ft604_base_term_missing import ALWAYS, RARER, WHERE_THERE_IS
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.report import ListedTerm
from generator.model.values import Text

NAMES = {i: one.name for one in (*ALWAYS, *WHERE_THERE_IS, *RARER) for i in one.ids[:1]}


@rule(
    code="FT605",
    basis="E05",
    title="名词解释重复",
    formula="名词解释各条互不相同",
    severity=Severity.WARNING,
    message="名词解释里“{name}”列了两次，前一次在第 {line} 行",
    hint="合并成一条；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    seen: dict[str, Text] = {}
    for term in case.report.body.terms:
        word = term.id or term.code or term.printed_name
        if word is None:
            continue
        key = bare(word.text)
        if key not in seen:
            seen[key] = word
            yield LOOKED
            continue
        first = seen[key].source
        words = {"name": called(case, term), "line": str(first.line)}
        yield Breach(word.source, words, (Place(first, "前一次"),))


def called(case: Case, term: ListedTerm) -> str:
    if term.printed_name is not None:
        return term.printed_name.text
    if term.code is not None:
        return named(case, term.code.text)
    return NAMES.get(term.id.text, term.id.text) if term.id else ""
