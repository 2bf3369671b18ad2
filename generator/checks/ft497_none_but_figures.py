"""FT497 写没有却有数：说明写“无收支”或“无支出”，说明别处或表里却有数。

为何：“没有”与一个数不能同时对；多是照抄了上年或别的单位的一句话。
违例：第八节写无政府性基金预算支出，政府性基金表合计支出 12.00。
合例：写没有，各处都没有数，或都是 0；写无支出而有收入，钱留到下年的，不矛盾。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.part_keys import source_of
from generator.checks.quoted_cells import cell_name
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.checks.stated_figures import shown
from generator.checks.three_public_places import TOTAL, final, items, section
from generator.findings import Place, Severity
from generator.model.other_matters import OtherBudget
from generator.model.values import Figure, Text

NO_SPENDING = "无支出"


@rule(
    code="FT497",
    basis="D13",
    title="写没有却有数",
    formula="写无收支（无支出） ⇒ 各处的收支（支出）为 0",
    severity=Severity.ERROR,
    message="{name}写“{none}”，{place}却是 {found}",
    hint="有数的，改写这一节；没有数的，删去那个数。原件如此的，在 差异说明 登记并写明理由",
)
def rule_(case: Case) -> Iterator[Answer]:
    for claim in claims(case):
        yield told(case, claim)


@dataclass(frozen=True, slots=True)
class Claim:
    """A section that says there was none, and every figure that could speak against it."""

    name: str
    said: Text
    figures: tuple[tuple[str, Figure | None], ...]


def claims(case: Case) -> Iterator[Claim]:
    three = section(case)
    if three.situation is not None:
        named = ((one.name, one.listed or one.told) for one in items(case))
        stated = (("决算数", final(case)), *named)
        yield Claim(TOTAL, three.situation, (*stated, cell(case, "T7", "final")))
    for name, one, tables, source in (
        ("政府性基金预算", case.said.fund, ("T8",), "fund"),
        ("国有资本经营预算", case.said.capital, ("T9", "X11"), "capital"),
    ):
        if one is not None and one.situation is not None:
            yield Claim(name, one.situation, tuple(spent_or_earned(case, one, tables, source)))


def spent_or_earned(
    case: Case, one: OtherBudget, tables: tuple[str, ...], source: str
) -> Iterator[tuple[str, Figure | None]]:
    yield "支出", one.expenditure
    yield from (cell(case, table, "total") for table in tables)
    if one.situation is not None and one.situation.text == NO_SPENDING:
        return
    yield "收入", one.revenue
    yield from (cell(case, table, "income") for table in tables)
    for part in case.said.revenue.parts if case.said.revenue else ():
        if part.name is not None and source_of(part.name.text) == source:
            yield f"第二节的{part.name.text}", part.amount


def cell(case: Case, table: str, column: str) -> tuple[str, Figure | None]:
    found = case.cell(table, "total", column)
    return (cell_name(found) if found is not None else table), found


def told(case: Case, claim: Claim) -> Answer:
    for place, figure in claim.figures:
        if figure is not None and figure.number:
            words = {
                "name": claim.name,
                "none": claim.said.text,
                "place": place,
                "found": shown(case, figure.number),
            }
            beside = (Place(figure.source, place, figure.text),)
            return Breach(claim.said.source, words, beside, "没有", claim.said.text)
    return LOOKED
