"""支出按科目的文字摘要：几类几款几项、最多的是哪一项；没有画的、对不上的都说明。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.charts import draw
from generator.charts.spent import Spent, codes_above
from generator.charts.words import (
    estimated,
    less,
    listed,
    money,
    number,
    sentence,
    share,
    told,
    total,
)
from generator.model.values import Figure, State

LEVELS = ("类", "款", "项")


def spending_told(year: int, unit: str, spent: Sequence[Spent], roots: Sequence[draw.Node]) -> str:
    """How many subjects, which is the largest at the top and at the bottom."""
    given = [one for one in spent if one.is_hidden or number(one.amount)]
    counts = [sum(1 for one in given if one.row.level == level) for level in range(3)]
    said = "、".join(f"{n}{name}" for n, name in zip(counts, LEVELS, strict=True) if n)
    is_whole = not any(one.is_hidden for one in spent if one.row.level == 0)
    whole = total(root.figure for root in roots if root.figure) if is_whole else Decimal(0)
    tops = [(root.name, root.figure) for root in roots if root.figure and root.figure.number]
    items = [(one.row.name, one.amount) for one in spent if one.row.level == 2 and one.amount]
    return (
        sentence(
            f"{year}年支出用于{said}",
            *largest("类", tops, whole, unit),
            *largest("项", items, whole, unit),
        )
        + not_drawn(spent)
        + "".join(sums_apart(roots, spent, unit))
        + estimated([(one.row.name, one.amount) for one in spent])
    )


def not_drawn(spent: Sequence[Spent]) -> str:
    """What has no room of its own in the drawing, and why."""
    above = codes_above(spent)
    negative = [one.row.name for one in spent if (number(one.amount) or 0) < 0]
    withheld = [one for one in spent if one.amount and one.amount.state is State.WITHHELD]
    holding = [one.row.name for one in withheld if one.row.code in above]
    alone = [one.row.name for one in withheld if one.row.code not in above]
    untold = [one.row.name for one in spent if one.amount is None]
    return sentence(
        f"{listed(negative)}为负数，没有画入图中" if negative else "",
        f"{listed(holding)}未公开，图中只画其下已公布的数" if holding else "",
        f"{listed(alone)}未公开，没有画入图中" if alone else "",
        f"{listed(untold)}未载明，图中只画其下已公布的数" if untold else "",
    )


def sums_apart(roots: Sequence[draw.Node], spent: Sequence[Spent], unit: str) -> Iterator[str]:
    """A 类 is drawn as printed, though what is printed below it comes to something else."""
    for root in roots:
        parts = [part.figure for part in root.parts if part.figure is not None]
        own, found = number(root.figure), total(parts)
        if own is None or not parts or own == found or not all_told(root.code, spent):
            continue
        gap = told(less(own, found).copy_abs(), unit)
        yield f"{root.name}按所载的{money(root.figure, unit)}画，其下相加为{told(found, unit)}，"
        yield f"相差{gap}。"


def all_told(code: str, spent: Sequence[Spent]) -> bool:
    """Whether everything below it is published, and drawn."""
    below = [one for one in spent if (one.row.code or "").startswith(code)]
    return not any(one.is_hidden or (number(one.amount) or 0) < 0 for one in below)


def largest(
    level: str, named: Sequence[tuple[str, Figure]], whole: Decimal, unit: str
) -> list[str]:
    """最多的一类是…; equal ones are named together; a 类 alone is all there is. `whole` is nil
    where it is not known: then nothing is a share of it, nor all."""
    if len(named) == 1 and whole > 0:
        return [f"全部为{named[0][0]}"] if level == "类" else []
    most = max((figure.number or Decimal(0) for _, figure in named), default=Decimal(0))
    if most <= 0:
        return []
    first = [(name, figure) for name, figure in named if figure.number == most]
    part = share(most, whole) if most <= whole else ""
    among = f"公布了数的{level}中，" if not whole else ""
    said = f"{among}最多的一{level}是{first[0][0]}，{money(first[0][1], unit)}"
    if len(first) > 1:
        names = listed([name for name, _ in first])
        said = f"{among}{names}同为最多的{level}，各{money(first[0][1], unit)}"
        return [f"{said}，各占{part}" if part else said]
    return [f"{said}，占{part}" if part else said]
