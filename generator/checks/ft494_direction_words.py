"""FT494 增减用词与数字不符：写增加实为减少，写持平却有变动，没有变动却写增加。

为何：读者先看用词再看数；用词反了，意思就反了。没有变动的应写持平。
违例：持平，变动金额 0.25；或增加，本年 100.00，上年 120.00；或减少 0 万元。
合例：持平，没有变动金额；或增加，本年 120.00，上年 100.00。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.yearly_changes import DOWN, SAME, UP, Changed, changes
from generator.findings import Place, Severity
from generator.money import Tolerance, Unit, Verdict, compare, grouped


@rule(
    code="FT494",
    basis="D19",
    title="增减用词与数字不符",
    formula="本年 > 上年写增加，本年 < 上年写减少，相等写持平",
    severity=Severity.ERROR,
    message="{name}写的是“{found}”，{why}，应写“{expected}”",
    hint="核对用词与数字，改正错的一处；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in changes(case):
        if one.change.direction is None or one.direction not in (UP, DOWN, SAME):
            continue
        told = fault(one, case.unit)
        if told is None:
            continue
        why, expected, severity = told
        if not why:
            yield LOOKED
            continue
        figures = (("变动金额", one.change.amount), ("上年数", one.previous))
        yield Breach(
            one.change.direction.source,
            {"name": one.name, "found": one.direction, "why": why, "expected": expected},
            tuple(Place(figure.source, word, figure.text) for word, figure in figures if figure),
            "方向",
            one.direction,
            severity,
        )


def fault(one: Changed, unit: Unit) -> tuple[str, str, Severity | None] | None:
    """Why the word is wrong and what it should be; '' where it is right, None if unknown."""
    now, before, delta = one.now, one.before, one.delta
    rate = one.change.rate.number if one.change.rate is not None else None
    if now is not None and before is not None:
        verdict = compare(before, now, Tolerance.CHANGE, unit).verdict
        right = SAME if verdict is Verdict.EQUAL else UP if now > before else DOWN
        if right == one.direction or verdict is Verdict.ROUNDING:
            return "", "", None
        severity = Severity.WARNING if right == SAME and not delta else None
        return f"本年 {grouped(now)}，上年 {grouped(before)}", right, severity
    if one.direction == SAME:
        other = f"{UP}或{DOWN}"
        if delta:
            return f"变动金额却为 {grouped(delta)}", other, None
        if rate:
            return f"变动幅度却为 {rate}%", other, None
        return "", "", None
    if delta is None:
        return None
    return ("", "", None) if delta else ("变动金额为 0", SAME, Severity.WARNING)
