"""`import` of the files of many departments, of which some cannot be read."""

from __future__ import annotations

from pathlib import Path

from tests.commands.archive import ID, NAME, TEXT
from tests.commands.conftest import Run, files_below

BROKEN = "PDF 不完整，没有结束标记；重新复制或下载这个文件"


def arrived(archive: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        path = archive / "来件" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def test_one_unreadable_file_keeps_back_its_own_report_and_no_other(
    run: Run, archive: Path
) -> None:
    text = TEXT.replace(NAME, "我局")
    last = text.replace("2022", "2021").replace("与2021", "与2020")
    arrived(
        archive,
        {
            f"{ID}/2022/说明.txt": text,
            f"{ID}/2022/表.pdf": "%PDF-1.4 断了",
            f"{ID}/2021/说明.txt": last,
            "shili-bumen/说明.txt": text,
            "没有这个局/说明.txt": text,
        },
    )
    ended = run("import", "来件")
    assert ended.code == 2
    assert ended.err == (
        "错误：文件夹“没有这个局”不是门户里哪个部门的编号或名称；"
        "改文件夹的名字，或先用 mingzhang new department 新建部门\n"
        f"{ID}/表.pdf：{BROKEN}\n"
        f"因此整份没有写：{NAME}2022年度决算；改好文件再导入一次，其余的报告不受影响\n"
    )
    departments = archive / "content/departments"
    assert sorted(files_below(departments / ID)) == ["2021.yaml", "department.yaml"]
    assert (departments / "shili-bumen/2022.yaml").is_file()


def test_an_unreadable_file_of_no_certain_year_keeps_back_all_of_its_department(
    run: Run, archive: Path
) -> None:
    text = TEXT.replace(NAME, "我局")
    arrived(
        archive,
        {f"{ID}/a.txt": text, f"{ID}/b.pdf": "%PDF-1.4 断了", "shili-bumen/a.txt": text},
    )
    ended = run("import", "来件", "--dry-run")
    assert ended.code == 2
    assert ended.out.count("将写 content/departments/shili-bumen/2022.yaml") == 1
    assert ID not in ended.out
    assert f"因此整份没有写：{NAME}2022年度决算；" in ended.err
