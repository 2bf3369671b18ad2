"""A new year for every report of the demo: what stays, what goes, and what is refused."""

from __future__ import annotations

import csv
import re
from collections import Counter
from pathlib import Path

import pytest

from generator.findings import Finding
from generator.model.load import load_report
from generator.model.paths import report_leaves
from generator.model.portal import Report, ReportKey
from generator.model.read_report import read_report
from generator.model.values import Day, Figure
from generator.scaffold.carry import OF_THE_FORM
from generator.scaffold.portal_folder import CONTENT, open_portal
from tests.commands.conftest import DEMO, Ended, Run, files_below

REPORTS = sorted(
    (path.parent.name, int(path.stem)) for path in DEMO.glob("departments/*/[0-9]*.yaml")
)
COMMENT = re.compile(r"# \d{4} 年：(.*)")


def loaded(portal: Path, department: str, slug: str) -> tuple[Report, tuple[Finding, ...]]:
    found = open_portal(portal)
    key = next(k for k in found.department(department).reports if k.slug == slug)
    folder = found.department(department).reports[key]
    files, faults = read_report(department, key, folder, found.text, CONTENT)
    report, more = load_report(files, found.profiles(), found.subjects())
    assert report is not None
    return report, (*found.faults, *faults, *more)


def of_the_form(figure: Figure) -> bool:
    return figure.source.path.rsplit("/", 1)[-1] in OF_THE_FORM


def key_of(line: str) -> str:
    """The line without its value; a year of a chart without the year."""
    return re.sub(r"^ +\d{4}:$", "年:", re.sub(r"(?<=:) .*", "", line))


def test_the_demo_has_reports_to_follow() -> None:
    assert len(REPORTS) == 6


@pytest.mark.parametrize(("department", "year"), REPORTS)
def test_a_new_year_loads_without_faults_and_holds_no_amount(
    department: str, year: int, run: Run, demo: Path
) -> None:
    ended = run("new", "year", department, str(year + 1))
    assert ended.code == 0
    report, faults = loaded(demo, department, str(year + 1))
    assert faults == ()
    assert report.key == ReportKey(year + 1)
    stated = [leaf for leaf in report_leaves(report) if isinstance(leaf, Figure) and leaf.is_given]
    assert [figure.source.path for figure in stated if not of_the_form(figure)] == []
    assert {leaf.text for leaf in report_leaves(report) if isinstance(leaf, Day)} == {"未载明"}


@pytest.mark.parametrize(("department", "year"), REPORTS)
def test_last_years_amounts_stand_beside_as_comments(
    department: str, year: int, run: Run, demo: Path
) -> None:
    report, _ = loaded(demo, department, str(year))
    amounts = Counter(
        leaf.text
        for leaf in report_leaves(report)
        if isinstance(leaf, Figure) and leaf.is_given and leaf.source.file.endswith(".yaml")
        if not of_the_form(leaf)
    )
    run("new", "year", department, str(year + 1))
    text = (demo / f"content/departments/{department}/{year + 1}.yaml").read_text("utf-8")
    beside = Counter(words.rsplit(": ", 1)[-1].strip('"') for words in COMMENT.findall(text))
    assert amounts - beside == Counter()


@pytest.mark.parametrize(("department", "year"), REPORTS)
def test_keys_names_and_codes_keep_their_order(
    department: str, year: int, run: Run, demo: Path
) -> None:
    run("new", "year", department, str(year + 1))
    home = demo / f"content/departments/{department}"
    old, new = ((home / f"{y}.yaml").read_text("utf-8").splitlines() for y in (year, year + 1))
    keys = [key_of(line) for line in new if not re.match(r" *# \d{4} 年：", line)]
    assert keys == [key_of(line) for line in old if key_of(line) in keys]


def test_every_word_of_a_short_report_finds_its_place(run: Run, demo: Path) -> None:
    """The top of a real one; test_draft.py has the odd ways of writing."""
    run("new", "year", "bazhong-zfb", "2021")
    text = (demo / "content/departments/bazhong-zfb/2021.yaml").read_text("utf-8")
    assert text.startswith("""\
年度: 2021
文种: 决算
金额单位: 万元
表式: sichuan-2020-13
公开日期: 未载明
来源:
  标题: 巴中市人民政府办公室2021年度部门决算

附表:
  - 收入支出决算总表
""")
    assert (
        """\
说明:
  收入支出总体:
    收入总计:            # 2020 年：2447.25
    收入组成:
      - 名称: 年初结转和结余
        金额:            # 2020 年：306.61
      - 名称: 一般公共预算财政拨款收入
        金额:            # 2020 年：2140.64
    收入变动:
      方向:            # 2020 年：减少
      金额:            # 2020 年：501.49
      幅度:            # 2020 年：17%
      比较年份: 2020
      原因:            # 2020 年：网站集约化平台建设经费减少，压减一般开支
"""
        in text
    )
    assert (
        """\
    数据:
      2021:
        收入:            # 2020 年：2447.25
        支出:            # 2020 年：2176.91
      2020:
        收入:            # 2019 年：2948.74
        支出:            # 2019 年：2491.52
"""
        in text
    )


def test_prose_and_annexes_keep_their_headings_only(run: Run, demo: Path) -> None:
    run("new", "year", "bazhong-zfb", "2021")
    home = demo / "content/departments/bazhong-zfb"
    assert (home / "2021.md").read_text("utf-8") == "# 主要职能\n\n# 重点工作\n\n# 机构设置\n"
    assert sorted(files_below(home / "2021")) == ["annex-1.md", "annex-2.md"]
    for text in files_below(home / "2021").values():
        assert all(line.startswith("#") for line in text.splitlines() if line)


def test_csv_tables_keep_rows_and_heads_with_amounts_empty(run: Run, demo: Path) -> None:
    run("new", "year", "putuo-shgzb", "2025")
    home = demo / "content/departments/putuo-shgzb"
    old, new = files_below(home / "2024"), files_below(home / "2025")
    assert list(old) == list(new)
    assert len(old) == 4
    for name in old:
        [head, *rows] = csv.reader(old[name].splitlines())
        emptied = [[*row[:2], *("" for _ in row[2:])] for row in rows]
        assert list(csv.reader(new[name].splitlines())) == [head, *emptied]


def test_a_portal_with_a_new_year_builds(run: Run, demo: Path) -> None:
    for department, year in REPORTS:
        run("new", "year", department, str(year + 1))
    assert run("build").code == 0


def test_what_is_written_is_told(run: Run, demo: Path) -> None:
    assert run("new", "year", "bazhou-zfb", "2024") == Ended(
        0,
        "已写 content/departments/bazhou-zfb/2024/annex-1.md\n"
        "已写 content/departments/bazhou-zfb/2024/annex-2.md\n"
        "已写 content/departments/bazhou-zfb/2024.md\n"
        "已写 content/departments/bazhou-zfb/2024.yaml\n",
        "",
    )


def test_a_form_that_is_not_of_that_year_is_remarked_on(run: Run, demo: Path) -> None:
    assert run("new", "year", "panzhihua-zfb", "2020").err == (
        "表式 sichuan-2019 不是 2020 年的；这一年的表式：sichuan-2020-13、sichuan-2020-14。"
        "要换的话删去刚写的文件，加 --profile 表式 再做一次\n"
    )


@pytest.mark.parametrize(
    ("department", "year", "profile"),
    [
        ("panzhihua-zfb", "2020", "sichuan-2020-13"),
        ("bazhong-zfb", "2021", "sichuan-2020-14"),
        ("luzhou-zfb", "2023", "sichuan-2023"),
        ("putuo-shgzb", "2025", "sichuan-2023"),
        ("bazhou-zfb", "2024", "shanghai-2024"),
    ],
)
def test_another_form_takes_over_what_it_has_in_common(
    department: str, year: str, profile: str, run: Run, demo: Path
) -> None:
    ended = run("new", "year", department, year, "--profile", profile)
    assert (ended.code, ended.err) == (0, "")
    report, faults = loaded(demo, department, year)
    assert (faults, report.profile.id) == ((), profile)
    titles = [one.title.text for one in report.body.listed_tables if one.title]
    assert titles == [table.name for table in report.profile.tables]


def test_another_year_than_the_latest_may_be_followed(run: Run, demo: Path) -> None:
    run("new", "year", "yanbian-zfb", "2021")
    run("new", "year", "yanbian-zfb", "2023", "--from", "2020")
    text = (demo / "content/departments/yanbian-zfb/2023.yaml").read_text("utf-8")
    assert "收入总计:            # 2020 年：850.18\n" in text
    assert "比较年份: 2022\n" in text


def test_the_first_report_of_a_department_needs_a_form(run: Run, portal: Path) -> None:
    run("new", "department", "a", "--name", "甲", "--region", "000000", "--level", "县级")
    assert run("new", "year", "a", "2023") == Ended(
        2,
        "",
        "错误：a 没有 2023 年以前的决算可以沿用（已有：无）。从空白做起请写 --profile 表式，"
        "可用的表式：national-2019、national-2020、national-2022、shanghai-2024、"
        "sichuan-2019、sichuan-2020-13、sichuan-2020-14、sichuan-2023\n",
    )
    assert run("new", "year", "a", "2023", "--profile", "sichuan-2023").code == 0
    report, faults = loaded(portal, "a", "2023")
    assert faults == ()
    assert report.body.origin is not None
    assert report.body.origin.title is not None
    assert report.body.origin.title.text == "甲2023年度部门决算"


def test_a_budget_follows_a_budget(run: Run, portal: Path) -> None:
    assert run("new", "year", "shili-bumen", "2024-budget", "--profile", "sichuan-2023").code == 0
    assert run("new", "year", "shili-bumen", "2025-budget").code == 0
    report, faults = loaded(portal, "shili-bumen", "2025-budget")
    assert (faults, report.key) == ((), ReportKey(2025, "预算"))


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (
            "bazhou 2024",
            "没有编号为“bazhou”的部门。已有的部门：bazhong-zfb、bazhou-zfb、"
            "luzhou-zfb、panzhihua-zfb、putuo-shgzb、yanbian-zfb",
        ),
        ("bazhou-zfb 2023", "bazhou-zfb 已有 2023，直接改它就行"),
        ("bazhou-zfb 24", "年度应为四位数字，如 2024，预算写 2024-budget；这里写的是“24”"),
        (
            "bazhou-zfb ２０２４",
            "年度应为四位数字，如 2024，预算写 2024-budget；这里写的是“２０２４”",
        ),
        ("bazhou-zfb 2024 --from 2022", "bazhou-zfb 没有 2022。已有：2023"),
        (
            "bazhou-zfb 2024 --profile x",
            "没有“x”这种表式。可用的表式："
            "national-2019、national-2020、national-2022、shanghai-2024、"
            "sichuan-2019、sichuan-2020-13、sichuan-2020-14、sichuan-2023",
        ),
        (
            "bazhou-zfb 2022",
            "bazhou-zfb 没有 2022 年以前的决算可以沿用（已有：2023）。"
            "从空白做起请写 --profile 表式，可用的表式："
            "national-2019、national-2020、national-2022、shanghai-2024、sichuan-2019、"
            "sichuan-2020-13、sichuan-2020-14、sichuan-2023",
        ),
    ],
)
def test_what_cannot_be_is_refused(words: str, said: str, run: Run, demo: Path) -> None:
    before = files_below(demo)
    assert run("new", "year", *words.split()) == Ended(2, "", f"错误：{said}\n")
    assert files_below(demo) == before


def test_a_stray_file_of_that_year_is_left_alone(run: Run, demo: Path) -> None:
    (demo / "content/departments/bazhou-zfb/2024").mkdir()
    before = files_below(demo)
    assert run("new", "year", "bazhou-zfb", "2024") == Ended(
        2, "", "错误：bazhou-zfb 里已有 2024，没有动它；不要的话先移走\n"
    )
    assert files_below(demo) == before


def test_a_report_with_faults_is_not_followed_but_shown(run: Run, demo: Path) -> None:
    file = demo / "content/departments/bazhou-zfb/2023.yaml"
    file.write_text(file.read_text("utf-8").replace("年度: 2023\n", "年度: 2022\n", 1), "utf-8")
    before = files_below(demo)
    ended = run("new", "year", "bazhou-zfb", "2024")
    assert (ended.code, ended.err) == (1, "共 1 处错误，未生成任何文件\n")
    assert ended.out.startswith("content/departments/bazhou-zfb/2023.yaml:1:5: 错误 ")
    assert files_below(demo) == before


def test_a_failure_half_way_leaves_nothing(
    run: Run, demo: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = files_below(demo)
    real = Path.rename

    def full(self: Path, other: Path) -> Path:
        if other.suffix == ".yaml":
            raise OSError(28, "No space left on device", str(other))
        return real(self, other)

    monkeypatch.setattr(Path, "rename", full)
    assert run("new", "year", "bazhou-zfb", "2024").code == 2
    monkeypatch.undo()
    assert files_below(demo) == before


def test_the_originals_of_last_year_are_not_those_of_this(run: Run, demo: Path) -> None:
    home = demo / "content/departments/bazhou-zfb"
    (home / "attachments").mkdir()
    (home / "attachments/2023.txt").write_text("x", "utf-8")
    report = home / "2023.yaml"
    kept = "  原件:\n    - 文件: attachments/2023.txt\n"
    report.write_text(report.read_text("utf-8").replace("来源:\n", f"来源:\n{kept}", 1), "utf-8")
    assert run("new", "year", "bazhou-zfb", "2024").code == 0
    new, faults = loaded(demo, "bazhou-zfb", "2024")
    assert faults == ()
    assert new.body.origin is not None
    assert new.body.origin.files == ()
