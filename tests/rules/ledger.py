"""Accounts of a made-up department in 元, to the 分: what a consistent report is printed from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal

from hypothesis import strategies as st

ITEMS = (
    "2010301",
    "2010302",
    "2010350",
    "2050803",
    "2080505",
    "2080506",
    "2101101",
    "2101103",
    "2210201",
    "2210203",
)
FUND, CAPITAL = "2120801", "2230101"
CODES = tuple(sorted((*ITEMS, FUND, CAPITAL)))
PERSONNEL = ("30101", "30102", "30103", "30108", "30113", "30302")
OPERATING = ("30201", "30211", "30217", "30228", "30231", "31002")
OTHER_INCOME = ("上级补助收入", "事业收入", "经营收入", "附属单位上缴收入", "其他收入")
OTHER_SPENDING = ("基本支出", "项目支出", "上缴上级支出", "经营支出", "对附属单位补助支出")
BUDGETS = ("一般公共预算财政拨款", "政府性基金预算财政拨款", "国有资本经营预算财政拨款")
CENT = Decimal("0.01")
Cents = int
ByCode = dict[str, Cents]


@dataclass(frozen=True)
class Carried:
    """年初, 年末 and 本年收入 of one budget: 年初 + 收入 = 支出 + 年末."""

    opening: Cents
    income: Cents
    spent: Cents
    closing: Cents


@dataclass(frozen=True)
class Ledger:
    """`budgets` are in the order of BUDGETS; other money is all spent on the first item.

    `exact_shares`: percentages worked out from 元, not from what is printed.
    """

    sichuan: bool
    in_yuan: bool
    exact_shares: bool
    split_totals: bool
    blank_nil: bool
    basic: ByCode
    project: ByCode
    budgets: tuple[Carried, Carried, Carried]
    other_income: dict[str, Cents]
    other_spending: dict[str, Cents]
    other_opening: Cents
    surplus_used: Cents
    distribution: Cents
    other_closing: Cents
    economic: ByCode
    three_public: tuple[Cents, Cents, Cents, Cents]
    """出国, 购置, 运行维护, 接待."""
    spare: tuple[Cents, ...]
    """What budgets exceed what was spent."""
    last_year: tuple[Cents, ...]
    procured: tuple[Cents, Cents, Cents]

    @property
    def year(self) -> int:
        return 2020 if self.sichuan else 2024

    @property
    def fiscal(self) -> Cents:
        return sum(one.spent for one in self.budgets)

    @property
    def spent(self) -> Cents:
        return self.fiscal + sum(self.other_spending.values())

    @property
    def income(self) -> Cents:
        return sum(one.income for one in self.budgets) + sum(self.other_income.values())

    def printed(self, cents: Cents) -> str:
        """Rounded once from 元 to 万元, halves up; in 元 as it is."""
        unit = 100 if self.in_yuan else 1_000_000
        return str((Decimal(cents) / unit).quantize(CENT, ROUND_HALF_UP))

    def cell(self, cents: Cents) -> str:
        text = self.printed(cents)
        return "" if self.blank_nil and Decimal(text) == 0 else text

    def share(self, part: Cents, whole: Cents) -> str | None:
        """None where the printed whole is nil."""
        known = [Decimal(self.printed(part)), Decimal(self.printed(whole))]
        if not known[1]:
            return None
        if self.exact_shares:
            known = [Decimal(part), Decimal(whole)]
        return f"{(known[0] / known[1] * 100).quantize(CENT, ROUND_HALF_UP)}%"


SEEN = 50_00  # what is less than 50 元 is printed as 0.00 万元, and no sum of such is checked


def seen(cents: Cents) -> Cents:
    return cents if cents >= SEEN else 0


def split(total: Cents, weights: Sequence[int]) -> list[Cents]:
    """Into parts by weight, nothing lost."""
    whole = sum(weights) or 1
    parts = [seen(total * weight // whole) for weight in weights]
    parts[0] += total - sum(parts)
    return parts


AMOUNTS = st.one_of(
    st.just(0),
    st.integers(SEEN, 999_99),
    st.integers(1_000_00, 999_999_99),
    st.integers(1_000_000_00, 80_000_000_00),
)
WEIGHTS = st.integers(0, 9)


def some(amounts: st.SearchStrategy[int], number: int) -> st.SearchStrategy[list[int]]:
    return st.lists(amounts, min_size=number, max_size=number)


@st.composite
def ledgers(draw: st.DrawFn) -> Ledger:
    basic = dict(zip(ITEMS, draw(some(AMOUNTS, len(ITEMS))), strict=True))
    project = dict(zip(ITEMS, draw(some(AMOUNTS, len(ITEMS))), strict=True))
    basic["2010301"] += draw(st.integers(5_000_000_00, 9_000_000_00))
    spent = [sum(basic.values()) + sum(project.values()), draw(AMOUNTS), draw(AMOUNTS)]
    budgets = [carried(draw, total) for total in spent]
    other = draw(some(AMOUNTS, 5)) if draw(st.booleans()) else [0] * 5
    distribution, closing = draw(some(AMOUNTS, 2)) if any(other) else (0, 0)
    needed = sum(other) + distribution + closing
    opening = seen(min(draw(AMOUNTS), needed))
    used = seen(min(draw(AMOUNTS), needed - opening))
    sources = split(needed - opening - used, draw(some(WEIGHTS, 5)))
    economic = economics(draw, sum(basic.values()))
    travel, purchase, upkeep, reception = draw(some(AMOUNTS, 4))
    return Ledger(
        *draw(st.tuples(*[st.booleans()] * 5)),
        basic=basic,
        project=project,
        budgets=(budgets[0], budgets[1], budgets[2]),
        other_income=dict(zip(OTHER_INCOME, sources, strict=True)),
        other_spending=dict(zip(OTHER_SPENDING, other, strict=True)),
        other_opening=opening,
        surplus_used=used,
        distribution=distribution,
        other_closing=closing,
        economic=economic,
        three_public=(
            travel,
            purchase,
            upkeep + economic["30231"],
            reception + economic["30217"],
        ),
        spare=tuple(draw(some(AMOUNTS, 16))),
        last_year=tuple(draw(some(AMOUNTS, 8))),
        procured=draw(st.tuples(AMOUNTS, AMOUNTS, AMOUNTS)),
    )


def carried(draw: st.DrawFn, spent: Cents) -> Carried:
    closing = draw(AMOUNTS)
    opening = seen(min(draw(AMOUNTS), spent // 2 + closing))
    return Carried(opening, spent + closing - opening, spent, closing)


def economics(draw: st.DrawFn, basic: Cents) -> ByCode:
    codes = (*PERSONNEL, *OPERATING)
    weights = [9, *draw(some(WEIGHTS, len(codes) - 1))]
    return dict(zip(codes, split(basic, weights), strict=True))
