"""FT115 编号不连续：标题、列表或各项的序号缺号、重号，或标题重复。

为何：序号断了，多半是漏抄了一项，或从别处抄来没有重编；读者无从引用。
违例：具体情况列 1、2、4 项；两个小标题都是（二）。
合例：各小节的序号各自从一起；1、2、3、四、只是写法不一，仍算连续。
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.answers import answers
from generator.checks.prose_text import sections
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.text.numbering import misnumbered, missing
from generator.findings import Place, Severity
from generator.model.values import Count


@rule(
    code="FT115",
    basis="S05",
    title="编号不连续",
    formula="标题与列表的编号、各项的序号：连续，不重复",
    severity=Severity.WARNING,
    message="“{found}”{how}",
    hint="对照原件：漏了的补上，抄错的改正；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    for lines in sections(case.report):
        yield from answers(lines, misnumbered(lines))
    budget = case.said.general_budget
    detail = budget.detail if budget is not None else None
    yield from in_turn([one.number for one in detail.items] if detail is not None else [])
    yield from in_turn([one.number for one in case.report.body.terms])


def in_turn(numbers: Sequence[Count | None]) -> Iterator[Answer]:
    """序号 as the original prints them; an item without one is not counted."""
    before: Count | None = None
    for count in numbers:
        if count is None or count.number is None:
            continue
        number = int(count.number)
        last = int(before.number) if before is not None and before.number is not None else 0
        words = {"found": f"序号 {number}"}
        beside = (Place(before.source, "前一个", before.text),) if before is not None else ()
        if number == last:
            yield Breach(count.source, {**words, "how": "与前一个重复"}, beside)
        elif number < last:
            yield Breach(count.source, {**words, "how": f"排在 {last} 之后"}, beside)
        elif number > last + 1:
            how = f"之前{missing(last, number)}"
            yield Breach(count.source, {**words, "how": how}, beside)
        else:
            yield LOOKED
        before = count
