"""The figures of the “三公”经费 section: the same item stands in 构成 and in its own paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.checks.part_keys import three_public_of
from generator.checks.rule import Case
from generator.checks.stated_parts import NamedPart, Whole, named
from generator.model.three_public import ThreePublic
from generator.model.values import Figure

TRAVEL, VEHICLES, RECEPTION = "因公出国（境）费", "公务用车购置及运行维护费", "公务接待费"
TOTAL = "“三公”经费"
PURCHASE, UPKEEP = "公务用车购置费", "公务用车运行维护费"
MAIN = (TRAVEL, VEHICLES, RECEPTION)
ROWS = {
    TOTAL: "total",
    TRAVEL: "overseas-travel",
    VEHICLES: "vehicles",
    PURCHASE: "vehicle-purchase",
    UPKEEP: "vehicle-upkeep",
    RECEPTION: "official-reception",
}


def item_named(name: str) -> str:
    """Which of the five a printed name means; '' when it is none of them."""
    row = three_public_of(name)
    return next((one for one, key in ROWS.items() if key == row and one != TOTAL), "")


@dataclass(frozen=True, slots=True)
class Item:
    """One of the five, as 构成 and as its own paragraph states it."""

    name: str
    listed: Figure | None
    told: Figure | None


def section(case: Case) -> ThreePublic:
    return case.said.three_public or ThreePublic()


def items(case: Case) -> Iterator[Item]:
    said = section(case)
    listed = {item_named(part.name): part.amount for part in named(said.parts)}
    cars = said.vehicles
    told = {
        TRAVEL: said.travel.final if said.travel else None,
        VEHICLES: cars.final if cars else None,
        PURCHASE: cars.purchase if cars else None,
        UPKEEP: cars.upkeep if cars else None,
        RECEPTION: said.reception.final if said.reception else None,
    }
    for name, figure in told.items():
        yield Item(name, listed.get(name), figure)


def final(case: Case) -> Figure | None:
    """The total of the section."""
    overall = section(case).overall
    return overall.final if overall else None


def listed(case: Case) -> Iterable[Whole]:
    """The total with the items of 构成, none of them twice; nothing where others stand among them.

    Some places write 会议费 and 培训费 into the list: whether the total means them is not said.
    """
    parts = named(section(case).parts)
    kinds = [item_named(part.name) for part in parts]
    if not parts or "" in kinds or len(set(kinds)) < len(kinds):
        return
    both = VEHICLES in kinds
    kept = [p for p, kind in zip(parts, kinds, strict=True) if not both or kind in MAIN]
    yield Whole("“三公”经费支出", "各项", final(case), tuple(kept))


def told(case: Case) -> Iterable[Whole]:
    """The total with the items as their own paragraphs state them."""
    parts = [NamedPart(one.name, one.told) for one in items(case) if one.name in MAIN]
    yield Whole("“三公”经费支出", "各项", final(case), tuple(parts))
