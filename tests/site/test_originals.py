"""Kept originals go out under the report, byte for byte; what would run somewhere does not."""

from __future__ import annotations

import hashlib
import io
import random
import shutil
import zipfile
import zlib
from pathlib import Path

import pytest
from docx import Document
from openpyxl import Workbook

from generator.build import build
from generator.findings import Severity
from generator.model.originals import looked_through, read_originals
from generator.model.report import OriginalFile
from generator.model.values import Text
from generator.source import Source
from tests.site.built import SITES, Site, built

REPORT = "/departments/caizhengju/2022/"
HOME = "content/departments/caizhengju"
PDF = b"%PDF-1.4\n" + b"x" * 1500
NOT_OUT = "（{}，{}，不随网站发布）"


@pytest.fixture
def portal(tmp_path: Path) -> Path:
    shutil.copytree(SITES / "years/content", tmp_path / "content")
    (tmp_path / HOME / "attachments").mkdir()
    return tmp_path


def keep(portal: Path, files: dict[str, bytes], sums: bool = True) -> None:
    """As `import --keep-original` would have written it."""
    lines = ["来源:", "  标题: 江畔市财政局2022年度部门决算", "  原件:"]
    for name, data in files.items():
        (portal / HOME / "attachments" / name).write_bytes(data)
        lines.append(f"    - 文件: attachments/{name}")
        if sums:
            lines.append(f"      校验: {hashlib.sha256(data).hexdigest()}")
    report = portal / HOME / "2022.yaml"
    head, tail = report.read_text("utf-8").split("表:\n", 1)
    report.write_text(f"{head}{chr(10).join(lines)}\n表:\n{tail}", "utf-8")


def docx(macros: bool = False) -> bytes:
    out = io.BytesIO()
    Document().save(out)
    if macros:
        with zipfile.ZipFile(out, "a") as archive:
            archive.writestr("word/vbaProject.bin", b"x")
    return out.getvalue()


def xlsx() -> bytes:
    out = io.BytesIO()
    Workbook().save(out)
    return out.getvalue()


def site_of(portal: Path) -> Site:
    return built(portal, portal / "site")


def lines(site: Site) -> dict[str, str]:
    """The lines of the source that tell of files, by name."""
    rows = site.page(REPORT).nodes("#source dl > div")
    told = [
        (row.css("dt")[0].text(), " ".join(row.css("dd")[0].text().split()))
        for row in rows
        if row.css("code")
    ]
    return {words.split("（")[0]: f"{kind} {words}" for kind, words in told}


def test_an_original_is_offered_with_its_size_kind_and_sum(portal: Path) -> None:
    files = {"2022.pdf": PDF, "2022.docx": docx(), "2022.xlsx": xlsx()}
    keep(portal, files)
    site = site_of(portal)
    for name, data in files.items():
        assert (site.root / f"departments/caizhengju/2022/files/{name}").read_bytes() == data
    links = site.page(REPORT).links()
    assert [links[f"files/{name}"] for name in files] == list(files)
    assert lines(site)["2022.pdf"] == (
        f"下载 2022.pdf（PDF，2 KB）SHA-256 {hashlib.sha256(PDF).hexdigest()}"
    )


def test_a_sum_that_was_not_written_down_is_told_all_the_same(portal: Path) -> None:
    keep(portal, {"2022.pdf": PDF}, sums=False)
    assert hashlib.sha256(PDF).hexdigest() in lines(site_of(portal))["2022.pdf"]


def test_a_file_that_was_changed_stops_the_build(portal: Path) -> None:
    keep(portal, {"2022.pdf": PDF})
    (portal / HOME / "attachments/2022.pdf").write_bytes(PDF + b"!")
    outcome = build(portal, portal / "site")
    now = hashlib.sha256(PDF + b"!").hexdigest()
    errors = [one for one in outcome.findings if one.severity is Severity.ERROR]
    assert [(one.code, one.message, one.where.line) for one in errors] == [
        ("FT041", f"“attachments/2022.pdf”与记下的校验值不符：它现在的 SHA-256 是 {now}", 9)
    ]
    assert not (portal / "site").exists()


def test_a_file_that_is_changed_during_the_build_is_not_served(portal: Path) -> None:
    keep(portal, {"2022.pdf": PDF})

    def change(step: str) -> None:
        if step == "写 caizhengju/2022":
            (portal / HOME / "attachments/2022.pdf").write_bytes(PDF + b"!")

    outcome = build(portal, portal / "site", change)
    errors = [one for one in outcome.findings if one.severity is Severity.ERROR]
    assert [(one.code, one.message, one.where.line) for one in errors] == [
        (
            "FT041",
            "“attachments/2022.pdf”在生成期间被换过或改过，与页面上的校验值不符",
            8,
        )
    ]
    assert not (portal / "site").exists()


@pytest.mark.parametrize(
    "name", ["2022.html", "2022.svg", "2022.xlsm", "2022.docm", "2022.exe", "2022.md", "2022.zip"]
)
def test_what_a_program_would_run_is_kept_and_not_published(name: str, portal: Path) -> None:
    keep(portal, {name: b"<svg onload=alert(1)>"})
    site = site_of(portal)
    form = name.rpartition(".")[2].upper()
    assert lines(site)[name].startswith(f"留存 {name}" + NOT_OUT.format(form, "21 字节"))
    assert [path for path in site.root.rglob("2022.*") if path.is_file()] == []


MACROS = "_VBA_PROJECT".encode("utf-16-le")
DISGUISED = {
    "2022.docx": (docx(macros=True), "里有宏或脚本"),
    "2022.doc": (b"\xd0\xcf\x11\xe0" + b"x" * (1 << 20) + MACROS, "里有宏或脚本"),
    "2022.xls": (b"\xd0\xcf\x11\xe0" + b"x" * ((1 << 20) - 14) + MACROS, "里有宏或脚本"),
    "2022.pdf": (PDF + b"/OpenAction<</S/JavaScript/JS(app.alert(1))>>", "里有宏或脚本"),
    "2022.rtf": (rb"{\rtf1{\object\objdata 00}}", "里有宏或脚本"),
    "2022.txt": (b"\xef\xbb\xbf \n<script>alert(1)</script>", "里面是网页，不是文字"),
    "2022.csv": (b"<html>", "里面是网页，不是文字"),
    "2022.xlsx": (b"PK\x03\x04 cut off", "里面不是 xlsx 文件"),
    "2022.png": (b"<svg onload=alert(1)>", "里面不是 png 文件"),
    "2022.wps": (b"MZ\x90", "里面不是 wps 文件"),
}


@pytest.mark.parametrize("name", DISGUISED)
def test_what_is_not_what_its_name_says_is_told_and_not_published(name: str, portal: Path) -> None:
    data, why = DISGUISED[name]
    keep(portal, {name: data})
    outcome = build(portal, portal / "site")
    told = [(one.code, one.severity.label, one.message) for one in outcome.findings]
    assert ("FT042", "警告", f"“attachments/{name}”{why}，只留存，不随网站发布") in told
    assert lines(Site(portal / "site"))[name].startswith("留存 ")
    assert not (portal / f"site/departments/caizhengju/2022/files/{name}").exists()


def stream(facts: bytes, body: bytes) -> bytes:
    return b"%%PDF-1.4\n1 0 obj\n<<%b>>\nstream\n%b\nendstream\nendobj\n" % (facts, body)


SCRIPT = b"2 0 obj\n<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>\nendobj\n"
PICTURE = stream(
    b"/Subtype/Image", random.Random(2022).randbytes(4_000_000) + b"/JS (/JavaScript /Launch "
)
OBJECTS = b"/Type/ObjStm/Filter/FlateDecode"
LIVE = {
    "动作": PDF + SCRIPT,
    "图片之后": PICTURE + SCRIPT,
    "转写的名": PDF + b"<</#4aS 12 0 R>>",
    "启动程序": PICTURE + b"<</S/Launch/F(a.exe)>>",
    "流没有完": b"%PDF-1.4\n<<>>stream\n" + SCRIPT,
    "压缩的对象": stream(OBJECTS, zlib.compress(SCRIPT)),
    "压缩的对象多得看不完": stream(OBJECTS, zlib.compress(bytes(65 << 20))),
}
STILL = {
    "图片": PICTURE,
    "压缩的对象": stream(OBJECTS, zlib.compress(b"<</Title(HTML/JS)>>")),
    "加密的对象": stream(OBJECTS, b"/JS (1)"),
}


@pytest.mark.parametrize("case", LIVE)
def test_a_pdf_that_runs_something_is_not_published(case: str, tmp_path: Path) -> None:
    (tmp_path / "2022.pdf").write_bytes(LIVE[case])
    assert looked_through(tmp_path / "2022.pdf")[1] == "里有宏或脚本"


@pytest.mark.parametrize("case", STILL)
def test_what_a_picture_says_by_chance_is_no_script(case: str, tmp_path: Path) -> None:
    (tmp_path / "2022.pdf").write_bytes(STILL[case])
    sha256 = hashlib.sha256(STILL[case]).hexdigest()
    assert looked_through(tmp_path / "2022.pdf") == (sha256, "")


def test_attachments_that_are_a_link_to_another_folder_are_not_read(portal: Path) -> None:
    keep(portal, {"2022.pdf": PDF})
    (portal / HOME / "attachments").rename(portal / "content/elsewhere")
    (portal / HOME / "attachments").symlink_to(portal / "content/elsewhere")
    said = Text("attachments/2022.pdf", Source("2022.yaml", 8, 11))
    found = read_originals(portal / HOME, (OriginalFile(said, None),))
    assert [(one.code, one.message) for one in found[1]] == [
        ("FT011", "“attachments/2022.pdf”不在部门的 attachments 文件夹里，不予读取")
    ]


def test_a_name_too_long_for_any_file_is_no_file(portal: Path) -> None:
    said = Text(f"attachments/{'2' * 300}.pdf", Source("2022.yaml", 8, 11))
    found = read_originals(portal / HOME, (OriginalFile(said, None),))
    assert [one.code for one in found[1]] == ["FT019"]


def test_a_file_of_two_reports_has_an_address_under_each(portal: Path) -> None:
    keep(portal, {"2022.pdf": PDF})
    other = portal / HOME / "2021.yaml"
    own = "来源:\n  标题: 江畔市财政局2021年度部门决算\n  原件:\n    - 文件: attachments/2022.pdf\n"
    other.write_text(other.read_text("utf-8").replace("表:\n", f"{own}表:\n", 1), "utf-8")
    site = site_of(portal)
    for year in (2021, 2022):
        file = site.root / f"departments/caizhengju/{year}/files/2022.pdf"
        assert file.read_bytes() == PDF
