"""“三公”经费的三项：因公出国（境）费、公务用车购置及运行维护费、公务接待费。

Each gives its paragraphs; the first opens with the name of the item.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.model.statement_parts import Change
from generator.model.three_public import Event, OverseasTravel, Reception, ReceptionPart, Vehicles
from generator.model.values import Text
from generator.narrative.changes import compared
from generator.narrative.execution import executed, gap
from generator.narrative.pieces import Pieces, joined, sentence
from generator.narrative.vehicle_stock import stock
from generator.narrative.wording import Setting, counted, told, words

TRAVEL = "因公出国（境）费"
VEHICLES = "公务用车购置及运行维护费"
RECEPTION = "公务接待费"


def opening(
    name: str, figures: Pieces, change: Change | None, rest: Pieces, setting: Setting
) -> Pieces:
    """公务接待费支出4.73万元，完成预算的54.37%。 Without figures: 公务接待费支出情况：…"""
    moves = sentence(compared(change, f"{name}支出决算", setting))
    reason = told("主要原因是", change.reason if change else None)
    said = (*moves, *reason, *rest)
    if figures:
        return (name, *sentence(figures), *said)
    return (f"{name}支出情况：", *said) if said else ()


def travel(one: OverseasTravel, setting: Setting) -> Iterator[Pieces]:
    figures = executed(one, "支出", setting, link="")
    explained = gap(one, None, setting)
    if not figures and one.change is None:
        explained = told("", one.reason)
    yield opening(
        TRAVEL,
        figures,
        one.change,
        (
            *explained,
            *groups(one, setting),
            *events("开支内容包括：", one.events, setting),
            *told("主要成效：", one.result),
        ),
        setting,
    )


def groups(one: OverseasTravel, setting: Setting) -> Pieces:
    """全年安排因公出国（境）团组4个，出国（境）5人次，因故取消1人次。"""
    parties = counted("团组", one.groups, "个")
    people = counted(setting.wording.travellers, one.people, "人次")
    went = joined((parties, people), "，")
    period = words(one.period)
    lead: Pieces = ("安排时间为", *period) if period else ()
    if went:
        lead = (*(period or ("全年",)), "安排因公出国（境）", *went)
    return sentence(lead, counted("因故取消", one.cancelled, "人次"))


def vehicles(one: Vehicles, setting: Setting) -> Iterator[Pieces]:
    figures = executed(one, "支出", setting, link="")
    head = opening(VEHICLES, figures, one.change, (), setting)
    number = counted("全年按规定更新购置公务用车", one.purchased, "辆")
    paid = setting.money("金额" if number else "更新购置公务用车金额", one.purchased_amount)
    purchase = sentence(setting.money("公务用车购置支出", one.purchase))
    upkeep = sentence(setting.money("公务用车运行维护费支出", one.upkeep))
    use = ("" if upkeep else "公务用车运行维护费") + setting.wording.purpose
    bodies = [
        (
            *(("其中：", *purchase) if head and purchase else purchase),
            *sentence(number, paid),
            *(stock(one.stock, setting) if one.stock is not None else ()),
        ),
        (*upkeep, *told(use, one.upkeep_purpose)),
    ]
    yield from under(VEHICLES, head, bodies)


def reception(one: Reception, setting: Setting) -> Iterator[Pieces]:
    figures = executed(one, "支出", setting, link="")
    purpose = told(setting.wording.purpose, one.purpose)
    head = opening(RECEPTION, figures, one.change, purpose, setting)
    parts = (
        ("国内公务接待", one.domestic),
        ("外事接待", one.foreign),
        ("其他国内公务接待", one.other_domestic),
    )
    bodies = [received(name, part, setting) for name, part in parts if part is not None]
    yield from under(RECEPTION, head, bodies)


def under(name: str, head: Pieces, bodies: Iterable[Pieces]) -> Iterator[Pieces]:
    """The paragraphs of an item, the first of which must open with its name."""
    kept = [body for body in bodies if body]
    if head:
        yield head
        yield from kept
    elif kept:
        yield (f"{name}支出情况：", *kept[0])
        yield from kept[1:]


def received(name: str, one: ReceptionPart, setting: Setting) -> Pieces:
    """国内公务接待支出4.73万元，国内公务接待24批次，270余人次，共计支出4.73万元。"""
    batches = counted("", one.batches, "批次")
    note = ("（", *words(one.people_note), "）") if one.people_note else ()
    people = (*counted("", one.people, "人次"), *note)
    guests = joined((batches, people), "，")
    figures = joined(
        (
            setting.money(f"{name}支出", one.amount),
            (name, *guests) if guests else (),
            setting.money("共计支出" if guests else f"{name}共计支出", one.total_paid),
        ),
        "，",
    )
    content: Text | None = one.content
    return (
        *sentence(figures),
        *told("具体内容包括：" if figures else f"{name}具体内容包括：", content),
        *events("各次接待为：" if figures or content else f"{name}各次为：", one.events, setting),
    )


def events(lead: str, stated: tuple[Event, ...], setting: Setting) -> Pieces:
    """A list of single events, each with its own figures."""
    items = [
        joined(
            (
                words(event.content),
                counted("", event.batches, "批次"),
                counted("", event.people, "人次"),
                setting.money("支出", event.amount),
            ),
            "，",
        )
        for event in stated
    ]
    listed = joined(items, "；")
    return sentence((lead, *listed)) if listed else ()
