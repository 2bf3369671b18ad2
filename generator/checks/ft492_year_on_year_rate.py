"""FT492 变动幅度与变动金额、上年数不符。

为何：幅度由变动金额除以上年数得出；上年数没有写明的，由本年数与变动金额倒推。
基数小时一分钱就能带动幅度，容许的出入按基数放宽。
违例：本年 0.13，减少 42.13，下降 99.27%（应为 99.69%）。
合例：本年 4.73，减少 0.39，下降 7.62%。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.printed_digits import coarse
from generator.checks.rates import base_slack, held, percent, rated, ratio, widened
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.checks.yearly_changes import DOWN, UP, Changed, changes
from generator.findings import Severity
from generator.model.values import Figure
from generator.money import CENT, Gap, Unit, Verdict, grouped


@rule(
    code="FT492",
    basis="D19",
    title="变动幅度与变动金额、上年数不符",
    formula="变动幅度 = 变动金额 ÷ 上年数",
    severity=Severity.ERROR,
    message="{name}的变动幅度为 {found}，{why}，应为 {expected}{turned}",
    hint="核对本年数、变动金额与幅度；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in changes(case):
        if one.change.rate is None or one.change.rate.number is None:
            continue
        printed = abs(one.change.rate.number)
        ways = list(worked_out(one, printed, case.unit))
        if not ways:
            continue
        if any(way.gap.verdict is Verdict.EQUAL for way in ways):
            yield LOOKED
            continue
        best = next((way for way in ways if way.gap.verdict is Verdict.ROUNDING), ways[0])
        yield rated(
            best.gap,
            one.change.rate,
            *((name, figure) for name, figure in places(one) if figure is not None),
            label="幅度",
            name=one.name,
            why=best.why,
            turned=turned(one, printed, case.unit),
        )


@dataclass(frozen=True, slots=True)
class Way:
    """One way to work the rate out, and what it makes of the printed one."""

    gap: Gap
    why: str


def worked_out(one: Changed, printed: Decimal, unit: Unit) -> Iterator[Way]:
    before, back, delta, now = one.before, one.worked_back, one.delta, one.now
    if before is not None and before > (CENT if unit is Unit.WAN else 0):
        if delta is not None:
            yield Way(judge(delta, before, printed, unit), f"{grouped(delta)} ÷ {grouped(before)}")
        if now is not None:
            why = f"本年 {grouped(now)}、上年 {grouped(before)}"
            yield Way(judge(abs(now - before), before, printed, unit), why)
    elif before is None and back is not None and delta is not None and back > CENT:
        why = f"本年 {grouped(now or Decimal(0))}、{one.direction} {grouped(delta)}，"
        yield Way(judge(delta, back, printed, unit), f"{why}上年即 {grouped(back)}")


def judge(delta: Decimal, base: Decimal, printed: Decimal, unit: Unit) -> Gap:
    """τΔ; what a hundredth in both, or a change printed in whole 万元, can do is rounding too."""
    exact, slack = ratio(delta, base), base_slack(base, unit)
    room = max(coarse(delta), CENT)
    gap = held(exact, printed, slack)
    if unit is not Unit.WAN or base <= room:
        return gap
    return widened(gap, exact, printed, ratio(delta + room, base - room) - exact)


def turned(one: Changed, printed: Decimal, unit: Unit) -> str:
    """Whether the other word would fit."""
    if one.before is not None or one.delta is None or one.now is None:
        return ""
    other = DOWN if one.direction == UP else UP
    base = one.now + one.delta if other == DOWN else one.now - one.delta
    if base <= CENT or judge(one.delta, base, printed, unit).verdict is not Verdict.EQUAL:
        return ""
    return f"；如为“{other}”，{percent(printed)} 则相符"


def places(one: Changed) -> Iterator[tuple[str, Figure | None]]:
    yield "变动金额", one.change.amount
    yield "上年数", one.previous
    yield from (("本年数", figure) for figure in one.current[:1])
