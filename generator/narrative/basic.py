"""六、一般公共预算财政拨款基本支出决算情况：人员经费与公用经费所列的各款。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import EconomicGroup, EconomicItem, Statements
from generator.model.subjects import Kind
from generator.narrative.lists import subject
from generator.narrative.pieces import Pieces, SubjectLink, joined, sentence
from generator.narrative.wording import Setting, words

SPENT = "一般公共预算财政拨款基本支出"


def basic(said: Statements, setting: Setting) -> Iterator[Pieces]:
    if said.basic is None:
        return
    amount = setting.money(setting.date + SPENT, said.basic.amount)
    groups = [
        group(one, name, setting)
        for one, name in ((said.basic.personnel, "人员经费"), (said.basic.operating, "公用经费"))
        if one is not None
    ]
    groups = [pieces for pieces in groups if pieces]
    if setting.wording.dated:  # 四川：人员经费、公用经费各成一段
        yield (*amount, "，其中：" if groups else "。") if amount else ()
        yield from (sentence(pieces) for pieces in groups)
    else:
        listed = joined(groups, "；")
        lead = sentence(amount)
        yield (*lead, *(("其中：",) if lead and listed else ()), *sentence(listed))


def group(one: EconomicGroup, name: str, setting: Setting) -> Pieces:
    """人员经费1228.42万元，主要包括：基本工资、津贴补贴…"""
    items = joined((item(each, setting) for each in one.items), "、")
    amount = setting.money("", one.amount)
    figures = joined((amount, ("主要包括：", *items) if items else ()), "，")
    lead = words(one.printed_name) or (name,)
    return (*lead, *figures) if figures or one.printed_name else ()


def item(one: EconomicItem, setting: Setting) -> Pieces:
    """A 款 linked by its code, or by its name where that is the standard one."""
    amount = setting.money("", one.amount)
    if one.code is not None:
        return (*subject(one.code, one.name, setting), *amount)
    if one.name is None:
        return ("名称未载明", *amount)
    found = setting.subjects.named(one.name.text, setting.year, Kind.ECONOMIC, 1)
    if found is None:
        return (*words(one.name), *amount)
    return (SubjectLink(found.code, one.name.text, (one.name,)), *amount)
