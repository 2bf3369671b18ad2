"""看内容认格式，不看扩展名：扩展名写错的照实际格式读，并说一声。"""

from __future__ import annotations

import re
from pathlib import PurePath

from generator.importers.read import ole
from generator.importers.read.archive import Archive
from generator.importers.read.decode import decode
from generator.importers.read.limits import Limits
from generator.importers.read.refused import Refused

OWN = {
    "xlsx": (".xlsx", ".xlsm", ".xltx", ".xltm"),
    "xls": (".xls", ".et", ".xlt", ".ett"),
    "docx": (".docx", ".docm", ".dotx", ".dotm"),
    "doc": (".doc", ".wps", ".dot", ".wpt"),
    "rtf": (".rtf", ".doc"),
    "odt": (".odt",),
    "pdf": (".pdf",),
    "csv": (".csv", ".tsv", ".txt"),
    "txt": (".txt", ".text"),
    "md": (".md", ".markdown"),
    "html": (".html", ".htm", ".xhtml", ".shtml"),
}
_TO_WORD = "在 Word 或 WPS 里另存为 docx 后再导入"
_TO_EXCEL = "在 Excel 或 WPS 里另存为 xlsx 后再导入"
_TO_PDF = "用阅读器另存为 PDF，或导入原来的 Word、Excel 文件"
_SCAN = "这是图片，没有文字可读", "请导入原来的 Word、Excel 文件，或由它们另存的 PDF"
_PACKED = "这是压缩包", "解压后再导入里面的文件"
_UNKNOWN = "认不出这是什么文件", "可以导入 xlsx、xls、csv、docx、doc、wps、pdf、txt、md、html"
_REFUSED = (
    (b"\x89PNG", _SCAN),
    (b"\xff\xd8\xff", _SCAN),
    (b"GIF8", _SCAN),
    (b"II*\0", _SCAN),
    (b"MM\0*", _SCAN),
    (b"Rar!", _PACKED),
    (b"7z\xbc\xaf", _PACKED),
    (b"\x1f\x8b", _PACKED),
    (b"PK\x05\x06", ("压缩包是空的", "重新复制或下载这个文件")),
)
_HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|meta|table|div|p)\b", re.IGNORECASE)
_SHEET_XML = re.compile(r"urn:schemas-microsoft-com:office:spreadsheet|progid=\"Excel", re.I)
_WORD_XML = re.compile(r"<w:wordDocument|<pkg:package|progid=\"Word", re.IGNORECASE)


def sniff(data: bytes, name: str, limits: Limits) -> str:
    """A key of OWN; what is none of them is refused with what to do instead."""
    for mark, (reason, hint) in _REFUSED:
        if data.startswith(mark):
            raise Refused(reason, hint)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if data.startswith(b"PK\x03\x04"):
        return _zipped(Archive(data, limits))
    if data.startswith(ole.MARK):
        return _compound(ole.streams(data))
    if data.startswith(b"{\\rtf"):
        return "rtf"
    return _written(data, PurePath(name).suffix.lower())


def misnamed(kind: str, name: str) -> str:
    """A sentence where the extension says something else, or nothing."""
    suffix = PurePath(name).suffix.lower()
    if suffix in OWN[kind]:
        return ""
    return f"扩展名是“{suffix or '空的'}”，内容却是 {kind}，已按 {kind} 读取"


def _zipped(archive: Archive) -> str:
    if "OFD.xml" in archive.names:
        raise Refused("暂不能读 OFD", _TO_PDF)
    if "mimetype" in archive.names:
        stated = archive.part("mimetype")[:100]
        if stated == b"application/vnd.oasis.opendocument.text":
            return "odt"
        raise Refused("暂不能读这种 OpenDocument 文件", "另存为 xlsx 或 docx 后再导入")
    if "[Content_Types].xml" not in archive.names:
        raise Refused(*_PACKED)
    main = archive.main()
    if main.endswith(".bin"):
        raise Refused("暂不能读二进制工作簿（xlsb）", _TO_EXCEL)
    folder = main.partition("/")[0]
    if folder not in ("xl", "word"):
        raise Refused("这不是表格也不是文档", "可以导入 xlsx、docx、pdf")
    return "xlsx" if folder == "xl" else "docx"


def _compound(names: frozenset[str]) -> str:
    if "EncryptedPackage" in names:
        raise Refused("文件设有打开密码", "在 Office 或 WPS 里打开，去掉密码后另存")
    if "WordDocument" in names:
        return "doc"
    if names & {"Workbook", "Book", "WORKBOOK", "BOOK"}:
        return "xls"
    raise Refused(*_UNKNOWN)


def _written(data: bytes, suffix: str) -> str:
    if _is_binary(data[:4096]):
        raise Refused(*_UNKNOWN)
    text = decode(data)
    head = text[:8192]
    if _SHEET_XML.search(head):
        raise Refused("这是 XML 格式的旧表格", _TO_EXCEL)
    if _WORD_XML.search(head):
        raise Refused("这是 XML 格式的旧文档", _TO_WORD)
    if head.startswith("MIME-Version:") or "\nMIME-Version:" in head:
        raise Refused("这是单文件网页（mht）", _TO_WORD)
    if suffix not in OWN["md"] and (suffix in OWN["html"] or _HTML.search(head)):
        return "html"
    if suffix in OWN["md"]:
        return "md"
    tabled = suffix in (".csv", ".tsv") or (suffix in OWN["xls"] and "\t" in head)
    return "csv" if tabled else "txt"


def _is_binary(head: bytes) -> bool:
    """Nil bytes, but not every second one as in UTF-16."""
    marked = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return b"\0" in head and not marked and head.count(0) * 8 < len(head)
