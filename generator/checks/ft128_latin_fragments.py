"""FT128 中文句子里夹了拉丁字母的词：多半是扫描识别的错，或没有译出。

为何：扫描件转成文字时，常把“到”认成“to”之类。
违例：“结转 to 本年按有关规定继续使用”。
合例：“OA系统”“IPv6改造”“logo”“km”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import answers
from generator.checks.rule import Answer, Case, rule
from generator.checks.text.latin import latin_fragments
from generator.findings import Severity


@rule(
    code="FT128",
    basis="S18",
    title="中文句子里夹了拉丁字母的词",
    formula="汉字之间没有小写拉丁字母的词（通用的除外）",
    severity=Severity.WARNING,
    message="中文句子里有“{found}”",
    hint="对照原件改成中文；本来就这样写的，不必理会",
    on=False,
)
def rule_(case: Case) -> Iterator[Answer]:
    yield from answers(case.lines, latin_fragments(case.lines))
