"""FT419 变动金额不等于本年数与上年数之差。

为何：比上年增加或减少多少，由两年的数相减得出；上年数写在文中，或画在变动情况图里。
只写变动金额的，增加额不会大于本年数。
违例：本年 850.18，上年 731.42，写成增加 118.67。
合例：本年 850.18，上年 731.42，增加 118.76；相差 0.01 是换算尾差。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.printed_digits import coarse, rounds_to
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.yearly_changes import UP, changes
from generator.findings import Severity
from generator.money import Gap, Tolerance, Verdict, compare, grouped


@rule(
    code="FT419",
    basis="D19",
    title="变动金额不等于本年数与上年数之差",
    formula="变动金额 = |本年数 − 上年数|",
    severity=Severity.ERROR,
    message="{name}的变动金额为 {found}，{why}",
    hint="核对本年数、上年数与变动金额；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in changes(case):
        amount, now, delta = one.change.amount, one.now, one.delta
        if amount is None or now is None or delta is None:
            continue
        previous = one.previous
        if previous is not None and previous.number is not None:
            expected = abs(now - previous.number)
            why = f"本年 {grouped(now)} 与上年 {grouped(previous.number)} 相差 {grouped(expected)}"
            beside = [("上年数", previous)]
        elif one.direction == UP and delta > now:
            expected, beside = now, []
            why = f"大于本年数 {grouped(now)}，照此上年数成了负数"
        else:
            yield LOOKED
            continue
        gap = compare(expected, delta, Tolerance.CHANGE, case.unit)
        if gap.verdict is Verdict.BEYOND and rounds_to(expected, delta):
            gap = Gap(expected, delta, coarse(delta), Verdict.ROUNDING)
        yield judged(
            gap,
            amount,
            ("本年数", one.current[0]),
            *beside,
            unit=f" {case.report.unit}",
            label="变动金额",
            name=one.name,
            why=why,
        )
