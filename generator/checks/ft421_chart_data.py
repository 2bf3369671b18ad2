"""FT421 图与文字、报表不一致：图上的数与所画的数不同。

为何：图画的是说明与报表里已有的数，三处必须相同；只允许万元换算的尾差。
图题、图例名称认不出所画何数的，不作比较。
违例：支出决算结构图 项目支出 691.05，说明的项目支出 691.50。
合例：收入决算结构图 一般公共预算财政拨款收入 1889.05，说明与收入决算表相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.chart_parts import part_figures
from generator.checks.repeated_figures import TOTALS, Nearest, label_of, nearest, stated
from generator.checks.rule import Answer, Case, judged, rule
from generator.findings import Severity
from generator.model.printed_charts import Point, points_of, yearly_place
from generator.model.values import Figure
from generator.money import Verdict


@rule(
    code="FT421",
    basis="D21",
    title="图与文字、报表不一致",
    formula="图上的数 = 说明的数 = 报表的数",
    severity=Severity.ERROR,
    message="图上{name}为 {found}，{where}为 {expected}，相差 {gap}",
    hint="核对图的数据与正文；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for chart in case.report.body.charts:
        shown = list(points_of(chart))
        pairs = [(point, nearest_to(case, point)) for point in shown]
        held = [(point, best) for point, best in pairs if best is not None]
        if in_percent(shown) and all(best.gap.verdict is Verdict.BEYOND for _, best in held):
            continue
        for point, best in held:
            where = label_of(case, best.figure)
            yield judged(
                best.gap,
                point.amount,
                (where, best.figure),
                unit=f" {case.report.unit}",
                label="图",
                name=called(point),
                where=where,
            )


def in_percent(shown: list[Point]) -> bool:
    """Whether the slices of a chart add up to a hundred."""
    numbers = [point.amount.number or 0 for point in shown if point.year is None]
    return len(numbers) > 1 and 99 <= sum(numbers) <= 101


def nearest_to(case: Case, point: Point) -> Nearest | None:
    figures = repeated(case, point)
    if not figures or point.amount.number is None:
        return None
    return nearest(figures, point.amount.number, case.unit)


def called(point: Point) -> str:
    return f"“{f'{point.year}年' if point.year else ''}{point.name or '数'}”"


def repeated(case: Case, point: Point) -> list[Figure]:
    """The figures this number of a chart should be equal to."""
    if point.year is None:
        return part_figures(case, point.title, point.name)
    place = yearly_place(point)
    if point.year == case.year:
        return stated(case, TOTALS.get(place, ()))
    if point.year == case.year - 1:
        return last_year(case, place)
    return []


def last_year(case: Case, place: str) -> list[Figure]:
    """上年数 of the text."""
    section, _, word = place.partition("/")
    keys = {"收入总计": "收入变动", "支出总计": "支出变动"}
    paths = [f"说明/{section}/{keys[word]}/上年数"] if word in keys else []
    if word in ("总体", "") and section:
        paths = [f"说明/{place}/变动/上年数"]
    elif section:
        paths.append(f"说明/{section}/变动/上年数")
    return stated(case, tuple(paths))
