"""FT313 只在收入表或只在支出表出现的科目。

为何：多数科目既有收入又有支出；只在一边出现的允许存在，列出来供核对。
违例：2080505 在支出决算表有，在收入决算表没有。
合例：两表的项级科目相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import coded_rows, named
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import shown
from generator.findings import Severity
from generator.model.values import Amount


@rule(
    code="FT313",
    basis="C13",
    title="只在收入表或只在支出表出现的科目",
    formula="收入决算表与支出决算表的项级科目相同",
    severity=Severity.NOTE,
    message="{name}在{here}为 {found}，{there}没有这一项",
    hint="核对是否漏列；使用结转资金或收入未支用的，属正常",
)
def rule_(case: Case) -> Iterator[Answer]:
    income, spending = (filled(case, key) for key in ("T2", "T3"))
    if not income or not spending:
        return
    yield LOOKED
    for here, amounts, there, others in (
        ("收入决算表", income, "支出决算表", spending),
        ("支出决算表", spending, "收入决算表", income),
    ):
        for code, amount in amounts.items():
            if amount.number and code not in others:
                found = shown(case, amount.number)
                words = {"name": named(case, code), "here": here, "there": there, "found": found}
                yield Breach(amount.source, words, value=amount.text)


def filled(case: Case, key: str) -> dict[str, Amount]:
    """The 项 of a table with an amount, by code."""
    cells = {code: case.cell(key, code, "total") for code in coded_rows(case.report.table(key), 2)}
    return {code: c for code, c in cells.items() if isinstance(c, Amount) and c.number}
