"""Files made to hurt, and files that are hurt: a Chinese sentence, bounded time, nothing more.

What the commands say is looked at, `check FILE` and `import FILE`; only where a test sets a limit
of its own is the reader called by itself.
"""

from __future__ import annotations

import io
import os
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest

from generator.importers.read import LIMITS, Refused, read
from tests.importers.read.biff import compound, xls
from tests.importers.read.conftest import Told
from tests.importers.read.seen import book, letter, notes, saved, why_refused

SAVE_AGAIN = "用 Excel、Word 或 WPS 打开，另存一份后再导入"
COPY_AGAIN = "重新复制或下载这个文件"


def zipped(parts: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in parts.items():
            made.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, part: str, new: bytes) -> bytes:
    """The same office file with one part replaced or added."""
    with zipfile.ZipFile(io.BytesIO(data)) as old:
        return zipped({name: old.read(name) for name in old.namelist()} | {part: new})


BOMB = b"""<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "bbbbbbbbbb"><!ENTITY c "&b;&b;&b;&b;">]>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">&c;</worksheet>"""
OUTSIDE = BOMB.replace(b'"bbbbbbbbbb"', b'SYSTEM "file:///etc/hostname"')
SHEET = "xl/worksheets/sheet1.xml"
ENTITY = f"文件里写有外部实体或实体定义（DOCTYPE），正常的文件没有；{SAVE_AGAIN}"


@pytest.mark.parametrize("part", [BOMB, OUTSIDE, BOMB.decode().encode("utf-16")])
def test_entities_are_refused_before_they_are_read(told: Told, part: bytes) -> None:
    data = changed(saved(book(["甲", 1])), SHEET, part)
    assert told(data, "a.xlsx") == ENTITY


def test_a_strange_encoding_hides_nothing(told: Told) -> None:
    body = BOMB.decode().partition("?>")[2].encode("cp037")
    part = b'<?xml version="1.0" encoding="cp037"?>' + body
    data = changed(saved(book(["甲", 1])), SHEET, part)
    assert told(data, "a.xlsx") == f"文件的一部分用了少见的编码；{SAVE_AGAIN}"


def test_a_zip_bomb_is_refused_unopened(told: Told) -> None:
    data = changed(saved(letter("甲")), "word/media/a.xml", b"\0" * 20_000_000)
    why = f"压缩包的压缩率异常，像是“压缩炸弹”；{SAVE_AGAIN}"
    assert told(data, "a.docx") == why


def test_too_much_unpacked_is_refused(tmp_path: Path) -> None:
    limits = replace(LIMITS, unpacked=1000)
    why = why_refused(tmp_path, saved(letter("甲")), "a.docx", limits)
    assert why.endswith("最多 0 MB；删去图片、多余的行，再另存一份")


def test_too_many_parts_are_refused(tmp_path: Path) -> None:
    data = zipped({f"{number}.xml": b"" for number in range(30)})
    why = f"压缩包里有 30 份文件，最多 20 份；{SAVE_AGAIN}"
    assert why_refused(tmp_path, data, "a.xlsx", replace(LIMITS, members=20)) == why


def test_a_file_too_large_is_refused_by_its_size(tmp_path: Path) -> None:
    with (tmp_path / "a.pdf").open("wb") as file:
        file.truncate(101 * 1024 * 1024)
    with pytest.raises(Refused) as refused:
        read(tmp_path / "a.pdf", name="a.pdf")
    assert str(refused.value) == "文件有 101 MB，最多 100 MB；压缩图片或拆成几个文件再导入"


def test_macros_are_told_and_never_run(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsm"
    path.write_bytes(changed(saved(book(["甲", 1])), "xl/vbaProject.bin", b"vba"))
    assert notes(read(path, name="a.xlsm")) == ["文件带有宏，没有运行，也没有读取"]


@pytest.mark.parametrize("name", ["a.xlsx", "a.docx"])
def test_a_password_is_told(told: Told, name: str) -> None:
    data = compound({"EncryptionInfo": b"x", "EncryptedPackage": b"y"})
    why = "文件设有打开密码；在 Office 或 WPS 里打开，去掉密码后另存"
    assert told(data, name) == why


ORIGINAL = "请导入原来的 Word、Excel 文件，或由它们另存的 PDF"
UNPACK = "这是压缩包；解压后再导入里面的文件"
HURT = {
    "空文件.xlsx": (b"", f"文件是空的；{COPY_AGAIN}"),
    "全是零.pdf": (b"\0\0\n ", f"文件是空的；{COPY_AGAIN}"),
    "半截.docx": (saved(letter("甲"))[:2000], f"文件不完整，压缩包打不开；{COPY_AGAIN}"),
    "半截.xls": (xls([["甲", 1.0]])[:700], f"文件不完整，目录读不出来；{COPY_AGAIN}"),
    "半截.pdf": (b"%PDF-1.4\n1 0 obj", f"PDF 不完整，没有结束标记；{COPY_AGAIN}"),
    "没有内容.pdf": (
        b"%PDF-1.4\n%%EOF",
        "文件已损坏，读不下去（PdfminerException）；用原来的程序打开，另存一份后再导入",
    ),
    "图片.pdf": (b"\x89PNG\r\n", f"这是图片，没有文字可读；{ORIGINAL}"),
    "压缩包.docx": (b"Rar!\x1a", UNPACK),
    "压缩包.xlsx": (zipped({"a.txt": b"a"}), UNPACK),
    "版式.ofd": (
        zipped({"OFD.xml": b"a"}),
        "暂不能读 OFD；用阅读器另存为 PDF，或导入原来的 Word、Excel 文件",
    ),
    "程序.txt": (
        b"MZ\x90\0\3\0" + b"x" * 90,
        "认不出这是什么文件；可以导入 xlsx、xls、csv、docx、doc、wps、pdf、txt、md、html",
    ),
    "乱码.txt": (
        "决算".encode() + b"\n\xff\xfe\xfd",
        "第 2 行有认不出的字节：文件既不是 UTF-8 也不是 GBK 编码，或中途损坏；"
        "用记事本打开确认没有乱码，另存为 UTF-8 后再导入",
    ),
    "坏了.xlsx": (
        changed(saved(book(["甲", 1])), SHEET, b"<worksheet><sheetData>"),
        f"文件已损坏，内容不合格式；{SAVE_AGAIN}",
    ),
}


@pytest.mark.parametrize("name", HURT)
def test_what_is_hurt_or_something_else_is_refused(told: Told, name: str) -> None:
    data, why = HURT[name]
    assert told(data, name) == why


def test_a_wrong_extension_is_read_by_what_the_file_is(tmp_path: Path) -> None:
    path = tmp_path / "a.pdf"
    path.write_bytes(saved(letter("甲")))
    found = read(path, name="a.pdf")
    assert (found.format, notes(found)) == (
        "docx",
        ["扩展名是“.pdf”，内容却是 docx，已按 docx 读取"],
    )


def test_a_web_page_called_xls_is_a_web_page(tmp_path: Path) -> None:
    path = tmp_path / "a.xls"
    path.write_bytes("<table><tr><td>合计<td>1.00</table>".encode("gbk"))
    assert read(path, name="a.xls").format == "html"


def test_too_many_cells_are_refused(tmp_path: Path) -> None:
    made = book(*([number, number] for number in range(30)))
    why = "单元格太多；删去不用的工作表、行和列再导入"
    assert why_refused(tmp_path, saved(made), "a.xlsx", replace(LIMITS, cells=20)) == why


def test_huge_merges_and_spans_stay_small(told: Told) -> None:
    made = book(["甲", 1], ["乙", 2])
    made.active.merged_cells.add("A1:XFD1048576")  # merge_cells would make each cell
    assert told(saved(made), "a.xlsx") == ""
    page = "<table><tr><td colspan=99999999 rowspan=99999999>甲<td>乙</table>" * 3
    assert told(page.encode(), "a.html") == ""


def test_deep_nesting_is_refused(told: Told) -> None:
    page = "<div>" * 5000 + "甲"
    assert told(page.encode(), "a.html").startswith("网页的层次太深")
    inner = b"<w:sdt><w:sdtContent>" * 20_000 + b"</w:sdtContent></w:sdt>" * 20_000
    space = b'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    part = b"<w:document %b><w:body>%b</w:body></w:document>" % (space, inner)
    data = changed(saved(letter("甲")), "word/document.xml", part)
    assert told(data, "a.docx").startswith("文件的层次太深")


def test_what_is_no_file_is_refused(tmp_path: Path) -> None:
    os.mkdir(tmp_path / "folder")
    reasons = []
    for name in ("none.pdf", "folder"):
        with pytest.raises(Refused) as refused:
            read(tmp_path / name, name=name)
        reasons.append(refused.value.reason)
    assert reasons == ["没有这个文件", "这不是文件"]


def test_one_sheet_named_many_times_is_refused(told: Told) -> None:
    sheet = b'<sheet name="%d" sheetId="1" r:id="rId1"/>'
    part = (
        b'<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r='
        b'"http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>%b</sheets>'
        b"</workbook>" % b"".join(sheet % number for number in range(20_000))
    )
    data = changed(saved(book(["甲", 1])), "xl/workbook.xml", part)
    assert told(data, "a.xlsx") == f"文件已损坏，内容不合格式；{SAVE_AGAIN}"


def test_references_too_many_to_be_read_are_refused(told: Told) -> None:
    part = b"<r><!--%b-->%b</r>" % (os.urandom(50_000).hex().encode(), b"<r/>" * 3_000_000)
    data = changed(saved(letter("甲")), "_rels/.rels", part)
    assert told(data, "a.docx") == f"文件里的引用太多；{SAVE_AGAIN}"
