"""FT479 所列经济科目与基本支出决算表不符：说明列了的科目，表中金额不同，或表中为零。

为何：“主要包括”之后列的是钱花在哪里；表里一分没有的科目列进来，是照抄了往年的说明。
违例：公用经费写明包括邮电费，表中邮电费 0.00。
合例：所列科目表中都有数，写了金额的与表相同。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.economic_groups import Group, code_of, groups, rows
from generator.checks.quoted_cells import cell_name
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import agree, number, shown
from generator.findings import Place, Severity
from generator.model.statements import EconomicItem
from generator.model.values import Figure


@rule(
    code="FT479",
    basis="D09",
    title="所列经济科目与基本支出决算表不符",
    formula="所列科目在表中有数；写了金额的，与表相同",
    severity=Severity.ERROR,
    message="{group}列有{name}{stated}，{other}为 {expected}",
    hint="照表删去没有数的科目，或改正金额；原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for group in groups(case):
        cells = {row.code: row.cells[0] for row in rows(case, group) if "~" not in row.id}
        codes = [code_of(case, item) for item in group.stated.items]
        for item, code in zip(group.stated.items, codes, strict=True):
            cell = cells.get(code)
            if cell is not None and number(cell) is not None:
                alone = codes.count(code) == 1
                yield from of_item(case, group, item, cell, alone)


def of_item(
    case: Case, group: Group, item: EconomicItem, cell: Figure, alone: bool
) -> Iterator[Answer]:
    """Two names under one code share its row: their amounts are not held against it."""
    name = item.name.text if item.name else ""
    stated = number(item.amount)
    if item.amount is not None and stated is not None and alone:
        said = {"group": group.name, "stated": f" {shown(case, stated)}"}
        yield from agree(case, item.amount, cell, name, cell_name(cell), **said)
    elif number(cell) == 0 and item.name is not None and stated != 0:
        words = {"group": group.name, "name": name, "stated": "", "other": cell_name(cell)}
        words["expected"] = "0"
        beside = (Place(cell.source, cell_name(cell), cell.text),)
        yield Breach(item.name.source, words, beside, "所列科目", name)
    else:
        yield LOOKED
