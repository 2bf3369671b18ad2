"""`import` of files with odd names, of links, of a file that changes while it is imported."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from generator.scaffold.aside import settle
from generator.scaffold.journal import Copy
from generator.usage import Refusal
from tests.commands.archive import ID, TEXT
from tests.commands.conftest import Run, files_below

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows 的文件名、链接不同")


@POSIX
@pytest.mark.skipif(sys.platform == "darwin", reason="macOS 只有 UTF-8 的文件名")
def test_a_name_that_an_old_system_wrote_is_read(run: Run, archive: Path) -> None:
    name = os.fsdecode(os.fsencode(str(archive)) + "/档案局2022.txt".encode("gbk"))
    Path(name).write_text(TEXT, "utf-8")
    assert "档案局2022.txt 第 4 行" in run("check", name).out
    assert run("import", name).code == 0
    Path(name).write_bytes(b"")
    assert run("check", name).err == "错误：档案局2022.txt：文件是空的；重新复制或下载这个文件\n"


@POSIX
def test_a_link_out_of_the_folder_is_not_followed_and_is_told(run: Run, archive: Path) -> None:
    own, other = archive / "来件" / ID, archive / "别处"
    for folder in (own, other):
        folder.mkdir(parents=True)
    (own / "说明.txt").write_text(TEXT, "utf-8")
    (other / "密.txt").write_text("别人的", "utf-8")
    (own / "密.txt").symlink_to(other / "密.txt")
    (own / "2021").symlink_to(other)
    (own / "断了.txt").symlink_to(other / "没有.txt")
    ended = run("import", "来件", "--keep-original")
    assert (ended.code, ended.err) == (0, "")
    assert ended.out.endswith("没有读（是链接，指到所给的文件夹之外）：2021、密.txt、断了.txt\n")
    kept = archive / "content/departments" / ID / "attachments"
    assert files_below(kept) == {"2022.txt": TEXT}


@POSIX
def test_a_link_within_the_folder_is_followed(run: Run, archive: Path) -> None:
    own = archive / "来件" / ID
    own.mkdir(parents=True)
    (archive / "来件/真的.txt").write_text(TEXT, "utf-8")
    (own / "说明.txt").symlink_to(archive / "来件/真的.txt")
    ended = run("import", str(own.parent))
    assert "是链接" not in ended.out
    assert (archive / "content/departments" / ID / "2022.yaml").is_file()


def test_an_original_that_has_changed_since_it_was_read_is_not_kept(tmp_path: Path) -> None:
    (tmp_path / "原件.pdf").write_bytes(b"now")
    original = Copy(tmp_path / "原件.pdf", "0" * 64)
    files: dict[str, bytes | Path | Copy] = {"2022.yaml": b"new", "2022.pdf": original}
    with pytest.raises(Refusal) as no:
        settle(files, tmp_path / "content")
    assert no.value.both.zh == "“原件.pdf”读过以后又变了，什么也没有写；等它存好，再导入一次"
    assert files_below(tmp_path / "content") == {}
