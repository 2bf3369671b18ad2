"""支出按 类 › 款 › 项 下钻：矩形树图。"""

from __future__ import annotations

from collections.abc import Sequence

from generator.charts import colours, draw
from generator.charts.chart import Chart
from generator.charts.chart import Row as ChartRow
from generator.charts.sheet import Sheet
from generator.charts.spent import Spent, codes_above, spent_by_subject
from generator.charts.subject_words import spending_told
from generator.charts.words import less, total
from generator.model.subjects import parent_code
from generator.model.sums import computed
from generator.model.values import Amount, Figure
from generator.money import Tolerance, Unit, Verdict, compare

UNSPLIT = "未分列"


def subjects(sheet: Sheet) -> Chart | None:
    table = sheet.spending()
    spent = spent_by_subject(table) if table is not None else []
    if table is None or not any(one.is_drawn for one in spent):
        return None
    roots = nodes(sheet, table.key, spent)
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
        spending_told(sheet.year, sheet.unit, spent, roots),
        draw.treemap(roots, "全部支出"),
        height=400,
    )


def nodes(sheet: Sheet, table_key: str, spent: Sequence[Spent]) -> list[draw.Node]:
    """The topmost rows, those whose own parents are not in the table, each with its parts. A 类
    that is withheld keeps its 款."""
    above = codes_above(spent)
    drawn = [one for one in spent if one.is_drawn or one.row.code in above]
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
        "" if one.is_drawn else "大小只按其下已公布的数",
        code=code,
        parts=filled(one.amount, parts, sheet.unit),
    )


def filled(whole: Figure | None, parts: Sequence[draw.Node], unit: str) -> tuple[draw.Node, ...]:
    """With what the parts leave of the whole: the area of a part is not to grow by it."""
    known = [part.figure for part in parts if isinstance(part.figure, Amount)]
    if not isinstance(whole, Amount) or whole.number is None or len(known) < len(parts):
        return tuple(parts)
    if not known or any(one.number is None for one in known):
        return tuple(parts)
    kind = Unit.YUAN if unit == Unit.YUAN.value else Unit.WAN
    rest = less(whole.number, total(known))
    gap = compare(whole.number, whole.number - rest, Tolerance.SUM, kind, len(known))
    if rest <= 0 or gap.verdict is not Verdict.BEYOND:
        return tuple(parts)
    return (*parts, draw.Node(UNSPLIT, computed(rest, (whole, *known)), colours.OTHER))
