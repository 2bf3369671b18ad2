"""A table with a row for each subject is read alike in every layout."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator import names
from generator.importers.tables.draft import TableDraft
from generator.importers.tables.read import read_tables
from tests.importers.printed import SUBJECTS, YEAR, Amounts, Layout, coded_document

LAYOUTS = st.builds(
    Layout,
    codes=st.sampled_from(["one", "three", "together"]),
    total_first=st.booleans(),
    numbered_columns=st.booleans(),
    title_inside=st.booleans(),
    grouped=st.booleans(),
    wide_digits=st.booleans(),
    page=st.sampled_from([0, 2, 3]),
    head_again=st.booleans(),
    unit=st.sampled_from(["元", "万元"]),
)
CODES = sorted(
    code
    for code in SUBJECTS.rows
    if code.startswith("2") and len(code) == 7 and SUBJECTS.valid(code, YEAR)
)
AMOUNT = st.one_of(
    st.just(""), st.integers(0, 10**9).map(lambda cents: f"{cents // 100}.{cents % 100:02d}")
)


@st.composite
def tables(draw: st.DrawFn) -> tuple[names.TableSpec, dict[str, dict[str, str]]]:
    key = draw(st.sampled_from(["T2", "T3", "T5", "T8"]))
    spec = names.TABLES[key]
    items = draw(st.lists(st.sampled_from(CODES), min_size=1, max_size=5, unique=True))
    codes = {part for code in items for part in SUBJECTS.path(code)}
    row = st.fixed_dictionaries({column.id: AMOUNT for column in spec.sides[0].columns})
    rows = {code: draw(row) for code in sorted(codes)}
    rows["total"] = draw(row) | {spec.sides[0].columns[0].id: "1.00"}
    return spec, rows


def read(spec: names.TableSpec, rows: Amounts, layout: Layout) -> TableDraft:
    document = coded_document(spec, rows, layout)
    (found,) = read_tables(document, SUBJECTS, YEAR).drafts
    return found


@settings(deadline=None)
@given(table=tables(), layout=LAYOUTS)
def test_every_cell_comes_back(
    table: tuple[names.TableSpec, dict[str, dict[str, str]]], layout: Layout
) -> None:
    spec, rows = table
    found = read(spec, rows, layout)
    assert found.key == spec.key
    assert {
        row.id: {column: leaf.text for column, leaf in row.cells.items()} for row in found.rows
    } == rows
    assert (found.doubts, found.left) == ((), ())


ROWS = {
    "total": {"total": "3.00", "basic": "2.00", "project": "1.00"},
    "201": {"total": "3.00", "basic": "2.00", "project": "1.00"},
}


def test_every_figure_says_where_it_stood() -> None:
    found = read(names.TABLES["T5"], ROWS, Layout())
    spots = {leaf.spot.cell for row in found.rows for leaf in row.cells.values()}
    assert spots == {"C3", "D3", "E3", "C4", "D4", "E4"}


@pytest.mark.parametrize("layout", [Layout(), Layout(title_inside=True)])
def test_the_note_below_is_kept(layout: Layout) -> None:
    note = read(names.TABLES["T5"], ROWS, layout).note
    assert note is not None
    assert note.text == "注：本表是测试。"
