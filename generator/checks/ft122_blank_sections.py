"""FT122 空白栏目：有标题没有内容，或只写了“待补充”。

为何：空白栏目多了，网站检查不合格；空着的标题让人以为网页坏了。
违例：“# 主要职能”之下没有一个字；“政府采购:”之下什么也没有写。
合例：没有的事写明没有，如“无”“情况: 无支出”。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import breach
from generator.checks.prose_text import sections
from generator.checks.report_parts import FIELDS, says
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.empty import empty_headings, placeholders
from generator.findings import Severity


@rule(
    code="FT122",
    basis="S12",
    title="空白栏目",
    formula="每个标题、每一节之下有内容",
    severity=Severity.ERROR,
    message="“{found}”之下没有内容",
    hint="写上内容；没有这件事的写明没有；不需要这一栏的，把标题也删去",
)
def rule_(case: Case) -> Iterator[Answer]:
    report = case.report
    for prose in report.prose:
        if prose.text.strip():
            yield LOOKED
        else:
            yield Breach(prose.source.at(prose.title), {"found": prose.title})
    for number, annex in report.annexes:
        if annex.text.strip():
            yield LOOKED
        else:
            place = annex.source.at(f"附件/{number}/正文")
            yield Breach(place, {"found": f"附件{number} {annex.title}"})
    for lines in sections(report):
        yield from (breach(slip) for slip in empty_headings(lines))
    yield from (breach(slip) for slip in placeholders(case.lines))
    yield from sections_without_words(case)
    for project in report.body.performance.projects if report.body.performance else ():
        if project.name is not None and not says((project.summary, project.form)):
            yield Breach(project.name.source, {"found": project.name.text})


def sections_without_words(case: Case) -> Iterator[Answer]:
    """`政府采购:` with nothing under it."""
    for key, name in FIELDS.items():
        section = getattr(case.said, name)
        if section is not None and says(section):
            yield LOOKED
        elif section is not None:
            yield Breach(section.source, {"found": key})
