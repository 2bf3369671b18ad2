"""Parts that a sentence names (财政拨款收入、基本支出) held against the cells that they quote."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.checks.coded_parts import in_table, left_out
from generator.checks.part_keys import nature_of, source_of
from generator.checks.quoted_cells import cell_name, first_cell
from generator.checks.rule import Answer, Case
from generator.checks.stated_figures import agree, number, shown
from generator.model.statement_parts import Part
from generator.source import Source

FISCAL = ("general", "fund", "capital")
SOURCES = ("superior-subsidy", "public-service", "business", "affiliate", "other")


def source_cells(key: str) -> tuple[str, ...]:
    """T2 has a column for all of 财政拨款 and for each other source; T1 divides 财政拨款."""
    if key == "fiscal":
        return ("T2.total.fiscal_appropriation",)
    if key in FISCAL:
        return (f"T1.{key}.final",)
    return (f"T2.total.{key.replace('-', '_')}", f"T1.{key}.final") if key else ()


def nature_cells(key: str) -> tuple[str, ...]:
    return (f"T3.total.{key}",) if key else ()


def sources(case: Case, parts: Sequence[Part], where: Source) -> Iterator[Answer]:
    keys = [source_of(part.name.text) if part.name else "" for part in parts]
    yield from quoted(case, parts, [source_cells(key) for key in keys])
    fiscal = "fiscal" in keys
    wanted = [("fiscal", "财政拨款收入")] if not fiscal and not set(keys) & set(FISCAL) else []
    wanted += [(key, "") for key in (*SOURCES, *(() if fiscal else FISCAL)) if key not in keys]
    yield from forgotten(case, [source_cells(key) for key, _ in wanted], where)


def natures(case: Case, parts: Sequence[Part], where: Source) -> Iterator[Answer]:
    keys = [nature_of(part.name.text) if part.name else "" for part in parts]
    yield from quoted(case, parts, [nature_cells(key) for key in keys])
    table = case.report.table("T3")
    columns = [c.id for side in (table.sides if table else ()) for c in side.columns]
    left = [key for key in columns if key != "total" and key not in keys]
    if any(keys):
        yield from forgotten(case, [nature_cells(key) for key in left], where)


def quoted(case: Case, parts: Sequence[Part], cells: Sequence[tuple[str, ...]]) -> Iterator[Answer]:
    """Each amount is that of its cell; names that mean no cell are passed over."""
    for part, places in zip(parts, cells, strict=True):
        cell, amount = first_cell(case, places), number(part.amount)
        if cell is None or part.name is None or amount is None:
            continue
        name = part.name.text
        what = f"{name}为 {shown(case, amount)}"
        other, there = cell_name(cell), in_table(case, cell)
        yield from agree(case, part.amount, cell, name, other, what=what, there=there)


def forgotten(case: Case, cells: Sequence[tuple[str, ...]], where: Source) -> Iterator[Answer]:
    """Cells with an amount that no part names."""
    for places in cells:
        cell = first_cell(case, places)
        if cell is not None and cell.number:
            name = [w for w in cell.source.path.split("/") if w not in ("决算数", "金额")][-1]
            yield left_out(case, where, name, cell)
