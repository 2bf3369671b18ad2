"""FT124 单位名称不一致：标题、附件里的单位不是本部门，或正文里写错了一个字。

为何：封面、各部分标题、附件的单位名称应当相同；写成别的单位，多半是抄了别家的稿子。
违例：“盐边县人民政府办公室”的附件题为“盐边县人民政府2020年部门整体支出绩效评价报告”。
合例：简称在 department.yaml 的 简称 或 别名 里写明；项目的报告题名里没有单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import breach
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.names import misnamed, unit_of_annex, unit_of_title
from generator.findings import Severity
from generator.model.portal import DepartmentBody
from generator.model.values import Text
from generator.names import unified


@rule(
    code="FT124",
    basis="S14",
    title="单位名称不一致",
    formula="来源标题、附件名称、正文里的单位 = 部门的名称、简称或别名",
    severity=Severity.ERROR,
    message="{what}",
    hint="改正名称；确实这样称呼的，在 department.yaml 的 别名 里写明；原件如此的，登记差异说明",
)
def rule_(case: Case) -> Iterator[Answer]:
    if case.department is None or case.department.name is None:
        return
    names = called(case.department)
    origin = case.report.body.origin
    if origin is not None and origin.title is not None:
        yield titled(origin.title, unit_of_title(origin.title.text), names)
    for annex in case.report.body.annexes:
        if annex.title is not None:
            yield titled(annex.title, unit_of_annex(annex.title.text), names)
    if case.lines:
        yield LOOKED
    for slip in misnamed(case.lines, names):
        slip.words["what"] = f"“{slip.words['found']}”应是“{slip.words['name']}”之误"
        yield breach(slip, Severity.WARNING)


def called(department: DepartmentBody) -> tuple[str, ...]:
    texts = (department.name, department.short_name, *department.aliases)
    return tuple(text.text for text in texts if text is not None)


def titled(title: Text, unit: str, names: tuple[str, ...]) -> Answer:
    """A title without a unit is in order; a province may stand before the name, （本级） after."""
    flat = unified(unit)
    if not flat or any(unified(name).removesuffix("部门") in flat for name in names):
        return LOOKED
    what = f"标题里的单位是“{unit}”，部门的名称是“{names[0]}”"
    return Breach(title.source, {"what": what}, value=title.text)
