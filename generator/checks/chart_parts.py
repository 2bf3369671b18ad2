"""Charts of the parts of a whole: what a title says the chart is of, and its parts as stated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from generator.checks.part_keys import (
    Named,
    class_of,
    classes,
    listed,
    nature_of,
    source_of,
    three_public_figures,
    three_public_of,
)
from generator.checks.repeated_figures import stated
from generator.checks.rule import Case
from generator.model.printed_charts import is_yearly
from generator.model.values import Figure


@dataclass(frozen=True, slots=True)
class Whole:
    """`parts` are those of the text; `key_of` reads a name; `cells` are the places of a key."""

    parts: tuple[Named, ...]
    key_of: Callable[[str], str]
    cells: Callable[[str], Iterator[str]]

    def figures(self, case: Case, name: str) -> list[Figure]:
        key = self.key_of(name)
        if not key:
            return []
        said = [part.amount for part in self.parts if part.key == key]
        found = [amount for amount in said if amount is not None and amount.number is not None]
        return [*found, *stated(case, self.cells(key))]


def whole_of(case: Case, title: str) -> Whole | None:
    """By the words of its title; None where the title does not tell."""
    if is_yearly(title) or not any(word in title for word in ("结构", "构成", "组成", "占比")):
        return None
    said = case.said
    if "三公" in title:
        parts = said.three_public.parts if said.three_public else ()
        own = tuple(listed(parts, case))
        return Whole(own, three_public_of, lambda key: iter(()))
    if "收入" in title and "支出" not in title:
        parts = said.revenue.parts if said.revenue else ()
        return Whole(tuple(listed(parts, case)), source_of, revenue_cells)
    if "支出" not in title or any(word in title for word in ("基金", "国有资本", "基本支出")):
        return None
    if "一般公共预算" in title:
        return Whole(tuple(classes(case)), spending(case), general_cells)
    if "财政拨款" in title:
        parts = said.fiscal.expenditure_parts if said.fiscal else ()
        return Whole(tuple(listed(parts, case)), spending(case), fiscal_cells)
    parts = said.expenditure.parts if said.expenditure else ()
    return Whole(tuple(listed(parts, case)), spending(case), spending_cells)


def spending(case: Case) -> Callable[[str], str]:
    return lambda name: nature_of(name) or class_of(case, name)


def revenue_cells(key: str) -> Iterator[str]:
    yield "T2.total.fiscal_appropriation" if key == "fiscal" else f"T1.{key}.final"


def general_cells(key: str) -> Iterator[str]:
    if key.isdigit():
        yield from (f"T5.{key}.total", f"T4.{key}.general")
        return
    if key == "basic":
        yield "说明/基本支出/金额"
    if key in ("basic", "project"):
        yield f"T5.total.{key}"


def fiscal_cells(key: str) -> Iterator[str]:
    if key.isdigit():
        yield f"T4.{key}.total"


def spending_cells(key: str) -> Iterator[str]:
    yield from (f"T1.{key}.final", f"T3.{key}.total") if key.isdigit() else (f"T3.total.{key}",)


def part_figures(case: Case, title: str, name: str) -> list[Figure]:
    """The figures that a slice of this chart repeats."""
    whole = whole_of(case, title)
    if whole is None:
        return []
    if whole.key_of is three_public_of:
        key = three_public_of(name)
        return three_public_figures(case, key) if key else []
    return whole.figures(case, name)
