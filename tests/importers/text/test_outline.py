"""标题与分节：目录不算，标题可与句子相连，缺号、错号、未知的节都认得。"""

from __future__ import annotations

from typing import Any

import pytest

from generator.importers.document import Line
from generator.importers.text.cover import year_and_kind
from tests.importers.compare import plain_tree
from tests.importers.text.passages import lines, part

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
    glued = "（一）机关运行经费支出情况。2021年度机关运行经费支出9万元。"
    text = f"第二部分 2021年度部门决算情况说明\n{glued}"
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


def test_lower_headings_open_the_sections_of_totals_only_under_the_totals() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        （一）收入支出决算总体情况说明
        1.总体情况。2021年度收入总计90万元，支出总计90万元。
        2.收入情况。2021年度收入合计80万元，较上年决算数增加2万元。其中：财政拨款收入80万元，占100%。
        3.支出情况。2021年度支出合计85万元。
        （二）一般公共预算财政拨款支出决算情况说明
        1.收入情况。2021年度一般公共预算财政拨款收入70万元，较上年决算数增加1万元。
        2.支出情况。2021年度一般公共预算财政拨款支出75万元，较上年决算数减少3万元。
    """
    assert tree(text)["说明"] == {
        "收入支出总体": {"收入总计": "90", "支出总计": "90"},
        "收入": {
            "本年收入合计": "80",
            "来源": [{"名称": "财政拨款收入", "金额": "80", "占比": "100%"}],
        },
        "支出": {"本年支出合计": "85"},
        "一般公共预算支出": {
            "总体": {
                "金额": "75",
                "变动": {"方向": "减少", "金额": "3", "比较年份": "2020"},
            }
        },
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


def test_a_title_may_carry_what_the_form_says_of_it() -> None:
    text = """
        第一部分 某市绿化局概况
        二、部门决算单位构成（仅有一个单位的，本部分为“机构设置”）
        内设科室5个。
    """
    assert tree(text)["机构"] == {"内设机构": "5"}


def test_basic_expenditure_below_expenditure_is_that_of_all_money() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        二、支出决算情况说明
        2021年本年支出合计90万元。其中：基本支出60万元，占66.67%。
        （一）基本支出情况
        2021年用于机构运转的支出60万元，其中：人员经费50万元，公用经费10万元。
    """
    assert tree(text)["说明"] == {
        "支出": {
            "本年支出合计": "90",
            "构成": [{"名称": "基本支出", "金额": "60", "占比": "66.67%"}],
        }
    }


def test_the_last_words_of_a_sentence_are_no_title() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        一、收入支出决算总体情况说明
        2021年度收、支总计90万元。与2020年相比，增加5万元，主要原因是追加
        基本支出。
        二、收入决算情况说明
        2021年本年收入合计90万元。
    """
    assert list(tree(text)["说明"]) == ["收入支出总体", "收入"]


def test_the_year_may_end_its_line() -> None:
    rows = lines("某区绿化局\n长风分局 2021\n年度部门决算")
    assert year_and_kind(row for row in rows if isinstance(row, Line)) == (2021, "决算")


def test_a_sentence_may_be_glued_to_its_heading() -> None:
    text = """
        第二部分 2021年度部门决算情况说明
        八、政府性基金预算财政拨款收入支出决算情况说明
        某局2021年度政府性基金预算财政拨款支出20万元。
        九、国有资本经营预算财政拨款收入支出决算情况说明某局2021年度无国有资本经营预算财政拨款收入和支出。
    """
    assert tree(text)["说明"] == {
        "政府性基金": {"支出": "20"},
        "国有资本经营": {"情况": "无收支"},
    }


def test_tables_that_no_part_announces_are_not_of_the_units() -> None:
    found = part(
        """
        第一部分 某市财政局概况
        二、机构设置
        本局下设单位2个。
        某市财政局2021年度部门决算表
        收入支出决算总表
        单位：万元
        注：本表反映收支。
        第三部分 2021年度部门决算情况说明
        一、收入支出决算总体情况说明
        2021年度收入总计90万元。
        """
    )
    assert [(title, text) for title, text, _ in found.prose] == [("机构设置", "本局下设单位2个。")]
