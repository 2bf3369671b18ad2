"""Word files: what the page shows, numbers of lists too; what was deleted is gone."""

from __future__ import annotations

from typing import Any

import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from generator.importers.document import Line, Spot
from generator.importers.read.docx_numbering import chinese, written
from tests.importers.read.seen import at_once, letter, notes, only_grid, pieces, saved, texts


def read(made: Any) -> list[str | list[list[str]]]:
    return pieces(at_once(saved(made), "docx"))


def add(made: Any, xml: str) -> None:
    """A paragraph or other block before the end of the body."""
    spaces = nsdecls("w", "r", "wp", "a") + (
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
        ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
        ' xmlns:v="urn:schemas-microsoft-com:vml"'
    )
    block = parse_xml(xml.replace(">", f" {spaces}>", 1))
    made.element.body.insert(len(made.element.body) - 1, block)


def paragraph(inner: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr>{inner}</w:p>"


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def test_paragraphs_and_tables_come_in_order() -> None:
    made = letter("收入决算表", "单位：万元")
    table = made.add_table(2, 2)
    for cell, text in zip(table._cells, ["项目", "决算数", "合计", "1,199.10"], strict=True):
        cell.text = text
    made.add_paragraph("注：本表反映收入。")
    rows = [["项目", "决算数"], ["合计", "1,199.10"]]
    assert read(made) == ["收入决算表", "单位：万元", rows, "注：本表反映收入。"]
    assert only_grid(at_once(saved(made), "docx", "a.docx")).rows[1][1].spot == Spot(
        "a.docx", cell="1!B2"
    )


def test_headings_have_their_level_by_style_or_outline() -> None:
    made = letter()
    made.add_heading("第一部分", 1)
    made.add_heading("一、职能", 2)
    add(made, paragraph(run("（一）"), '<w:outlineLvl w:val="2"/>'))
    made.add_paragraph("正文")
    found = at_once(saved(made), "docx").pieces
    assert [one.level for one in found if isinstance(one, Line)] == [1, 2, 3, 0]


def test_cells_are_merged_both_ways() -> None:
    made = letter()
    table = made.add_table(3, 3)
    table.cell(0, 0).merge(table.cell(0, 1)).text = "项目"
    table.cell(0, 2).merge(table.cell(2, 2)).text = "决算数"
    table.cell(1, 0).text = "编码"
    grid = only_grid(at_once(saved(made), "docx"))
    assert texts(grid) == [["项目", "项目", "决算数"], ["编码", "", "决算数"], ["", "", "决算数"]]
    assert grid.covered == {(0, 1), (1, 2), (2, 2)}


LEVELS = (
    ("japaneseCounting", "第%1部分", "space"),
    ("chineseCountingThousand", "%2、", "tab"),
    ("japaneseCounting", "（%3）", "nothing"),
    ("decimal", "%4.", "tab"),
)


def numbered(*items: tuple[int, int, str]) -> Any:
    """A document with a list 7, and a list 8 of the same kind that starts its level 1 anew."""
    made = letter()
    levels = "".join(
        f'<w:lvl w:ilvl="{at}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>'
        f'<w:suff w:val="{suffix}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for at, (form, text, suffix) in enumerate(LEVELS)
    )
    root = made.part.numbering_part.element
    space = nsdecls("w")
    root.insert(
        0, parse_xml(f'<w:abstractNum {space} w:abstractNumId="77">{levels}</w:abstractNum>')
    )
    root.append(parse_xml(f'<w:num {space} w:numId="77"><w:abstractNumId w:val="77"/></w:num>'))
    root.append(parse_xml(
        f'<w:num {space} w:numId="78"><w:abstractNumId w:val="77"/><w:lvlOverride w:ilvl="1">'
        '<w:startOverride w:val="1"/></w:lvlOverride></w:num>'
    ))  # fmt: skip
    for number, level, text in items:
        stated = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
        add(made, paragraph(run(text), stated))
    return made


def test_automatic_numbers_are_seen() -> None:
    made = numbered(
        (77, 0, "概况"), (77, 1, "职能"), (77, 2, "甲"), (77, 2, "乙"), (77, 1, "机构"),
        (77, 2, "丙"), (77, 0, "说明"), (77, 1, "收入"), (77, 3, "款"),
         (78, 1, "另起"), (0, 0, "无"),
    )  # fmt: skip
    assert read(made) == [
        "第一部分 概况", "一、职能", "（一）甲", "（二）乙", "二、机构", "（一）丙",
        "第二部分 说明", "一、收入", "1.款", "一、另起", "无",
    ]  # fmt: skip


def test_a_style_may_number_its_paragraphs() -> None:
    made = letter()
    made.add_paragraph("甲", style="List Number")
    made.add_paragraph("乙", style="List Number")
    made.add_paragraph("丙", style="List Bullet")
    assert read(made) == ["1.甲", "2.乙", "丙"]


@pytest.mark.parametrize(
    ("number", "form", "text"),
    [
        (10, "japaneseCounting", "十"),
        (11, "chineseCountingThousand", "十一"),
        (20, "chineseCounting", "二十"),
        (105, "chineseCounting", "一百〇五"),
        (12, "chineseLegalSimplified", "壹拾贰"),
        (3, "decimalEnclosedCircle", "③"),
        (4, "upperRoman", "IV"),
        (28, "lowerLetter", "bb"),
        (2, "ideographTraditional", "乙"),
        (7, "decimalZero", "07"),
        (5, "unknown", "5"),
    ],
)
def test_numbers_as_they_are_written(number: int, form: str, text: str) -> None:
    assert written(number, form) == text


def test_chinese_numbers_grow_without_repeats() -> None:
    assert len({chinese(number) for number in range(1, 3000)}) == 2999


def test_of_tracked_changes_the_inserted_stays_and_the_deleted_goes() -> None:
    made = letter()
    inner = (
        f'{run("收入")}<w:del w:id="1" w:author="a"><w:r><w:delText>12.00</w:delText></w:r></w:del>'
        f'<w:ins w:id="2" w:author="a">{run("34.00")}</w:ins>{run("万元")}'
    )
    add(made, paragraph(inner))
    assert read(made) == ["收入34.00万元"]


def test_a_raised_figure_is_no_part_of_the_number() -> None:
    made = letter()
    add(
        made, paragraph(run("12.50") + run("1", '<w:vertAlign w:val="superscript"/>') + run("万元"))
    )
    assert read(made) == ["12.50¹万元"]


def test_hidden_text_is_left_out_and_told() -> None:
    made = letter()
    add(made, paragraph(run("见") + run("99", "<w:vanish/>") + run("表")))
    reading = at_once(saved(made), "docx")
    assert (pieces(reading), notes(reading)) == (["见表"], ["文档里有隐藏文字，没有读取"])


def test_codes_of_fields_are_not_text_their_results_are() -> None:
    made = letter()
    inner = (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        "<w:r><w:instrText>PAGEREF 9</w:instrText></w:r>"
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{run("12")}'
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )
    add(made, paragraph(run("第") + inner + run("页")))
    assert read(made) == ["第12页"]


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    made = letter()
    box = f"<w:txbxContent>{paragraph(run('框内'))}</w:txbxContent>"
    inner = (
        f"<w:r><mc:AlternateContent><mc:Choice Requires='wps'><w:drawing><wps:txbx>{box}</wps:txbx>"
        f"</w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict>"
        "</mc:Fallback></mc:AlternateContent></w:r>"
    )
    add(made, paragraph(run("正文") + inner))
    assert read(made) == ["正文", "框内"]


def test_line_breaks_end_a_line_and_page_breaks_do_not() -> None:
    made = letter()
    first, second, third = run("一、收入"), run("合计"), run("1万元")
    inner = f'{first}<w:r><w:br/></w:r>{second}<w:r><w:br w:type="page"/></w:r>{third}'
    add(made, paragraph(inner))
    assert read(made) == ["一、收入", "合计1万元"]


def test_headers_and_footers_are_furniture() -> None:
    made = letter("正文")
    made.sections[0].header.paragraphs[0].text = "某局决算"
    reading = at_once(saved(made), "docx")
    assert pieces(reading) == ["正文"]
    assert [line.text for line in reading.furniture] == ["某局决算"]


def test_a_table_in_a_cell_is_a_table_of_its_own() -> None:
    made = letter()
    outer = made.add_table(1, 2)
    outer.cell(0, 0).text = "外"
    inner = outer.cell(0, 1).add_table(1, 2)
    inner.cell(0, 0).text, inner.cell(0, 1).text = "内", "1.00"
    assert read(made) == [[["外", ""]], [["内", "1.00"]]]
