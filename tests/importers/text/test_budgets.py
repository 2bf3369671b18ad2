"""部门预算的说明：标题没有序号，所述的数是预算数，不是决算数。"""

from __future__ import annotations

from typing import Any

from tests.importers.compare import plain_tree
from tests.importers.text.passages import left, part

TEXT = """
    某区2022年区级部门预算
    预算主管部门：某区绿化局
    名词解释
    （一）基本支出预算：是为保障机构运转而编制的年度基本支出计划。
    2022年部门预算编制说明
    2022年，某区绿化局收入预算90万元，比2021年预算减少3万元。
    2022年部门财务收支预算总表
    其他相关情况说明
    一、2022年“三公”经费预算情况说明
    2022年“三公”经费预算数为9万元，比2021年预算增加1万元。其中：
    （一）因公出国（境）费0万元，与2021年预算持平。
    （二）公务用车购置及运行费8万元，比2021年预算增加1万元。其中：公务用车运行费8万元。
    （三）公务接待费1万元，与2021年预算持平。
    二、机关运行经费预算
    2022年财政拨款的机关运行经费预算为20万元。
    三、政府采购预算情况
    2022年政府采购预算40万元，其中：政府采购货物预算30万元、政府采购服务预算10万元。
    面向中小企业预留政府采购项目预算金额25万元，其中，预留给小型和微型企业的政府采购项目预算为15万元。
    四、绩效目标设置情况
    编报绩效目标的项目6个，涉及项目预算资金50万元。
"""


def statements(text: str) -> Any:
    tree: Any = plain_tree(part(text, year=2022).tree)
    return tree["说明"]


def test_a_budget_tells_what_is_planned() -> None:
    assert statements(TEXT) == {
        "三公经费": {
            "总体": {"年初预算": "9"},
            "因公出国": {"年初预算": "0"},
            "公务用车": {"年初预算": "8", "运行维护费": "8"},
            "公务接待费": {"年初预算": "1"},
        },
        "机关运行经费": {"金额": "20"},
        "政府采购": {
            "总额": "40",
            "货物": "30",
            "服务": "10",
            "预留": {"预留中小企业预算": "25", "预留小微企业预算": "15"},
        },
        "绩效管理": {"编报目标": {"项目数": "6", "金额": "50"}},
    }


def test_its_explanation_is_kept_in_words_and_its_figures_are_left_over() -> None:
    found = part(TEXT, year=2022)
    kept = [(title, text) for title, text, _ in found.prose if title == "其他说明"]
    told = "2022年，某区绿化局收入预算90万元，比2021年预算减少3万元。"
    assert kept == [("其他说明", f"**2022年部门预算编制说明**\n\n{told}")]
    assert [number for number in left(found, TEXT) if number in ("90", "3")] == ["90", "3"]


def test_what_was_planned_is_no_amount_of_final_accounts() -> None:
    text = TEXT.replace("预算编制说明", "决算情况说明").replace("区级部门预算", "部门决算")
    found = statements(text)
    assert "机关运行经费" not in found
    assert "总体" not in found["三公经费"]
    assert "总额" not in found["政府采购"]
