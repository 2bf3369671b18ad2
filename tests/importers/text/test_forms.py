"""项目绩效：综述，P1、P2 两种表格——作为表格、作为分栏的行、作为一行一格的文字。"""

from __future__ import annotations

from typing import Any

from generator.importers.document import Cell, Grid, Line, Spot
from generator.importers.text import read_text
from tests.importers.compare import plain_tree
from tests.narrative.telling import SUBJECTS

HEADS = ("一级指标", "二级指标", "三级指标", "预期指标值", "实际完成指标值")
P1 = [
    ["项目名称", "调研经费", "<", "<", "<", "<"],
    ["预算单位", "某办公室", "<", "<", "<", "<"],
    ["预算执行情况（万元）", "预算数:", "11.7万元", "<", "执行数:", "11.5万元"],
    ["^", "其中-财政拨款:", "11.7", "<", "其中-财政拨款:", "11.5"],
    ["^", "其它资金:", "", "<", "其它资金:", "0"],
    ["年度目标完成情况", "预期目标", "<", "<", "实际完成目标", "<"],
    ["^", "调研10次", "<", "<", "调研12次", "<"],
    ["绩效指标完成情况", *HEADS],
    ["^", "项目完成指标", "数量指标", "次数", "10次", "12次"],
    ["^", "^", "成本指标", "", "11.7万元", ""],
    ["^", "满意度指标", "满意度指标", "满意度", "90%", "95%"],
]
EXPECTED = {
    "表式": "P1",
    "项目名称": "调研经费",
    "预算单位": "某办公室",
    "预算数": "11.7",
    "执行数": "11.5",
    "财政拨款": {"预算数": "11.7", "执行数": "11.5"},
    "其他资金": {"执行数": "0"},
    "年度目标": {"预期": "调研10次", "完成": "调研12次"},
    "指标": [
        {
            "一级": "项目完成指标",
            "二级": "数量指标",
            "三级": "次数",
            "预期": "10次",
            "完成": "12次",
        },
        {"一级": "项目完成指标", "二级": "成本指标", "预期": "11.7万元"},
        {
            "一级": "满意度指标",
            "二级": "满意度指标",
            "三级": "满意度",
            "预期": "90%",
            "完成": "95%",
        },
    ],
}


def grid(rows: list[list[str]], page: int = 9) -> Grid:
    """`<` is merged with the cell at its left, `^` with the one above."""
    cells: list[tuple[Cell, ...]] = []
    covered: set[tuple[int, int]] = set()
    for r, row in enumerate(rows):
        made: list[Cell] = []
        for c, text in enumerate(row):
            if text in ("<", "^"):
                covered.add((r, c))
                made.append(made[-1] if text == "<" else cells[-1][c])
            else:
                made.append(Cell(text, Spot("报告.pdf", page=page, cell=f"1!{r}.{c}")))
        cells.append(tuple(made))
    return Grid(tuple(cells), Spot("报告.pdf", page=page), frozenset(covered))


def lines(*texts: str) -> list[Line]:
    return [Line(text, Spot("报告.txt", line=n)) for n, text in enumerate(texts, 1) if text]


HEAD = ("第二部分 2021年度部门决算情况说明", "（四）预算绩效管理情况")
TOLD = (
    "（1）调研项目绩效目标完成情况综述。项目全年预算数11.7万元，执行数为11.5万元，完成预算的98.3%。"
    "调研12次。发现的主要问题：进度慢。下一步改进措施：加强调度。"
)


def projects(pieces: list[Any]) -> Any:
    tree: Any = plain_tree(read_text(pieces, SUBJECTS, year=2021).tree)
    return tree["绩效"]["项目"]


def test_a_form_that_is_a_table_is_read() -> None:
    found = projects([*lines(*HEAD, "项目绩效目标完成情况表"), grid(P1)])
    assert found == [{"编号": "project-1", "名称": "调研经费", "目标表": EXPECTED}]


def test_a_form_that_goes_on_over_the_page_is_one() -> None:
    head, tail = grid(P1[:10]), grid([P1[10][1:]], page=10)
    found = projects([*lines(*HEAD), head, tail])
    assert found[0]["目标表"]["指标"] == EXPECTED["指标"]


def test_a_form_of_lines_with_tabs_is_read() -> None:
    rows = ["\t".join("" if cell in ("<", "^") else cell for cell in row) for row in P1]
    rows[9] = "\t项目完成指标\t成本指标\t\t11.7万元\t"
    assert projects(lines(*HEAD, "项目绩效目标完成情况表", *rows))[0]["目标表"] == EXPECTED


def test_a_form_of_one_cell_a_line_is_read() -> None:
    rows = [[cell for cell in row if cell != "<"] for row in P1]
    rows[9] = ["^", "项目完成指标", "成本指标", "", "11.7万元", ""]
    texts = [f"\t{'' if cell == '^' else cell}" for row in rows for cell in ("|", *row)]
    blank = ["" if text == "\t|" else text for text in texts]
    pieces = [
        Line(text, Spot("报告.txt", line=n))
        for n, text in enumerate((*HEAD, "\t项目绩效目标完成情况表", *blank), 1)
        if text.strip()  # as the reader of texts leaves blank lines out
    ]
    assert projects(pieces)[0]["目标表"] == EXPECTED


def test_a_summary_and_its_form_are_one_project() -> None:
    found = projects([*lines(*HEAD, TOLD, "项目绩效目标完成情况表"), grid(P1)])
    assert found == [
        {
            "编号": "project-1",
            "名称": "调研",
            "综述": {
                "预算数": "11.7",
                "执行数": "11.5",
                "完成预算": "98.3%",
                "问题": "进度慢",
                "措施": "加强调度",
                "成效": "调研12次",
            },
            "目标表": EXPECTED,
        }
    ]


def test_forms_are_matched_by_name_and_never_by_place() -> None:
    other = TOLD.replace("（1）调研", "（2）会议保障")
    found = projects([*lines(*HEAD, other, TOLD), grid(P1)])
    assert [(one["名称"], "目标表" in one) for one in found] == [
        ("会议保障", False),
        ("调研", True),
    ]


EXECUTION_HEADS = (
    *("年度预算数（万元）", "年初预算", "<", "调整后预算数", "<"),
    *("预算执行数", "预算执行率", "权重", "得分", "原因"),
)
INDICATOR_HEADS = (
    *("一级指标", "二级指标", "三级指标", "指标性质", "指标值", "度量单位"),
    *("完成值", "权重", "得分", "未完成原因分析"),
)
P2 = [
    ["部门预算项目支出绩效自评表（2021年度）", *"<<<<<<<<<<"],
    ["项目名称", "<", "电路租赁费", *"<<<<<<<<"],
    ["主管部门", "<", "某局", "<", "<", "实施单位", "<", "某中心", "<", "<", "<"],
    ["预算执行情况（10分）", *EXECUTION_HEADS],
    ["^", "总额", "100.00", "<", "100.00", "<", "95.00", "95.00%", "10", "9.5", "据实支付"],
    ["^", "其中：财政资金", "100.00", "<", "100.00", "<", "95.00", "95.00%", "/", "/", ""],
    ["绩效指标（90分）", *INDICATOR_HEADS],
    ["^", "产出指标", "数量指标", "条数", "≥", "12", "条", "12", "20", "20", ""],
    ["^", "^", "质量指标", "畅通", "定性", "优良中低差", "", "优", "30", "28", "偶有中断"],
    ["合计", *"<<<<<<<", "90", "87.5", ""],
    ["评价结论", "<", "97分", *"<<<<<<<<"],
]


def test_the_self_assessment_form_is_read() -> None:
    found = projects([*lines(*HEAD), grid(P2)])
    assert found[0]["目标表"] == {
        "表式": "P2",
        "项目名称": "电路租赁费",
        "主管部门": "某局",
        "实施单位": "某中心",
        "预算执行分值": "10",
        "预算执行": [
            {
                "名称": "总额",
                "年初预算": "100.00",
                "调整后预算数": "100.00",
                "预算执行数": "95.00",
                "预算执行率": "95.00%",
                "权重": "10",
                "得分": "9.5",
                "原因": "据实支付",
            },
            {
                "名称": "其中：财政资金",
                "年初预算": "100.00",
                "调整后预算数": "100.00",
                "预算执行数": "95.00",
                "预算执行率": "95.00%",
                "权重": "/",
                "得分": "/",
            },
        ],
        "绩效指标分值": "90",
        "指标": [
            {
                "一级": "产出指标",
                "二级": "数量指标",
                "三级": "条数",
                "性质": "≥",
                "指标值": "12",
                "度量单位": "条",
                "完成值": "12",
                "权重": "20",
                "得分": "20",
            },
            {
                "一级": "产出指标",
                "二级": "质量指标",
                "三级": "畅通",
                "性质": "定性",
                "指标值": "优良中低差",
                "完成值": "优",
                "权重": "30",
                "得分": "28",
                "未完成原因": "偶有中断",
            },
        ],
        "权重合计": "90",
        "得分合计": "87.5",
        "评价结论": "97分",
    }
