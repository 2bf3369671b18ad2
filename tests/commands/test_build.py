from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

import pytest

from generator.checks import known_codes
from tests.commands.conftest import Ended, Run, files_below

FAULT = """\
content/site.yaml:3:5: 错误 FT032 “方式”不能写“演”；是否为“演示”？
3 | 方式: 演
  |       ^^
   位置：方式
   改法：可写：网站、栏目、演示。
"""


@pytest.fixture
def portal(portal: Path) -> Path:
    """Its report has a day of publication: nothing is amiss."""
    report = portal / "content/departments/shili-bumen/2024.yaml"
    text = report.read_text("utf-8").replace("公开日期: 未载明", "公开日期: 2025-08-20")
    report.write_text(text, "utf-8")
    return portal


def reach() -> str:
    rules = len(known_codes())
    return rf"；查了 1 份报告，规则 {rules} 条查过 \d+ 条；另有 1 处提示\n"


def break_site(portal: Path) -> None:
    text = (portal / "content/site.yaml").read_text("utf-8")
    mended = re.sub("方式: 演示.*", "方式: 演", text)
    (portal / "content/site.yaml").write_text(mended, "utf-8")


def break_template(portal: Path) -> None:
    (portal / "templates").mkdir()
    (portal / "templates/home.html").write_text("{% for x in %}", "utf-8")


def pages(site: Path) -> int:
    return len(list(site.rglob("index.html")))


def test_a_clean_build_says_how_many_pages_where_and_how_long(run: Run, portal: Path) -> None:
    ended = run("build")
    said = f"已生成 {pages(portal / 'site')} 页 → site/，用时 …{reach()}"
    assert (ended.code, ended.out) == (0, "")
    assert re.fullmatch(said, ended.err)


def test_out_writes_elsewhere_and_leaves_site_alone(run: Run, portal: Path) -> None:
    ended = run("build", "--out", "elsewhere/网站")
    said = f"已生成 {pages(portal / 'elsewhere/网站')} 页 → elsewhere/网站/，用时 …{reach()}"
    assert (ended.code, ended.out) == (0, "")
    assert re.fullmatch(said, ended.err)
    assert not (portal / "site").exists()


def test_out_in_another_place_is_named_in_full(run: Run, portal: Path) -> None:
    site = portal.parent / f"{portal.name}-out"
    said = rf"已生成 \d+ 页 → {re.escape(str(site.resolve()))}/，用时 …{reach()}"
    assert re.fullmatch(said, run("build", "--out", str(site)).err)


def test_english_is_spoken_where_asked(run: Run, portal: Path) -> None:
    ended = run("build", "--lang", "en")
    reached = r"1 report, \d+ of \d+ rules ran; also 1 note\n"
    said = rf"{pages(portal / 'site')} pages → site/ 用时 …; {reached}"
    assert (ended.code, ended.out) == (0, "")
    assert re.fullmatch(said, ended.err)


def test_a_fault_is_shown_nothing_is_written_and_the_code_is_1(run: Run, portal: Path) -> None:
    run("build")
    before = files_below(portal / "site")
    break_site(portal)
    assert run("build") == Ended(1, FAULT, "共 1 处错误、1 处提示，未生成任何文件\n")
    assert files_below(portal / "site") == before


def test_findings_stay_chinese_in_english(run: Run, portal: Path) -> None:
    break_site(portal)
    assert run("--lang", "en", "build") == Ended(1, FAULT, "1 error, 1 note; nothing was written\n")


@pytest.mark.parametrize(
    ("out", "said"),
    [
        ("content", "“content”里是门户自己的文件，网站不能写到那里；请另指一个文件夹"),
        ("content/site", "“content/site”里是门户自己的文件，网站不能写到那里；请另指一个文件夹"),
        (".", "“.”里是门户自己的文件，网站不能写到那里；请另指一个文件夹"),
        ("..", "“..”里是门户自己的文件，网站不能写到那里；请另指一个文件夹"),
        ("papers", "“papers”里已有别的东西，没有动它；请另指一个新的或空的文件夹"),
        ("papers/a.txt", "“papers/a.txt”里已有别的东西，没有动它；请另指一个新的或空的文件夹"),
    ],
)
def test_what_is_no_site_is_never_replaced_by_one(
    out: str, said: str, run: Run, portal: Path
) -> None:
    (portal / "papers").mkdir()
    (portal / "papers/a.txt").write_text("甲", "utf-8")
    before = files_below(portal)
    assert run("build", "--out", out) == Ended(2, "", f"错误：{said}\n")
    assert files_below(portal) == before


def test_a_site_of_before_is_replaced(run: Run, portal: Path) -> None:
    (portal / "site").mkdir()
    (portal / "site/.gitignore").write_text("*\n", "utf-8")
    assert [run("build").code, run("build").code] == [0, 0]


def test_a_fault_of_a_template_is_owned_to_in_two_lines(run: Run, portal: Path) -> None:
    break_template(portal)
    ended = run("build")
    sentence, place = ended.err.splitlines()
    assert (ended.code, ended.out) == (2, "")
    assert sentence.startswith("这是程序（或模板）的错，不是内容的错：")
    assert re.fullmatch(r"\w+（generator/[\w/]+\.py:\d+） .+", place)


def test_debug_shows_the_traceback_of_our_own_fault(
    run: Run, portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGZHANG_DEBUG", "1")
    break_template(portal)
    assert run("build").err.count("Traceback (most recent call last):") > 0


def test_a_folder_that_may_not_be_written_is_said_in_chinese(run: Run, portal: Path) -> None:
    (portal / "a").write_text("", "utf-8")
    ended = run("build", "--out", "a/b")
    assert (ended.code, ended.out) == (2, "")
    assert re.fullmatch(r"错误：.*a/.* 读不出或写不进：路径里有一段不是文件夹\n", ended.err)


def test_a_terminal_without_chinese_gets_no_traceback(run: Run, portal: Path) -> None:
    break_site(portal)
    command = [sys.executable, "-m", "generator.cli", "build", "--portal", str(portal)]
    root = Path(__file__).parents[2]
    env = {"PYTHONIOENCODING": "latin-1", "PYTHONPATH": str(root), "PATH": ""}
    done = subprocess.run(command, cwd=root, env=env, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stdout.splitlines() == FAULT.encode("latin-1", "replace").splitlines()
