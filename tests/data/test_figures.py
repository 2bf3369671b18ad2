"""The data files hold every figure of the portal, as it was published, and no other."""

from __future__ import annotations

import pytest

from generator.model.derive import complete
from generator.model.paths import leaves
from generator.model.portal import Report
from generator.model.tables import Table
from generator.model.values import Amount, Figure, State
from tests.data.scripts import Held, figures, script
from tests.site.built import BuildSite, Loaded, Site

YEARS = (2019, 2020, 2023, 2024)


def key(report: Report) -> str:
    return f"{report.department}/{report.key.slug}"


def wanted(cell: Amount | None) -> str:
    if cell is None or cell.state is State.BLANK:
        return "" if cell is None else "-"
    if cell.number is None:
        return "x"
    return ("~" if cell.state is State.COMPUTED else "") + cell.text.replace(",", "")


def cells_of(report: Report, table: Table) -> list[Held]:
    return [
        Held(
            key(report),
            f"{table.key}.{side.spec.id}" if table.spec.two_sided else table.key,
            row.id,
            column.id,
            wanted(cell),
        )
        for side, row in table.rows()
        for column, cell in zip(side.columns, row.cells, strict=True)
    ]


def test_every_cell_of_every_table_is_held_with_its_state(demo: Site, demo_content: Loaded) -> None:
    held = [one for year in YEARS for one in figures(demo, "figures", year)]
    tables = {one for one in held if one.source[0] in "TX"}
    missing, sides = [], set()
    for report in demo_content.reports:
        for table in complete(report, demo_content.frame.subjects).tables:
            for one in cells_of(report, table):
                if one in tables:
                    sides.add((one.report, one.source))
                elif one.text:
                    missing.append(one)
    assert missing == []
    assert {(one.report, one.source) for one in tables} == sides


def test_every_stated_figure_is_held_as_written(demo: Site, demo_content: Loaded) -> None:
    held: dict[tuple[str, str], list[str]] = {}
    for year in YEARS:
        for one in figures(demo, "figures", year):
            if one.source[0] not in "TX":
                text = one.text.lstrip("#")
                held.setdefault((one.report, f"{one.row}/{one.column}".strip("/")), []).append(text)
    lost, seen = [], 0
    for report in demo_content.reports:
        for leaf in leaves(report.body):
            parts = leaf.source.path.split("/")
            if not isinstance(leaf, Figure) or "序号" in parts or parts[0] == "名词解释":
                continue
            seen += 1
            place = "/".join(parts[2 if parts[0] == "说明" else 1 :])
            text = "-" if leaf.state is State.BLANK else leaf.text.replace(",", "")
            if text not in held.get((key(report), place), []):
                lost.append(f"{key(report)} {leaf.source.path} {leaf.text}")
    assert lost == []
    assert seen == sum(map(len, held.values())) > 1_000


@pytest.mark.parametrize(
    ("row", "text"),
    [
        ("general", "1234.50"),
        ("fund", "0"),
        ("other", "0.00"),
        ("affiliate", "-3.2"),
        ("capital", "-"),
        ("superior-subsidy", "-"),
        ("public-service", "x"),
        ("business", ""),
    ],
)
def test_each_state_of_an_amount_is_held_apart(build_site: BuildSite, row: str, text: str) -> None:
    held = figures(build_site("states"), "figures", 2021)
    assert [one.text for one in held if (one.source, one.row) == ("T1.income", row)] == [text]


def test_an_amount_printed_in_a_sentence_is_published_in_its_table_too(
    build_site: BuildSite,
) -> None:
    held = {
        (one.source, one.row, one.column): one.text
        for one in figures(build_site("years"), "figures", 2022)
        if one.report == "shenjiju/2022"
    }
    assert held["T3", "total", "basic"] == "3900000"


def test_a_computed_amount_says_so_and_a_count_is_no_amount(
    demo: Site, build_site: BuildSite
) -> None:
    held = {
        (one.source, one.row, one.column): one.text
        for one in figures(demo, "figures", 2020)
        if one.report == "bazhong-zfb/2020"
    }
    assert held["T5", "total", "project"] == "~616.28"
    counts = figures(build_site("states"), "figures", 2021)
    assert "#270余" in [one.text for one in counts if one.column == "批次"]


def test_a_budget_and_a_final_account_of_one_year_lie_in_one_file(build_site: BuildSite) -> None:
    reports = script(build_site("years"), "figures-2023")["reports"]
    assert {(one["d"], one["k"], one["u"]) for one in reports} >= {("caizhengju", "预算", "万元")}


def test_the_short_files_hold_headlines_and_the_whole_of_each_subject(demo: Site) -> None:
    held = [one for one in figures(demo, "summaries", 2020) if one.report == "bazhong-zfb/2020"]
    full = {
        (one.source, one.row, one.column): one.text
        for one in figures(demo, "figures", 2020)
        if one.report == "bazhong-zfb/2020"
    }
    headlines = {one.row: one.text for one in held if one.source == "headlines"}
    assert headlines == {
        "t1/#r-income-total.final": full["T1.income", "income-total", "final"],
        "t1/#r-expenditure-total.final": full["T1.expenditure", "expenditure-total", "final"],
        "t5/#r-total.total": full["T5", "total", "total"],
        "t7/#r-total.final": full["T7", "total", "final"],
    }
    subjects = {
        (one.source, one.row, one.column): one.text for one in held if one.source != "headlines"
    }
    whole = {"T3": "total", "T5": "total", "T6": "final"}
    assert subjects == {
        place: text
        for place, text in full.items()
        if text and place[1][:1].isdigit() and whole.get(place[0]) == place[2]
    }


def test_hostile_words_stay_words(build_site: BuildSite) -> None:
    """A data file is one call with one JSON value: whatever names say, it is text in it."""
    site = build_site("hostile")
    for file in site.root.glob("assets/*-20*.js"):
        assert script(site, file.name.rpartition("-")[0]) is not None
    assert script(site, "names")["departments"][0][1].startswith("</title>")
