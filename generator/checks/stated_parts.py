"""The wholes that sentences divide into named parts: 本年收入合计 into its sources, and so on."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.rule import Case
from generator.checks.stated_figures import nonzero, number, total_of
from generator.model.statement_parts import Part
from generator.model.values import Figure, Share
from generator.money import Gap, Tolerance, Verdict, compare


@dataclass(frozen=True, slots=True)
class NamedPart:
    name: str
    amount: Figure | None
    share: Share | None = None


@dataclass(frozen=True, slots=True)
class Whole:
    """`what` are the parts in a word: 各项来源、各类支出."""

    name: str
    what: str
    total: Figure | None
    parts: tuple[NamedPart, ...]

    @property
    def amounts(self) -> tuple[Figure | None, ...]:
        return tuple(part.amount for part in self.parts)

    @property
    def sum(self) -> Decimal | None:
        """None where there are no parts, or one of them states no amount."""
        return total_of(self.amounts) if self.parts else None

    def gap(self, case: Case) -> Gap | None:
        """The total against the sum of its parts (τn)."""
        found, expected = number(self.total), self.sum
        if found is None or expected is None:
            return None
        count = len(nonzero(self.amounts))
        return compare(expected, found, Tolerance.SUM, case.unit, count)

    def adds_up(self, case: Case) -> bool:
        gap = self.gap(case)
        return gap is not None and gap.verdict is not Verdict.BEYOND


Wholes = Callable[[Case], Iterable[Whole]]


FISCAL = ("一般公共预算", "政府性基金", "国有资本经营")
OF_SERVICE = ("教育收费", "财政专户")
STAFF_AND_OFFICE = ("人员经费", "公用经费", "日常公用经费")
BALANCES = ("结转", "结余", "弥补", "分配")


def named(parts: Iterable[Part]) -> tuple[NamedPart, ...]:
    return tuple(
        NamedPart(part.name.text if part.name else "", part.amount, part.share) for part in parts
    )


def unnested(parts: Iterable[Part]) -> tuple[NamedPart, ...]:
    """Without the parts of parts, which some sentences list in one row with what holds them."""
    found = named(parts)
    names = {part.name for part in found}
    if "财政拨款收入" in names:
        found = tuple(p for p in found if not p.name.startswith(FISCAL))
    if "事业收入" in names:
        found = tuple(p for p in found if not any(word in p.name for word in OF_SERVICE))
    if "基本支出" in names:
        found = tuple(p for p in found if p.name not in STAFF_AND_OFFICE)
    if names & {"本年收入", "本年收入合计", "本年支出", "本年支出合计"}:
        found = tuple(
            p
            for p in found
            if p.name.startswith("本年") or any(word in p.name for word in BALANCES)
        )
    return found


def revenue(case: Case) -> Iterable[Whole]:
    one = case.said.revenue
    if one is not None:
        yield Whole("本年收入合计", "各项来源", one.total, unnested(one.parts))


def expenditure(case: Case) -> Iterable[Whole]:
    one = case.said.expenditure
    if one is not None:
        yield Whole("本年支出合计", "各项支出", one.total, unnested(one.parts))


def structure(case: Case) -> Iterable[Whole]:
    """五（二）: 一般公共预算支出 by class."""
    budget = case.said.general_budget
    one = budget.structure if budget else None
    if one is None:
        return
    parts = tuple(
        NamedPart(
            case.subjects.name(part.code.text, case.year) or part.code.text if part.code else "",
            part.amount,
            part.share,
        )
        for part in one.classes
    )
    yield Whole("一般公共预算支出（结构）", "各类支出", one.amount, parts)


def overall(case: Case) -> Iterable[Whole]:
    """一 and 四: the totals that name their parts."""
    for one, money in ((case.said.overall, ""), (case.said.fiscal, "财政拨款")):
        if one is None:
            continue
        both = one.grand_total
        earned, spent = unnested(one.revenue_parts), unnested(one.expenditure_parts)
        sides = (
            ("收入总计", one.revenue_total, earned),
            ("支出总计", one.expenditure_total, spent),
        )
        for name, total, parts in sides:
            told = name if total is not None or both is None else "收支总计"
            yield Whole(f"{money}{told}", "各部分", total or both, parts)


def other_budgets(case: Case) -> Iterable[Whole]:
    """八 and 九."""
    for one, money in ((case.said.fund, "政府性基金"), (case.said.capital, "国有资本经营")):
        if one is not None:
            yield Whole(f"{money}预算支出", "各部分", one.expenditure, named(one.parts))
