"""FT470 各项之和不等于所属的类：具体所列各项按科目归类相加，与结构的类不符。

为何：结构写到类，具体写到项，项加起来就是类；不符必有一项漏写、抄错，或写错了科目。
违例：结构写卫生健康支出 62.70，具体只有 44.40 与 9.00 两项。
合例：结构写 127.57，四项之和 127.58（各数分别取两位小数的尾差，作提示）。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_items import by_class, classes, code_of, name_of
from generator.checks.rule import Answer, Breach, Case, judged, rule
from generator.checks.stated_figures import nonzero, number, shown, total_of
from generator.findings import Place, Severity
from generator.model.statements import BudgetItem, ClassPart
from generator.money import Tolerance, compare


@rule(
    code="FT470",
    basis="D07",
    title="各项之和不等于所属的类",
    formula="结构的类 = Σ具体中同类的项",
    severity=Severity.ERROR,
    message="结构{what}，具体所列同类各项之和为 {expected}，相差 {gap}",
    hint="看是否漏了一项、抄错一数，或有一项写错科目；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    items, stated = by_class(case), [one for one in classes(case) if len(code_of(one)) == 3]
    if not items or not stated:
        return
    for one in stated:
        yield from of_class(case, one, items.get(code_of(one), []))
    listed = {code_of(one) for one in stated}
    for code, below in items.items():
        if code not in listed:
            yield from without_class(case, code, below)


def of_class(case: Case, one: ClassPart, items: list[BudgetItem]) -> Iterator[Answer]:
    found, expected = number(one.amount), total_of(item.final for item in items)
    if one.amount is None or found is None or expected is None:
        return
    parts = nonzero(item.final for item in items)
    gap = compare(expected, found, Tolerance.SUM, case.unit, len(parts))
    name = name_of(case, code_of(one))
    beside = [("同类的一项", part) for part in parts[:1]]
    what = f"写{name} {shown(case, found)}"
    yield judged(gap, one.amount, *beside, unit=f" {case.report.unit}", label=name, what=what)


def without_class(case: Case, code: str, items: list[BudgetItem]) -> Iterator[Answer]:
    """Items with an amount whose class the structure does not name."""
    total, first = total_of(item.final for item in items), items[0].final
    if not total or first is None:
        return
    name = name_of(case, code)
    words = {
        "what": f"没有写{name}（{code}）",
        "expected": shown(case, total),
        "gap": shown(case, total),
    }
    budget = case.said.general_budget
    where = budget.structure.source if budget and budget.structure else first.source
    yield Breach(where, words, (Place(first.source, name, first.text),))
