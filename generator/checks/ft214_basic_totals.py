"""FT214 人员经费合计或公用经费合计不等于所属各类之和。

为何：人员经费是工资福利支出与对个人和家庭的补助之和，公用经费是其余各类之和。
违例：人员经费合计 95.36，301 与 303 之和 96.36。
合例：人员经费合计 95.36，301 与 303 之和 95.36。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.subject_trees import tree_sums
from generator.findings import Severity


@rule(
    code="FT214",
    basis="B14",
    title="人员经费合计或公用经费合计不等于所属各类之和",
    formula="人员经费合计 = 301 + 303；公用经费合计 = 其余各类之和",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于其下{below}之和 {expected}，相差 {gap}",
    hint="对照原件核对合计与各类；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from tree_sums(case, ("T6",), totals=True, subjects=False)
