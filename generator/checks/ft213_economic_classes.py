"""FT213 经济分类的类不等于其下各款之和。

为何：基本支出表逐级汇总，类是各款之和；不符必有一款抄错、漏抄或多抄。
违例：301 工资福利支出 95.36，其下各款之和 94.36。
合例：301 工资福利支出 95.36，其下各款之和 95.36。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import Answer, Case, rule
from generator.checks.subject_trees import tree_sums
from generator.findings import Severity


@rule(
    code="FT213",
    basis="B13",
    title="经济分类的类不等于其下各款之和",
    formula="类 = Σ款（一般公共预算财政拨款基本支出决算表）",
    severity=Severity.ERROR,
    message="{name}为 {found}，应等于其下{below}之和 {expected}，相差 {gap}",
    hint="对照原件核对这一类与其下各款；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from tree_sums(case, ("T6",), totals=False, subjects=True)
