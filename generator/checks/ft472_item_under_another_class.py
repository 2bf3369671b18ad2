"""FT472 一项写在别的类之下：所印的类不是这个科目所属的类。

为何：科目的前三位就是它的类；类写错，读者会以为钱花在别的地方，按类相加也对不上。
违例：住房公积金（2210201）写成“社会保障和就业（类）住房改革支出（款）住房公积金（项）”。
合例：“住房保障（类）住房改革支出（款）住房公积金（项）”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.budget_items import code_of, items
from generator.checks.printed_names import alike, other_class, printed_levels
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity


@rule(
    code="FT472",
    basis="D07",
    title="一项写在别的类之下",
    formula="所印的类 = 科目编码前三位的类",
    severity=Severity.ERROR,
    message="{item}写在“{printed}（类）”之下，它属于“{name}（类）”（{code}）",
    hint="改正所印的类；科目编码录错的，改编码。原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for item in items(case):
        code, text = code_of(item), item.printed_name
        own = case.subjects.valid(code[:3], case.year)
        printed = printed_levels(text.text, code).get(0) if text and len(code) > 3 else None
        if own is None or text is None or printed is None:
            continue
        if alike(printed, own.name, 0) or not other_class(case, printed, code):
            yield LOOKED
            continue
        words = {
            "item": case.subjects.name(code, case.year) or code,
            "printed": printed,
            "name": own.name,
            "code": own.code,
        }
        beside = (Place(item.code.source, "科目", code),) if item.code else ()
        yield Breach(text.source, words, beside, "所印的类", text.text)
