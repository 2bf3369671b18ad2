"""五、一般公共预算财政拨款支出决算情况：总体、结构、具体。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import BudgetItem, GeneralBudget, Statements
from generator.model.sums import ratio
from generator.narrative.changes import changed
from generator.narrative.execution import compared_with_budget, executed
from generator.narrative.lists import listed, subject
from generator.narrative.pieces import Pieces, joined, plain_text, sentence
from generator.narrative.wording import Setting, many, measured, shared, told

SPENT = "一般公共预算财政拨款支出"


def budget_overall(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.general_budget.overall if said.general_budget else None
    if stated is None:
        return
    whole = said.expenditure.total if said.expenditure else None
    share = stated.share_of_expenditure or ratio(stated.amount, whole)
    amount = setting.money("", stated.amount)
    spent = joined((amount, shared(share, "本年支出合计")), "，")
    opening = sentence((setting.date + SPENT, *spent)) if spent else ()
    yield (*opening, *changed(stated.change, SPENT, setting))


def budget_structure(said: Statements, setting: Setting) -> Iterator[Pieces]:
    budget = said.general_budget
    stated = budget.structure if budget else None
    if budget is None or stated is None:
        return
    amount = setting.money("", stated.amount)
    classes = class_list(budget, setting)
    aspects = many(stated.aspects)
    uses: Pieces = ("主要用于以下", *aspects, "方面") if classes or aspects else ()
    uses = (*uses, "：", *classes) if classes else uses
    found = joined((amount, uses), "，")
    yield sentence((setting.date + SPENT, *found)) if found else ()


def class_list(budget: GeneralBudget, setting: Setting) -> Pieces:
    """一般公共服务支出（类）1904.42万元，占87%；…; a share not stated is computed."""
    stated = budget.structure
    if stated is None:
        return ()
    whole = stated.amount or (budget.overall.amount if budget.overall else None)
    items = []
    for one in stated.classes:
        name = subject(one.code, one.printed_name, setting)
        # 四川原件作“一般公共服务（类）支出”；名称已带“支出”的不再加。
        link = "" if "支出" in plain_text(name) else "支出"
        share = one.share or ratio(one.amount, whole)
        figures = joined((setting.money(link, one.amount), shared(share)), "，")
        items.append((name, figures))
    return listed(items)


def budget_detail(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.general_budget.detail if said.general_budget else None
    if stated is None:
        return
    figures = executed(stated, setting.wording.final, setting, against=stated.against)
    opening = sentence((setting.date + setting.wording.spent, *figures)) if figures else ()
    opening = (*opening, *compared_with_budget(stated, setting))
    yield (*opening, "其中：") if opening and stated.items else opening
    for place, item in enumerate(stated.items, 1):
        yield item_paragraph(item, place, setting)


def item_paragraph(item: BudgetItem, place: int, setting: Setting) -> Pieces:
    """1.…（类）…（款）…（项）：支出决算为1256.55万元，完成预算的99.22%。"""
    wording = setting.wording
    number = measured("", item.number) or (str(place),)
    name = subject(item.code, item.printed_name, setting)
    figures = executed(item, "支出决算", setting, against=item.against)
    purpose = told(wording.purpose, item.purpose)
    gap = compared_with_budget(item, setting)
    lead = (*number, wording.item_mark, *name)
    if wording.dated and figures:
        return (*lead, "：", *sentence(figures), *purpose, *gap)
    return (*lead, "。", *purpose, *sentence(figures), *gap)
