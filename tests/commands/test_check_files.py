"""`check 文件…`: an office file is judged before anything is typed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from generator.appraise.mends import OWN, bare
from generator.checks import rule_lines
from generator.findings import RuleLine
from tests.commands.conftest import DEMO, Run

TEXT = """\
示例档案局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年收入总计1200.00万元，支出总计1199.00万元。与2021年相比，收入总计增加100.00万元。
二、收入决算情况说明
2022年本年收入合计1200.00万元，其中：一般公共预算财政拨款收入1200.00万元，占100%。
"""
SAID = """\
局.txt 第 4 行: 错误 FT401 支出总计为 1,199.00 万元，应等于收入总计 1,200.00 万元，相差 1.00 万元
4 | 2022年收入总计1200.00万元，支出总计1199.00万元。与2021年相比，收入总计增加100.00万元。
  |                                    ^^^^^^^^^^^ 支出总计
   另见 局.txt 第 4 行
  |               ----------- 收入总计
   改法：核对第一节与总表末行。
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "局.txt").write_text(TEXT, "utf-8")
    return tmp_path


def test_a_text_is_read_and_its_figures_are_held_against_each_other(run: Run, folder: Path) -> None:
    ended = run("check", str(folder / "局.txt"))
    assert ended.code == 1
    assert SAID in ended.out
    assert "读成：2022年度决算，表式 national-2022，0 张表；来源里的数" in ended.out


UNNAMED = """\
五、一般公共预算财政拨款支出决算情况说明
一般公共预算财政拨款支出90万元，主要用于以下方面：教育支出90万元，占100%。
1.教育支出（类）普通教育（款）云上课堂教育（项）。支出决算为50万元。
2.教育支出（类）普通教育（款）初中教育（项）。支出决算为40万元。
"""


def test_a_subject_that_is_not_known_does_not_stop_the_rules(run: Run, folder: Path) -> None:
    """Nor is the sum of the items held against the class, which lacks this one."""
    (folder / "局.txt").write_text(TEXT + UNNAMED, "utf-8")
    found = json.loads(run("check", str(folder / "局.txt"), "--format", "json").out)
    codes = {one["code"] for one in found["findings"]}
    assert "FT401" in codes
    assert codes & {"FT033", "FT115", "FT470", "FT471"} == set()
    said = run("check", str(folder / "局.txt")).out
    assert "\n   局.txt 第 9 行：50" in said  # among the figures that went nowhere


OTHER = """\
示例水务局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年收入总计90.00万元，支出总计88.00万元。
"""


def told(out: str, code: str) -> list[str]:
    lines = out.split("\n")
    return [line for line in lines if f" {code} " in line and not line.startswith(" ")]


def test_files_of_two_offices_are_two_reports(run: Run, folder: Path) -> None:
    (folder / "水.txt").write_text(OTHER, "utf-8")
    ended = run("check", str(folder / "局.txt"), str(folder / "水.txt"))
    assert ended.err.startswith("查了 2 份报告，")
    at = "第 4 行: 错误 FT401 支出总计为"
    assert told(ended.out, "FT401") == [
        f"局.txt {at} 1,199.00 万元，应等于收入总计 1,200.00 万元，相差 1.00 万元",
        f"水.txt {at} 88.00 万元，应等于收入总计 90.00 万元，相差 2.00 万元",
    ]
    heads = ("示例档案局2022年度决算（局.txt）", "示例水务局2022年度决算（水.txt）")
    assert [line for line in ended.out.split("\n") if line in heads] == list(heads)


SLIPS = """\
四、财政拨款收入支出决算总体情况说明
2021年度财政拨款收、支总计均为10.00万元。
九、国有资本经营预算财政拨款支出决算情况说明（注：没有的也要写明）
乡村振兴局2022年度没有国有资本经营预算财政拨款支出。
"""


def test_headings_and_sentences_are_read_that_nothing_was_made_of(run: Run, folder: Path) -> None:
    (folder / "局.txt").write_text(TEXT + SLIPS, "utf-8")
    out = run("check", str(folder / "局.txt")).out
    assert [line for code in ("FT118", "FT124", "FT125") for line in told(out, code)] == [
        "局.txt 第 9 行: 提示 FT118 “（注：没有的也要写明）”是空白表样的字样，没有填写或没有删去",
        "局.txt 第 10 行: 警告 FT124 这一句说的是“乡村振兴局”，不是“示例档案局”",
        "局.txt 第 8 行: 警告 FT125 “2021年度”，本报告是 2022 年度的",
    ]


def test_mends_are_for_one_who_has_only_the_file(run: Run, folder: Path) -> None:
    found = json.loads(run("check", str(folder / "局.txt"), "--format", "json").out)["findings"]
    assert [one["hint"] for one in found if one["code"] == "FT401"] == ["核对第一节与总表末行"]
    assert not [one for one in found if "差异说明" in one["hint"] or "登记" in one["hint"]]


@pytest.mark.parametrize("line", rule_lines(), ids=lambda line: line.code)
def test_no_mend_speaks_of_content(line: RuleLine) -> None:
    said = OWN.get(line.code) or bare(line.hint)
    words = ("差异说明", "登记", "department.yaml", "别名", "录入", "原件")
    assert said
    assert [word for word in words if word in said] == []


def test_what_was_read_stands_first_in_every_form(run: Run, folder: Path) -> None:
    (folder / "局.txt").write_text(f"{TEXT}档案楼面积3000.00平方米。\n", "utf-8")
    file = str(folder / "局.txt")
    assert run("check", file).out.startswith("读成：2022年度决算，表式 national-2022，")
    read = json.loads(run("check", file, "--format", "json").out)["read"]
    assert [(one["title"], one["unread"], one["doubtful"]) for one in read] == [
        ("示例档案局2022年度决算（局.txt）", [], [])
    ]
    assert [one["source"]["line"] for one in read[0]["leftover"]] == [7]
    github = run("check", file, "--format", "github").out.split("\n")
    assert github[0].startswith("::notice title=示例档案局2022年度决算（局.txt）::读成：")
    assert github[1].startswith("::notice title=没有用到的数 1 处::局.txt 第 7 行：3000.00")
    html = run("check", file, "--format", "html").out
    places = [html.index(word) for word in ("<h2>读了什么：示例", "没有用到的数 1 处", "<article")]
    assert places == sorted(places)


def test_nothing_is_written(run: Run, folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    run("check", str(folder / "局.txt"))
    assert sorted(folder.rglob("*")) == before


def test_json_names_the_line_of_the_file(run: Run, folder: Path) -> None:
    found = json.loads(run("check", str(folder / "局.txt"), "--format", "json").out)
    (place, _) = next(one for one in found["findings"] if one["code"] == "FT401")["places"]
    assert {key: place[key] for key in ("file", "line", "page", "sheet", "cell")} == {
        "file": "局.txt",
        "line": 4,
        "page": None,
        "sheet": None,
        "cell": None,
    }


def test_a_report_to_hand_on_is_written_where_it_is_wanted(run: Run, folder: Path) -> None:
    out = folder / "结果.html"
    assert run("check", str(folder / "局.txt"), "--format", "html", "--out", str(out)).code == 1
    text = out.read_text("utf-8")
    assert "<mark>1199.00万元</mark>" in text
    assert "<h1>局.txt：检查结果</h1>" in text


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("空.pdf", b"", "空.pdf：文件是空的；重新复制或下载这个文件"),
        ("没有年度.txt", "收入总计1200.00万元".encode(), "看不出是哪一年的报告；加上 --year 年度"),
        ("没有.xlsx", None, "没有.xlsx：没有这个文件；核对文件名和路径"),
    ],
)
def test_a_file_that_cannot_be_read_is_refused_in_one_line(
    name: str, data: bytes | None, said: str, run: Run, tmp_path: Path
) -> None:
    if data is not None:
        (tmp_path / name).write_bytes(data)
    ended = run("check", str(tmp_path / name))
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"错误：{said}")
    assert ended.err.count("\n") == 1


def test_what_can_be_read_is_checked_though_a_file_beside_it_can_not(
    run: Run, folder: Path
) -> None:
    (folder / "空.pdf").write_bytes(b"")
    ended = run("check", str(folder / "空.pdf"), str(folder / "局.txt"))
    assert ended.code == 2
    assert SAID in ended.out
    assert ended.err.endswith("\n错误：空.pdf：文件是空的；重新复制或下载这个文件\n")


def test_the_year_may_be_told(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("收入总计1200.00万元", "utf-8")
    assert "读成：2021年度决算" in run("check", str(tmp_path / "a.txt"), "--year", "2021").out


SAMPLES = {
    "putuo-social-work-2024.pdf": "putuo-shgzb",
    "bazhong-2020.txt": "bazhong-zfb",
    "bazhou-2023.txt": "bazhou-zfb",
    "luzhou-2020.txt": "luzhou-zfb",
    "yanbian-2020.txt": "yanbian-zfb",
}
FOLDER = os.environ.get("MINGZHANG_SAMPLES", "")


@pytest.mark.skipif(not FOLDER, reason="MINGZHANG_SAMPLES 没有指明样本文件夹")
@pytest.mark.parametrize("sample", SAMPLES)
def test_a_sample_gives_the_findings_of_its_content(sample: str, run: Run) -> None:
    """Those about figures; what a person worded shorter is another text."""
    raw = run("check", f"{FOLDER}/{sample}", "--format", "json")
    by_hand = ("check", "--department", SAMPLES[sample], "--format", "json")
    whole = run("--portal", str(DEMO.parent), *by_hand)
    assert places(whole.out) - places(raw.out) == set()


def places(text: str) -> set[tuple[str, str]]:
    return {
        (one["code"], one["places"][0]["path"])
        for one in json.loads(text)["findings"]
        if one["places"][0]["path"].startswith(("表/", "说明/"))
    }
