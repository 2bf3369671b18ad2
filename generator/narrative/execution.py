"""预算执行的说法：年初预算、全年预算、决算数、完成预算的百分之几，以及决算与预算的差。"""

from __future__ import annotations

from typing import Protocol

from generator.model.values import Amount, Share, Text
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting, measured, told, words


class Budgeted(Protocol):
    """What is said of a budget and its execution, wherever it stands."""

    @property
    def initial_budget(self) -> Amount | None: ...
    @property
    def adjusted_budget(self) -> Amount | None: ...
    @property
    def final(self) -> Amount | None: ...
    @property
    def completion(self) -> Share | None: ...


class Explained(Budgeted, Protocol):
    @property
    def reason(self) -> Text | None: ...


class Compared(Explained, Protocol):
    @property
    def against(self) -> Text | None: ...
    @property
    def level(self) -> Text | None: ...


def executed(
    one: Budgeted, final: str, setting: Setting, *, link: str = "为", against: Text | None = None
) -> Pieces:
    """年初预算为0万元，全年预算为321.02万元，支出决算为307.82万元，完成年初预算的95.89%."""
    budget = against.text if against is not None else "预算"
    clauses = (
        setting.money("年初预算", one.initial_budget, link="为"),
        setting.money("全年预算", one.adjusted_budget, link="为"),
        setting.money(final, one.final, link=link),
        measured(f"完成{budget}的", one.completion, noun="比例"),
    )
    return joined(clauses, "，")


def compared_with_budget(one: Compared, setting: Setting) -> Pieces:
    return gap(one, one.level, setting)


def gap(one: Explained, level: Text | None, setting: Setting) -> Pieces:
    """决算数小于预算数的主要原因是…。 决算数与预算数持平。"""
    budget = budget_word(one)
    word = level.text if level is not None else direction(one)
    if word == "持平":
        return (*sentence((f"决算数与{budget}持平",)), *told("主要原因是", one.reason))
    if word not in ("大于", "小于"):
        return told("主要原因是", one.reason)
    found = f"决算数{word}{budget}"
    reason = words(one.reason)
    return sentence((found, setting.wording.gap_reason, *reason) if reason else (found,))


def direction(one: Explained) -> str:
    """Which way a reason explains, where only the completion is stated."""
    if one.reason is None or one.completion is None or one.completion.number is None:
        return ""
    if one.completion.number == 100:
        return ""
    return "小于" if one.completion.number < 100 else "大于"


def budget_word(one: Budgeted) -> str:
    """The budget that is compared with: named only where one alone is stated."""
    initial, adjusted = given(one.initial_budget), given(one.adjusted_budget)
    if initial == adjusted:
        return "预算数"
    return "年初预算数" if initial else "全年预算数"


def given(amount: Amount | None) -> bool:
    return amount is not None and amount.is_given
