"""FT422 附件的数与正文不一致：附件里再次出现的数与第二部分不同。

为何：评价报告等附件会重复正文的收支、车辆、机构等数，两处应当相同；口径不同的应当说明。
只比名称明白、认得出所指何数的；一名可指几个数的，与其一相同即可。
违例：附件写 基本支出 1,506.63，正文的基本支出为 1,560.63。
合例：附件写 车辆 10，正文的车辆为 10 辆。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generator.checks.annex_figures import repeated
from generator.checks.counts import VAGUE, exact
from generator.checks.rates import held
from generator.checks.repeated_figures import label_of, nearest
from generator.checks.rule import LOOKED, Answer, Breach, Case, judged, rule
from generator.findings import Place, Severity
from generator.model.values import Amount, Count, Figure, Quantity, Share
from generator.money import Verdict


@rule(
    code="FT422",
    basis="D22",
    title="附件的数与正文不一致",
    formula="附件所载的数 = 正文的数",
    severity=Severity.WARNING,
    message="附件写“{name}”为 {found}，{where}为 {expected}",
    hint="核对附件与正文，改正抄错的一处；口径不同的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for annex in case.report.body.annexes:
        title = annex.title.text if annex.title else ""
        for entry in annex.figures:
            found = entry.value
            if found.number is None or any(word in found.text for word in VAGUE):
                continue
            figures = repeated(case, title, entry.name)
            amounts = [figure for figure in figures if isinstance(figure, Amount)]
            if amounts:
                yield from amount(case, entry.name, found, amounts)
            elif figures:
                yield from other(case, entry.name, found, figures)


def amount(case: Case, name: str, found: Quantity, figures: Sequence[Amount]) -> Iterator[Answer]:
    unit = found.unit or "万元"  # annexes speak in 万元, whatever the tables do
    if found.number is None or unit != case.report.unit:
        return
    best = nearest(figures, found.number, case.unit)
    where = label_of(case, best.figure)
    yield judged(
        best.gap,
        found,
        (where, best.figure),
        unit=f" {case.report.unit}",
        label="附件",
        name=name,
        where=where,
    )


def other(case: Case, name: str, found: Quantity, figures: Sequence[Figure]) -> Iterator[Answer]:
    """Counts, percentages and scores: the same number."""
    kind = Share if found.unit == "%" else Count
    known = [figure for figure in figures if isinstance(figure, kind) and exact(figure) is not None]
    if not known:
        return
    number = found.number
    if number is not None and any(same(figure, number) for figure in known):
        yield LOOKED
        return
    figure = known[0]
    where = label_of(case, figure)
    words = {"name": name, "where": where, "found": found.text, "expected": figure.text}
    places = (Place(figure.source, where, figure.text),)
    yield Breach(found.source, words, places, "附件", found.text)


def same(stated: Figure, number: Decimal) -> bool:
    """A percentage may be written with fewer decimals."""
    if stated.number is None or not isinstance(stated, Share):
        return stated.number == number
    return held(stated.number, number).verdict is Verdict.EQUAL
