"""FT475 没有预算却写完成率：预算为零或决算为零，却写了说不通的完成百分比。

为何：除数为零算不出百分比；一分未花而“完成 100%”，或花了钱而“完成 0%”，读者无从理解。
违例：年初预算为 0，写完成年初预算的 95.89%；决算数为 0，写完成预算 100%。
合例：年初预算为 0 的，不写完成率，只写决算数与全年预算。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.executions import Execution, executions
from generator.checks.ft408_wrong_completion_rate import fits_other
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import number, shown
from generator.findings import Place, Severity


@rule(
    code="FT475",
    basis="D08",
    title="没有预算却写完成率",
    formula="预算为 0，不写完成预算的百分比",
    severity=Severity.ERROR,
    message="{name}{fact}，却写完成预算 {found}{why}",
    hint="没有预算的不写完成率，或改写所比的预算；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for one in executions(case):
        if one.completion is not None and one.completion.number is not None:
            yield of_one(case, one)


def of_one(case: Case, one: Execution) -> Answer:
    share, final = one.completion, number(one.final)
    assert share is not None
    bases = one.compared
    if bases and all(not budget.amount.number for budget in bases):
        nothing = not share.number and not final
        fact = f"的{one.against or bases[0].name}为 0"
        beside = (Place(bases[0].amount.source, bases[0].name, bases[0].amount.text),)
        why = fits_other(case, one, share)
        severity = Severity.NOTE if nothing else None
    elif bases or one.final is None or final is None or bool(final) == bool(share.number):
        return LOOKED  # with a budget stated the rate is FT408's
    else:
        fact = f"决算数为 {shown(case, final)}"
        beside = (Place(one.final.source, "决算数", one.final.text),)
        why, severity = "", Severity.WARNING
    words = {"name": one.name, "fact": fact, "found": share.text, "why": why}
    return Breach(share.source, words, beside, "完成预算", share.text, severity)
