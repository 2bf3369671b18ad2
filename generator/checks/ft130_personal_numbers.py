"""FT130 个人信息：正文里有身份证号、手机或电话号码、银行卡号。

为何：公开个人信息违法，公开之后收不回来；公开报告用不着这些号码。
违例：“联系人电话13800001111”“身份证号11010519491231002X”。
合例：“12345政务服务热线”“监督电话：0830-1234567”；部门的联系方式写在 department.yaml，不查。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.personal import personal_numbers
from generator.findings import Severity


@rule(
    code="FT130",
    basis="S20",
    title="正文里有个人信息",
    formula="正文、附件没有身份证号（校验位相符）、电话号码、银行卡号（校验位相符）",
    severity=Severity.ERROR,
    message="“{found}”是{what}",
    hint="删去或隐去中间几位；办公电话写到 department.yaml 的 联系方式",
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, personal_numbers(case.lines))
