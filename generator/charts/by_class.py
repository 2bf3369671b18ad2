"""各类支出里的基本支出与项目支出。"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from generator.charts import draw
from generator.charts.chart import Chart
from generator.charts.chart import Row as ChartRow
from generator.charts.sheet import Sheet
from generator.charts.structure import kind_colour
from generator.charts.words import estimated, listed, money, sentence, share, total
from generator.model.tables import Row
from generator.model.values import Amount, State
from generator.names import Column


@dataclass(frozen=True, slots=True)
class ClassRow:
    """A class with its kinds of spending, in the order of the columns."""

    row: Row
    cells: tuple[Amount | None, ...]


def basic_project(sheet: Sheet) -> Chart | None:
    """From T3, else T5; None where no class is split."""
    for key in ("T3", "T5"):
        columns, classes = split(sheet, key)
        if columns and classes:
            return drawn(sheet, key, columns, classes)
    return None


def split(sheet: Sheet, key: str) -> tuple[list[Column], list[ClassRow]]:
    """The kinds that some class has, and the classes that have some."""
    side = sheet.side(key, "")
    rows = [row for row in (side.rows if side else ()) if row.level == 0 and row.code]
    places = [
        place
        for place, column in enumerate(side.columns if side else ())
        if column.id != "total" and any(has_amount(row.cells[place]) for row in rows)
    ]
    classes = [ClassRow(row, tuple(row.cells[place] for place in places)) for row in rows]
    columns = [side.columns[place] for place in places] if side else []
    return columns, [
        one for one in classes if any(has_amount(c) or is_withheld(c) for c in one.cells)
    ]


def is_withheld(cell: Amount | None) -> bool:
    return cell is not None and cell.state is State.WITHHELD


def has_amount(cell: Amount | None) -> bool:
    return cell is not None and cell.number is not None and cell.number != 0


def drawn(sheet: Sheet, key: str, columns: list[Column], classes: list[ClassRow]) -> Chart:
    heads = tuple(column.heads[-1] for column in columns)
    series = [
        draw.Series(
            heads[place],
            kind_colour(column.id),
            tuple(draw.Point(one.cells[place], sheet.of_row(key, one.row)) for one in classes),
        )
        for place, column in enumerate(columns)
    ]
    return Chart(
        "basic-project",
        "各类支出中的基本支出与项目支出",
        sheet.unit,
        heads,
        tuple(
            ChartRow(one.row.name, one.cells, sheet.of_row(key, one.row), one.row.code or "")
            for one in classes
        ),
        said(sheet, heads, classes),
        draw.stacked([one.row.name for one in classes], series),
        height=100 + 40 * len(classes),
    )


def said(sheet: Sheet, heads: tuple[str, ...], classes: list[ClassRow]) -> str:
    """Each kind in all classes, the class that has most of it, and those of one kind only."""
    alone = [
        f"{listed(names)}全部为{head}"
        for place, head in enumerate(heads)
        if (names := [one.row.name for one in classes if only(one, place)]) and len(heads) > 1
    ]
    return (
        sentence(*kinds_said(sheet.unit, heads, classes))
        + sentence(*alone)
        + sentence(*hidden(heads, classes))
        + estimated(
            [
                (f"{one.row.name}的{head}", cell)
                for one in classes
                for head, cell in zip(heads, one.cells, strict=True)
                if cell is not None and cell.state is not State.BLANK
            ]
        )
    )


def hidden(heads: tuple[str, ...], classes: list[ClassRow]) -> Iterator[str]:
    for place, head in enumerate(heads):
        names = [one.row.name for one in classes if is_withheld(one.cells[place])]
        if names:
            yield f"{listed(names)}的{head}未公开"


def only(one: ClassRow, place: int) -> bool:
    return has_amount(one.cells[place]) and not any(
        cell is None or is_withheld(cell) or has_amount(cell)
        for other, cell in enumerate(one.cells)
        if other != place
    )


def kinds_said(unit: str, heads: tuple[str, ...], classes: list[ClassRow]) -> Iterator[str]:
    for place, head in enumerate(heads):
        given = [(one.row.name, cell) for one in classes if (cell := one.cells[place]) is not None]
        known = [(name, cell) for name, cell in given if has_amount(cell)]
        whole = total(cell for _, cell in known)
        most = max((cell.number or Decimal(0) for _, cell in known), default=Decimal(0))
        first = [(name, cell) for name, cell in known if cell.number == most]
        names = listed([name for name, _ in first])
        each = "各" if len(first) > 1 else ""
        missing = any(cell.state is State.WITHHELD for _, cell in given)
        is_part = 0 < most < whole and positive(known) and not missing
        part = f"，{each}占{share(most, whole)}" if is_part else ""
        alone = len(known) == 1 and not missing
        where = f"只有{names}" if alone else f"{'公布了数的' if missing else ''}最多的是{names}"
        yield f"{head}{where}，{each}{money(first[0][1], unit)}{part}"


def positive(known: list[tuple[str, Amount]]) -> bool:
    return all((cell.number or 0) > 0 for _, cell in known)
