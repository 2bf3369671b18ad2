"""摘要的用语：数、占比、增减，缺数、负数、为零都各有其说法。

Every rate is worked out here from the figures, to one decimal, half up; a figure, and a rate that
is itself printed, stands as printed. No blank before or after a figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import ROUND_HALF_UP, Decimal, localcontext

from generator.charts.chart import ALL_ESTIMATED
from generator.model.shown import NOT_STATED, shown
from generator.model.values import Figure, State
from generator.money import grouped

TENTH = Decimal("0.1")


def money(figure: Figure | None, unit: str) -> str:
    """1,904.42万元; 未载明, 未公开 and 原表空白 stand for themselves."""
    if figure is None:
        return NOT_STATED
    if figure.number is None:
        return shown(figure) or "原表空白"
    return shown(figure) + unit


def told(number: Decimal, unit: str) -> str:
    """A number worked out here, as money reads."""
    return grouped(number).replace("-", "−") + unit


def number(figure: Figure | None) -> Decimal | None:
    return figure.number if figure is not None else None


def total(figures: Iterable[Figure]) -> Decimal:
    """Exact, however long the figures are."""
    known = [figure.number for figure in figures if figure.number is not None]
    with localcontext() as context:
        context.prec = 40 + max((len(str(one)) for one in known), default=0)
        return sum(known, Decimal(0))


def less(whole: Decimal, part: Decimal) -> Decimal:
    with localcontext() as context:
        context.prec = 40 + len(str(whole)) + len(str(part))
        return whole - part


def percent(part: Decimal, whole: Decimal, last: Decimal = TENTH) -> Decimal:
    """To one decimal, or to another `last` place; `whole` is not nil."""
    with localcontext() as context:
        context.prec = 40 + len(str(part)) + len(str(whole))
        return (part / whole * 100).quantize(last, ROUND_HALF_UP)


def share(part: Decimal, whole: Decimal) -> str:
    """12.6%, 不足0.1%, 99.9%以上: what is not all is not said to be all, nor something nothing."""
    rounded = percent(part, whole)
    if rounded == 0 and part != 0:
        return "不足0.1%"
    if rounded == 100 and part < whole:
        return "99.9%以上"
    return f"{rounded}%"


def rate(now: Decimal, before: Decimal) -> str:
    """Of a change from a figure above nil, which may be more than all: 16.2%, 1,250.0%."""
    rounded = percent(less(now, before).copy_abs(), before)
    if rounded == 100 and 0 < now < before:
        return "99.9%以上"
    return f"{rounded:,}%" if rounded or now == before else "不足0.1%"


def change(
    name: str, years: tuple[int, int], now: Figure | None, before: Figure | None, unit: str
) -> str:
    """2020年收入总计2,447.25万元，比2019年的2,948.74万元减少501.49万元（17.0%）."""
    last, year = years
    lead = f"{year}年{name}{money(now, unit)}"
    new, old = number(now), number(before)
    if old is None:
        return f"{lead}，{last}年数{money(before, unit)}"
    if new is None:
        return f"{lead}，{last}年为{money(before, unit)}"
    if new == old:
        return f"{lead}，与{last}年持平"
    gap = less(new, old)
    word = "增加" if gap > 0 else "减少"
    if old == 0:
        return f"{lead}，{last}年为0，幅度无从算起"
    by = f"（{rate(new, old)}）" if old > 0 and new >= 0 else ""
    return f"{lead}，比{last}年的{money(before, unit)}{word}{told(gap.copy_abs(), unit)}{by}"


def estimated(named: Sequence[tuple[str, Figure | None]]) -> str:
    """Which of the figures are 推算, as a sentence of its own; nothing when none is."""
    known = [(name, figure) for name, figure in named if figure and figure.number is not None]
    made = [name for name, figure in known if figure.state is State.COMPUTED]
    if not made:
        return ""
    if len(made) == len(known):
        return ALL_ESTIMATED
    if len(made) > 3:
        return f"其中{len(made)}个数为推算。"
    return f"其中{'、'.join(made)}为推算。"


def listed(names: Sequence[str], most: int = 3) -> str:
    """教育支出、卫生健康支出; 教育支出等5项."""
    if len(names) > most:
        return f"{'、'.join(names[:most])}等{len(names)}项"
    return "、".join(names)


def sentence(*clauses: str) -> str:
    """Clauses joined by ；and closed; the empty ones left out."""
    said = [clause for clause in clauses if clause]
    return "；".join(said) + "。" if said else ""
