"""FT112 情况说明缺节：第二部分（或第三部分）的一节或一小节没有写。

为何：各节的序号与次序由表式规定，没有收支的也要写明没有；缺一节，读者分不清是没有还是漏了。
违例：写了十二节，缺“政府采购”；一般公共预算支出缺“具体”。
合例：政府性基金没有收支，写了“情况: 无收支”；办公文件里印了这一节的标题，只是没有认出其中的数。
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator import names
from generator.checks.report_parts import FIELDS, is_whole, says, sections_said
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity
from generator.model.statements import GeneralBudget
from generator.model.three_public import ThreePublic


@rule(
    code="FT112",
    basis="S02",
    title="情况说明缺节",
    formula="说明 之下十三节齐全，一般公共预算支出、三公经费的各小节齐全",
    severity=Severity.ERROR,
    message="“{where}”缺 {count} 节：{missing}",
    hint="照原件补上；没有这项收支的，写 情况: 无支出 或金额 0；原件缺的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    said = case.said
    if not is_whole(case):
        return
    yield LOOKED
    stated = sections_said(said)
    printed = {names.SECTIONS[key] for key in names.SECTIONS if case.prints(key)}
    gone = tuple(key for key in FIELDS if key not in stated and key not in printed)
    if gone:
        yield lacking(said.source.path, "说明", gone, Breach(said.source))
    budget, three = said.general_budget, said.three_public
    if budget is not None and says(budget) and (gone := unprinted(case, of_budget(budget))):
        yield lacking(budget.source.path, "一般公共预算支出", gone, Breach(budget.source))
    if three is not None and says(three) and (gone := unprinted(case, of_three_public(three))):
        yield lacking(three.source.path, "三公经费", gone, Breach(three.source))


def lacking(path: str, where: str, gone: tuple[str, ...], breach: Breach) -> Breach:
    words = {"where": where, "count": str(len(gone)), "missing": "、".join(gone)}
    return Breach(breach.at.at(path), words, absent=True)


def unprinted(case: Case, gone: Iterable[str]) -> tuple[str, ...]:
    """总体, 结构 and 具体 that have no heading in an office file either."""
    return tuple(name for name in gone if not case.prints(name.partition("（")[0]))


def of_budget(budget: GeneralBudget) -> Iterator[str]:
    parts = {"总体": budget.overall, "结构": budget.structure, "具体": budget.detail}
    yield from (name for name, part in parts.items() if not says(part))


def of_three_public(three: ThreePublic) -> Iterator[str]:
    if three.situation is not None:
        return
    if not says(three.overall):
        yield "总体"
    detail = (three.parts, three.travel, three.vehicles, three.reception)
    if not any(says(part) for part in detail):
        yield "具体（因公出国、公务用车、公务接待费）"
