"""FT312 基本支出里的“三公”款项大于“三公”经费表。

为何：基本支出表的 30212、30217、30231、31013 只是“三公”经费的一部分，不会大于“三公”经费表的同一项。
违例：30217 公务接待费 1.10，“三公”经费表 公务接待费 1.00。
合例：30217 公务接待费 1.00，“三公”经费表 公务接待费 1.10。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import not_more, number, shown
from generator.findings import Place, Severity
from generator.model.tables import Status

_PAIRS = (
    ("30212", "overseas-travel", "因公出国（境）费"),
    ("30217", "official-reception", "公务接待费"),
    ("30231", "vehicle-upkeep", "公务用车运行维护费"),
    ("31013", "vehicle-purchase", "公务用车购置费"),
)


@rule(
    code="FT312",
    basis="C12",
    title="基本支出里的“三公”款项大于“三公”经费表",
    formula="T6 的 30212、30217、30231、31013 ≤ T7 的同一项",
    severity=Severity.WARNING,
    message="基本支出的{name}为 {found}，大于{other} {expected}，多 {gap}",
    hint="核对两张表的这一项；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    table = case.report.table("T7")
    for code, row, name in _PAIRS:
        part, whole = case.cell("T6", code, "final"), case.cell("T7", row, "final")
        yield from not_more(case, part, whole, f"{name}（{code}）", "“三公”经费表的")
        spent = number(part)
        if part is None or spent is None or table is None or table.status is not Status.EMPTY:
            continue
        if not spent:
            yield LOOKED
            continue
        words = {
            "name": f"{name}（{code}）",
            "found": shown(case, spent),
            "other": "没有数据的“三公”经费表的",
            "expected": shown(case, Decimal(0)),
            "gap": shown(case, spent),
        }
        yield Breach(part.source, words, (Place(table.source, "无数据"),), value=part.text)
