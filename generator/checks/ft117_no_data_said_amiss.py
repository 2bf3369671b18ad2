"""FT117 “无数据”说得不对：注明无数据却有数，或没有一个数却没有注明。

为何：空表要留表头并说明没有收支；注明无数据而别处有数，读者不知信哪个。
违例：政府性基金表注明无数据，说明里政府性基金支出 12.30 万元。
合例：表注明无数据，说明里支出为 0；有数的表不作说明。
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Place, Severity
from generator.model.tables import Status, Table
from generator.model.values import Amount, Figure, State

# What the sections say of the money a table shows.
SAID_OF = {
    "T7": ("说明/三公经费/总体/决算数", "说明/三公经费/总体/全年预算"),
    "T8": ("说明/政府性基金/收入", "说明/政府性基金/支出", "说明/政府性基金/年初结转和结余"),
    "T9": ("说明/国有资本经营/支出",),
    "X11": ("说明/国有资本经营/收入", "说明/国有资本经营/支出"),
}


@rule(
    code="FT117",
    basis="S07",
    title="“无数据”说得不对",
    formula="注明无数据 ⇔ 全表没有数",
    severity=Severity.ERROR,
    message="{what}",
    hint="有数的，删去“无数据”，录入表体；没有数的，写 表名: 无数据",
)
def rule_(case: Case) -> Iterator[Answer]:
    for table in case.report.tables:
        if table.status is Status.EMPTY:
            yield from with_figures(case, table)
        elif table.status is Status.GIVEN:
            yield from without_figures(table)


def with_figures(case: Case, table: Table) -> Iterator[Answer]:
    """Cells given all the same, or the sections speak of money."""
    given = [cell for cell in cells(table) if cell.number]
    said = [
        figure
        for path in SAID_OF.get(table.key, ())
        if (figure := case.figures.get(path)) is not None and figure.number
    ]
    found: Figure | None = next(iter((*given, *said)), None)
    if found is None:
        yield LOOKED
        return
    where = "表里" if given else "说明里"
    name = "的".join(found.source.path.split("/")[2 if given else 1 :])
    what = f"{table.title}注明无数据，{where}{name}却是 {found.text}"
    yield Breach(found.source, {"what": what}, (Place(table.source, "注明无数据"),), found.text)


def without_figures(table: Table) -> Iterator[Answer]:
    """A body in which nothing stands; nil counts as a figure where the form prints it (三公)."""
    given = cells(table)
    printed = table.key in ("T7", "X12")
    known = [one for one in given if one.number or (printed and one.is_zero) or is_withheld(one)]
    if not given or known or table.statement is not None:
        yield LOOKED
        return
    what = f"{table.title}没有一个数，却没有注明无数据"
    yield Breach(given[0].source.at(f"表/{table.title}"), {"what": what})


def is_withheld(cell: Amount) -> bool:
    return cell.state is State.WITHHELD


def cells(table: Table) -> list[Amount]:
    found = (cell for _, row in table.rows() for cell in row.cells)
    return [cell for cell in found if cell is not None]
