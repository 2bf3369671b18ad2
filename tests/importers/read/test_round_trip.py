"""Any table, written by others' libraries, reads back as it was: texts and merged cells."""

from __future__ import annotations

import csv
import html
import io

import openpyxl
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from generator.importers.document import Grid
from generator.importers.read.from_xlsx import _place
from tests.importers.read.seen import Rows, at_once, letter, only_grid, saved, texts

Merge = tuple[int, int, int, int]  # top, left, bottom, right, both ends included
WORDS = st.text("一二合计决算数（）、0123456789.,-% “”a", min_size=1, max_size=8).map(str.strip)


@st.composite
def tables(draw: st.DrawFn) -> tuple[Rows, list[Merge]]:
    """Texts, none empty at the rim, and merges that do not overlap."""
    height, width = draw(st.integers(2, 6)), draw(st.integers(2, 6))
    rows = [[draw(WORDS) or "x" for _ in range(width)] for _ in range(height)]
    merges: list[Merge] = []
    taken: set[tuple[int, int]] = set()
    for _ in range(draw(st.integers(0, 3))):
        top, left = draw(st.integers(0, height - 1)), draw(st.integers(0, width - 1))
        bottom, right = draw(st.integers(top, height - 1)), draw(st.integers(left, width - 1))
        places = {(r, c) for r in range(top, bottom + 1) for c in range(left, right + 1)}
        if len(places) > 1 and not places & taken:
            taken |= places
            merges.append((top, left, bottom, right))
    return rows, merges


def expected(rows: Rows, merges: list[Merge]) -> tuple[Rows, set[tuple[int, int]]]:
    shown = [list(row) for row in rows]
    covered = set()
    for top, left, bottom, right in merges:
        for row in range(top, bottom + 1):
            for column in range(left, right + 1):
                shown[row][column] = rows[top][left]
                covered.add((row, column))
        covered.discard((top, left))
    return shown, covered


def check(grid: Grid, table: tuple[Rows, list[Merge]]) -> None:
    assert (texts(grid), set(grid.covered)) == expected(*table)


@settings(deadline=None, max_examples=60)
@given(tables())
def test_xlsx(table: tuple[Rows, list[Merge]]) -> None:
    rows, merges = table
    covered = expected(rows, merges)[1]
    kept = {
        column
        for row in range(len(rows))
        for column in range(len(rows[0]))
        if (row, column) not in covered
    }
    assume(len(kept) > 1)  # one column of words is text, no table
    made = openpyxl.Workbook()
    for at, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            made.active.cell(at, column).value = text
    for top, left, bottom, right in merges:
        made.active.merge_cells(None, top + 1, left + 1, bottom + 1, right + 1)
    check(only_grid(at_once(saved(made), "xlsx")), table)


@settings(deadline=None, max_examples=60)
@given(tables())
def test_docx(table: tuple[Rows, list[Merge]]) -> None:
    rows, merges = table
    made = letter()
    grid = made.add_table(len(rows), len(rows[0]))
    inside = expected(rows, merges)[1]
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            grid.cell(at, column).text = "" if (at, column) in inside else text
    for top, left, bottom, right in merges:
        grid.cell(top, left).merge(grid.cell(bottom, right))
    check(only_grid(at_once(saved(made), "docx")), table)


@settings(deadline=None, max_examples=60)
@given(tables())
def test_html(table: tuple[Rows, list[Merge]]) -> None:
    rows, merges = table
    inside = expected(rows, merges)[1]
    spans = {
        (top, left): (bottom - top + 1, right - left + 1) for top, left, bottom, right in merges
    }
    lines = []
    for at, row in enumerate(rows):
        cells = []
        for column, text in enumerate(row):
            tall, wide = spans.get((at, column), (1, 1))
            if (at, column) not in inside:
                cells.append(f"<td rowspan={tall} colspan={wide}>{html.escape(text)}</td>")
        lines.append(f"<tr>{''.join(cells)}</tr>")
    page = f"<meta charset=utf-8><table>{''.join(lines)}</table>"
    check(only_grid(at_once(page.encode(), "html")), _spaced(table))


@settings(deadline=None, max_examples=60)
@given(tables())
def test_csv(table: tuple[Rows, list[Merge]]) -> None:
    rows, _ = table
    out = io.StringIO()
    csv.writer(out, quoting=csv.QUOTE_ALL).writerows(rows)
    check(only_grid(at_once(out.getvalue().encode(), "csv")), (rows, []))


@given(st.integers(0, 10_000), st.integers(0, 700))
def test_addresses_read_back(row: int, column: int) -> None:
    from generator.importers.read.reading import address

    assert _place(address(row, column)) == (row, column)


def _spaced(table: tuple[Rows, list[Merge]]) -> tuple[Rows, list[Merge]]:
    """As a browser shows blanks: many are one."""
    rows, merges = table
    return [[" ".join(text.split()) for text in row] for row in rows], merges
