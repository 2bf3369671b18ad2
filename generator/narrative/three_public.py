"""七、“三公”经费财政拨款支出决算情况：总体，构成，然后按原件次序逐项。"""

from __future__ import annotations

from collections.abc import Iterator

from generator.model.statements import Statements
from generator.narrative.changes import changed
from generator.narrative.execution import executed, gap
from generator.narrative.lists import parts_list
from generator.narrative.pieces import Pieces, sentence
from generator.narrative.three_public_items import reception, travel, vehicles
from generator.narrative.wording import Setting
from generator.source import Source

SPENT = "“三公”经费财政拨款"


def three_public(said: Statements, setting: Setting) -> Iterator[Pieces]:
    """The one sentence of a department without any."""
    situation = said.three_public.situation if said.three_public else None
    if situation is not None and situation.text == "无支出":
        yield (f"{setting.opening}无{SPENT}支出。",)


def three_public_overall(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.three_public.overall if said.three_public else None
    if stated is None:
        return
    figures = executed(stated, "支出决算", setting, against=stated.against)
    opening = sentence((setting.date + SPENT, *figures)) if figures else ()
    reason = gap(stated, None, setting)
    yield (*opening, *reason, *changed(stated.change, f"{SPENT}支出决算", setting))


def three_public_detail(said: Statements, setting: Setting) -> Iterator[Pieces]:
    stated = said.three_public
    if stated is None:
        return
    whole = stated.overall.final if stated.overall else None
    parts = parts_list(stated.parts, whole, setting, "支出决算")
    items = [paragraphs for _, paragraphs in sorted(told(said, setting), key=first)]
    lead = sentence((f"{setting.date}{SPENT}支出决算中，", *parts)) if parts else ()
    yield (*lead, "具体情况如下：") if lead and items else lead
    for number, paragraphs in enumerate(items, 1):
        head, *rest = paragraphs
        yield (f"{number}{setting.wording.item_mark}", *head)
        yield from rest


def told(said: Statements, setting: Setting) -> Iterator[tuple[Source, list[Pieces]]]:
    """The items of which anything is said, with the place where they stand."""
    stated = said.three_public
    if stated is None:
        return
    found: list[tuple[Source, Iterator[Pieces]]] = []
    if stated.travel is not None:
        found.append((stated.travel.source, travel(stated.travel, setting)))
    if stated.vehicles is not None:
        found.append((stated.vehicles.source, vehicles(stated.vehicles, setting)))
    if stated.reception is not None:
        found.append((stated.reception.source, reception(stated.reception, setting)))
    for source, paragraphs in found:
        kept = [pieces for pieces in paragraphs if pieces]
        if kept:
            yield source, kept


def first(item: tuple[Source, list[Pieces]]) -> tuple[int, int]:
    """Items come in the order in which content gives them."""
    return item[0].line, item[0].column
