"""Files that would take all the time and memory there is: each ends, at a bound or before it.

What the commands say is looked at, `check FILE` and `import FILE`; only where a test sets a limit
of its own is the reader called by itself.
"""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest

from generator.importers.read import LIMITS, read
from generator.importers.tables.agree import by_code
from tests.importers.read.conftest import Told
from tests.importers.read.seen import book, pieces, saved, why_refused

LARGE = "\n".join("一" * 500 + ",1" for _ in range(60_000))


def endless_pdf() -> bytes:
    """A page drawn by a form that draws itself, many times over."""
    stream = b"/F Do " * 200
    form = (
        b"<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</F 5 0 R>>>>/Length %d>>"
    )
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R"
        b"/Resources<</XObject<</F 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        b"%b" % (form % len(stream)) + b"stream\n" + stream + b"\nendstream",
    ]
    body = b"".join(b"%d 0 obj%b endobj\n" % (at, one) for at, one in enumerate(objects, 1))
    return b"%PDF-1.4\n" + body + b"trailer<</Root 1 0 R>>\n%%EOF"


def test_a_form_that_draws_itself_ends(told: Told) -> None:
    assert told(endless_pdf(), "a.pdf").startswith("这是扫描件（页面是图片），没有文字可读")


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有 setrlimit")
def test_memory_is_bounded(tmp_path: Path) -> None:
    limits = replace(LIMITS, memory=150_000_000)
    why = why_refused(tmp_path, LARGE.encode(), "a.csv", limits)
    assert why == "读这个文件用的内存超过上限；拆成几个文件，或删去图片后再导入"


FRONT = """\
示例市档案局2022年度部门决算
第二部分 2022年度部门决算情况说明
一、收入支出决算总体情况说明
2022年收入总计1200.00万元，支出总计1200.00万元。
"""
SLOW = (
    "1",
    "1,",
    "1，111",
    "2022年",
    "无",
    "没有",
    '"',
    "（续）",
    "（",
    "增加",
    "支出",
    "\t1",
    "、甲",
)


@pytest.mark.parametrize("word", SLOW)
def test_a_text_that_patterns_could_lose_themselves_in_ends(
    told: Told, monkeypatch: pytest.MonkeyPatch, word: str
) -> None:
    """Each of these took minutes once; what is read before it is not lost."""
    monkeypatch.setenv("MINGZHANG_SECONDS", "60")
    line = word * (9_000 // len(word))
    assert told(f"{FRONT}{line}\n{line}\n".encode(), "局.txt") == ""


def test_what_is_longer_than_any_paragraph_is_told_and_not_read(tmp_path: Path) -> None:
    (tmp_path / "局.txt").write_text(f"{FRONT}{'1' * 10_001}\n", "utf-8")
    found = read(tmp_path / "局.txt", name="局.txt")
    assert [note.message for note in found.notes] == ["这里有 10,001 字连成一段，没有读"]
    assert [note.spot.words for note in found.notes] == ["局.txt 第 5 行"]
    assert pieces(found) == FRONT.splitlines()


def test_a_file_of_nothing_but_that_is_refused(told: Told) -> None:
    why = "局.txt 第 1 行有 20,000 字连成一段，没有读；分成几段再导入"
    assert told(b"1" * 20_000, "局.txt") == why


def test_a_cell_longer_than_any_is_told_and_not_read(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    path.write_bytes(saved(book(["甲", "一" * 10_001, 1])))
    found = read(path, name="a.xlsx")
    assert pieces(found) == [[["甲", "", "1"]]]
    assert [note.spot.words for note in found.notes] == ["a.xlsx Sheet B1"]


def test_the_limit_of_time_is_told_by_both_commands(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGZHANG_SECONDS", "0.05")
    why = "读这个文件超过 0.05 秒，已停止；拆成几个文件，或请对方提供 Word、Excel 文件"
    assert told(LARGE.encode(), "a.csv") == why


@pytest.mark.skipif(os.name == "nt", reason="Windows 没有 setrlimit")
def test_the_limit_of_memory_is_told_by_both_commands(
    told: Told, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("MINGZHANG_MEMORY", "60")
    why = "读这个文件用的内存超过上限；拆成几个文件，或删去图片后再导入"
    assert told(LARGE.encode(), "a.csv") == why


ROWS = ("201", "20126", "2012601", "2012604")


def work(rows: int) -> int:
    """How many calls it takes to hold a table of so many rows against its codes."""
    figures = {
        f"/{code}{number:04}": {"total": Decimal(1)} for number in range(rows) for code in ROWS
    }
    calls = 0

    def count(*_: object) -> None:
        nonlocal calls
        calls += 1

    sys.setprofile(count)
    try:
        list(by_code(figures))
    finally:
        sys.setprofile(None)
    return calls


def test_codes_take_work_in_step_with_their_number() -> None:
    assert work(400) < 2.5 * work(200)
