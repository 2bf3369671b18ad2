from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator.docs import documents
from generator.docs.__main__ import main
from generator.docs.content_files import every_key, meanings
from generator.docs.faults_page import EXAMPLE, FINISHED, PARTS
from tests.docs.markdown import ROOT, blocks
from tests.docs.portals import Example, faults_of


def test_generated_documents_are_those_of_the_code(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--check"]) == 0, capsys.readouterr().err


def test_stale_and_left_over_documents_are_named_and_then_mended(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([], tmp_path) == 0
    (tmp_path / "keys.md").write_text("旧", "utf-8")
    (tmp_path / "tables.md").unlink()
    (tmp_path / "schema/old.schema.json").write_text("{}", "utf-8")

    assert main(["--check"], tmp_path) == 1
    assert capsys.readouterr().err == (
        "docs/keys.md 与代码不符\n"
        "docs/tables.md 与代码不符\n"
        "docs/schema/old.schema.json 与代码不符\n"
        "请运行 python -m generator.docs 重新生成，一并提交。\n"
    )
    assert main([], tmp_path) == 0
    assert main(["--check"], tmp_path) == 0


def test_no_words_are_left_of_a_key_that_is_gone() -> None:
    said = {(name, word) for name, one in meanings().items() for word in one.keys}
    assert said - set(every_key()) == set()


def test_wrong_use_is_answered_in_chinese(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--chekc"]) == 2
    assert capsys.readouterr().err == "用法：python -m generator.docs [--check]\n"


def test_generated_documents_hold_no_blank_ends_and_no_tabs() -> None:
    odd = {name for name, text in documents().items() if re.search(r"[ \t]$|\t", text, re.M)}
    assert odd == set()


def test_every_code_that_a_build_can_give_is_listed() -> None:
    rooms = ("content", "model", "output")
    texts = [
        p.read_text("utf-8") for room in rooms for p in (ROOT / "generator" / room).rglob("*.py")
    ]
    given = set(re.findall(r'"(FT\d{3})"', "".join(texts)))
    assert given == {code for _, _, titles in PARTS for code in titles}


def test_codes_of_the_finished_site_are_those_of_the_audit() -> None:
    audit = (ROOT / "generator/output/audit.py").read_text("utf-8")
    assert set(FINISHED) == set(re.findall(r"FT7\d\d", audit))


def test_example_of_findings_is_what_the_build_says(tmp_path: Path) -> None:
    [shown] = [block.text for block in blocks("docs/faults.md") if block.language == "text"]
    files = {"departments/shili-bumen/2024.yaml": EXAMPLE}

    assert faults_of(Example("", files), tmp_path / "portal").strip() == shown.strip()
