"""FT124 单位名称不一致：标题、附件里的单位不是本部门，或正文里写错了一个字。

为何：封面、各部分标题、附件的单位名称应当相同；写成别的单位，多半是抄了别家的稿子。
违例：“盐边县人民政府办公室”的附件题为“盐边县人民政府2020年部门整体支出绩效评价报告”；
某县水利局的报告写“某县教育局2023年度没有国有资本经营预算财政拨款支出”。
合例：简称在 department.yaml 的 简称 或 别名 里写明；项目的报告题名里没有单位。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.answers import breach
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.names import misnamed, of_others, unit_of_annex, unit_of_title
from generator.findings import Severity
from generator.importers.offices import alike
from generator.model.values import Text
from generator.names import unified


@rule(
    code="FT124",
    basis="S14",
    title="单位名称不一致",
    formula="来源标题、附件名称、表头、正文里的单位 = 部门的名称、简称或别名",
    severity=Severity.ERROR,
    message="{what}",
    hint="改正名称；确实这样称呼的，在 department.yaml 的 别名 里写明；原件如此的，登记差异说明",
)
def rule_(case: Case) -> Iterator[Answer]:
    names = called(case)
    if not names:
        return
    yield from printed(case, names)
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
    for slip in of_others(case.lines, names, units(case)):
        slip.words["what"] = f"这一句说的是“{slip.words['found']}”，不是“{names[0]}”"
        yield breach(slip, Severity.WARNING)


def called(case: Case) -> tuple[str, ...]:
    """What the department is called; of an office file what most of its titles call it."""
    own = case.office.own if case.office is not None else ()
    if case.department is None or case.department.name is None:
        return own
    department = case.department
    texts = (department.name, department.short_name, *department.aliases)
    return (*(text.text for text in texts if text is not None), *own)


def printed(case: Case, names: tuple[str, ...]) -> Iterator[Answer]:
    """Titles and heads of tables of an office file."""
    for name, source in case.office.names if case.office is not None else ():
        if any(alike(name, own) for own in names):
            yield LOOKED
        else:
            what = f"这里的单位是“{name}”，别处是“{names[0]}”"
            yield Breach(source, {"what": what}, value=name)


def units(case: Case) -> tuple[str, ...]:
    """The units whose figures are in the report."""
    said = case.report.body.organisation
    if said is None:
        return ()
    members = (member.name.text for member in said.members if member.name is not None)
    return (*members, *(name.text for name in said.names))


def titled(title: Text, unit: str, names: tuple[str, ...]) -> Answer:
    """A title without a unit is in order; a province may stand before the name, （本级） after."""
    flat = unified(unit)
    if not flat or any(unified(name).removesuffix("部门") in flat for name in names):
        return LOOKED
    what = f"标题里的单位是“{unit}”，部门的名称是“{names[0]}”"
    return Breach(title.source, {"what": what}, value=title.text)
