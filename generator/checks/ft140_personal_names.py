"""FT140 正文里有个人姓名：说职务就够的地方写了姓名。

为何：公开报告说事不说人；普通工作人员的姓名是个人信息，写职务即可。
违例：“市外事办副科长王某某同志赴德国参加研修”，姓名写全了。
合例：“市外事办干部赴德国参加研修”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.people import personal_names
from generator.findings import Severity


@rule(
    code="FT140",
    basis="S20",
    title="正文里有个人姓名",
    formula="职务之后、“同志”之前没有姓名",
    severity=Severity.WARNING,
    message="“{found}”像是个人姓名",
    hint="只写职务，或写“有关人员”；不是姓名的，不必理会",
    on=False,
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, personal_names(case.lines))
