"""FT604 缺少必备的名词解释。

为何：收入、结转结余、基本支出、项目支出、“三公”经费、机关运行经费是每份报告都应解释的。
违例：名词解释没有“机关运行经费”。
合例：必备的名词都有；没有事业收入的，不必解释“事业收入”。
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.explained_terms import list_source, lists
from generator.checks.report_parts import is_whole
from generator.checks.rule import LOOKED, Answer, Breach, Case, rule
from generator.findings import Severity


@dataclass(frozen=True, slots=True)
class Base:
    """A term: its name, its ids, and the cells and names of the money it speaks of."""

    name: str
    ids: tuple[str, ...]
    cells: tuple[str, ...] = ()
    other_names: tuple[str, ...] = ()


INNER = str.maketrans("“”", "‘’")  # quotes within quotes
ALWAYS = (
    Base("财政拨款收入", ("fiscal-appropriation-revenue", "fiscal-appropriation")),
    Base("年初结转和结余", ("opening-carryover",), (), ("年初财政拨款结转和结余", "上年结转")),
    Base("年末结转和结余", ("closing-carryover",), (), ("年末财政拨款结转和结余", "结转下年")),
    Base("基本支出", ("basic-expenditure",)),
    Base("项目支出", ("project-expenditure",)),
    Base("“三公”经费", ("three-public-expenses",)),
    Base("机关运行经费", ("agency-operating-cost",)),
)
WHERE_THERE_IS = (
    Base("事业收入", ("public-service-revenue",), ("T2.total.public_service",)),
    Base("经营收入", ("business-revenue",), ("T2.total.business",)),
    Base("其他收入", ("other-revenue",), ("T2.total.other",)),
    Base("经营支出", ("business-expenditure",), ("T3.total.business",)),
)
RARER = (
    Base(
        "使用非财政拨款结余",
        ("non-appropriation-surplus-used", "operating-fund-offset", "special-surplus"),
        ("T1.surplus-used.final",),
        ("用事业基金弥补收支差额",),
    ),
    Base("结余分配", ("surplus-distribution",), ("T1.surplus-distribution.final",)),
)


@rule(
    code="FT604",
    basis="E04",
    title="缺少必备的名词解释",
    formula="必备名词 ⊆ 名词解释；不为零的事业、经营、其他收入，经营支出，结余的使用与分配也应解释",
    severity=Severity.ERROR,
    message="名词解释没有“{name}”",
    hint="补上这一条；原件如此的，在 差异说明 登记",
)
def rule_(case: Case) -> Iterator[Answer]:
    if not case.report.body.terms:
        return
    always = Severity.ERROR if is_whole(case) else Severity.WARNING
    flag = case.report.profile.subject_terms
    general = flag is None or not flag.value  # a form of general terms only lists them all
    wanted = [(one, always) for one in ALWAYS]
    wanted += [(one, Severity.WARNING) for one in WHERE_THERE_IS if general or spent(case, one)]
    wanted += [(one, Severity.WARNING) for one in RARER if not general and spent(case, one)]
    for one, severity in wanted:
        if lists(case, one.ids, (one.name, *one.other_names)):
            yield LOOKED
        else:
            name = one.name.translate(INNER)
            yield Breach(list_source(case), {"name": name}, severity=severity, absent=True)


def spent(case: Case, one: Base) -> bool:
    """Whether a table or a sentence gives an amount of this name."""
    said = case.said
    cells = [case.cell(*cell.split(".")) for cell in one.cells]
    parts = (
        *(said.overall.revenue_parts if said.overall else ()),
        *(said.overall.expenditure_parts if said.overall else ()),
        *(said.revenue.parts if said.revenue else ()),
        *(said.expenditure.parts if said.expenditure else ()),
    )
    cells += [p.amount for p in parts if p.name and p.name.text in (one.name, *one.other_names)]
    return any(cell is not None and cell.number for cell in cells)
