"""FT469 方面的个数不符：写“主要用于以下几个方面”，后面列出的类却不是这个数。

为何：个数与所列对不上，读者会以为漏印了一类。
违例：写以下 5 个方面，只列 4 类。
合例：写以下 5 个方面，列出有数的 5 类；另列的 0 万元的类可不计。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.counts import exact, miscounted
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT469",
    basis="D06",
    title="方面的个数不符",
    formula="方面的个数 = 所列的类数",
    severity=Severity.WARNING,
    message="写用于 {found} 个方面，列出的有 {expected} 类",
    hint="数一数所列的类，改正个数，或补上漏列的一类",
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    stated = budget.structure if budget else None
    said = exact(stated.aspects) if stated else None
    if stated is None or stated.aspects is None or said is None or not stated.classes:
        return
    listed = len(stated.classes)
    spent = sum(1 for one in stated.classes if one.amount is None or not one.amount.is_zero)
    if said in (listed, spent):
        yield LOOKED
    else:
        yield miscounted(stated.aspects, Decimal(spent), label="方面")
