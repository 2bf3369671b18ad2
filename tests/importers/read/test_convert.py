"""Old documents go through LibreOffice: found, given a folder of its own, stopped in time."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.read import LIMITS, read
from tests.importers.read.biff import compound
from tests.importers.read.seen import letter, notes, pieces, saved, why_refused

DOC = compound({"WordDocument": b"old"})
SAVE = "请在 Word 或 WPS 里另存为 docx 后再导入，或安装 LibreOffice"
pytestmark = pytest.mark.skipif(os.name == "nt", reason="以脚本代替 soffice")


@pytest.fixture
def office(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The only folder where programs are looked for."""
    folder = tmp_path / "bin"
    folder.mkdir()
    monkeypatch.setenv("PATH", str(folder))
    monkeypatch.setattr("generator.importers.read.convert._PLACES", ())
    return folder


def stand_in(folder: Path, body: str) -> None:
    """A program called soffice; `arguments` are what it is called with."""
    program = folder / "soffice"
    program.write_text(
        f"#!{sys.executable}\nimport sys, time, pathlib, shutil\narguments = sys.argv[1:]\n{body}"
    )
    program.chmod(0o755)


def test_without_libreoffice_the_mend_is_told(tmp_path: Path, office: Path) -> None:
    assert why_refused(tmp_path, DOC, "a.wps") == f"没有 LibreOffice，不能直接读 doc；{SAVE}"


def test_what_it_makes_is_read(tmp_path: Path, office: Path) -> None:
    (tmp_path / "made.docx").write_bytes(saved(letter("一、收入")))
    made = tmp_path / "made.docx"
    body = (
        "out = pathlib.Path(arguments[arguments.index('--outdir') + 1])\n"
        "assert pathlib.Path(arguments[-1]).read_bytes()[:2] == b'\\xd0\\xcf'\n"
        f"out.mkdir(); shutil.copy({str(made)!r}, out / 'source.docx')\n"
    )
    stand_in(office, body)
    (tmp_path / "a.wps").write_bytes(DOC)
    found = read(tmp_path / "a.wps", name="a.wps")
    assert (found.format, pieces(found)) == ("doc", ["一、收入"])
    assert notes(found) == ["doc 经 LibreOffice 转换后读取"]


def test_one_that_makes_nothing_is_told(tmp_path: Path, office: Path) -> None:
    stand_in(office, "")
    assert why_refused(tmp_path, DOC, "a.doc") == f"LibreOffice 打不开这个文件；{SAVE}"


def test_one_that_never_ends_is_stopped(tmp_path: Path, office: Path) -> None:
    stand_in(office, "time.sleep(600)")
    why = why_refused(tmp_path, DOC, "a.doc", replace(LIMITS, seconds=1))
    assert why == f"LibreOffice 超过 1 秒没有转换完，已停止；{SAVE}"
