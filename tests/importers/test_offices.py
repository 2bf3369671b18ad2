"""Whose report a file is: titles and the heads of tables, and several reports bound in one file."""

from __future__ import annotations

import pytest

from generator.importers.bound import reports
from generator.importers.document import Cell, Document, Grid, Line, Note, Spot
from generator.importers.offices import (
    alike,
    captions,
    dated_heads,
    main_office,
    of_another_report,
    offices,
    titles,
)
from generator.importers.page_runs import pages_of
from generator.importers.unread import unread_of

FILE = "临江.pdf"


def document(*texts: str, page: int = 1) -> Document:
    pieces = [Line(text, Spot(FILE, page, line=n)) for n, text in enumerate(texts, 1)]
    return Document(FILE, "pdf", "", tuple(pieces))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("临江市水务局", "吉省临江市水务局"),
        ("临江市水务局（本级）", "临江市水务局"),
        ("临江市水务局部门", "临江市水务局机关"),
        ("临江市政府办公室", "临江市人民政府办公室"),
        ("临江市政府办", "临江市人民政府办公室"),
        ("中共临江市委组织部", "临江市委组织部"),
        ("临江市人大常委会", "临江市人大常委会办公室"),
    ],
)
def test_an_office_is_known_by_a_shorter_or_longer_name(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(
    "other", ["临江市水务局排涝站", "临江市农业局", "白山市水务局", "中共临江市委办公室", ""]
)
def test_another_office_is_another(other: str) -> None:
    assert not alike("临江市水务局", other)


@pytest.mark.parametrize(
    ("lines", "name", "year"),
    [
        (("临江市水务局2023年度部门决算公开",), "临江市水务局", 2023),
        (("临江市水务局", "2023年度部门决算"), "临江市水务局", 2023),
        (("2023年度", "临江市水务局", "部门决算"), "临江市水务局", 2023),
        (("2023年度部门决算公开表",), "", 2023),
    ],
)
def test_a_title_tells_office_and_year(lines: tuple[str, ...], name: str, year: int) -> None:
    [found] = titles(document(*lines))
    assert (found.name, found.year, found.kind) == (name, year, "决算")


@pytest.mark.parametrize(
    "line",
    [
        "第二部分 2023年度部门决算情况说明",
        "临江市水务局2023年度部门决算……3",
        "临江市水务局2023年度部门决算编制范围的单位有三个。",
    ],
)
def test_parts_contents_and_sentences_are_no_titles(line: str) -> None:
    assert list(titles(document(line))) == []


@pytest.mark.parametrize(
    ("line", "name", "year"),
    [
        ("部门：临江市水务局 2023年度 单位：万元", "临江市水务局", 2023),
        ("部门：临江市水务局金额单位：万元", "临江市水务局", None),
        ("部门：临江市水务局计量单位：万元", "临江市水务局", None),
        ("部门：临江市水务局（单位：万元）", "临江市水务局", None),
        ("编制单位：301001-临江市水务局 公开02表", "临江市水务局", None),
        ("公开01表 部门名称：临江市水务局", "临江市水务局", None),
    ],
)
def test_the_head_of_a_table_tells_its_office(line: str, name: str, year: int | None) -> None:
    found = [(one.name, one.year) for one in captions(document("收入决算表", line))]
    assert found == [(name, year)]


@pytest.mark.parametrize("line", ["单位：万元", "部门：某某局 单位：万元", "部门：XX局 单位：万元"])
def test_a_unit_of_money_or_a_blank_is_no_office(line: str) -> None:
    assert list(captions(document("收入决算表", line))) == []


def test_the_head_of_a_form_that_is_no_table_of_money_tells_nothing() -> None:
    assert list(captions(document("自评表", "填报单位：临江市排涝站", "联系人："))) == []


def test_the_office_named_most_often_is_the_reports() -> None:
    links = ("白山市财政局2022年度部门决算", "临江市水务局2023年度部门决算")
    heads = ("收入决算表", "部门：临江市水务局 单位：万元")
    assert main_office(document(*links, *heads)) == "临江市水务局"


def test_a_link_to_another_offices_report_is_one() -> None:
    own = "临江市水务局"
    assert of_another_report("白山市财政局2022年度部门决算 2023-09-01", own)
    assert not of_another_report("临江市水务局2022年度部门决算 2023-09-01", own)
    assert not of_another_report("白山市财政局拨款20.00万元", own)


def test_years_stand_in_titles_and_in_the_heads_of_tables() -> None:
    cells = [("收入决算表",) * 2, ("部门：临江市水务局", "2022年度"), ("2021年度", "2022年度")]

    def cell(text: str, row: int, column: int) -> Cell:
        return Cell(text, Spot(FILE, sheet="表", cell=f"{'AB'[column]}{row}"))

    rows = (tuple(cell(t, r, c) for c, t in enumerate(row)) for r, row in enumerate(cells, 1))
    grid = Grid(tuple(rows), Spot(FILE, sheet="表"))
    assert [spot.cell for spot in dated_heads(Document(FILE, "xlsx", "", (grid,)))] == ["B2"]


@pytest.mark.parametrize(
    "line",
    [
        "2022年度一般公共预算财政拨款项目支出决算表",
        "2022年度财政拨款“三公”经费支出决算表",
        "2022年度收入支出决算总表",
        "2022年度政府性基金预算支出决算表",
    ],
)
def test_the_year_before_the_title_of_a_table_makes_it_no_office(line: str) -> None:
    assert offices(document(line)) == ()


def report(office: str, year: int) -> tuple[str, ...]:
    figures = "、".join(f"{n}.{n}0万元" for n in range(1, 9))
    return (
        f"{office}{year}年度部门决算",
        "第一部分 部门概况",
        "第二部分 情况说明",
        f"{year}年度收入 {figures}",
        f"{year}年度支出 {figures}",
    )


@pytest.mark.parametrize(
    ("second", "told"),
    [
        (("临江市水务局", 2022), [("临江市水务局", 2023), ("临江市水务局", 2022)]),
        (("临江市排涝站", 2023), [("临江市水务局", 2023), ("临江市排涝站", 2023)]),
    ],
)
def test_two_reports_in_one_file_are_two(
    second: tuple[str, int], told: list[tuple[str, int]]
) -> None:
    found = reports(document(*report("临江市水务局", 2023), *report(*second)))
    assert [(one.name, one.year) for one in found] == told
    assert [len(one.document.pieces) for one in found] == [5, 5]


def test_a_slip_in_a_title_makes_no_second_report() -> None:
    lines = report("临江市水务局", 2023)
    for slip in ("临江市水务局2022年度部门决算", "白山市财政局2023年度部门决算"):
        assert len(reports(document(slip, *lines))) == 1
        assert len(reports(document(*lines[:3], slip, *lines[3:]))) == 1


def test_notes_go_with_the_report_on_whose_page_they_are() -> None:
    first = document(*report("临江市水务局", 2023))
    second = document(*report("临江市水务局", 2022), page=2)
    notes = (Note("图片", Spot(FILE, page=1)), Note("图片", Spot(FILE, page=2)))
    both = Document(FILE, "pdf", "", (*first.pieces, *second.pieces), 2, notes)
    assert [[note.spot.page for note in one.document.notes] for one in reports(both)] == [[1], [2]]


def test_runs_of_pages_are_told_in_short() -> None:
    assert pages_of([4]) == "第 4 页"
    assert pages_of([9, 2, 4, 5, 6, 8]) == "第 2、4—6、8、9 页"


def test_what_could_not_be_read_is_told_apart_from_doubts() -> None:
    picture = "这一页是图片，没有读到文字"
    lost = "“收入决算表”没有框线，分不清栏，没有录入"
    headless = "“支出决算表”的表头认不出，没有录入"
    told = [(picture, Spot(FILE, page=4)), (picture, Spot(FILE, page=5))]
    told += [(lost, Spot(FILE, page=7, line=1)), ("“甲”一行认不出，没有录入", Spot(FILE, page=8))]
    told += [(headless, Spot(FILE, page=9, cell="5!A1"))]
    assert unread_of(told, ()).words == (
        f"{FILE}：第 4、5 页是图片，没有读到文字",
        f"{FILE} 第 7 页第 1 行：{lost}",
        f"{FILE} 第 9 页 第 5 张表 A1：{headless}",
    )
