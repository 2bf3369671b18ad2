"""FT418 单位个数不等于各类之和：所属单位的个数与行政、参公、其他事业单位之和对不上。

为何：所属单位只分行政单位、参照公务员法管理的事业单位、其他事业单位三类，三类相加就是总数。
违例：下属单位 3 个，其中行政单位 0 个，参公事业单位 1 个，其他事业单位 1 个。
合例：下属单位 2 个，其中行政单位 0 个，参公事业单位 0 个，其他事业单位 2 个。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.counts import exact, miscounted, total_of
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.findings import Severity


@rule(
    code="FT418",
    basis="D18",
    title="单位个数不等于各类之和",
    formula="下属单位 = 行政单位 + 参公事业单位 + 其他事业单位",
    severity=Severity.ERROR,
    message="下属单位为 {found} 个，所列各类之和为 {expected} 个，相差 {gap} 个",
    hint="对照原件核对各类单位的个数；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.report.body.organisation
    if said is None or said.units is None:
        return
    kinds = (said.administrative_units, said.civil_service_like, said.other_institutions)
    known = [kind for kind in kinds if kind is not None]
    units, total = exact(said.units), total_of(known)
    if units is None or total is None or not known:
        return
    if units == total:
        yield LOOKED
    elif total > units or len(known) == len(kinds):  # a kind not mentioned may be the rest
        yield miscounted(said.units, total, ("各类", known[0]), label="下属单位")
