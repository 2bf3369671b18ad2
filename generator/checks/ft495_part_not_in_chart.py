"""FT495 结构图少画一项：说明列有的一项，图上没有。

为何：结构图的各块就是说明所列的各项，少画一项，各块的比例都变了。
图上有名称认不出的，不作判断。
违例：说明列有教育支出 6.30，支出决算结构图没有教育支出。
合例：说明的其他收入为 0，收入决算结构图没有画。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.chart_parts import whole_of
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.printed_charts import points_of
from generator.money import grouped


@rule(
    code="FT495",
    basis="D21",
    title="结构图少画一项",
    formula="图上的各项 = 说明所列的各项",
    severity=Severity.WARNING,
    message="“{title}”没有画{name}，而说明列有 {found}",
    hint="对照原件补上图的数据；原图确未画的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    for chart in case.report.body.charts:
        slices = list(points_of(chart))
        if not slices or chart.title is None or any(one.year for one in slices):
            continue
        whole = whole_of(case, slices[0].title)
        drawn = {whole.key_of(one.name) for one in slices} if whole else {""}
        if whole is None or "" in drawn or not whole.parts:
            continue
        kinds = {key.isdigit() for key in drawn}
        yield LOOKED
        for part in whole.parts:
            if part.amount is None or not part.amount.number or part.key in drawn:
                continue
            if not part.key or {part.key.isdigit()} != kinds:
                continue  # drawn by class, told by basic and project spending
            found = f"{grouped(part.amount.number)} {case.report.unit}"
            words = {"title": chart.title.text, "name": part.name, "found": found}
            place = Place(part.amount.source, part.name, part.amount.text)
            yield Breach(chart.title.source, words, (place,), "图")
