"""收支总计的说法：收支合写一个总计，或收入、支出各成一段，两数不等也照说。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statement_parts import Change, Part
from generator.model.statements import Overall
from generator.model.values import Amount
from generator.narrative.changes import changed
from generator.narrative.lists import parts_list, whole_and_parts
from generator.narrative.pieces import Pieces, sentence
from generator.narrative.wording import Setting


def totals(overall: Overall | None, opening: str, money: str, setting: Setting) -> Iterator[Pieces]:
    """`money` is which money the totals are of: 财政拨款, or '' for all."""
    if overall is None:
        return
    both = together(overall, opening, money, setting)
    if overall.grand_total is not None:
        yield both
    yield side(
        f"{opening}{money}收入总计",
        (overall.revenue_total, overall.revenue_parts, overall.revenue_change),
        f"{money}收入总计",
        setting,
        "收入",
    )
    yield side(
        f"{opening}{money}支出总计",
        (overall.expenditure_total, overall.expenditure_parts, overall.expenditure_change),
        f"{money}支出总计",
        setting,
        "支出",
    )
    if overall.grand_total is None:
        yield both


def together(overall: Overall, opening: str, money: str, setting: Setting) -> Pieces:
    """收、支总计均为1889.05万元。与2022年度相比，收、支总计各减少…。"""
    wording = setting.wording
    name = money + wording.grand_total
    total = setting.money(opening + name, overall.grand_total, link=wording.both)
    change = changed(overall.change, name, setting, each=wording.each, noun="收支")
    return (*sentence(total), *change)


def side(
    lead: str,
    stated: tuple[Amount | None, tuple[Part, ...], Change | None],
    name: str,
    setting: Setting,
    noun: str,
) -> Pieces:
    """收入总计2447.25万元，其中：…。与2019年相比，收入总计减少…。"""
    total, parts, change = stated
    figures = whole_and_parts(lead, setting.money("", total), parts_list(parts, total, setting))
    return (*figures, *changed(change, name, setting, noun=noun))
