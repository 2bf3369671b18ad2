"""A draft as content files, and held against the report that is there already."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.bring.alike import Words, canonical
from generator.bring.changes import Change, Kind
from generator.bring.held import Held, There, held
from generator.bring.merge_yaml import YamlMerge
from generator.importers.compose import Known, ReportDraft, compose
from generator.importers.contents import contents
from generator.importers.document import Cell, Document, Grid, Line, Spot
from generator.model.folders import Folders
from generator.model.load_frame import load_frame
from generator.names import TABLES

FRAME = load_frame({}, Folders(), "")[1]
FILE = "局.docx"
ROWS = (
    ("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"),
    ("合计", "", "1200.00", "700.00", "500.00"),
    ("201", "一般公共服务支出", "1200.00", "700.00", "500.00"),
    ("20126", "档案事务", "1200.00", "700.00", "500.00"),
    ("2012601", "行政运行", "700.00", "700.00", ""),
    ("2012604", "档案馆", "500.00", "", "500.00"),
)
LINES = (
    "示例档案局2022年度部门决算",
    "第二部分 2022年度部门决算情况说明",
    "一、收入支出决算总体情况说明",
    "2022年收入总计{}万元，支出总计{}万元。与2021年相比，收入总计增加{}万元，"
    "增长9.09%，主要原因是新建库房。",
    "二、收入决算情况说明",
    "2022年本年收入合计{}万元，其中：一般公共预算财政拨款收入{}万元，占100%。",
    "三、支出决算情况说明",
    "2022年本年支出合计{}万元，其中：基本支出{}万元，占58.33%；项目支出{}万元，占41.67%。",
)
FIGURES = ("1200.00", "1200.00", "100.00", "1200.00", "1200.00", "1200.00", "700.00", "500.00")


def draft(figures: Sequence[str] = FIGURES, rows: Sequence[Sequence[str]] = ROWS) -> ReportDraft:
    left = iter(figures)
    lines = [line.format(*(next(left) for _ in range(line.count("{}")))) for line in LINES]
    pieces: list[Line | Grid] = [Line(t, Spot(FILE, line=n)) for n, t in enumerate(lines, 1)]
    pieces += [Line("第四部分 附表", Spot(FILE, line=20)), Line("支出决算表", Spot(FILE, line=21))]
    pieces.append(grid(rows))
    return compose(
        [Document(FILE, "docx", "", tuple(pieces))], Known(FRAME.subjects, FRAME.profiles)
    )


def grid(rows: Sequence[Sequence[str]]) -> Grid:
    cells = (
        tuple(Cell(text, Spot(FILE, cell=f"1!{'ABCDE'[x]}{y}")) for x, text in enumerate(row))
        for y, row in enumerate(rows, 1)
    )
    return Grid(tuple(cells), Spot(FILE, cell="1!A1"))


def texts() -> dict[str, str]:
    return held(draft(), None).texts


def again(there: dict[str, str], new: ReportDraft) -> Held:
    return held(new, There("2022", there))


def changed(there: dict[str, str], done: Held) -> list[tuple[str, str]]:
    """The lines that are not as they were: before and after."""
    pairs = [
        (old, new)
        for name, text in done.texts.items()
        for old, new in zip(there[name].split("\n"), text.split("\n"), strict=True)
    ]
    return [(old, new) for old, new in pairs if old != new]


def test_long_tables_are_files_of_their_own() -> None:
    written = contents(draft()).texts
    assert list(written) == ["2022/支出决算表.csv", "2022.yaml"]
    assert written["2022/支出决算表.csv"].split("\n")[:2] == [
        "科目,科目名称,本年支出合计,基本支出,项目支出",
        "合计,,1200.00,700.00,500.00",
    ]
    assert "  支出决算表:\n    文件: 2022/支出决算表.csv\n" in written["2022.yaml"]


def test_a_long_table_keeps_the_file_it_has_or_stays_in_the_yaml() -> None:
    named = contents(draft(), {"支出决算表": "2022/zc.csv"}).texts
    assert list(named) == ["2022/zc.csv", "2022.yaml"]
    inline = contents(draft(), inline={"支出决算表"}).texts
    assert list(inline) == ["2022.yaml"]
    assert "    行:\n      - 科目: 合计\n        本年支出合计: 1200.00\n" in inline["2022.yaml"]


def test_the_same_source_again_changes_nothing() -> None:
    assert again(texts(), draft()) == Held({}, [])


@settings(max_examples=25, deadline=None)
@given(
    place=st.integers(0, len(FIGURES) - 1),
    amount=st.decimals(min_value=1, max_value=99999, places=2).map(str),
)
def test_a_figure_that_changes_in_the_text_changes_its_line(place: int, amount: str) -> None:
    figures = [*FIGURES[:place], amount, *FIGURES[place + 1 :]]
    there = texts()
    done = again(there, draft(figures))
    wanted = 0 if amount == FIGURES[place] else 1
    assert len(changed(there, done)) == wanted
    assert [one.kind for one in done.changes] == [Kind.CHANGED] * wanted


@settings(max_examples=25, deadline=None)
@given(
    row=st.integers(1, len(ROWS) - 1),
    column=st.integers(2, 4),
    amount=st.decimals(min_value=1, max_value=99999, places=2).map(str),
)
def test_a_figure_that_changes_in_a_table_changes_its_row(
    row: int, column: int, amount: str
) -> None:
    rows = [list(one) for one in ROWS]
    before, rows[row][column] = rows[row][column], amount
    there = texts()
    done = again(there, draft(rows=rows))
    assert len(changed(there, done)) == (0 if before == amount else 1)


def test_what_a_person_wrote_stays_where_it_stands() -> None:
    there = texts()
    own = there["2022.yaml"].replace("      金额: 100.00", "      金额:  100.00   # 核对过")
    own = "# 张贴前再看一遍\n" + own.replace("原因: 新建库房", "原因: 建了新库房")
    own += "差异说明:\n  - 规则: FT401\n    位置: 说明/收入支出总体/支出总计\n    理由: 原件如此\n"
    own += "备忘: 问财务\n"
    there["2022.yaml"] = own
    figures = (*FIGURES[:2], "101.00", *FIGURES[3:])

    done = again(there, draft(figures))
    assert done.texts == {
        "2022.yaml": own.replace("金额:  100.00   # 核对过", "金额:  101.00   # 核对过")
    }
    assert done.changes == [
        Change(Kind.CHANGED, "说明/收入支出总体/收入变动/金额", "100.00", "101.00"),
        Change(Kind.KEPT, "说明/收入支出总体/收入变动/原因", "建了新库房", "新建库房"),
        Change(Kind.ONLY, "备忘"),
    ]


def test_a_figure_written_another_way_is_the_same_figure() -> None:
    there = texts()
    there["2022.yaml"] = there["2022.yaml"].replace("1200.00", "1,200.0")
    assert again(there, draft()) == Held({}, [])


@pytest.mark.parametrize("gone", ["  支出:\n", "        占比: 58.33%\n", "  收入支出总体:\n"])
def test_a_key_that_is_new_takes_its_place(gone: str) -> None:
    whole = texts()
    there = {**whole, "2022.yaml": without(whole["2022.yaml"], gone)}
    done = again(there, draft())
    assert {**there, **done.texts} == whole
    assert [one.kind for one in done.changes] == [Kind.ADDED]


def without(text: str, line: str) -> str:
    """The text without a line and what is below it."""
    margin = len(line) - len(line.lstrip())
    head, _, tail = text.partition(line)
    rest = tail.split("\n")
    while rest and rest[0].startswith(" " * (margin + 1)):
        rest.pop(0)
    return head + "\n".join(rest)


def test_a_value_in_braces_is_changed_there() -> None:
    whole = texts()
    block = "  收入:\n    本年收入合计: 1200.00\n"
    assert block in whole["2022.yaml"]
    text = without(whole["2022.yaml"], "  收入:\n").replace(
        "  支出:\n", "  收入: {本年收入合计: 1.00}  # 简写\n  支出:\n"
    )
    done = again({**whole, "2022.yaml": text}, draft())
    assert "  收入: {本年收入合计: 1200.00}  # 简写\n" in done.texts["2022.yaml"]
    assert done.changes == [
        Change(Kind.CHANGED, "说明/收入/本年收入合计", "1.00", "1200.00"),
        Change(Kind.ASIDE, "说明/收入/来源", new="2 个数"),
    ]


def test_rows_are_matched_by_code_whatever_their_order_and_columns() -> None:
    there = texts()
    own = (
        "功能分类科目编码,项目支出,基本支出,合计,备忘\n"
        "201,500.00,700.00,1200.00,\n"
        '2012601,,"7,00.00",700.00,"甲,乙"\n'
        "20126,500.00,700.00,1200.00,\n"
        "合计,500.00,700.00,1200.00,\n"
        "2012699,1.00,,1.00,\n"
    )
    there["2022/支出决算表.csv"] = own
    done = again(there, draft(rows=[*ROWS[:-1], ("2012604", "档案馆", "500.00", "", "499.00")]))
    assert done.texts == {
        "2022/支出决算表.csv": own.replace('"甲,乙"\n', '"甲,乙"\n2012604,499.00,,500.00,\n')
    }
    assert [one.words for one in done.changes] == [
        "表/支出决算表/2012604：2 个数",
        "表/支出决算表/2012699",
    ]


def test_lines_and_heads_of_official_tables_are_known_by_their_aliases() -> None:
    known_by = canonical(TABLES["T4"])
    assert known_by("一般公共预算财政拨款收入") == known_by("一般公共预算财政拨款")
    assert known_by("总计") == known_by("收入总计") != known_by("本年收入合计")
    assert canonical(TABLES["T3"])("合计") == canonical(TABLES["T3"])("本年支出合计")


def test_figures_in_the_front_matter_of_markdown_are_updated_there() -> None:
    whole = texts()
    there = {
        "2022.md": f"---\n{whole['2022.yaml']}---\n# 主要职能\n\n管档案。\n",
        "2022/支出决算表.csv": whole["2022/支出决算表.csv"],
    }
    figures = (*FIGURES[:2], "101.00", *FIGURES[3:])
    done = again(there, draft(figures))
    assert done.texts == {"2022.md": there["2022.md"].replace(" 100.00\n", " 101.00\n")}


MATTERS = "说明:\n  三公经费:\n    事项:\n"
ITEMS = {
    "换了说法的": ("      - 内容: 赴港研修\n", "      - 内容: 赴香港参加研修\n", []),
    "添了一件的": (
        "      - 内容: 赴港研修\n",
        "      - 内容: 赴香港参加研修\n      - 内容: 赴德国培训\n",
        [],
    ),
    "添了一件有数的": (
        "      - 内容: 赴港研修\n        金额: 1.00\n",
        "      - 内容: 赴香港参加研修\n        金额: 1.00\n"
        "      - 内容: 赴德国培训\n        金额: 2.00\n",
        ["      - 内容: 赴德国培训", "        金额: 2.00"],
    ),
}


@pytest.mark.parametrize("case", ITEMS)
def test_items_without_a_name_do_not_pile_up(case: str) -> None:
    old, new, added = ITEMS[case]
    words = Words(FRAME.profiles["national-2022"])
    once = YamlMerge(MATTERS + old, MATTERS + new, words).text()
    assert once == MATTERS + old + "".join(f"{line}\n" for line in added)
    assert YamlMerge(once, MATTERS + new, words).text() == once


def test_rows_in_yaml_stay_in_yaml() -> None:
    there = contents(draft(), inline={"支出决算表"}).texts
    rows = [*ROWS[:-1], ("2012604", "档案馆", "500.00", "", "499.00")]
    done = again(there, draft(rows=rows))
    assert list(done.texts) == ["2022.yaml"]
    assert [one.words for one in done.changes] == [
        "表/支出决算表/行/2012604/项目支出：500.00 → 499.00"
    ]


def test_what_is_doubtful_in_a_csv_is_marked_where_the_yaml_names_the_file() -> None:
    spots = [Spot(FILE, cell=f"1!C{row}") for row in (2, 3, 4, 5, 6)]
    doubted = replace(draft(), doubtful=tuple(("没有印单位", spot) for spot in spots[:2]))
    first = held(doubted, None).texts
    assert (
        "    文件: 2022/支出决算表.csv  # 待核：第 2 行 没有印单位（局.docx 第 1 张表 C2）；"
        "第 3 行 没有印单位（局.docx 第 1 张表 C3）\n"
    ) in first["2022.yaml"]
    assert again(first, doubted) == Held({}, [])
    many = replace(draft(), doubtful=tuple(("没有印单位", spot) for spot in spots))
    assert "第 1 张表 C4）；另有 2 行\n" in held(many, None).texts["2022.yaml"]


def test_what_is_doubtful_is_marked_on_its_line_until_a_person_takes_the_mark_away() -> None:
    spot = Spot(FILE, line=4)
    doubted = replace(draft(), doubtful=(("两处所写不同", spot),))
    first = held(doubted, None).texts
    assert "    收入总计: 1200.00  # 待核：两处所写不同（局.docx 第 4 行）\n" in first["2022.yaml"]
    cleared = texts()
    assert again(cleared, doubted) == Held({}, [])
    other = replace(draft(("1.00", *FIGURES[1:])), doubtful=())
    assert "    收入总计: 1.00\n" in again(first, other).texts["2022.yaml"]
