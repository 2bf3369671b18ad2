"""FT480 有数的经济科目没有列出：基本支出决算表有数的款，说明的“主要包括”里没有。

为何：要求罗列本部门实际发生的全部经济分类科目；漏列的一款，读者不知道钱也花在那里。
违例：表中福利费 1.48，说明没有列福利费。
合例：表中有数的各款说明都列了。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.economic_groups import Group, code_of, groups, rows
from generator.checks.quoted_cells import cell_name
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import shown
from generator.findings import Place, Severity


@rule(
    code="FT480",
    basis="D09",
    title="有数的经济科目没有列出",
    formula="表中有数的款都列在说明里",
    severity=Severity.WARNING,
    message="{group}没有列出表中有数的{names}",
    hint="在说明里补上这些科目；只列主要科目的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for group in groups(case):
        codes = {code_of(case, item) for item in group.stated.items}
        if codes and "" not in codes and rows(case, group):
            yield of_group(case, group, codes)


def of_group(case: Case, group: Group, codes: set[str]) -> Answer:
    """Only where every name is known: an unknown one may stand for what seems left out."""
    left = [
        (row, cell)
        for row in rows(case, group)
        for cell in row.cells[:1]
        if cell is not None and cell.number and row.code not in codes
    ]
    if not left:
        return LOOKED
    names = "、".join(f"{row.name} {shown(case, cell.number)}" for row, cell in left if cell.number)
    beside = tuple(Place(cell.source, cell_name(cell), cell.text) for _, cell in left[:3])
    words = {"group": group.name, "names": names}
    return Breach(group.stated.source, words, beside, group.name, absent=True)
