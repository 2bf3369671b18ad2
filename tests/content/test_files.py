from __future__ import annotations

import os
from pathlib import Path

import pytest

from generator.content.files import decode, list_files, misplaced_files, read_file
from tests.content.said import said

RESAVE = "用记事本打开，点“另存为”，编码选 UTF-8，再保存"


def write(root: Path, *names: str) -> None:
    for name in names:
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("甲: 1\n", encoding="utf-8")


def test_text_comes_without_bom_and_with_plain_line_ends(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes("\ufeff甲: 1\r\n乙: 2\r".encode())
    assert read_file(tmp_path, "a.yaml") == ("甲: 1\n乙: 2\n", ())


def test_a_file_in_gbk_is_named_so_and_read_all_the_same() -> None:
    text, faults = decode("a: 1\n收入: 一般公共预算\n".encode("gbk"), "a.yaml")
    assert text == "a: 1\n收入: 一般公共预算\n"
    assert said(faults) == [f"2:1+1 FT001 文件是 GBK（ANSI）编码，应为 UTF-8 → {RESAVE}"]


ENCODINGS = {
    "UTF-16 带标记": (
        "收入: 1\n".encode("utf-16"),
        f"1:1+1 FT001 文件是 UTF-16（记事本里叫“Unicode”）编码，应为 UTF-8 → {RESAVE}",
    ),
    "UTF-16 不带标记": (
        "收入: 1234567\n".encode("utf-16-le"),
        f"1:1+1 FT001 文件是 UTF-16 编码，应为 UTF-8 → {RESAVE}",
    ),
    "空字节": (
        b"a: 1\0\n",
        f"1:1+1 FT001 文件里有空字节，不是文本文件 → {RESAVE}",
    ),
    "改名的 xlsx": (
        b"PK\x03\x04\x14\0",
        "1:1+1 FT001 这是 Office 文件（docx、xlsx）或压缩包，不是文本文件 → "
        "只改扩展名不够：把文字复制到记事本，编码选 UTF-8 保存；原件放进 attachments 文件夹",
    ),
    "改名的 doc": (
        b"\xd0\xcf\x11\xe0\xa1\xb1",
        "1:1+1 FT001 这是旧版 Office 或 WPS 文件，不是文本文件 → "
        "只改扩展名不够：把文字复制到记事本，编码选 UTF-8 保存；原件放进 attachments 文件夹",
    ),
    "半个字": (
        "收入: 1\n支出: 收".encode()[:-1],
        "2:5+1 FT001 这里的字节（E6）不是 UTF-8 文字 → "
        f"删去这里的乱码重新输入；整个文件都是乱码的，{RESAVE}",
    ),
    "UTF-8 里混进 GBK": (
        "收入: ".encode() + "办公".encode("gbk"),
        "1:5+1 FT001 这里的字节（B0）不是 UTF-8 文字 → "
        f"删去这里的乱码重新输入；整个文件都是乱码的，{RESAVE}",
    ),
}


@pytest.mark.parametrize("name", ENCODINGS)
def test_a_file_that_is_not_utf8_is_answered_in_full(name: str) -> None:
    data, message = ENCODINGS[name]
    text, faults = decode(data, "a.yaml")
    assert (text, said(faults)) == (None, [message])


@pytest.mark.parametrize("name", ["../秘密.yaml", "/etc/hosts", "甲/../../秘密.yaml", "链接.yaml"])
def test_nothing_outside_the_folder_is_read(tmp_path: Path, name: str) -> None:
    write(tmp_path, "秘密.yaml", "内容/甲/a.yaml")
    (tmp_path / "内容" / "链接.yaml").symlink_to(tmp_path / "秘密.yaml")
    text, faults = read_file(tmp_path / "内容", name)
    assert text is None
    assert said(faults) == [
        f"1:1+1 FT011 “{name}”指向内容文件夹之外，不予读取 → "
        "把文件复制到内容文件夹里，用不带 .. 的相对路径指名"
    ]


def test_what_cannot_be_read_is_answered(tmp_path: Path) -> None:
    (tmp_path / "夹").mkdir()
    (tmp_path / "大.yaml").write_bytes(b"a" * 2_000_001)
    os.mkfifo(tmp_path / "管道")
    (tmp_path / "圈").symlink_to(tmp_path / "圈")
    hint = "核对文件名与所在文件夹；大小写、扩展名都要一致"
    assert [said(read_file(tmp_path, name, 2_000_000)[1]) for name in ("无", "夹", "大.yaml")] == [
        [f"1:1+1 FT019 没有“无”这个文件 → {hint}"],
        ["1:1+1 FT019 “夹”不是文件 → 改为指名一个文件"],
        [
            "1:1+1 FT010 文件超过 2 MB，不予读取 → "
            "把长表拆成几个 CSV 文件；原件放进 attachments 文件夹"
        ],
    ]
    for odd in ("管道", "圈", "a\0b"):
        assert read_file(tmp_path, odd)[0] is None


def test_what_editors_and_systems_leave_is_not_content(tmp_path: Path) -> None:
    write(tmp_path, "b.yaml", "甲/2023.md", "A.csv", "甲/2023/支出决算表.csv")
    write(tmp_path, ".git/x", ".DS_Store", "b.yaml~", "b.yaml.bak", ".b.yaml.swp", "~$表.xlsx")
    write(tmp_path, "Thumbs.db", "甲/desktop.ini", "#b.yaml#", "甲/x.tmp")
    assert list_files(tmp_path) == ("A.csv", "b.yaml", "甲/2023.md", "甲/2023/支出决算表.csv")


def test_links_out_of_the_folder_are_not_listed_but_reported(tmp_path: Path) -> None:
    write(tmp_path, "外/a.yaml", "内/b.yaml")
    (tmp_path / "内" / "c.yaml").symlink_to(tmp_path / "外" / "a.yaml")
    (tmp_path / "内" / "d").symlink_to(tmp_path / "外")
    (tmp_path / "内" / "e.yaml").symlink_to("b.yaml")
    assert list_files(tmp_path / "内") == ("b.yaml", "e.yaml")
    faults = misplaced_files(tmp_path / "内")
    assert [(f.code, f.where.file) for f in faults] == [("FT011", "c.yaml"), ("FT011", "d")]


def test_names_that_differ_only_by_case_are_reported(tmp_path: Path) -> None:
    write(tmp_path, "a.yaml", "A.yaml")
    if len(list_files(tmp_path)) == 1:
        return  # the file system itself keeps them from being two
    assert said(misplaced_files(tmp_path)) == [
        "1:1+1 FT020 与“A.yaml”只差大小写，在 Windows 上会互相覆盖 → 给其中一个换个名字"
    ]


def test_a_name_that_is_no_text_is_reported(tmp_path: Path) -> None:
    try:
        Path(os.fsdecode(bytes(tmp_path) + b"/\xca\xd5.yaml")).write_text("a: 1\n")
    except (OSError, UnicodeError):
        return  # the file system takes only UTF-8 names
    assert list_files(tmp_path) == ()
    assert said(misplaced_files(tmp_path)) == [
        "1:1+1 FT020 文件名不是 UTF-8 文字 → 改成英文或汉字的文件名"
    ]
