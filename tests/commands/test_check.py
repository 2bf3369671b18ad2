"""`mingzhang check`: what it shows, what it says at the end, how it ends."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

import generator.checks
from generator.checks import RULES as ALL
from generator.checks.rule import Answer, Case
from tests.commands.conftest import Ended, Run, files_below
from tests.exports.small import CLEAN, FILE, MENDED, NOTHING, OFF, RULES, small

HINTS = {rule.code: rule.hint for rule in ALL}
ERROR = f"""\
{FILE}:6:11: 错误 FT401 支出总计为 1,199.00 万元，\
应等于收入总计 1,200.00 万元，相差 1.00 万元
5 |     收入总计: 1200.00
  |               ------- 收入总计
6 |     支出总计: 1199.00
  |               ^^^^^^^ 支出总计
   位置：说明/收入支出总体/支出总计
   改法：{HINTS["FT401"]}。
"""
KNOWN = f"""\
{FILE}:9:11: 错误 FT404 财政拨款支出总计为 890.00 万元，\
应等于财政拨款收入总计 900.00 万元，相差 10.00 万元
8 |     收入总计: 900.00
  |               ------ 财政拨款收入总计
9 |     支出总计: 890.00
  |               ^^^^^^ 财政拨款支出总计
   位置：说明/财政拨款总体/支出总计
   改法：{HINTS["FT404"]}。
   已说明：原件如此，照录
"""
NOTE = f"""\
{FILE}:11:9: 提示 FT409 基本支出为 706.02 万元，\
应等于人员经费与公用经费之和 706.03 万元，相差 0.01 万元，在换算尾差之内
11 |     金额: 706.02
   |           ^^^^^^ 基本支出
13 |       金额: 652.26
   |             ------ 人员经费
   位置：说明/基本支出/金额
   改法：{HINTS["FT409"]}。
"""
SHORT = f"""\
已说明 1 处（mingzhang check --all 连同理由列出）：
   {FILE}：FT404
"""
WHY = (
    f"{OFF} 条因未启用而没有查，3 条因没有可以对照的相邻年度而没有查，"
    "1 条因报告没有载明所需的数或文字而没有查"
)
REACHED = f"查了 1 份报告，规则 {RULES} 条：3 条查过，{WHY}"
CAME = "错误 2 处（其中已说明 1 处），提示 1 处。"


@pytest.fixture
def at_fault(monkeypatch: pytest.MonkeyPatch) -> None:
    """FT408 raises."""

    def raises(_: Case) -> Iterator[Answer]:
        raise KeyError("甲")

    rules = tuple(replace(r, look=raises) if r.code == "FT408" else r for r in ALL)
    monkeypatch.setattr(generator.checks, "RULES", rules)


def test_text_shows_what_is_not_explained_and_the_rest_in_short(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    assert run("check") == Ended(
        1, f"{ERROR}\n{NOTE}\n{SHORT}", f"{REACHED}（--skipped 列出）。{CAME}\n"
    )


def test_all_shows_explained_findings_with_their_reason(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    assert run("check", "--all").out == f"{ERROR}\n{KNOWN}\n{NOTE}"


def test_skipped_lists_every_rule_that_did_not_run_with_the_reason(
    run: Run, tmp_path: Path
) -> None:
    small(tmp_path)
    ended = run("check", "--skipped")
    _, _, listed = ended.out.partition("没有查的规则：\n")
    assert len(listed.splitlines()) == RULES - 3
    assert "   FT408 完成率与预算、决算不符：报告没有载明此规则所需的数或文字\n" in listed
    assert ended.err == f"{REACHED}。{CAME}\n"


def test_a_portal_whose_errors_are_all_explained_ends_with_0(run: Run, tmp_path: Path) -> None:
    small(tmp_path, MENDED)
    ended = run("check")
    assert ended.code == 0
    assert ended.err == f"{REACHED}（--skipped 列出）。错误 1 处（均已说明），提示 1 处。\n"


def test_warnings_end_with_1_only_where_asked_to_be_strict(run: Run, tmp_path: Path) -> None:
    small(tmp_path, rules="  FT401: 警告\n")
    assert [run("check").code, run("check", "--strict").code] == [0, 1]


def test_explained_warnings_are_none_to_the_strict(run: Run, tmp_path: Path) -> None:
    small(tmp_path, MENDED, rules="  FT404: 警告\n")
    assert run("check", "--strict").code == 0


def test_nothing_amiss_is_said_where_something_was_looked_at(run: Run, tmp_path: Path) -> None:
    small(tmp_path, CLEAN)
    ended = run("check")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith("（--skipped 列出）。没有发现问题。\n")
    assert ended.err.startswith(f"查了 1 份报告，规则 {RULES} 条：1 条查过，")


def test_nothing_amiss_is_not_said_where_no_rule_ran(run: Run, tmp_path: Path) -> None:
    small(tmp_path, NOTHING)
    ended = run("check")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.endswith("（--skipped 列出）。什么也没有查到。\n")


def test_nothing_amiss_is_not_said_of_a_portal_without_reports(run: Run, tmp_path: Path) -> None:
    (small(tmp_path) / FILE).unlink()
    ended = run("check")
    assert ended.err.startswith(
        f"查了 0 份报告，规则 {RULES} 条：0 条查过，{RULES} 条因没有可查的报告而没有查"
    )
    assert "没有发现问题" not in ended.err


def test_a_report_that_cannot_be_read_is_said_not_to_be_checked(run: Run, tmp_path: Path) -> None:
    small(tmp_path, CLEAN.replace("1200.00", "1200.00万", 1))
    ended = run("check")
    assert ended.code == 1
    assert ended.err.startswith("查了 0 份报告（另有 1 份因文件有误没有查：shili-bumen/2024），")
    assert "没有发现问题" not in ended.err


def test_english_closes_in_english(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    assert run("--lang", "en", "check").err == (
        f"Checked 1 report; {RULES} rules: 3 ran, {RULES - 3} did not (--skipped lists them). "
        "2 errors (1 explained), 1 note.\n"
    )


@pytest.mark.usefixtures("at_fault")
def test_a_rule_that_raises_is_named_and_the_others_are_told(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    ended = run("check")
    assert ended.code == 2
    assert ended.out.startswith(ERROR)
    assert ended.out.endswith(SHORT)
    first, last = ended.err.splitlines()
    assert first == "规则 FT408 自身出错（程序的错，不是数据的错）：KeyError: '甲'"
    assert last.endswith(f"（--skipped 列出）。{CAME}FT408 自身出错，结果不全。")


@pytest.mark.usefixtures("at_fault")
def test_nothing_amiss_is_not_said_where_a_rule_raised(run: Run, tmp_path: Path) -> None:
    small(tmp_path, CLEAN)
    ended = run("check")
    assert (ended.code, ended.out) == (2, "")
    assert "没有发现问题" not in ended.err


@pytest.mark.usefixtures("at_fault")
def test_a_rule_that_raises_is_among_those_that_did_not_run(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    rules = json.loads(run("check", "--format", "json").out)["rules"]
    reason = "此规则自身出错（程序的错，不是数据的错）：KeyError: '甲'"
    assert rules["ran"] == ["FT401", "FT404", "FT409"]
    assert {"code": "FT408", "reason": reason} in rules["skipped"]


def test_only_the_department_asked_for_is_checked(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    words = ("--name", "示例市教育局", "--region", "000000", "--level", "县级")
    run("new", "department", "jyj", *words)
    (tmp_path / "content/departments/jyj/2024.yaml").write_text(CLEAN, "utf-8")
    assert run("check").err.startswith("查了 2 份报告，")
    ended = run("check", "--department", "jyj")
    assert (ended.code, ended.out) == (0, "")
    assert ended.err.startswith(f"查了 1 份报告，规则 {RULES} 条：1 条查过，")


def test_an_unknown_department_is_answered_with_the_known_ones(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    assert run("check", "--department", "jyj") == Ended(
        2, "", "错误：没有编号为“jyj”的部门。已有的部门：shili-bumen\n"
    )


@pytest.mark.parametrize("form", ["json", "html"])
def test_out_writes_the_form_to_a_file(form: str, run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    shown = run("check", "--format", form)
    file = tmp_path / "给财务/结果"
    ended = run("check", "--format", form, "--out", "给财务/结果")
    assert ended == Ended(1, "", f"已写 给财务/结果\n{shown.err}")
    assert file.read_text("utf-8") == shown.out


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("--out x", "--out 只用于 json、html"),
        (
            "--format json --out content/x.json",
            "“content/x.json”在门户自己的文件夹里，结果不能写到那里；请另指一个文件",
        ),
        ("--format html --out .", "“.”是文件夹，请写文件名"),
        (
            "--format xml",
            "--format 应为 text 或 json 或 github 或 html，这里写的是“xml”\n"
            "看用法：mingzhang check --help",
        ),
    ],
)
def test_wrong_use_is_answered_and_nothing_written(
    words: str, said: str, run: Run, tmp_path: Path
) -> None:
    before = files_below(small(tmp_path))
    assert run("check", *words.split()) == Ended(2, "", f"错误：{said}\n")
    assert files_below(tmp_path) == before


def test_check_writes_nothing(run: Run, tmp_path: Path) -> None:
    before = files_below(small(tmp_path))
    run("check")
    assert files_below(tmp_path) == before


def test_build_closes_with_how_far_was_checked(run: Run, tmp_path: Path) -> None:
    small(tmp_path, MENDED)
    ended = run("build")
    assert ended.code == 0
    assert ended.err.endswith(
        f"；查了 1 份报告，规则 {RULES} 条查过 3 条；另有 1 处提示，已说明 1 处\n"
    )


def test_build_is_stopped_by_what_is_not_explained(run: Run, tmp_path: Path) -> None:
    small(tmp_path)
    ended = run("build")
    assert (ended.code, ended.err) == (1, "共 1 处错误、1 处提示，已说明 1 处，未生成任何文件\n")
    assert ended.out.startswith(ERROR)
    assert not (tmp_path / "site").exists()


def test_github_names_files_from_where_it_runs(run: Run, tmp_path: Path) -> None:
    small(tmp_path / "门户")
    first = run("check", "--format", "github", "--portal", "门户").out.splitlines()[0]
    assert first.startswith(f"::error file=门户/{FILE},line=6,col=11,title=FT401::支出总计为")
