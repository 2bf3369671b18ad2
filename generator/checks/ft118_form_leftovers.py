"""FT118 空白表样的字样没有删：XX、（如…）、（注：数据来源…）之类留在了正文里。

为何：这些字样是写给填表人的，留着说明这一处没有填，或照抄了表样没有看。
违例：“主要用于日常办公业务（具体工作）”“其他收入：主要是…（收入类型）等”“上海市XX局”。
合例：“（一）主要职能”“电话尾号138XXXX1234”“村民张××等3户”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import breach
from generator.checks.rule import LOOKED, Answer, Case, rule
from generator.checks.text.leftovers import leftovers
from generator.findings import Severity


@rule(
    code="FT118",
    basis="S08",
    title="空白表样的字样没有删",
    formula="正文、附件、名称里没有表样的占位字样与填表说明",
    severity=Severity.ERROR,
    message="“{found}”是空白表样的字样，没有填写或没有删去",
    hint="填上实际内容，或删去；原件如此、照录的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    lines = (*case.lines, *case.names)
    if lines:
        yield LOOKED
    for slip in leftovers(lines):
        yield breach(slip, None if slip.words["certain"] else Severity.NOTE)
