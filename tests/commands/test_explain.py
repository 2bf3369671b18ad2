"""`mingzhang explain`: the page of every code, and the list of all."""

from __future__ import annotations

import re

import pytest

from generator.checks import known_codes
from generator.docs.faults_page import FINISHED
from generator.explain import all_codes
from generator.model.faults import TITLES
from tests.commands.conftest import Ended, Run

PAGE = """\
FT401 收支总计表述不平（错误）

公式：收入总计 = 支出总计
为何：收支总表左右两栏以同一总计收口，不等必有一数抄错，或漏了结转。
违例：收入总计 1,200.00，支出总计 1,199.00。
合例：收入总计 1,200.00，支出总计 1,200.01（单位换算的尾差，作提示）。
改法：核对原件第一节与总表末行；原件如此的，在 差异说明 登记 FT401 并写明理由。
依据：核对清单 D01
"""
FAULT = """\
FT008 键重复（错误）

读文件时发现。

改法：错误信息写明文件、行、列和改法，照改即可。
"""


@pytest.mark.parametrize("word", ["FT401", "ft401", "401"])
def test_a_rule_is_told_however_its_code_is_written(word: str, run: Run) -> None:
    assert run("explain", word) == Ended(0, PAGE, "")


def test_a_fault_of_reading_has_a_short_page(run: Run) -> None:
    assert run("explain", "FT008") == Ended(0, FAULT, "")


def test_a_rule_that_is_off_says_how_to_switch_it_on(run: Run) -> None:
    out = run("explain", "FT128").out
    assert out.startswith("FT128 中文句子里夹了拉丁字母的词（警告，默认不启用）\n")
    assert out.endswith("启用：在 content/site.yaml 的 规则 里写 FT128: 启用。\n")


def test_every_code_that_can_be_given_has_a_page(run: Run) -> None:
    codes = known_codes() | set(TITLES) | set(FINISHED) | {"FT101", "FT102"}
    assert all_codes() == codes
    assert [code for code in sorted(codes) if run("explain", code).code != 0] == []


def test_every_page_of_a_rule_tells_all_of_it(run: Run) -> None:
    parts = ["公式", "为何", "违例", "合例", "改法", "依据"]
    lacking = {
        code: [part for part in parts if f"\n{part}：" not in run("explain", code).out]
        for code in known_codes()
    }
    assert {code: lacks for code, lacks in lacking.items() if lacks} == {}


def test_without_a_code_all_are_listed_once_in_order(run: Run) -> None:
    ended = run("explain")
    codes = re.findall(r"^  (FT\d{3}) .+$", ended.out, re.M)
    assert (ended.code, ended.err) == (0, "")
    assert codes == sorted(all_codes())
    assert "\n表内：\n  FT201 " in ended.out


def test_an_unknown_code_is_answered_with_a_guess(run: Run) -> None:
    assert run("explain", "FT4001") == Ended(
        2, "", "错误：没有“FT4001”这个编号；是否为 FT401？全部编号见 mingzhang explain\n"
    )


def test_a_word_like_no_code_is_answered_without_one(run: Run) -> None:
    assert run("explain", "收入") == Ended(
        2, "", "错误：没有“收入”这个编号。全部编号见 mingzhang explain\n"
    )
    assert run("--lang", "en", "explain", "收入") == Ended(
        2, "", "Error: there is no code 收入. All codes: mingzhang explain\n"
    )
