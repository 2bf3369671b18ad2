"""The tree of subjects in a table, and its sums: 合计 of 类, 类 of 款, 款 of 项.

Content may leave out the rows of a level; a row then counts into the nearest one above that is
there. A 类 or 款 printed as a bare heading, without any figure, stands for nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from generator.checks.labels import label_of
from generator.checks.rule import Answer, Breach, Case, judged
from generator.checks.stated_figures import number
from generator.model.records import column_label
from generator.model.subjects import parent_code
from generator.model.tables import Row, TableSide
from generator.model.values import Amount, State
from generator.money import Gap, Tolerance, Verdict, compare

LEVELS = ("各类", "各款", "各项")


def tree_sums(
    case: Case, tables: Sequence[str], *, totals: bool, subjects: bool
) -> Iterator[Answer]:
    """In every amount column, of the total rows, of the rows of 类 and 款, or of both."""
    for key in tables:
        table = case.report.table(key)
        for side in table.sides if table else ():
            for row, below in branches(side.rows):
                if totals if row.is_total else subjects:
                    yield from row_sums(case, side, row, below)


def branches(rows: Sequence[Row]) -> Iterator[tuple[Row, list[Row]]]:
    """Each row with those that count into it; the total row with the topmost ones.

    A row printed twice is left alone: which of the two is meant is not known (FT218 tells).
    """
    printed = Counter(row.code for row in rows)
    tree = [row for row in rows if row.code and not is_heading(row)]
    there = {row.code for row in tree}
    groups: dict[str, list[Row]] = {}
    for row in tree:
        above = parent_code(row.code or "")
        while above and above not in there:
            above = parent_code(above)
        groups.setdefault(above or "", []).append(row)
    for row in rows:
        below = groups.get("" if row.is_total else row.code or "-", [])
        if below and (row.is_total or printed[row.code] == 1):
            yield row, below


def is_heading(row: Row) -> bool:
    return row.level < 2 and all(cell is None or cell.state is State.BLANK for cell in row.cells)


def row_sums(case: Case, side: TableSide, row: Row, below: Sequence[Row]) -> Iterator[Answer]:
    levels = {one.level for one in below}
    kinds = LEVELS[levels.pop()] if len(levels) == 1 else "各行"
    for place, column in enumerate(side.columns):
        total = row.cells[place]
        found = number(total)
        cells = [(one.id, one.cells[place]) for one in below]
        if total is None or found is None or any(number(cell) is None for _, cell in cells):
            continue
        gap, parts = nearer(case, found, cells)
        label = column_label(column, side.columns)
        answer = judged(
            gap,
            total,
            *((label_of(part), part) for part in parts[:1]),
            unit=f" {case.report.unit}",
            parts=parts,
            name=row.name if len(side.columns) == 1 else f"{row.name}（{label}）",
            below=kinds,
        )
        yield said_blank(answer, total)


def said_blank(answer: Answer, total: Amount) -> Answer:
    if not isinstance(answer, Breach) or total.state is not State.BLANK:
        return answer
    return replace(answer, words={**answer.words, "found": answer.words["found"] + "（空格）"})


def nearer(
    case: Case, found: Decimal, cells: Sequence[tuple[str, Amount | None]]
) -> tuple[Gap, tuple[Amount, ...]]:
    """The sum of all; where a row stands twice, of each once if that fits better."""
    ways = [[cell for _, cell in cells], [cell for row_id, cell in cells if "~" not in row_id]]
    gaps = []
    for way in ways:
        parts = tuple(cell for cell in way if cell is not None and cell.number)
        expected = sum((part.number or Decimal(0) for part in parts), Decimal(0))
        gaps.append((compare(expected, found, Tolerance.SUM, case.unit, len(parts)), parts))
    order = (Verdict.EQUAL, Verdict.ROUNDING, Verdict.BEYOND)
    return min(gaps, key=lambda pair: order.index(pair[0].verdict))
