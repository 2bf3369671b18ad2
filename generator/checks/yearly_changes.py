"""Every 变动 of the statements: what changed, by which figures of this year and the last."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from generator.checks.rule import Case
from generator.model.printed_charts import bars
from generator.model.statement_parts import Change
from generator.model.statements import Overall
from generator.model.values import Amount, Figure

UP, DOWN, SAME = "增加", "减少", "持平"


@dataclass(frozen=True, slots=True)
class Changed:
    """`current`: the figures it may be said of; `previous`: 上年数 or the bar of a chart."""

    name: str
    change: Change
    current: tuple[Amount, ...]
    previous: Figure | None

    @property
    def direction(self) -> str:
        return self.change.direction.text if self.change.direction else ""

    @property
    def delta(self) -> Decimal | None:
        """Without a sign: the word says the direction."""
        amount = self.change.amount
        return abs(amount.number) if amount is not None and amount.number is not None else None

    @property
    def now(self) -> Decimal | None:
        """This year's figure, where there is one only."""
        numbers = {amount.number for amount in self.current}
        return numbers.pop() if len(numbers) == 1 else None

    @property
    def before(self) -> Decimal | None:
        """Last year's figure, where it is stated."""
        return self.previous.number if self.previous is not None else None

    @property
    def worked_back(self) -> Decimal | None:
        """Last year's figure as this year's and the change give it."""
        if self.now is None or self.delta is None or self.direction not in (UP, DOWN):
            return None
        return self.now - self.delta if self.direction == UP else self.now + self.delta


Found = tuple[str, str, Change | None, tuple[Amount | None, ...]]


def changes(case: Case) -> Iterator[Changed]:
    shown = bars(case.report.body.charts)
    for place, name, change, current in (*totals(case), *sections(case), *three_public(case)):
        if change is None:
            continue
        given = tuple(a for a in current if a is not None and a.number is not None)
        year = change.base_year.text if change.base_year else ""
        base = int(year) if year.isascii() and year.isdigit() else case.year - 1
        stated = [change.previous] if change.previous else list(last_bars(shown, place, base))
        for previous in stated or (None,):
            yield Changed(name, change, given, previous)


def last_bars(shown: Mapping[tuple[str, int], Amount], place: str, year: int) -> Iterator[Amount]:
    """The bars of this total; what is said of 收、支总计 is said of both, once if they agree."""
    section, _, word = place.partition("/")
    if word == "收支总计":
        sides = [f"{section}/{word}", *(f"{section}/{side}总计" for side in ("收入", "支出"))]
        found = [shown[key, year] for key in sides if (key, year) in shown]
        yield from {amount.number: amount for amount in reversed(found)}.values()
        return
    one = shown.get((place, year)) or shown.get((f"{section}/收支总计", year))
    if one is not None:
        yield one


def totals(case: Case) -> Iterator[Found]:
    said = case.said
    for key, name, one in (
        ("收入支出总体", "", said.overall),
        ("财政拨款总体", "财政拨款", said.fiscal),
    ):
        if one is None:
            continue
        both = (one.grand_total,) if one.grand_total else (one.revenue_total, one.expenditure_total)
        yield f"{key}/收支总计", f"{name}收、支总计", one.change, both
        yield side(key, name, "收入", one, one.revenue_change, one.revenue_total)
        yield side(key, name, "支出", one, one.expenditure_change, one.expenditure_total)


def side(
    key: str, name: str, word: str, one: Overall, change: Change | None, own: Amount | None
) -> Found:
    return f"{key}/{word}总计", f"{name}{word}总计", change, (own or one.grand_total,)


def sections(case: Case) -> Iterator[Found]:
    said = case.said
    general = said.general_budget.overall if said.general_budget else None
    if general is not None:
        place, name = "一般公共预算支出/总体", "一般公共预算财政拨款支出"
        yield place, name, general.change, (general.amount,)
    for word, other in (("政府性基金预算", said.fund), ("国有资本经营预算", said.capital)):
        if other is not None:
            yield "", f"{word}支出", other.change, (other.expenditure, other.revenue)
    if said.operating_cost is not None:
        cost = said.operating_cost
        yield "", "机关运行经费", cost.change, (cost.amount,)


def three_public(case: Case) -> Iterator[Found]:
    said = case.said.three_public
    if said is None:
        return
    for place, name, one in (
        ("三公经费/总体", "“三公”经费", said.overall),
        ("", "因公出国（境）费", said.travel),
        ("", "公务用车购置及运行维护费", said.vehicles),
        ("", "公务接待费", said.reception),
    ):
        if one is not None:
            yield place, name, one.change, (one.final,)
