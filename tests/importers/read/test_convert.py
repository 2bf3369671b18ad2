"""Old documents go through LibreOffice: found, given a folder of its own, stopped in time."""

from __future__ import annotations

import os
import shutil
import sys
import threading
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from socketserver import StreamRequestHandler, TCPServer

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


def test_it_is_told_to_fetch_nothing_and_to_run_nothing(tmp_path: Path, office: Path) -> None:
    seen = tmp_path / "seen"
    body = (
        "import os, urllib.parse\n"
        "(profile,) = [one for one in arguments if one.startswith('-env:UserInstallation=')]\n"
        "folder = urllib.parse.unquote(urllib.parse.urlsplit(profile.partition('=')[2]).path)\n"
        "said = pathlib.Path(folder, 'user', 'registrymodifications.xcu').read_text()\n"
        f"pathlib.Path({str(seen)!r}).write_text(said + os.environ['http_proxy'])\n"
    )
    stand_in(office, body)
    why_refused(tmp_path, DOC, "a.doc")
    said = seen.read_text()
    for name, value in (("BlockUntrustedRefererLinks", "true"), ("MacroSecurityLevel", "3")):
        assert f'oor:name="{name}" oor:op="fuse"><value>{value}</value>' in said
    assert said.endswith("http://127.0.0.1:9")


@pytest.fixture
def asked() -> Iterator[tuple[str, list[str]]]:
    """Where a server of this machine answers, and what it was asked for."""
    paths: list[str] = []

    class Handler(StreamRequestHandler):
        def handle(self) -> None:
            paths.append(self.rfile.readline().decode())

    with TCPServer(("127.0.0.1", 0), Handler) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield f"http://127.0.0.1:{server.server_address[1]}", paths
        server.shutdown()
        thread.join()


ODT = """<office:document-content office:version="1.2"
 xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"
 xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0"
 xmlns:xlink="http://www.w3.org/1999/xlink"
 xmlns:svg="urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0"
><office:body><office:text><text:p>一、收入</text:p><text:p><draw:frame svg:width="5cm"
 svg:height="5cm" text:anchor-type="as-char"><draw:image xlink:href="{outside}/a.png"
 xlink:type="simple" xlink:show="embed" xlink:actuate="onLoad"/></draw:frame></text:p><text:section
 text:name="a"><text:section-source xlink:href="{inside}" text:filter-name="Text"/><text:p>原来的
</text:p></text:section></office:text></office:body></office:document-content>"""


@pytest.mark.skipif(shutil.which("soffice") is None, reason="没有 LibreOffice")
def test_what_a_document_refers_to_is_not_fetched(
    tmp_path: Path, asked: tuple[str, list[str]]
) -> None:
    address, paths = asked
    (tmp_path / "secret.txt").write_text("不给人看", "utf-8")
    text = ODT.format(outside=address, inside=(tmp_path / "secret.txt").as_uri())
    with zipfile.ZipFile(tmp_path / "a.odt", "w") as made:
        made.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        made.writestr("content.xml", text)
        made.writestr("META-INF/manifest.xml", MANIFEST)
    found = read(tmp_path / "a.odt", name="a.odt")
    assert (pieces(found), paths) == (["一、收入", "原来的"], [])


MANIFEST = """<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"
 manifest:version="1.2"><manifest:file-entry manifest:full-path="/"
 manifest:media-type="application/vnd.oasis.opendocument.text"/><manifest:file-entry
 manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>"""
