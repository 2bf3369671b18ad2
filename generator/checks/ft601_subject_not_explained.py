"""FT601 有支出的项级科目没有名词解释。

为何：读者看不懂科目名称，有支出的项都应在名词解释里说明。
违例：2011105 派驻派出机构支出 4.75，名词解释没有这一条。
合例：有支出的每一项都有解释。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.class_rows import named
from generator.checks.explained_terms import (
    explains_subjects,
    is_explained,
    list_source,
    spent_items,
)
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import shown
from generator.findings import Place, Severity

FEW = 3


@rule(
    code="FT601",
    basis="E01",
    title="有支出的项级科目没有名词解释",
    formula="有支出的项 ⊆ 名词解释所列科目",
    severity=Severity.ERROR,
    message="{what}，名词解释没有{which}",
    hint="在名词解释里补上；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    spent = spent_items(case)
    if not explains_subjects(case) or not spent:
        return
    left = {code: amount for code, amount in spent.items() if not is_explained(case, code)}
    if len(left) == len(spent) > FEW:
        # no subject at all is explained: one fault, not one for each
        beside = tuple(Place(a.source, named(case, c), a.text) for c, a in list(left.items())[:FEW])
        words = {"what": f"有支出的项级科目共 {len(left)} 个", "which": "其中任何一个"}
        yield Breach(list_source(case), words, beside, absent=True)
        return
    for code, amount in spent.items():
        if code not in left or not amount.number:
            yield LOOKED
            continue
        what = f"{named(case, code)}支出 {shown(case, amount.number)}"
        words = {"what": what, "which": "这一条"}
        yield Breach(amount.source, words, value=amount.text, absent=True)
