"""FT603 名词解释的科目名称与当年科目表不同。

为何：名称写错或用了旧名称，读者查不到同一个科目。
违例：2020 年写“行政事业单位离退休（款）”。
合例：2020 年写“行政事业单位养老支出（款）”；类的名称可以不写“支出”，只写项的名称也可以。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.printed_names import Misprint, misprints, worst
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.names import unified


@rule(
    code="FT603",
    basis="E03",
    title="名词解释的科目名称与当年科目表不同",
    formula="名词解释的 类、款、项 名称 = 当年科目表的名称",
    severity=Severity.WARNING,
    message="名词解释里 {code} 的{what}",
    hint="改用当年的名称；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    for term in case.report.body.terms:
        if term.code is None or not case.subjects.rows.get(term.code.text):
            continue
        if term.printed_name is None:
            yield LOOKED
            continue
        printed = term.printed_name.text
        found = [one for one in misprints(case, printed, term.code.text) if not is_short(one)]
        if not found:
            yield LOOKED
            continue
        graded = worst(found)
        yield Breach(
            term.printed_name.source,
            {"code": term.code.text, "what": "；".join(one.said for one in found)},
            value=printed,
            severity=graded if graded is Severity.NOTE else None,
        )


def is_short(one: Misprint) -> bool:
    """住房改革（款）: cut short by 支出, nobody is misled."""
    return one.printed.removesuffix("支出") == unified(one.subject.name).removesuffix("支出")
