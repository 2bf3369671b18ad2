"""FT445 项目完成率与执行数、预算数不符。

为何：完成率（预算执行率）由执行数除以预算数得出，自评表的除以调整后预算数；
不符必有一数写错。预算为 0 的没有完成率。
违例：预算数 180，执行数 152.81，完成预算 95%。
合例：预算数 180，执行数 152.81，完成预算 85%。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.printed_digits import coarse
from generator.checks.project_figures import forms, name_of, projects
from generator.checks.rates import base_slack, held, rated, ratio, widened
from generator.checks.rule import Answer, Case, rule
from generator.findings import Severity
from generator.model.values import Amount, Share
from generator.money import grouped


@rule(
    code="FT445",
    basis="D17",
    title="项目完成率与执行数、预算数不符",
    formula="完成率 = 执行数 ÷ 预算数（自评表：÷ 调整后预算数）",
    severity=Severity.ERROR,
    message="项目“{project}”{where}写 {found}，按 {part} ÷ {whole} 应为 {expected}",
    hint="核对预算数、执行数与完成率；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for project in projects(case):
        said, name = project.summary, name_of(project)
        if said is not None:
            yield from rate(case, name, "的综述完成率", said.executed, said.budget, said.completion)
    for name, form in forms(case):
        for row in form.rows:
            where = f"的“{row.name.text if row.name else ''}”一行预算执行率"
            budget = row.adjusted if row.adjusted is not None else row.initial
            yield from rate(case, name, where, row.executed, budget, row.rate)


def rate(
    case: Case,
    project: str,
    where: str,
    part: Amount | None,
    whole: Amount | None,
    printed: Share | None,
) -> Iterator[Answer]:
    if part is None or whole is None or printed is None:
        return
    if part.number is None or printed.number is None or not whole.number:
        return  # nothing is a share of nothing
    exact, slack = ratio(part.number, whole.number), base_slack(whole.number, case.unit)
    room = ratio(coarse(part.number), whole.number)
    yield rated(
        widened(held(exact, printed.number, slack), exact, printed.number, room),
        printed,
        ("执行数", part),
        ("预算数", whole),
        label="完成率",
        project=project,
        where=where,
        part=grouped(part.number),
        whole=grouped(whole.number),
    )
