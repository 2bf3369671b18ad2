"""What a person has in other words, elsewhere or not at all is not put beside it once more."""

from __future__ import annotations

from typing import Any

import pytest

from generator.bring.alike import Words
from generator.bring.changes import Change, Kind
from generator.bring.merge_csv import CsvMerge
from generator.bring.merge_prose import merge_prose
from generator.bring.merge_yaml import YamlMerge
from generator.content.written import written
from generator.model.folders import Folders
from generator.model.load_frame import load_frame
from generator.names import TABLES

FRAME = load_frame({}, Folders(), "")[1]
WORDS = Words(FRAME.profiles["national-2022"])

Tree = Any  # texts, mappings and lists of them, as YAML has them


def yaml(tree: Tree, depth: int = 0) -> str:
    """Block style, two blanks a level."""
    if isinstance(tree, str):
        return f" {written(tree)}\n" if tree else "\n"
    margin = "  " * depth
    if isinstance(tree, dict):
        lines = (f"{margin}{key}:{yaml(value, depth + 1)}" for key, value in tree.items())
    else:
        items = (yaml(item, depth + 1) for item in tree)
        lines = (f"{margin}- {item.lstrip()}" for item in items)
    return ("\n" if depth else "") + "".join(lines)


def merged(own: Tree, source: Tree) -> tuple[str, list[Change]]:
    """The text, and what is told; the same source once more changes nothing."""
    old, new = yaml(own), yaml(source)
    done = YamlMerge(old, new, WORDS)
    again = YamlMerge(done.text(), new, WORDS)
    assert again.text() == done.text()
    kinds = {one.kind for one in again.changes}
    assert kinds & {Kind.CHANGED, Kind.ADDED} == set()
    return done.text().removeprefix("\n"), done.changes


def unchanged(own: Tree, source: Tree) -> list[str]:
    text, changes = merged(own, source)
    assert text == yaml(own)
    return [f"{one.kind.value} {one.words}" for one in changes]


def project(*indicators: dict[str, Tree], **words: str) -> dict[str, Tree]:
    return {
        "编号": words.get("编号", "project-1"),
        "名称": words.get("名称", "档案数字化"),
        "综述": {"预算数": words.get("预算数", "30.00"), "执行数": "28.50"},
        "目标表": {"表式": "P1", "指标": list(indicators)},
    }


def told_of(*projects: dict[str, Tree]) -> dict[str, Tree]:
    return {"绩效": {"项目": list(projects)}}


def indicator(one: str, two: str, three: str, wanted: str, done: str) -> dict[str, Tree]:
    return {"一级": one, "二级": two, "三级": three, "预期": wanted, "完成": done}


SCANNED = indicator("产出指标", "数量指标", "扫描档案", "5万页", "5.2万页")
BOUND = indicator("产出指标", "数量指标", "装订案卷", "800卷", "790卷")
LIKED = indicator("满意度指标", "", "查档群众满意", "基本满意", "基本满意")


def test_an_indicator_in_other_words_is_known_by_its_place_and_values() -> None:
    own = told_of(
        project(
            indicator("产出", "数量", "做扫描的页数", "5万页", "5.2万页"),
            indicator("产出", "数量", "订好的卷", "800卷", "790卷"),
            indicator("满意度", "", "来查档的人都说好", "较满意", "较满意"),
        )
    )
    assert unchanged(own, told_of(project(SCANNED, BOUND, LIKED))) == [
        f"保留 绩效/项目/project-1/目标表/指标/{place}/{key}：原件写作“{new}”，内容写作“{old}”"
        for place, key, new, old in (
            (1, "一级", "产出指标", "产出"),
            (1, "二级", "数量指标", "数量"),
            (1, "三级", "扫描档案", "做扫描的页数"),
            (2, "一级", "产出指标", "产出"),
            (2, "二级", "数量指标", "数量"),
            (2, "三级", "装订案卷", "订好的卷"),
            (3, "一级", "满意度指标", "满意度"),
            (3, "三级", "查档群众满意", "来查档的人都说好"),
            (3, "预期", "基本满意", "较满意"),
            (3, "完成", "基本满意", "较满意"),
        )
    ]


def test_words_under_another_key_of_the_same_indicator_are_the_same_words() -> None:
    own = told_of(project(SCANNED, {"一级": "满意度指标", "预期": "群众满意度提高"}))
    source = told_of(project(SCANNED, {"一级": "满意度指标", "三级": "群众满意度全面提高"}))
    assert unchanged(own, source) == [
        "保留 绩效/项目/project-1/目标表/指标/2/三级："
        "原件写作“群众满意度全面提高”，内容写作“群众满意度提高”"
    ]


def test_another_name_with_other_values_is_told_and_changes_no_figure() -> None:
    own = told_of(project(SCANNED, indicator("产出指标", "数量指标", "订好的卷", "700卷", "690卷")))
    assert unchanged(own, told_of(project(SCANNED, BOUND))) == [
        "保留 绩效/项目/project-1/目标表/指标/2："
        "原件写作“产出指标，数量指标，装订案卷，800卷，790卷”，"
        "内容写作“产出指标，数量指标，订好的卷，700卷，690卷”"
    ]


def test_more_indicators_than_were_put_in_other_words_are_told_and_not_added() -> None:
    own = told_of(project(SCANNED, indicator("产出", "数量", "订好的卷", "800卷", "790卷")))
    more = indicator("产出指标", "质量指标", "验收合格", "100%", "100%")
    told = unchanged(own, told_of(project(SCANNED, BOUND, more)))
    assert told[-1] == "没有加入 绩效/项目/project-1/目标表/指标/3：2 个数"


def test_an_indicator_beside_known_ones_is_added() -> None:
    text, changes = merged(
        told_of(project(SCANNED, LIKED)), told_of(project(SCANNED, BOUND, LIKED))
    )
    assert text == yaml(told_of(project(SCANNED, BOUND, LIKED)))
    assert [one.kind for one in changes] == [Kind.ADDED]


def test_a_project_is_known_by_its_name_whatever_number_it_has() -> None:
    """The numbers are made up by the import: the next source may have one project fewer."""
    own = told_of(
        project(SCANNED, 编号="project-1", 名称="库房改造", 预算数="9.00"),
        project(BOUND, 编号="project-2", 名称="档案数字化", 预算数="31.00"),
    )
    text, changes = merged(own, told_of(project(BOUND, 编号="project-1", 名称="档案数字化")))
    assert text == yaml(own).replace("31.00", "30.00")
    assert [one.words for one in changes] == [
        "绩效/项目/project-2/综述/预算数：31.00 → 30.00",
        "绩效/项目/project-1",
    ]


def test_a_project_under_another_number_and_name_is_known_by_its_figures() -> None:
    own = told_of(project(SCANNED, BOUND, 编号="saomiao", 名称="把档案扫成图"))
    assert unchanged(own, told_of(project(SCANNED, BOUND))) == [
        "保留 绩效/项目/saomiao/名称：原件写作“档案数字化”，内容写作“把档案扫成图”"
    ]


def item(number: str, code: str, name: str, amount: str) -> dict[str, Tree]:
    return {"序号": number, "科目": code, "原名": name, "决算数": amount}


def listed(*items: dict[str, Tree]) -> dict[str, Tree]:
    return {"说明": {"一般公共预算支出": {"具体": {"项": list(items)}}}}


def test_two_subjects_with_one_number_are_two() -> None:
    own = listed(item("1", "2010301", "行政运行", "7.00"), item("2", "2012604", "档案馆", "5.00"))
    source = listed(item("1", "2010301", "行政运行", "7.00"), item("2", "2012699", "其他", "6.00"))
    text, _ = merged(own, source)
    assert text == yaml(
        listed(
            item("1", "2010301", "行政运行", "7.00"),
            item("2", "2012699", "其他", "6.00"),
            item("2", "2012604", "档案馆", "5.00"),
        )
    )


def test_a_subject_of_the_same_figures_under_another_code_is_one() -> None:
    own = listed(item("1", "2012699", "档案用的钱", "5.00"))
    assert unchanged(own, listed(item("1", "2012604", "档案馆", "5.00"))) == [
        "保留 说明/一般公共预算支出/具体/项/2012699/科目：原件写作“2012604”，内容写作“2012699”",
        "保留 说明/一般公共预算支出/具体/项/2012699/原名：原件写作“档案馆”，内容写作“档案用的钱”",
    ]


def change(**more: Tree) -> dict[str, Tree]:
    return {"方向": "增加", "金额": "10.00", **more}


@pytest.mark.parametrize(
    ("own", "source", "told"),
    [
        (
            {"决算数": "1.00", "变动": change(原因="建了新库房")},
            {"决算数": "1.00", "原因": "新建库房", "变动": change()},
            "保留 说明/三公经费/公务用车/原因：原件写作“新建库房”，内容写作“建了新库房”",
        ),
        (
            {"决算数": "1.00", "原因": "建了新库房", "变动": change()},
            {"决算数": "1.00", "变动": change(原因="新建库房")},
            "保留 说明/三公经费/公务用车/变动/原因：原件写作“新建库房”，内容写作“建了新库房”",
        ),
        (
            {"运行维护费": "4.81"},
            {"决算数": "4.81"},
            "保留 说明/三公经费/公务用车/决算数：原件写作“4.81”，内容写作“4.81”",
        ),
    ],
)
def test_a_fact_under_another_key_is_not_said_twice(own: Tree, source: Tree, told: str) -> None:
    def section(tree: Tree) -> Tree:
        return {"说明": {"三公经费": {"公务用车": tree}}}

    assert unchanged(section(own), section(source)) == [told]


def test_terms_under_other_numbers_are_one_list() -> None:
    own = {"名词解释": [{"序号": "1", "编号": "own-term"}, {"序号": "2", "科目": "2012604"}]}
    source = {"名词解释": [{"序号": "1", "编号": "other-term"}, {"序号": "2", "科目": "2012604"}]}
    assert unchanged(own, source) == []


def test_a_note_below_a_table_that_was_left_out_stays_out() -> None:
    rows: Tree = [{"科目": "合计", "本年支出合计": "5.00"}]
    own: Tree = {"表": {"支出决算表": {"行": rows}}}
    source: Tree = {"表": {"支出决算表": {"行": rows, "注": "本表不含基金"}}}
    assert unchanged(own, source) == ["没有加入 表/支出决算表/注：本表不含基金"]


def test_rows_without_a_code_are_known_by_their_figures() -> None:
    own = "编号,名称,合计\nsaomiao,把档案扫成图,30.00\n"
    source = "编号,名称,合计\np-1,档案数字化,30.00\np-2,库房改造,9.00\n"
    done = CsvMerge(own, source, TABLES["X9"], ("表", "项目支出决算表"))
    assert done.text() == f"{own.rstrip()}\np-2,库房改造,9.00\n"
    assert [one.kind for one in done.changes] == [Kind.KEPT, Kind.ADDED]
    assert CsvMerge(done.text(), source, TABLES["X9"], ()).text() == done.text()


HEAD = "科目,编号,科目名称,项目名称,合计\n"
OVER = "2010302,,一般行政管理事务,,{}\n"


def test_a_project_put_in_before_others_takes_no_ones_figure() -> None:
    """The numbers of projects are made up by import, by their places."""
    own = f"{HEAD}{OVER.format(30.5)},xm-a6,,甲项目,10.50\n,xm-a7,,乙项目,20.00\n"
    rows = ",xm-a6,,新项目,5.00\n,xm-a7,,甲项目,10.50\n,xm-a8,,乙项目,20.00\n"
    done = CsvMerge(own, f"{HEAD}{OVER.format(35.5)}{rows}", TABLES["X9"], ())
    assert done.text() == own.replace("30.5", "35.5").replace(
        ",xm-a6,", ",xm-a6-2,,新项目,5.00\n,xm-a6,"
    )
    assert [one.words for one in done.changes] == [
        "2010302/合计：30.5 → 35.5",
        "新项目：1 个数",
    ]


def test_projects_of_one_name_are_told_apart_by_their_subject() -> None:
    first, second = OVER.format(1), "2012604,,档案馆,,2\n"
    own = f"{HEAD}{first},a,,设备购置,1.00\n{second},b,,设备购置,2.00\n"
    new = f"{HEAD}{second},x,,设备购置,2.50\n{first},y,,设备购置,1.00\n"
    done = CsvMerge(own, new, TABLES["X9"], ())
    assert done.text() == own.replace("2.00", "2.50")


def test_no_figure_goes_for_a_cell_that_is_blank_or_could_not_be_read() -> None:
    own = "科目,科目名称,合计\n2012601,行政运行,700.00\n"
    done = CsvMerge(own, own.replace("700.00", ""), TABLES["T5"], ())
    assert done.text() == own
    assert [one.words for one in done.changes] == ["2012601/合计：原件空着，内容写作“700.00”"]


OWN_PROSE = "# 主要职能\n\n管档案。另有食堂一处。\n"


def test_the_rest_of_the_prose_that_a_person_has_sorted_is_told_and_not_added() -> None:
    new = "# 主要职能\n\n管档案。\n\n# 其他说明\n\n## 食堂\n\n另有食堂一处。\n\n## 车队\n\n有车。\n"
    text, changes = merge_prose(OWN_PROSE, new, "2022.md")
    assert text == OWN_PROSE
    assert [f"{one.kind.value} {one.words}" for one in changes] == [
        "保留 主要职能：原件写作“管档案。”，内容写作“管档案。另有食堂一处。”",
        "没有加入 其他说明/车队：有车。",
    ]


def test_a_section_that_is_new_is_added_below() -> None:
    text, changes = merge_prose(OWN_PROSE, "# 重点工作\n\n建库房。\n", "2022.md")
    assert text == f"{OWN_PROSE}\n# 重点工作\n\n建库房。\n"
    assert [one.kind for one in changes] == [Kind.ADDED, Kind.ONLY]
    assert merge_prose(text, "# 重点工作\n\n建库房。\n", "2022.md")[0] == text
