"""FT423 用途说的是另一科目：科目与“主要用于”的内容明显不合。

为何：抄上一段而忘了改用途，是常见的笔误；读者会以为钱花在了别处。
只在用途明白说的是另一科目、又没有一个字说到本科目时才提。
违例：住房公积金，用途写“事业单位医疗保险支出”。
合例：住房公积金，用途写“按规定为职工缴纳的住房公积金”；或“各类人员经费”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.purpose_words import (
    OWN,
    PLAIN,
    RECEPTION_FOREIGN,
    RECEPTION_OWN,
    UPKEEP_FOREIGN,
    UPKEEP_OWN,
)
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.model.values import Text


@rule(
    code="FT423",
    basis="D23",
    title="用途说的是另一科目",
    formula="用途与科目相合",
    severity=Severity.WARNING,
    message="{name}的用途写“{found}”，说的是{other}",
    hint="核对这一项的用途是否抄自别处；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    budget = case.said.general_budget
    for item in budget.detail.items if budget and budget.detail else ():
        if item.code is None or item.purpose is None or item.code.text not in OWN:
            continue
        name = case.subjects.name(item.code.text, case.year) or item.code.text
        foreign = [(word, what) for word, what in PLAIN if word in item.purpose.text]
        yield told(name, item.purpose, OWN[item.code.text], foreign)
    public = case.said.three_public
    if public and public.vehicles and public.vehicles.upkeep_purpose:
        words = [(word, "公务接待") for word in UPKEEP_FOREIGN]
        yield told("公务用车运行维护费", public.vehicles.upkeep_purpose, UPKEEP_OWN, words)
    if public and public.reception and public.reception.purpose:
        words = [(word, "公务用车") for word in RECEPTION_FOREIGN]
        yield told("公务接待费", public.reception.purpose, RECEPTION_OWN, words)


def told(name: str, purpose: Text, own: tuple[str, ...], foreign: list[tuple[str, str]]) -> Answer:
    if any(word in purpose.text for word in own):
        return LOOKED
    other = next((what for word, what in foreign if word in purpose.text), "")
    if not other:
        return LOOKED
    words = {"name": f"“{name}”", "found": purpose.text, "other": other}
    return Breach(purpose.source, words, label="用途", value=purpose.text)
