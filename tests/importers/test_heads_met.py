"""Heads of columns as forms and printers leave them: under other words, of two years, cut off."""

from __future__ import annotations

import pytest

from tests.importers.test_forms_met import SPENT
from tests.importers.test_lined_tables import amounts, read


@pytest.mark.parametrize(
    "head", ["功能分类科目", "支出功能分类", "功能分类", "科目", "支出功能分类科目"]
)
def test_a_column_of_codes_alone_beside_the_names_is_that_of_codes(head: str) -> None:
    total = ["合计", "<", "3.00", "2.00", "1.00"]
    found = read("支出决算表", [[head, *SPENT[0][1:]], total, SPENT[1]])
    cells = {"total": "3.00", "basic": "2.00", "project": "1.00"}
    assert (amounts(found), found.left) == ({"total": cells, "201": cells}, ())
    assert found.doubts == ()


def test_a_column_with_other_words_than_codes_is_not_that_of_codes() -> None:
    rows = [["功能分类", *SPENT[0][1:]], SPENT[1], ["行政", "教育支出", "4.00", "4.00", ""]]
    found = read("支出决算表", rows)
    assert "201" in [text for text, _ in found.left]


@pytest.mark.parametrize(
    ("other", "ours"),
    [
        ("年初预算数", "决算数"),
        ("2021年决算数", "2022年决算数"),
        ("上年数", "本年数"),
        ("全年预算数", "支出决算数"),
        ("上年度", "本年度"),
        ("2021年度", "2022年度"),
    ],
)
def test_the_sum_below_the_accounts_is_the_total(other: str, ours: str) -> None:
    table = [
        ["科目编码", "科目名称", other, ours, "<", "<"],
        ["^", "^", "^", "小计", "基本支出", "项目支出"],
        ["201", "一般公共服务支出", "9.00", "3.00", "2.00", "1.00"],
    ]
    found = read("一般公共预算财政拨款支出决算表", table)
    assert amounts(found) == {"201": {"total": "3.00", "basic": "2.00", "project": "1.00"}}
    assert [text for text, _ in found.left] == ["9.00"]
    assert [text for text, _ in found.doubts] == [f"“{other}”一栏认不出，没有录入"]


@pytest.mark.parametrize(
    ("other", "ours"),
    [("上年数", "本年数"), ("上年决算数", "本年决算数"), ("2021年度", "2022年度")],
)
@pytest.mark.parametrize("turned", [False, True])
def test_of_two_years_side_by_side_the_reports_own_is_taken(
    other: str, ours: str, turned: bool
) -> None:
    years = [ours, other] if turned else [other, ours]
    figures = ["5.00", "9.00"] if turned else ["9.00", "5.00"]
    table = [
        ["项目", *years] * 2,
        ["五、事业收入", *figures, "一、一般公共服务支出", *figures],
        ["本年收入合计", *figures, "本年支出合计", *figures],
    ]
    found = read("收入支出决算总表", table)
    assert {one["final"] for one in amounts(found).values()} == {"5.00"}
    assert len(amounts(found)) == 4
    assert [text for text, _ in found.left] == ["9.00"] * 4
    assert [text for text, _ in found.doubts] == [f"“{other}”一栏认不出，没有录入"] * 2


def test_a_single_column_of_another_year_is_left_over() -> None:
    table = [["项目", "2021年度"] * 2, ["五、事业收入", "9.00", "一、一般公共服务支出", "9.00"]]
    assert amounts(read("收入支出决算总表", table)) == {}


def test_carryover_without_its_and() -> None:
    table = [["项目", "决算数"] * 2, ["年初结转结余", "5.00", "年末结转结余", "5.00"]]
    said = {"income/opening-carryover": "5.00", "expenditure/closing-carryover": "5.00"}
    found = amounts(read("收入支出决算总表", table))
    assert found == {row: {"final": text} for row, text in said.items()}


CLIPPED = [
    ["科目编码", "科目名称", "本年收入合计", "财政拨款收入", "上级补助收", "附属单位上"],
    ["201", "一般公共服务支出", "6.00", "3.00", "2.00", "1.00"],
]


def test_a_head_cut_in_print_is_the_one_column_that_begins_so() -> None:
    found = read("收入决算表", CLIPPED)
    row = {"total": "6.00", "fiscal_appropriation": "3.00", "superior_subsidy": "2.00"}
    assert (amounts(found), found.left) == ({"201": row | {"affiliate": "1.00"}}, ())
    assert [text for text, _ in found.doubts] == [
        "“上级补助收”一栏的名称只印出一截，认作“上级补助收入”",
        "“附属单位上”一栏的名称只印出一截，认作“附属单位上缴收入”",
    ]


@pytest.mark.parametrize("other", ["上级补助收入", "上级补助"])
def test_a_head_cut_beside_another_that_is_the_same_is_left_over(other: str) -> None:
    found = read("收入决算表", [[*CLIPPED[0][:5], other], CLIPPED[1]])
    mine = "1.00" if other == "上级补助收入" else None
    assert amounts(found)["201"].get("superior_subsidy") == mine
    assert "2.00" in [text for text, _ in found.left]
