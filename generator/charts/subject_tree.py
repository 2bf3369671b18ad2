"""支出按 类 › 款 › 项 下钻：矩形树图。"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import colours, draw
from generator.charts.chart import Chart
from generator.charts.chart import Row as ChartRow
from generator.charts.sheet import Sheet
from generator.charts.words import estimated, less, listed, money, sentence, share, total
from generator.model.subjects import parent_code
from generator.model.sums import computed
from generator.model.tables import Row, Table
from generator.model.values import Amount, Figure, State
from generator.money import Tolerance, Unit, Verdict, compare

UNSPLIT = "未分列"
LEVELS = ("类", "款", "项")


@dataclass(frozen=True, slots=True)
class Spent:
    """A row of the table of spending with what was spent."""

    row: Row
    amount: Amount


def subjects(sheet: Sheet) -> Chart | None:
    table = sheet.spending()
    spent = spent_by_subject(table) if table is not None else []
    drawn = [one for one in spent if one.amount.number is not None and one.amount.number > 0]
    if table is None or not drawn:
        return None
    roots = nodes(sheet, table.key, drawn)
    return Chart(
        "subjects",
        "支出按科目：类 › 款 › 项",
        sheet.unit,
        ("金额",),
        tuple(
            ChartRow(
                one.row.name,
                (one.amount,),
                sheet.of_row(table.key, one.row),
                one.row.code or "",
                one.row.level,
            )
            for one in spent
        ),
        spending_told(sheet, spent, roots),
        draw.treemap(roots, "全部支出"),
        height=400,
    )


def spent_by_subject(table: Table) -> list[Spent]:
    """Coded rows with the amount of the whole row, in the order of the table; blanks not."""
    return [
        Spent(row, cell)
        for side, row in table.rows()
        if row.code
        and (cell := side.cell(row.id, side.columns[0].id)) is not None
        and cell.state is not State.BLANK
    ]


def nodes(sheet: Sheet, table_key: str, drawn: Sequence[Spent]) -> list[draw.Node]:
    """The topmost rows, those whose own parents are not in the table, each with its parts."""
    codes = {one.row.code for one in drawn}
    below: dict[str, list[Spent]] = {}
    for one in drawn:
        below.setdefault(nearest(one.row.code or "", codes), []).append(one)
    return [node(sheet, table_key, below, one) for one in below.pop("", ())]


def nearest(code: str, codes: set[str | None]) -> str:
    """The code above this one that is in the table, or nothing."""
    above = parent_code(code)
    while above is not None and above not in codes:
        above = parent_code(above)
    return above or ""


def node(sheet: Sheet, table_key: str, below: dict[str, list[Spent]], one: Spent) -> draw.Node:
    """Takes its parts out of `below`: a code printed twice has them the first time only."""
    code = one.row.code or ""
    parts = [node(sheet, table_key, below, part) for part in below.pop(code, ())]
    return draw.Node(
        one.row.name,
        one.amount,
        colours.of_class(code) if len(code) == 3 else "",
        sheet.of_row(table_key, one.row),
        sheet.subjects.full_name(code, sheet.year) if len(code) > 3 else "",
        code=code,
        parts=filled(one.amount, parts, sheet.unit),
    )


def filled(whole: Amount, parts: Sequence[draw.Node], unit: str) -> tuple[draw.Node, ...]:
    """With what the parts leave of the whole: the area of a part is not to grow by it."""
    known = [part.figure for part in parts if isinstance(part.figure, Amount)]
    if whole.number is None or not known:
        return tuple(parts)
    kind = Unit.YUAN if unit == Unit.YUAN.value else Unit.WAN
    rest = less(whole.number, total(known))
    gap = compare(whole.number, whole.number - rest, Tolerance.SUM, kind, len(known))
    if rest <= 0 or gap.verdict is not Verdict.BEYOND:
        return tuple(parts)
    return (*parts, draw.Node(UNSPLIT, computed(rest, (whole, *known)), colours.OTHER))


def spending_told(sheet: Sheet, spent: Sequence[Spent], roots: Sequence[draw.Node]) -> str:
    """How many subjects, which is the largest at the top and at the bottom."""
    given = [one for one in spent if one.amount.number]
    counts = [sum(1 for one in given if one.row.level == level) for level in range(3)]
    said = "、".join(f"{n}{name}" for n, name in zip(counts, LEVELS, strict=True) if n)
    negative = [one.row.name for one in spent if (one.amount.number or 0) < 0]
    withheld = [one.row.name for one in spent if one.amount.number is None]
    items = [one for one in given if one.row.level == 2]
    whole = total(root.figure for root in roots)
    return (
        sentence(
            f"{sheet.year}年支出用于{said}",
            *largest("类", [(root.name, root.figure) for root in roots], whole, sheet.unit),
            *largest("项", [(one.row.name, one.amount) for one in items], whole, sheet.unit),
        )
        + sentence(
            f"{listed(negative)}为负数，没有画入图中" if negative else "",
            f"{listed(withheld)}未公开" if withheld else "",
        )
        + estimated([(one.row.name, one.amount) for one in spent])
    )


def largest(
    level: str, named: Sequence[tuple[str, Figure]], whole: Decimal, unit: str
) -> list[str]:
    """最多的一类是…; equal ones are named together; a 类 alone is all there is."""
    if len(named) == 1:
        return [f"全部为{named[0][0]}"] if level == "类" else []
    most = max((figure.number or Decimal(0) for _, figure in named), default=Decimal(0))
    if most <= 0 or whole <= 0:
        return []
    first = [(name, figure) for name, figure in named if figure.number == most]
    amount = money(first[0][1], unit)
    part = share(most, whole) if most <= whole else ""
    if len(first) > 1:
        said = f"{listed([name for name, _ in first])}同为最多的{level}，各{amount}"
        return [f"{said}，各占{part}" if part else said]
    said = f"最多的一{level}是{first[0][0]}，{amount}"
    return [f"{said}，占{part}" if part else said]
