"""FT473 科目名称与当年科目表不同：所印的类、款、项名称不是该年度政府收支分类科目的写法。

为何：科目名称逐年修订，沿用旧名或随手简写，读者就查不到这个科目，各年也对不上。
违例：2020 年写“行政事业单位离退休（款）”，当年已改为“行政事业单位养老支出（款）”。
合例：“一般公共服务（类）”——类的名称可以不写“支出”；括号半角、全角都可以。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_items import classes, code_of, items
from generator.checks.printed_names import SEVERITIES, misprints, other_class, worst
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.model.statements import BudgetItem, ClassPart


@rule(
    code="FT473",
    basis="D07",
    title="科目名称与当年科目表不同",
    formula="所印的类、款、项名称 = 该年度科目表的名称",
    severity=Severity.ERROR,
    message="{what}",
    hint="照当年的科目表改名称，或改编码；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    stated: list[ClassPart | BudgetItem] = [*classes(case), *items(case)]
    for one in stated:
        code = code_of(one)
        if case.subjects.valid(code, case.year) is None and code in case.subjects.rows:
            yield from ended(case, one, code)
        if one.printed_name is None:
            continue
        text = one.printed_name
        found = misprints(case, text.text, code)
        if len(code) > 3:  # another class altogether is FT472
            found = [m for m in found if m.level or not other_class(case, m.printed, code)]
        if not found:
            yield LOOKED
            continue
        what = f"{code} 的" + "；".join(one.said for one in found)
        yield Breach(text.source, {"what": what}, (), "所印名称", text.text, severity=worst(found))


def ended(case: Case, one: ClassPart | BudgetItem, code: str) -> Iterator[Answer]:
    """A code that the catalogue has only for other years."""
    row = case.subjects.known(code, case.year)
    if one.code is None or row is None:
        return
    over = row.until is not None and row.until < case.year
    when = f"只用到 {row.until} 年" if over else f"{row.since} 年起才有"
    what = f"科目 {code}“{row.name}”{when}，{case.year} 年的科目表没有"
    severity = SEVERITIES[row.evidence]
    yield Breach(one.code.source, {"what": what}, (), "科目", code, severity=severity)
