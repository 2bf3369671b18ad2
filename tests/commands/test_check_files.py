"""`check 文件…`: an office file is judged before anything is typed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

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
   位置：说明/收入支出总体/支出总计
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
