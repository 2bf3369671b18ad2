"""标题与分节：目录不算，标题可与句子相连，缺号、错号、未知的节都认得。"""

from __future__ import annotations

from typing import Any

import pytest

from tests.importers.compare import plain_tree
from tests.importers.text.passages import part

REPORT = """
    某市财政局2021年度部门决算
    目录
    公开时间：2022年9月20日
    第一部分 部门概况.....1
    一、主要职能.....1
    第二部分 2021年度部门决算情况说明.....3
    一、收入支出决算总体情况说明.....3
    二、收入决算情况说明.....4
    第一部分 部门概况
    一、主要职能
    管理全市财政，服务35个部门。
    # 不是标题
    二、机构设置
    内设科室5个。
    第二部分 2021年度部门决算情况说明
    一、收入支出决算总体情况说明
    2021年度收、支总计90万元。
    二、收入决算情况说明
    2021年本年收入合计90万元。
    三、一般性支出情况说明
    会议费2万元。
    第三部分 名词解释
    1.基本支出：指保障运转的支出。
"""


def tree(text: str) -> Any:
    return plain_tree(part(text).tree)


def test_a_report_is_read_from_cover_to_terms() -> None:
    assert tree(REPORT) == {
        "年度": "2021",
        "文种": "决算",
        "金额单位": "万元",
        "来源": {"标题": "某市财政局2021年度部门决算"},
        "公开日期": "2022-09-20",
        "机构": {"内设机构": "5"},
        "说明": {"收入支出总体": {"收支总计": "90"}, "收入": {"本年收入合计": "90"}},
        "名词解释": [{"序号": "1", "编号": "basic-expenditure"}],
    }


def test_what_is_no_figure_of_a_form_is_kept_as_prose() -> None:
    found = [(title, text) for title, text, _ in part(REPORT).prose]
    assert found == [
        ("主要职能", "管理全市财政，服务35个部门。\n\n不是标题"),
        ("机构设置", "内设科室5个。"),
        ("其他说明", "**三、一般性支出情况说明**\n\n会议费2万元。"),
        ("名词解释", "1.基本支出：指保障运转的支出。"),
    ]


@pytest.mark.parametrize(
    "heading",
    [
        "一、收入支出决算总体情况说明",
        "一、2021年度收入支出决算总体情况说明",
        "1、 收入支出决算总体情况说明",
        "收入支出决算总体情况说明",
        "## 一、收入支出决算总体情况",
        "一、收支总体情况。",
        "（一）关于2021年度收支决算总体情况的说明",
        "九、收入支出决算总体情况说明",
    ],
)
def test_a_heading_is_known_in_every_wording(heading: str) -> None:
    text = f"第三部分 2021年度部门决算情况说明\n{heading}\n2021年度收、支总计90万元。"
    assert tree(text)["说明"] == {"收入支出总体": {"收支总计": "90"}}


def test_a_heading_may_stand_on_the_line_of_its_sentence() -> None:
    text = "第二部分 2021年度部门决算情况说明\n（一）机关运行经费支出情况。2021年度机关运行经费支出9万元。"
    assert tree(text)["说明"] == {"机关运行经费": {"金额": "9"}}


def test_a_heading_of_a_part_of_a_section_opens_no_section() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        七、“三公”经费财政拨款支出决算情况说明
        （一）“三公”经费财政拨款支出决算总体情况说明
        2021年“三公”经费财政拨款支出决算为9万元。
        （二）“三公”经费财政拨款支出决算具体情况说明
        1.公务接待费支出9万元。
    """
    assert tree(text)["说明"] == {
        "三公经费": {"总体": {"决算数": "9"}, "公务接待费": {"决算数": "9"}}
    }


def test_a_section_of_an_annex_is_not_of_the_report() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        二、收入决算情况说明
        2021年本年收入合计90万元。
        第四部分 附件
        附件1
        2021年部门整体支出绩效评价报告
        二、收入决算情况说明
        2021年本年收入合计80万元。
    """
    found = tree(text)
    assert found["说明"] == {"收入": {"本年收入合计": "90"}}
    assert found["附件"] == [
        {"编号": "1", "名称": "2021年部门整体支出绩效评价报告", "所载数字": {"收入合计": "80"}}
    ]


def test_notes_on_the_form_are_no_reasons() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        五、一般公共预算财政拨款支出决算情况说明
        1.教育支出（类）普通教育（款）初中教育（项）：支出决算为9万元，完成预算的100%。
        （注：上述预算口径为调整预算数，增减变动原因为决算数与预算数比较。）
    """
    item = tree(text)["说明"]["一般公共预算支出"]["具体"]["项"][0]
    assert item == {"序号": "1", "科目": "2050203", "决算数": "9", "完成预算": "100%"}
