"""FT207 上级科目不等于下级之和：类、款或合计与其下各行之和不符。

为何：各表逐级汇总，类是各款之和，款是各项之和，合计是各类之和；不符必有一行抄错、漏抄或多抄。
违例：款 行政事业单位养老支出 10.82，其下两项 6.18 与 4.46。
合例：款 10.82，其下两项 6.18 与 4.64。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.subject_trees import tree_sums
from generator.findings import Severity

TABLES = ("T2", "T3", "T5", "T8", "T9", "X5", "X7", "X11")
OF_PROJECTS = "X9"  # a 项 may stand once for each of its projects, with or without a row of its own


@rule(
    code="FT207",
    basis="B07",
    title="上级科目不等于下级之和",
    formula="合计 = Σ类，类 = Σ款，款 = Σ项（各栏）",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于其下{below}之和 {expected}，相差 {gap}",
    hint="对照原件核对这一行与其下各行；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from tree_sums(case, TABLES, totals=True, subjects=True)
    projects = case.report.table(OF_PROJECTS)
    if projects is not None and not any("~" in row.id for _, row in projects.rows()):
        yield from tree_sums(case, (OF_PROJECTS,), totals=True, subjects=True)
