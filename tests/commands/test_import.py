"""`import`: office files become content; nothing half, nothing of a person's lost."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from openpyxl import Workbook

from generator.scaffold.aside import settle
from tests.commands.archive import ID, NAME, TEXT
from tests.commands.conftest import Ended, Run, files_below

SCHEMA = Path(__file__).parents[2] / "docs/schema/import.schema.json"
SPENDING = (
    ("支出决算表",),
    ("部门：示例市档案局", "", "", "", "金额单位：万元"),
    ("科目编码", "科目名称", "本年支出合计", "基本支出", "项目支出"),
    ("", "合计", 1200.00, 700.00, 500.00),
    ("201", "一般公共服务支出", 1200.00, 700.00, 500.00),
    ("20126", "档案事务", 1200.00, 700.00, 500.00),
    ("2012601", "行政运行", 700.00, 700.00, None),
    ("2012604", "档案馆", 500.00, None, 500.00),
)
READ = """\
示例市档案局（dangan-ju） 2022
读成：2022年度决算，表式 national-2022，0 张表；来源里的数 11 个，用到 11 个
文字：收入支出总体 4 个数、收入 3 个数
"""
WRITTEN = """\
年度: 2022
文种: 决算
金额单位: 万元
表式: national-2022
公开日期: 未载明
来源:
  标题: 示例市档案局2022年度部门决算
说明:
  收入支出总体:
    收入总计: 1200.00
    支出总计: 1199.00
    收入变动:
      方向: 增加
      金额: 100.00
      比较年份: 2021
  收入:
    本年收入合计: 1200.00
    来源:
      - 名称: 一般公共预算财政拨款收入
        金额: 1200.00
        占比: 100%
"""


def workbook(path: Path, year: str = "2022年度") -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append([f"{year}支出决算表"])
    for row in SPENDING[1:]:
        sheet.append(row)
    book.save(path)
    return path


def test_a_text_becomes_the_report_of_the_department_on_its_cover(run: Run, home: Path) -> None:
    ended = run("import", "局.txt")
    assert ended == Ended(
        0,
        f"{READ}已写 content/departments/dangan-ju/2022.yaml\n"
        "接着运行 mingzhang check --department dangan-ju\n",
        "",
    )
    assert (home / "2022.yaml").read_text("utf-8") == WRITTEN


def test_a_trial_run_says_the_same_and_writes_nothing(run: Run, archive: Path) -> None:
    before = files_below(archive)
    ended = run("import", "局.txt", "--dry-run")
    assert ended == Ended(0, f"{READ}将写 content/departments/dangan-ju/2022.yaml\n", "")
    assert files_below(archive) == before


def test_the_same_file_again_changes_no_byte(run: Run, archive: Path) -> None:
    workbook(archive / "表.xlsx")
    words = ("import", "局.txt", "表.xlsx", "--keep-original")
    assert run(*words).code == 0
    before = {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()}
    ended = run(*words)
    assert "与已有的报告相比：没有不同\n没有要写的文件\n" in ended.out
    assert {path: path.read_bytes() for path in archive.rglob("*") if path.is_file()} == before


def test_a_new_figure_is_put_in_its_place_and_shown(run: Run, home: Path) -> None:
    run("import", "局.txt")
    own = WRITTEN.replace("    支出总计:", "    # 与财务核对过\n    支出总计:")
    (home / "2022.yaml").write_text(own.replace("\n", "\r\n"), "utf-8", newline="")
    Path("局.txt").write_text(TEXT.replace("1199.00", "1200.00"), "utf-8")

    ended = run("import", "局.txt")
    assert "改：\n   说明/收入支出总体/支出总计：1199.00 → 1200.00\n已写 " in ended.out
    wanted = own.replace("1199.00", "1200.00").replace("\n", "\r\n")
    assert (home / "2022.yaml").read_bytes() == wanted.encode()


def test_workbook_and_text_of_one_report_make_one_report(run: Run, archive: Path) -> None:
    workbook(archive / "表.xlsx")
    assert run("import", "局.txt", "表.xlsx").code == 0
    made = files_below(archive / "content/departments" / ID)
    assert sorted(made) == ["2022.yaml", "2022/支出决算表.csv", "department.yaml"]
    assert made["2022/支出决算表.csv"].split("\n")[1] == "合计,,1200,700,500"


def test_files_of_two_years_make_two_reports(run: Run, home: Path) -> None:
    Path("去年.txt").write_text(TEXT.replace("2022", "2021").replace("与2021", "与2020"), "utf-8")
    assert run("import", "局.txt", "去年.txt").code == 0
    assert sorted(files_below(home)) == ["2021.yaml", "2022.yaml", "department.yaml"]


def test_a_folder_of_departments_is_imported_in_one_call(run: Run, archive: Path) -> None:
    for name in (ID, "shili-bumen"):
        (archive / "来件" / name).mkdir(parents=True)
        (archive / "来件" / name / "说明.txt").write_text(TEXT.replace(NAME, "我局"), "utf-8")
        (archive / "来件" / name / "照片.jpg").write_bytes(b"x")
    ended = run("import", "来件")
    assert ended.code == 0
    assert ended.out.endswith("没有读（不是能导入的格式）：照片.jpg、照片.jpg\n")
    for name in (ID, "shili-bumen"):
        assert (archive / f"content/departments/{name}/2022.yaml").is_file()


def test_a_report_that_does_not_load_keeps_no_other_back(run: Run, home: Path) -> None:
    (home / "2022.yaml").write_text(WRITTEN.replace("支出总计", "总计支出"), "utf-8")
    Path("去年.txt").write_text(TEXT.replace("2022", "2021").replace("与2021", "与2020"), "utf-8")
    ended = run("import", "局.txt", "去年.txt")
    assert ended.code == 1
    assert ended.out.count("这份报告没有写") == 1
    assert sorted(files_below(home)) == ["2021.yaml", "2022.yaml", "department.yaml"]


def test_the_original_is_kept_under_an_ascii_name_with_its_sum(run: Run, home: Path) -> None:
    run("import", "局.txt", "--keep-original")
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()
    assert (home / "attachments/2022.txt").read_text("utf-8") == TEXT
    assert f"  原件:\n    - 文件: attachments/2022.txt\n      校验: {sha256}\n" in (
        home / "2022.yaml"
    ).read_text("utf-8")


def published(run: Run, home: Path) -> list[str]:
    """The originals that the report names, once `check` has nothing against any of them."""
    said = run("check").out
    assert [code for code in ("FT010", "FT011", "FT035", "FT039", "FT042") if code in said] == []
    lines = (home / "2022.yaml").read_text("utf-8").splitlines()
    return [line.partition("文件: ")[2] for line in lines if "文件: " in line]


KEPT = {"juesuan.txt": "juesuan.txt", "2022.TXT": "2022-2.txt"}


@pytest.mark.parametrize("there", ["juesuan.txt", "决算.txt", "2022", "2022 (1).txt", "2022.TXT"])
def test_a_kept_file_keeps_its_name_if_that_can_be_an_address(
    there: str, run: Run, home: Path
) -> None:
    (home / "attachments").mkdir()
    (home / "attachments" / there).write_text(TEXT, "utf-8")
    assert run("import", "局.txt", "--keep-original").code == 0
    assert published(run, home) == [f"attachments/{KEPT.get(there, '2022.txt')}"]


@pytest.mark.parametrize("name", ["局", "局.文本", "局.txt (1)", "局."])
def test_a_file_without_a_usable_suffix_is_kept_with_that_of_what_it_is(
    name: str, run: Run, archive: Path, home: Path
) -> None:
    (archive / "局.txt").rename(archive / name)
    assert run("import", name, "--keep-original").code == 0
    assert published(run, home) == ["attachments/2022.txt"]


def test_json_follows_its_schema_and_says_where_every_figure_stands(
    run: Run, archive: Path
) -> None:
    workbook(archive / "表.xlsx")
    words = ("import", "局.txt", "表.xlsx", "--dry-run", "--format", "json")
    ended = run(*words)
    data = json.loads(ended.out)
    Draft202012Validator(json.loads(SCHEMA.read_text("utf-8"))).validate(data)
    assert run(*words).out == ended.out
    [report] = data["reports"]
    assert {key: report[key] for key in ("department", "year", "kind", "unit", "profile")} == {
        "department": ID,
        "year": 2022,
        "kind": "决算",
        "unit": "万元",
        "profile": "national-2022",
    }
    assert report["statements"]["收入支出总体"]["支出总计"] == "1199.00"
    assert report["sources"]["说明/收入支出总体/支出总计"] == source("局.txt", line=4)
    table = report["tables"]["T3"]
    assert (table["title"], table["status"], len(table["rows"])) == ("支出决算表", "given", 5)
    last = table["rows"][-1]
    assert (last["side"], last["code"], last["name"]) == (None, "2012604", "档案馆")
    assert last["cells"] == {"total": "500", "basic": None, "project": "500"}
    assert last["sources"]["project"] == source("表.xlsx", sheet="Sheet", cell="E8")


def source(file: str, sheet: str | None = None, cell: str | None = None, line: int = 0) -> object:
    return {"file": file, "page": None, "sheet": sheet, "cell": cell, "line": line or None}


CHOOSE = (
    "加上 --department 编号，已有的部门：dangan-ju、shili-bumen；"
    "没有的先用 mingzhang new department 新建\n"
)
REFUSED: dict[str, tuple[Callable[[Path], object], tuple[str, ...], str]] = {
    "空的和没有的，一行一个": (
        lambda here: (here / "空.pdf").write_bytes(b""),
        ("空.pdf", "无.docx", "局.txt"),
        "空.pdf：文件是空的；重新复制或下载这个文件\n无.docx：没有这个文件；核对文件名和路径\n",
    ),
    "封面上没有部门": (
        lambda here: (here / "甲.txt").write_text(TEXT.replace(NAME, "某局"), "utf-8"),
        ("甲.txt",),
        f"看不出是哪个部门的报告：甲.txt。{CHOOSE}",
    ),
    "别的部门名称里的一段不算": (
        lambda here: (here / "甲.txt").write_text(TEXT.replace(NAME, f"{NAME}资料馆"), "utf-8"),
        ("甲.txt",),
        f"看不出是哪个部门的报告：甲.txt（写的是“{NAME}资料馆”）。{CHOOSE}",
    ),
    "没有年度": (
        lambda here: (here / "甲.txt").write_text(f"{NAME}部门决算\n收入总计1万元", "utf-8"),
        ("甲.txt",),
        "甲.txt：看不出是哪一年的报告；加上 --year 年度，如 --year 2023\n",
    ),
    "没有这个部门": (
        lambda here: None,
        ("局.txt", "--department", "wu"),
        "没有编号为“wu”的部门。已有的部门：dangan-ju、shili-bumen；"
        "没有的先用 mingzhang new department 新建\n",
    ),
    "几个年度不能算作一年": (
        lambda here: (here / "甲.txt").write_text(TEXT.replace("2022年", "2020年"), "utf-8"),
        ("甲.txt", "局.txt", "--year", "2023"),
        "这些文件是几个年度的（2020、2022），不能都算作 2023 年；去掉 --year，或分开导入\n",
    ),
    "没有这种表式": (
        lambda here: None,
        ("局.txt", "--profile", "wu"),
        "局.txt：没有“wu”这种表式；可用的表式：",
    ),
    "文件夹不是部门": (
        lambda here: (here / "来件/某局").mkdir(parents=True),
        ("来件",),
        "文件夹“某局”不是门户里哪个部门的编号或名称；"
        "改文件夹的名字，或先用 mingzhang new department 新建部门\n",
    ),
}


@pytest.mark.parametrize("case", REFUSED)
def test_what_cannot_be_imported_is_refused_and_nothing_written(
    case: str, run: Run, archive: Path
) -> None:
    make, words, said = REFUSED[case]
    make(archive)
    before = files_below(archive)
    ended = run("import", *words)
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(f"错误：{said}")
    assert ended.err == f"错误：{said}" or not said.endswith("\n")
    assert files_below(archive) == before


def test_a_report_that_does_not_load_is_left_alone(run: Run, home: Path) -> None:
    (home / "2022.yaml").write_text(WRITTEN.replace("支出总计", "总计支出"), "utf-8")
    ended = run("import", "局.txt")
    assert ended.code == 1
    assert "content/departments/dangan-ju/2022.yaml:11:5: 错误 FT030" in ended.out
    assert "没有写" in ended.out
    assert "总计支出" in (home / "2022.yaml").read_text("utf-8")


def test_what_cannot_all_be_written_is_put_back(tmp_path: Path) -> None:
    (tmp_path / "甲/乙").mkdir(parents=True)
    (tmp_path / "旧").write_text("旧", "utf-8")
    before = files_below(tmp_path)
    with pytest.raises(OSError, match="甲/乙"):
        settle({"旧": b"x", "新/新": b"x", "甲/乙": b"x"}, tmp_path)
    assert files_below(tmp_path) == before


def test_a_trial_run_needs_no_portal(run: Run, tmp_path: Path) -> None:
    (tmp_path / "局.txt").write_text(TEXT, "utf-8")
    ended = run("import", "局.txt", "--dry-run", "--format", "json")
    assert ended.code == 0
    assert json.loads(ended.out)["reports"][0]["department"] is None


OTHER = TEXT.replace("示例市档案局", "示例市水务局")


def test_a_file_of_another_office_is_not_taken_for_this_ones(run: Run, archive: Path) -> None:
    (archive / "水.txt").write_text(OTHER, "utf-8")
    before = files_below(archive)
    ended = run("import", "局.txt", "水.txt")
    assert (ended.code, ended.out) == (2, "")
    assert ended.err.startswith(
        "错误：水.txt：写的是“示例市水务局”（水.txt 第 1 行），不是“示例市档案局”，没有导入；"
    )
    assert files_below(archive) == before


def test_who_gives_the_department_is_told_that_another_is_named(run: Run, archive: Path) -> None:
    (archive / "水.txt").write_text(OTHER, "utf-8")
    ended = run("import", "水.txt", "--department", ID, "--dry-run")
    assert ended.code == 0
    assert "   水.txt 第 1 行：写的是“示例市水务局”，不是“示例市档案局”\n" in ended.out


def test_two_years_in_one_file_are_two_reports(run: Run, archive: Path, home: Path) -> None:
    more = "第一部分 部门概况\n" + "".join(f"{n}.{n}0万元\n" for n in range(1, 9))
    years = [TEXT + more, TEXT.replace("2022", "2023") + more]
    (archive / "两年.txt").write_text("".join(years), "utf-8")
    assert run("import", "两年.txt").code == 0
    assert sorted(one.name for one in home.glob("*.yaml")) == [
        "2022.yaml",
        "2023.yaml",
        "department.yaml",
    ]
