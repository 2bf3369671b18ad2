"""一张表的数是否互相对得上：零星不等是原件的事；大半不等，多半是栏认错了。

Sums of a row over its columns and of a column over its rows, each where all it needs is there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal, InvalidOperation

from generator.importers.tables.draft import TableDraft
from generator.names import TABLES

DOUBT = "待核：这张表的数互相对不上，可能认错了栏"
_ENOUGH = 4  # identities; fewer prove nothing
_TOO_MANY = Decimal("0.3")
_ROUNDING = Decimal("0.02")
Figures = Mapping[str, Mapping[str, Decimal]]  # by row (side/id) and column

# A column, and those whose sum it is; `-` takes away.
ACROSS: Mapping[str, tuple[tuple[str, ...], ...]] = {
    "T2": (
        (
            *("total", "fiscal_appropriation", "superior_subsidy", "public_service"),
            *("business", "affiliate", "other"),
        ),
    ),
    "T3": (("total", "basic", "project", "to_superior", "business", "to_affiliate"),),
    "T4": (("total", "general", "fund", "capital"),),
    "T5": (("total", "basic", "project"),),
    "T8": (("total", "basic", "project"), ("closing", "opening", "income", "-total")),
    "T9": (("total", "basic", "project"),),
    "X11": (("total", "basic", "project"), ("closing", "opening", "income", "-total")),
}
SIX = (
    ("total", "overseas-travel", "vehicles", "official-reception"),
    ("vehicles", "vehicle-purchase", "vehicle-upkeep"),
)


def disagrees(table: TableDraft) -> bool:
    kept = [holds(total, parts) for total, parts in identities(table) if parts and total]
    wrong = kept.count(False)
    return len(kept) >= _ENOUGH and wrong > _TOO_MANY * len(kept)


def holds(total: Decimal, parts: Sequence[Decimal]) -> bool:
    return abs(total - sum(parts)) <= _ROUNDING * (len(parts) + 1)


def identities(table: TableDraft) -> Iterator[tuple[Decimal, list[Decimal]]]:
    figures = figures_of(table)
    for sums in ACROSS.get(table.key, ()):
        for cells in figures.values():
            if sums[0] in cells:
                yield cells[sums[0]], signed(cells, sums[1:])
    if table.key in ("T7", "X12"):
        yield from down(figures, SIX)
    elif table.key in TABLES and not TABLES[table.key].two_sided:
        yield from by_code(figures)


def figures_of(table: TableDraft) -> Figures:
    found: dict[str, dict[str, Decimal]] = {}
    for row in table.rows:
        cells = {column: number(leaf.text) for column, leaf in row.cells.items()}
        found[f"{row.side}/{row.id}"] = {c: n for c, n in cells.items() if n is not None}
    return found


def number(text: str) -> Decimal | None:
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def signed(cells: Mapping[str, Decimal], columns: Iterable[str]) -> list[Decimal]:
    found = []
    for column in columns:
        figure = cells.get(column.removeprefix("-"))
        if figure is not None:
            found.append(-figure if column.startswith("-") else figure)
    return found


def down(
    figures: Figures, sums: Iterable[Sequence[str]]
) -> Iterator[tuple[Decimal, list[Decimal]]]:
    for total, *parts in sums:
        for column, figure in figures.get(f"/{total}", {}).items():
            yield (
                figure,
                [
                    figures[f"/{part}"][column]
                    for part in parts
                    if column in figures.get(f"/{part}", {})
                ],
            )


def by_code(figures: Figures) -> Iterator[tuple[Decimal, list[Decimal]]]:
    """A class is the sum of its 款, a 款 of its 项, 合计 of the classes."""
    parts: dict[str, list[str]] = {}
    for row in figures:
        for whole in wholes(row):
            parts.setdefault(whole, []).append(row)
    for row, cells in figures.items():
        side, _, code = row.partition("/")
        own = parts.get(f"{side}/total" if code.endswith("total") else row, ())
        for column, figure in cells.items():
            yield figure, [figures[one][column] for one in own if column in figures[one]]


def wholes(row: str) -> Iterator[str]:
    """What this row is part of, by its code: /2010301 of /20103, /201 of /total."""
    side, _, code = row.partition("/")
    if code.isdigit():
        yield f"{side}/{code[:-2]}"
        if len(code) == 3:
            yield f"{side}/total"
