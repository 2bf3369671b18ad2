"""FT414 机关运行经费与公用经费不符：超过公用经费，或都是行政、参公单位而两数不等。

为何：机关运行经费是行政与参公单位的公用经费，只是公用经费的一部分，不会更大；
    没有其他事业单位时，全部公用经费就是机关运行经费。
违例：公用经费 375.18，机关运行经费 475.18。
合例：公用经费 375.18，机关运行经费 375.18；下属有其他事业单位的，机关运行经费小一些。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact
from generator.checks.quoted_cells import cell_name
from generator.checks.rule import LOOKED, Answer, Case, judged, rule
from generator.checks.stated_figures import graded, same
from generator.findings import Severity
from generator.model.report import Organisation
from generator.model.values import Figure


@rule(
    code="FT414",
    basis="D14",
    title="机关运行经费与公用经费不符",
    formula="机关运行经费 ≤ 公用经费合计（都是行政、参公单位的，相等）",
    severity=Severity.ERROR,
    message="机关运行经费为 {found}，{relation}{other} {expected}，相差 {gap}",
    hint="核对两数；口径不同的，在 差异说明 登记 FT414 并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    stated = case.said.operating_cost.amount if case.said.operating_cost else None
    found = operating_cost(case)
    gap = same(case, stated, found[0]) if stated is not None and found is not None else None
    if stated is None or found is None or gap is None:
        return
    limit, other = found
    below = gap.difference < 0
    if below and not all_administrative(case.report.body.organisation):
        yield LOOKED
        return
    relation = "没有其他事业单位，应等于" if below else "不应大于"
    answer = judged(
        gap,
        stated,
        (other, limit),
        unit=f" {case.report.unit}",
        label="机关运行经费",
        relation=relation,
        other=other,
    )
    yield graded(answer, Severity.WARNING) if below else answer


def operating_cost(case: Case) -> tuple[Figure, str] | None:
    """公用经费 by the table, else by section 六; with where it stands."""
    cell = case.cell("T6", "operating-total", "final")
    if cell is not None:
        return cell, cell_name(cell)
    basic = case.said.basic
    told = basic.operating.amount if basic and basic.operating else None
    return (told, "第六节的公用经费") if told is not None else None


def all_administrative(one: Organisation | None) -> bool:
    """Only where it is said outright that there is no other 事业单位."""
    if one is None or exact(one.other_institutions) != 0:
        return False
    kinds = {member.kind.text for member in one.members if member.kind}
    return "事业单位" not in kinds and not exact(one.public_institutions)
