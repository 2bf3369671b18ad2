"""Tables that a page cuts: rows that go on overleaf, numbers and names printed only in part."""

from __future__ import annotations

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.tables.draft import TableDraft, tree
from generator.importers.tables.read import read_tables
from tests.importers.printed import FILE, SUBJECTS, YEAR, Texts, document, grid

HEAD = [
    ["项目", "<", "本年支出合计", "基本支出", "项目支出"],
    ["科目编码", "科目名称", "^", "^", "^"],
]
TITLE = "一般公共预算财政拨款支出决算表"
SIDES = [["收入", "<", "支出", "<"], ["项目", "决算数", "项目", "决算数"]]
Said = dict[str, dict[str, str]]


def read(title: str, *tables: Texts) -> TableDraft:
    above = [Line(text, Spot(FILE, 1)) for text in (title, "单位：万元")]
    grids = [own(grid(rows, page), page) for page, rows in enumerate(tables, 1)]
    (found,) = read_tables(document(*above, *grids), SUBJECTS, YEAR).drafts
    return found


def own(made: Grid, page: int) -> Grid:
    """A cell's place names its table, as the reader of PDF does."""
    cells: dict[int, Cell] = {}
    for row in made.rows:
        for cell in row:
            spot = Spot(FILE, page, cell=f"{page}!{cell.spot.cell}")
            cells.setdefault(id(cell), Cell(cell.text, spot))
    rows = tuple(tuple(cells[id(cell)] for cell in row) for row in made.rows)
    return Grid(rows, made.spot, made.covered)


def amounts(found: TableDraft) -> Said:
    said: Said = {}
    for row in found.rows:
        cells = {column: leaf.text for column, leaf in row.cells.items() if leaf.text}
        if cells:
            said[f"{row.side}/{row.id}".strip("/")] = cells
    return said


def doubts(found: TableDraft) -> list[str]:
    return [text for text, _ in found.doubts]


def test_a_row_that_goes_on_overleaf_is_one_row() -> None:
    found = read(
        TITLE,
        [*HEAD, ["合计", "<", "44353.7", "44345.6", "8.05"]],
        [["", "", "4", "9", ""], ["201", "一般公共服务支出", "44353.74", "44345.69", "8.05"]],
    )
    row = {"total": "44353.74", "basic": "44345.69", "project": "8.05"}
    assert amounts(found) == {"total": row, "201": row}
    assert doubts(found) == ["这一行跨页，断开的数已接上"]


def test_a_name_that_goes_on_overleaf_is_one_name() -> None:
    found = read(
        "收入支出决算总表",
        [*SIDES, ["八、其他收入", "1.00", "二十一、国有资本经营预算", "2.00"]],
        [["", "", "支出", ""], ["总计", "1.00", "总计", "2.00"]],
    )
    assert amounts(found) == {
        "income/other": {"final": "1.00"},
        "income/income-total": {"final": "1.00"},
        "expenditure/223": {"final": "2.00"},
        "expenditure/expenditure-total": {"final": "2.00"},
    }


def test_a_head_printed_again_may_be_cut() -> None:
    again = [
        ["项目", "<", "本年支出", "基本支出", "项目支出"],
        ["科目编码", "科目名称", "^", "^", "^"],
    ]
    found = read(
        TITLE,
        [*HEAD, ["201", "一般公共服务支出", "3.00", "2.00", "1.00"]],
        [*again, ["208", "社会保障和就业支出", "6.00", "4.00", "2.00"]],
    )
    assert amounts(found) == {
        "201": {"total": "3.00", "basic": "2.00", "project": "1.00"},
        "208": {"total": "6.00", "basic": "4.00", "project": "2.00"},
    }


def test_below_a_head_printed_again_a_name_goes_on() -> None:
    found = read(
        TITLE,
        [*HEAD, ["20508", "进修及", "3.00", "2.00", "1.00"]],
        [*HEAD, ["", "培训", "", "", ""], ["208", "社会保障和就业支出", "6.00", "4.00", "2.00"]],
    )
    assert [(row.code, row.name) for row in found.rows] == [
        ("20508", "进修及培训"),
        ("208", "社会保障和就业支出"),
    ]


WHOLE = [
    ["201", "一般公共服务支出", "1793.25", "1788.33", "4.92"],
    ["20103", "政府办公厅（室）及相关机构事务", "1793.25", "1788.33", "4.92"],
    ["208", "社会保障和就业支出", "354.59", "300.00", "54.59"],
]


def test_a_number_without_its_cents_is_left_over_where_all_others_have_them() -> None:
    found = read(TITLE, [*HEAD, ["合计", "<", "2147.8", "27", "59.51"], *WHOLE])
    assert amounts(found)["total"] == {"project": "59.51"}
    assert [text for text, _ in found.left] == ["2147.8", "27"]
    assert doubts(found) == [f"“{text}”不是完整的金额，没有录入" for text in ("2147.8", "27")]


def test_where_one_number_is_surely_cut_none_is_believed_without_cents() -> None:
    cut = [
        ["201", "一般公共服务支出", "300,966.", "300,966.0", "15"],
        ["208", "社会保障和就业支出", "2,891.1", "-", "2,891.1"],
    ]
    assert amounts(read(TITLE, [*HEAD, *cut])) == {}


def test_numbers_typed_with_fewer_decimals_are_read() -> None:
    typed = [
        ["201", "一般公共服务支出", "1793.5", "1700", "93.5"],
        ["208", "社会保障和就业支出", "354.59", "300", "54.59"],
        ["210", "卫生健康支出", "1234.25", "1200.75", "33.5"],
    ]
    assert amounts(read(TITLE, [*HEAD, *typed])) == {
        row[0]: dict(zip(("total", "basic", "project"), row[2:], strict=True)) for row in typed
    }


def test_a_number_that_begins_with_a_nought_is_the_end_of_another() -> None:
    found = read(TITLE, [*HEAD, *WHOLE, ["210", "卫生健康支出", "078.00", "0.50", "0.00"]])
    assert amounts(found)["210"] == {"basic": "0.50", "project": "0.00"}


def test_a_name_printed_in_part_is_the_one_line_that_begins_so() -> None:
    found = read(
        "收入支出决算总表",
        [
            *SIDES,
            ["二、政府性基金预算", "1.00", "十四、资源勘探工业", "2.00"],
            ["总计", "1.00", "总计", "2.00"],
        ],
    )
    assert amounts(found)["income/fund"] == {"final": "1.00"}
    assert amounts(found)["expenditure/215"] == {"final": "2.00"}
    assert doubts(found) == [
        "“二、政府性基金预算”只印出一截，认作“政府性基金预算财政拨款收入”",
        "“十四、资源勘探工业”只印出一截，认作“资源勘探工业信息等支出”",
    ]


def test_the_parts_of_an_opening_balance_that_was_not_made_out_are_no_income() -> None:
    head = [
        ["收入", "<", "支出", "<"],
        ["项目", "金额", "项目", "一般公共预算财政拨款"],
    ]
    found = read(
        "财政拨款收入支出决算总表",
        [
            *head,
            ["一、一般公共预算", "42.00", "一、一般公共服务支出", "42.00"],
            ["本年收入合计", "42.00", "本年支出合计", "42.00"],
            ["年初财政拨款结", "2.17", "", ""],
            ["一般公共预算财政拨款", "2.17", "", ""],
        ],
    )
    said = amounts(found)
    assert said["income/general"] == {"final": "42.00"}
    assert "income/opening-general" not in said
    assert [text for text, _ in found.left] == ["2.17", "2.17"]


def test_a_row_of_numbers_of_columns_with_one_unreadable_is_no_row_of_figures() -> None:
    items = [
        "合计",
        "因公出国（境）费",
        "小计",
        "公务用车购置费",
        "公务用车运行维护费",
        "公务接待费",
    ]
    found = read(
        "财政拨款“三公”经费支出决算表",
        [
            ["预算数", *["<"] * 5, "决算数", *["<"] * 5],
            ["^", *["^"] * 5, *["^"] * 6],
            items * 2,
            [*"123456789", "\ufffd行费10", "11", "12"],
            ["6.00", "1.00", "3.00", "1.00", "2.00", "2.00"] * 2,
        ],
    )
    assert amounts(found)["official-reception"] == {"budget": "2.00", "final": "2.00"}
    assert amounts(found)["overseas-travel"] == {"budget": "1.00", "final": "1.00"}


def test_a_line_of_which_no_number_is_whole_is_left_out_of_the_content() -> None:
    found = read(
        "收入支出决算总表",
        [
            *SIDES,
            ["一、一般公共预算财政拨款收入", "07.00", "一、一般公共服务支出", "9.00"],
            ["总计", "9.00", "总计", "9.00"],
        ],
    )
    made = tree(found)
    assert isinstance(made, dict)
    assert list(made["收入"]) == ["总计"]


THREE = [
    ["支出功能分类科目编码", "<", "<", "科目名称", "本年支出合计", "基本支出", "项目支出"],
    ["类", "款", "项", "^", "^", "^", "^"],
]


def test_a_code_whose_merged_cell_is_printed_on_another_page_is_not_a_shorter_one() -> None:
    found = read(
        TITLE,
        [*THREE, ["208", "05", "", "行政事业单位养老支出", "3.00", "3.00", ""]],
        [["208", "", "05", "机关事业单位基本养老保险缴费支出", "2.00", "2.00", ""]],
    )
    assert amounts(found) == {
        "20805": {"total": "3.00", "basic": "3.00"},
        "2080505": {"total": "2.00", "basic": "2.00"},
    }
    name = "机关事业单位基本养老保险缴费支出"
    assert doubts(found) == [f"原件的编码不全，按名称“{name}”认作 2080505"]


def test_a_code_that_lacks_its_end_is_known_by_the_name_beside_it() -> None:
    row = ["208", "", "", "行政事业单位养老支出", "3.00", "3.00", ""]
    assert amounts(read(TITLE, [*THREE, row])) == {"20805": {"total": "3.00", "basic": "3.00"}}


def test_a_code_that_lacks_a_piece_is_left_over_where_the_name_has_many() -> None:
    row = ["201", "", "01", "行政运行", "3.00", "3.00", ""]
    found = read(TITLE, [*THREE, row])
    assert amounts(found) == {}
    assert "“行政运行”一行的编码“201??01”不全，没有录入" in doubts(found)


def test_a_name_of_which_a_part_is_printed_is_not_that_of_a_subject_below() -> None:
    found = read(TITLE, [*HEAD, ["22401", "应急管理", "3.00", "3.00", ""]])  # 应急管理事务
    assert amounts(found) == {"22401": {"total": "3.00", "basic": "3.00"}}


ROWS = [
    ["201", "一般公共服务支出", "3.00", "2.00", "1.00"],
    ["208", "社会保障和就业支出", "6.00", "4.00", "2.00"],
]
READ = {row[0]: dict(zip(("total", "basic", "project"), row[2:], strict=True)) for row in ROWS}


def test_a_head_whose_row_goes_on_overleaf_is_one_head() -> None:
    found = read(
        "支出决算表",
        [["功能分", "科目名", "本年支", "基本支", "项目支", "上缴上", "经营支", "对附属"]],
        [
            ["类科目编码", "称", "出合计", "出", "出", "级支出", "出", "单位补助支出"],
            *([*row, "0.00", "0.00", "0.00"] for row in ROWS),
        ],
    )
    read_so = amounts(found)
    assert {code: {**READ[code], **read_so[code]} for code in READ} == read_so
    assert (found.key, doubts(found)) == ("T3", [])


def test_a_head_whose_last_row_is_overleaf_is_one_head() -> None:
    upper = [["收入", "<", "支出", "<", "<", "<", "<"]]
    budgets = ("一般公共", "政府性基金", "国有资本经营")
    lower = ["项目", "决算数", "项目", "合计", *(f"{one}预算财政拨款" for one in budgets)]
    row = ["", "", "二、外交支出", "7.00", "5.00", "2.00", ""]
    found = read("财政拨款收入支出决算总表", upper, [lower, row])
    assert amounts(found) == {
        "expenditure/202": {"total": "7.00", "general": "5.00", "fund": "2.00"}
    }
    assert doubts(found) == []


def test_a_word_of_the_head_that_ends_overleaf_belongs_to_it() -> None:
    upper = [["功能分类科目", "科目名称", "合计", "基本支出", "项目支出"]]
    found = read(TITLE, upper, [["编码", "", "", "", ""], *ROWS])
    assert (amounts(found), doubts(found)) == (READ, [])


def test_a_head_alone_on_its_page_may_be_printed_again() -> None:
    assert amounts(read(TITLE, HEAD, [*HEAD, *ROWS])) == READ


MARKED = [
    ["支出决算表", "<", "<", "<", "<", "<"],
    ["", "", "", "", "", "公开05表"],
    *([*row, ""] for row in HEAD),
]


def test_a_column_at_the_right_without_figures_may_end_with_the_page() -> None:
    found = read(TITLE, [*MARKED[1:], [*ROWS[0], ""]], ROWS[1:])
    assert (amounts(found), doubts(found)) == (READ, [])


def told(*tables: Texts) -> list[str]:
    above = [Line(text, Spot(FILE, 1)) for text in (TITLE, "单位：万元")]
    grids = [own(grid(rows, page), page) for page, rows in enumerate(tables, 1)]
    return [text for text, _ in read_tables(document(*above, *grids), SUBJECTS, YEAR).told]


def test_a_page_that_is_not_as_wide_is_told() -> None:
    said = ["像是上一页的表的续页，但没有接上，这一页的数没有录入"]
    narrow = [[code, *rest[1:]] for code, *rest in ROWS[1:]]
    assert told([*HEAD, ROWS[0]], narrow) == said
    assert told([*HEAD, ROWS[0]], narrow, narrow) == said * 2
    turned = [[name, code, *rest] for code, name, *rest in ROWS[1:]]
    assert told([*MARKED[1:], [*ROWS[0], ""]], turned) == said
    assert told([*HEAD, ROWS[0]], ROWS[1:]) == []


def test_a_code_that_goes_on_overleaf_is_one_code() -> None:
    found = read(
        TITLE,
        [*HEAD, ["213031", "防", "3.00", "2.00", "1.00"]],
        [["4", "汛", "", "", ""], ROWS[1]],
    )
    assert [(row.code, row.name) for row in found.rows][:1] == [("2130314", "防汛")]
    assert amounts(found)["2130314"] == READ["201"]


def test_digits_overleaf_are_joined_to_no_code_that_is_whole_or_stays_none() -> None:
    for upper, lower in (("20805", "05"), ("213099", "1")):
        found = read(TITLE, [*HEAD, [upper, "", "3.00", "2.00", "1.00"]], [[lower, "", "", "", ""]])
        assert upper + lower not in amounts(found)
