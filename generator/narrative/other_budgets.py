"""八、九：政府性基金预算、国有资本经营预算财政拨款收支。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.other_matters import OtherBudget
from generator.model.statements import Statements
from generator.narrative.changes import changed
from generator.narrative.lists import parts_list, whole_and_parts
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.wording import Setting

NOTHING = {"无支出": "支出", "无收支": "收入和支出"}


def fund(said: Statements, setting: Setting) -> Iterator[Pieces]:
    return other_budget(said.fund, "政府性基金预算财政拨款", setting)


def capital(said: Statements, setting: Setting) -> Iterator[Pieces]:
    return other_budget(said.capital, "国有资本经营预算财政拨款", setting)


def other_budget(stated: OtherBudget | None, money: str, setting: Setting) -> Iterator[Pieces]:
    if stated is None:
        return
    if stated.situation is not None and stated.situation.text in NOTHING:
        yield (f"{setting.opening}无{money}{NOTHING[stated.situation.text]}。",)
    parts = parts_list(stated.parts, stated.expenditure, setting)
    spent = setting.money("", stated.expenditure)
    others = (stated.opening, stated.revenue, stated.closing)
    if any(setting.money("", one) for one in others):
        figures = movements(stated, setting.date + money, setting)
        figures = (*figures, *(sentence(("支出中，", *parts)) if parts else ()))
    else:
        figures = whole_and_parts(f"{setting.date}{money}支出", spent, parts)
    yield (*figures, *changed(stated.change, f"{money}支出", setting))


def movements(stated: OtherBudget, lead: str, setting: Setting) -> Pieces:
    """年初结转和结余1.00万元，收入9.00万元，支出8.00万元，年末结转和结余2.00万元。"""
    figures = joined(
        (
            setting.money("年初结转和结余", stated.opening),
            setting.money("收入", stated.revenue),
            setting.money("支出", stated.expenditure),
            setting.money("年末结转和结余", stated.closing),
        ),
        "，",
    )
    return sentence((lead, *figures)) if figures else ()
