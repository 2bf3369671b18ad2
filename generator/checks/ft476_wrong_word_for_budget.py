"""FT476 与预算相比的说法不符：写大于、小于或持平，与预算、决算的数不合。

为何：数与字说反了，读者会把超支看成节约；多是套用了上一段的话。
违例：全年预算 52.00，决算 51.32，写“决算数大于预算数”。
合例：全年预算 52.00，决算 51.32，写“决算数小于预算数”。
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generator.checks.executions import Execution, executions
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Place, Severity
from generator.model.values import Share
from generator.money import CENT, Unit

SIGNS = {"大于": 1, "小于": -1, "持平": 0}


@rule(
    code="FT476",
    basis="D08",
    title="与预算相比的说法不符",
    formula="大于、小于、持平 = 决算数减预算数的正、负、零",
    severity=Severity.ERROR,
    message="{name}写决算数与预算相比“{word}”，{fact}",
    hint="对照预算数与决算数改这个词；数有误的改数。原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in executions(case):
        if one.level is not None and one.level.text in SIGNS:
            yield from by_amount(case, one) if one.budgets else by_rate(one)


def by_amount(case: Case, one: Execution) -> Iterator[Answer]:
    """Right if it holds of any budget that is stated: which one is meant is not always said."""
    final, word = number(one.final), one.level
    if final is None or one.final is None or word is None:
        return
    gaps = [final - (number(budget.amount) or Decimal(0)) for budget in one.budgets]
    if any(holds(SIGNS[word.text], gap, case.unit) for gap in gaps):
        yield LOOKED
        return
    budget = one.budgets[0]
    base = number(budget.amount) or Decimal(0)
    fact = f"决算数 {shown(case, final)}，{budget.name} {shown(case, base)}"
    beside = (
        Place(one.final.source, "决算数", one.final.text),
        Place(budget.amount.source, budget.name, budget.amount.text),
    )
    words = {"name": one.name, "word": word.text, "fact": fact}
    same = all(abs(gap) <= CENT for gap in gaps)
    severity = Severity.NOTE if same else None  # may differ below the last digit
    yield Breach(word.source, words, beside, "与预算相比", word.text, severity)


def holds(sign: int, gap: Decimal, unit: Unit) -> bool:
    if sign == 0:
        return abs(gap) <= (CENT if unit is Unit.WAN else 0)
    return gap * sign > 0


def by_rate(one: Execution) -> Iterator[Answer]:
    """Without a budget the stated rate tells: 100 % may stand for a little more or less."""
    share, word = one.completion, one.level
    if share is None or share.number is None or word is None:
        return
    over = share.number - 100
    sign = SIGNS[word.text]
    if over * sign < 0 or (sign == 0 and over != 0):
        yield Breach(
            word.source,
            {"name": one.name, "word": word.text, "fact": f"完成预算却是 {share.text}"},
            beside_rate(share),
            "与预算相比",
            word.text,
        )
    else:
        yield LOOKED


def beside_rate(share: Share) -> tuple[Place, ...]:
    return (Place(share.source, "完成预算", share.text),)
