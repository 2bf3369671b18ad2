"""FT493 上年数为 0 却写了变动幅度。

为何：幅度以上年数为分母，上年数为 0 就没有幅度；新设单位、新增事项应写“上年无此项”，不写百分比。
违例：本年 307.82，比上年增加 307.82，增长 100.00%。
合例：本年 307.82，比上年增加 307.82，不写幅度；或两年都是 0，写持平。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rates import percent, ratio
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.yearly_changes import Changed, changes
from generator.findings import Place, Severity
from generator.model.values import Share
from generator.money import CENT, grouped


@rule(
    code="FT493",
    basis="D19",
    title="上年数为 0 却写了变动幅度",
    formula="上年数 = 0 时，不写变动幅度",
    severity=Severity.ERROR,
    message="{name}的上年数为 0{why}，没有变动幅度可言，却写了 {found}",
    hint="删去幅度，改写为上年无此项；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in changes(case):
        before = one.before if one.before is not None else one.worked_back
        rate, now = one.change.rate, one.now
        if before is None or now is None:
            continue
        if before != 0 or not now or rate is None or rate.number is None or too_small(one, rate):
            yield LOOKED
            continue
        why = ""
        if one.before is None and one.delta is not None:
            why = f"（本年 {grouped(now)}、{one.direction} {grouped(one.delta)}）"
        beside = [("本年数", one.current[0]), ("变动金额", one.change.amount)]
        yield Breach(
            rate.source,
            {"name": one.name, "why": why, "found": percent(rate.number)},
            tuple(Place(figure.source, word, figure.text) for word, figure in beside if figure),
            "幅度",
            rate.text,
        )


def too_small(one: Changed, rate: Share) -> bool:
    """A rate so large that last year's figure may be what rounding has worn away."""
    if one.before is not None or not one.delta or not rate.number:
        return False
    return ratio(one.delta, abs(rate.number)) <= 2 * CENT
