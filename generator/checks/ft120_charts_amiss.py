"""FT120 图没有数据或编号不连续：读者看不到图上的数，或少了一张图。

为何：图要有数据才能核对、才能读给看不见的人听；编号断了，多半少了一张，或编号没有改。
违例：图1 至图6 之后是图8。
合例：图4 分作图4-1、图4-2。
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.report import ChartData
from generator.model.values import Text

_NUMBER = re.compile(r"图?\s*(\d+)(?:[-—－.](\d+))?")


@rule(
    code="FT120",
    basis="S10",
    title="图没有数据或编号不连续",
    formula="每张图有数据；编号从 1 起连续",
    severity=Severity.WARNING,
    message="{what}",
    hint="在这张图之下写 数据；编号照原件，原件断号的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    charts = case.report.body.charts
    if not charts:
        return
    yield LOOKED
    yield from numbered([chart.number for chart in charts if chart.number is not None])
    bare = [chart for chart in charts if not chart.data]
    if bare and bare[0].number is not None:
        what = f"{'、'.join(label(chart) for chart in bare)}没有数据"
        yield Breach(bare[0].number.source, {"what": what})


def label(chart: ChartData) -> str:
    return f"图{chart.number.text}" if chart.number is not None else "图"


def numbered(numbers: list[Text]) -> Iterator[Breach]:
    last, part = 0, 0
    before: Text | None = None
    for text in numbers:
        match = _NUMBER.fullmatch(text.text)
        if match is None:
            return
        number, sub = int(match[1]), int(match[2] or 0)
        beside = (Place(before.source, "前一张"),) if before is not None else ()
        if number > last + 1:
            gone = "、".join(f"图{one}" for one in range(last + 1, number))
            what = f"图{text.text}之前缺{gone}"
            yield Breach(text.source, {"what": what}, beside)
        elif number < last or (number == last and sub <= part):
            what = f"图{text.text}的编号与前一张图{last}重复或颠倒"
            yield Breach(text.source, {"what": what}, beside)
        last, part, before = number, sub, text
