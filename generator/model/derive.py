"""推算：tables that follow from what is stated, and 类, 款 summed from 项.

A cell printed in a sentence is carried over as it stands, and no less published for that. A
computed cell names the places it was made from, and is never checked against them. A budget is
never worked back from a completion rate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from generator import names
from generator.model.other_matters import OtherBudget
from generator.model.portal import Report
from generator.model.statement_parts import Part
from generator.model.statements import Overall, Statements
from generator.model.subjects import Kind, Subjects
from generator.model.sums import carried, difference, summed, with_parents
from generator.model.tables import Row, Status, Table, TableSide
from generator.model.values import Amount

Cells = dict[str, Amount | None]
RowCells = dict[str, Cells]


def complete(report: Report, subjects: Subjects) -> Report:
    """The report with every table as far as it can be filled."""
    maker = Maker(report, subjects)
    return replace(report, tables=tuple(maker.completed(table) for table in report.tables))


@dataclass(frozen=True, slots=True)
class Maker:
    report: Report
    subjects: Subjects

    @property
    def said(self) -> Statements:
        return self.report.body.statements or Statements()

    def completed(self, table: Table) -> Table:
        if table.status is Status.GIVEN:
            sides = tuple(self.filled(side, side.rows) for side in table.sides)
        elif table.status is Status.NAMED:
            made = MAKERS[table.key](self)
            sides = tuple(self.from_cells(table, side, made) for side in table.sides)
        else:
            sides = tuple(replace(side, rows=empty_rows(side)) for side in table.sides)
        return replace(table, sides=sides)

    def filled(self, side: TableSide, rows: tuple[Row, ...]) -> TableSide:
        if side.spec.rows in (names.Rows.FUNCTIONAL, names.Rows.GOVERNMENT):
            rows = with_parents(rows, len(side.columns), self.subjects, self.report.year)
        return replace(side, rows=rows)

    def from_cells(self, table: Table, side: TableSide, made: RowCells) -> TableSide:
        """Rows of what was made: fixed rows by their id, coded rows in order of code."""
        wanted = {row.id: row for row in side.spec.fixed}
        codes = sorted(
            row_id for row_id in made if row_id[:1].isdigit() and self.fits(side, row_id)
        )
        order = [*codes, *(i for i in wanted if i in made)]
        if wanted and "total" in wanted and "total" in made:
            order = ["total", *(i for i in order if i != "total")]
        rows = []
        for row_id in order:
            cells = tuple(made[row_id].get(column.id) for column in side.columns)
            if any(cell is not None for cell in cells):
                rows.append(self.row(table, side, row_id, wanted.get(row_id), cells))
        if side.spec.rows is names.Rows.FUNCTIONAL:
            return self.filled(side, tuple(rows))
        return replace(side, rows=tuple(rows))

    def fits(self, side: TableSide, code: str) -> bool:
        """Whether a code belongs on this side (T6 has two)."""
        if side.spec.rows is names.Rows.ECONOMIC:
            personnel = {text.text for text in self.report.profile.personnel}
            return (code[:3] in personnel) == (side.spec.id == "personnel")
        return side.spec.rows is not names.Rows.FIXED

    def row(
        self,
        table: Table,
        side: TableSide,
        row_id: str,
        fixed: names.FixedRow | None,
        cells: tuple[Amount | None, ...],
    ) -> Row:
        code = None if fixed else row_id.split("~")[0]
        name = fixed.name if fixed else self.subjects.name(row_id.split("~")[0], self.report.year)
        name = name or self.printed_names().get(row_id, "名称未载明")
        level = fixed.level if fixed else (len(code or "") - 3) // 2
        segment = fixed.name if fixed else row_id
        parts = ["表", table.title, side.spec.name, segment]
        source = self.report.source.at("/".join(part for part in parts if part))
        total = bool(fixed) and ("合计" in name or "总计" in name)
        return Row(row_id, name.rsplit("：", 1)[-1], code, level, cells, total, None, source)

    def printed_names(self) -> dict[str, str]:
        budget = self.said.general_budget
        items = budget.detail.items if budget and budget.detail else ()
        return {i.code.text: i.printed_name.text for i in items if i.code and i.printed_name}

    # What each statement gives.

    def part(self, parts: Iterable[Part], row: names.FixedRow | names.Column) -> Amount | None:
        words = {row.name, *row.aliases}
        for one in parts:
            if one.name is not None and one.name.text in words:
                return carried(one.amount)
        return None

    def general(self) -> Amount | None:
        budget = self.said.general_budget
        if budget is None:
            return None
        stated = (budget.overall, budget.structure)
        found = next((one.amount for one in stated if one is not None and one.amount), None)
        return carried(found or (budget.detail.final if budget.detail else None))

    def basic(self) -> Amount | None:
        return carried(self.said.basic.amount if self.said.basic else None)

    def other(self, budget: OtherBudget | None) -> Amount | None:
        return carried(budget.expenditure if budget else None)

    def only_general(self) -> bool:
        """Whether all spending of the year is spending of the general budget."""
        spent = self.said.expenditure.total if self.said.expenditure else None
        general = self.general()
        return bool(spent and general and spent.number == general.number)

    def grand_total(self, overall: Overall | None, side: str) -> Amount | None:
        if overall is None:
            return None
        own = overall.revenue_total if side == "income" else overall.expenditure_total
        return carried(own or overall.grand_total)

    def items(self) -> RowCells:
        """The 项 of 具体, by code; a code said twice becomes `~2`."""
        budget = self.said.general_budget
        found: RowCells = {}
        for item in budget.detail.items if budget and budget.detail else ():
            if item.code is not None:
                row_id, number = item.code.text, 2
                while row_id in found:
                    row_id, number = f"{item.code.text}~{number}", number + 1
                found[row_id] = {"total": carried(item.final)}
        return found

    def classes(self) -> dict[str, Amount | None]:
        budget = self.said.general_budget
        parts = budget.structure.classes if budget and budget.structure else ()
        return {part.code.text: carried(part.amount) for part in parts if part.code}

    def by_subject(self) -> RowCells:
        """The 类 as printed in 结构, whatever their 项 come to, and the 项 of 具体."""
        classes: RowCells = {code: {"total": amount} for code, amount in self.classes().items()}
        return {**classes, **self.items()}

    # The tables.

    def t1(self) -> RowCells:
        revenue = self.said.revenue
        overall = self.said.overall
        parts = revenue.parts if revenue else ()
        found: RowCells = {
            row.id: {"final": self.part(parts, row)} for row in names.T1.sides[0].fixed[:8]
        }
        found["income-subtotal"] = {"final": carried(revenue.total if revenue else None)}
        opening = names.T1.sides[0].fixed[10]
        found[opening.id] = {
            "final": self.part(overall.revenue_parts, opening) if overall else None
        }
        found["income-total"] = {"final": self.grand_total(overall, "income")}
        if self.only_general():
            found |= {code: {"final": amount} for code, amount in self.classes().items()}
        spent = self.said.expenditure
        found["expenditure-subtotal"] = {"final": carried(spent.total if spent else None)}
        found["expenditure-total"] = {"final": self.grand_total(overall, "expenditure")}
        return found

    def t2(self) -> RowCells:
        revenue = self.said.revenue
        if revenue is None:
            return {}
        cells: Cells = {c.id: self.part(revenue.parts, c) for c in names.T2.sides[0].columns}
        grants = [self.part(revenue.parts, row) for row in names.T1.sides[0].fixed[:3]]
        cells["total"] = carried(revenue.total)
        cells["fiscal_appropriation"] = summed(grants) or cells["fiscal_appropriation"]
        return {"total": cells}

    def t3(self) -> RowCells:
        spent = self.said.expenditure
        if spent is None:
            return {}
        cells: Cells = {c.id: self.part(spent.parts, c) for c in names.T3.sides[0].columns}
        cells["total"] = carried(spent.total)
        return {"total": cells, **(self.by_subject() if self.only_general() else {})}

    def t4(self) -> RowCells:
        parts = self.said.revenue.parts if self.said.revenue else ()
        grants = {row.id: self.part(parts, row) for row in names.T1.sides[0].fixed[:3]}
        found: RowCells = {row_id: {"final": amount} for row_id, amount in grants.items()}
        found["income-subtotal"] = {"final": summed(list(grants.values()))}
        found["income-total"] = {"final": self.grand_total(self.said.fiscal, "income")}
        fund, capital = self.other(self.said.fund), self.other(self.said.capital)
        alone = all(x is not None and x.is_zero for x in (fund, capital))
        for code, amount in self.classes().items():
            found[code] = {"general": amount, "total": amount if alone else None}
        spent: Cells = {"general": self.general(), "fund": fund, "capital": capital}
        spent["total"] = summed(list(spent.values()))
        found["expenditure-subtotal"] = spent
        found["expenditure-total"] = {"total": self.grand_total(self.said.fiscal, "expenditure")}
        return found

    def t5(self) -> RowCells:
        total: Cells = {"total": self.general(), "basic": self.basic()}
        total["project"] = difference(self.general(), self.basic())
        return {"total": total, **self.by_subject()}

    def t6(self) -> RowCells:
        found: RowCells = {}
        basic = self.said.basic
        for group, row_id in (
            (basic.personnel if basic else None, "personnel-total"),
            (basic.operating if basic else None, "operating-total"),
        ):
            if group is None:
                continue
            found[row_id] = {"final": carried(group.amount)}
            for item in group.items:
                code = item.code.text if item.code else self.economic_code(item.name)
                if code and item.amount is not None:
                    found[code] = {"final": carried(item.amount)}
        return found

    def economic_code(self, name: object) -> str | None:
        text = getattr(name, "text", "")
        found = self.subjects.named(text, self.report.year, Kind.ECONOMIC, 1)
        return found.code if found else None

    def t7(self) -> RowCells:
        said = self.said.three_public
        if said is None:
            return {}
        parts = {p.name.text: p.amount for p in said.parts if p.name}
        travel, vehicles, reception = said.travel, said.vehicles, said.reception
        found: RowCells = {}
        for row, one in zip(
            names.T7.sides[0].fixed,
            (said.overall, travel, vehicles, None, None, reception),
            strict=True,
        ):
            stated = one.final if one else None
            named = next((parts[w] for w in (row.name, *row.aliases) if w in parts), None)
            budget = (one.adjusted_budget or one.initial_budget) if one else None
            found[row.id] = {"final": carried(stated or named), "budget": carried(budget)}
        found["vehicle-purchase"] = {"final": carried(vehicles.purchase if vehicles else None)}
        found["vehicle-upkeep"] = {"final": carried(vehicles.upkeep if vehicles else None)}
        return found

    def other_budget(self, budget: OtherBudget | None) -> RowCells:
        if budget is None:
            return {}
        return {
            "total": {
                "opening": carried(budget.opening),
                "income": carried(budget.revenue),
                "total": carried(budget.expenditure),
                "closing": carried(budget.closing),
            }
        }

    def x5(self) -> RowCells:
        cells: Cells = {
            "general": self.general(),
            "fund": self.other(self.said.fund),
            "capital": self.other(self.said.capital),
        }
        cells["total"] = summed(list(cells.values()))
        cells["general_basic"] = self.basic()
        cells["general_project"] = difference(self.general(), self.basic())
        return {"total": cells}

    def x9(self) -> RowCells:
        return {"total": {"total": difference(self.general(), self.basic())}}

    def x7(self) -> RowCells:
        return {"total": {"total": self.general()}, **self.by_subject()}


MAKERS: dict[str, Callable[[Maker], RowCells]] = {
    "T1": Maker.t1,
    "T2": Maker.t2,
    "T3": Maker.t3,
    "T4": Maker.t4,
    "T5": Maker.t5,
    "T6": Maker.t6,
    "T7": Maker.t7,
    "T8": lambda maker: maker.other_budget(maker.said.fund),
    "T9": lambda maker: maker.other_budget(maker.said.capital),
    "X5": Maker.x5,
    "X7": Maker.x7,
    "X9": Maker.x9,
    "X11": lambda maker: maker.other_budget(maker.said.capital),
    "X12": lambda maker: {},
}


def empty_rows(side: TableSide) -> tuple[Row, ...]:
    """A table published empty keeps its 合计 row, blank."""
    fixed = next((row for row in side.spec.fixed if row.id == "total"), None)
    if fixed is None:
        return ()
    return (Row(fixed.id, fixed.name, None, 0, tuple(None for _ in side.columns), True),)
