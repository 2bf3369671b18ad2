from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Ended, Run, files_below

ASKED = ("--name", "示例财政局", "--region", "000000", "--level", "县级")
HOME = "content/departments/caizhengju"


def test_a_new_department_is_written_in_canonical_form(run: Run, portal: Path) -> None:
    rest = ("--short-name", "财政局", "--type", "财政")
    assert run("new", "department", "caizhengju", *ASKED, *rest) == Ended(
        0, f"已写 {HOME}/department.yaml\n", ""
    )
    text = '名称: 示例财政局\n简称: 财政局\n地区: "000000"\n层级: 县级\n类型: 财政\n'
    assert files_below(portal / HOME) == {"department.yaml": text}
    assert run("build").code == 0


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("甲: 乙", '"甲: 乙"'),
        ("甲 #乙", '"甲 #乙"'),
        ('"三公"办', "'\"三公\"办'"),
        ("- 甲", '"- 甲"'),
        ("'甲'乙", "\"'甲'乙\""),
        ("２０２４办", "２０２４办"),
    ],
)
def test_a_name_is_quoted_only_where_it_must_be(
    name: str, written: str, run: Run, portal: Path
) -> None:
    run("new", "department", "x", "--name", name, *ASKED[2:])
    text = (portal / "content/departments/x/department.yaml").read_text("utf-8")
    assert text == f'名称: {written}\n地区: "000000"\n层级: 县级\n'
    assert run("build").code == 0


def test_a_department_that_is_there_is_left_alone(run: Run, portal: Path) -> None:
    before = files_below(portal)
    assert run("new", "department", "shili-bumen", *ASKED) == Ended(
        2, "", "错误：部门“shili-bumen”已有 department.yaml，直接改它就行\n"
    )
    assert files_below(portal) == before


def test_a_folder_without_department_yaml_gets_one(run: Run, portal: Path) -> None:
    (portal / "content/departments/shili-bumen/department.yaml").unlink()
    assert run("new", "department", "shili-bumen", *ASKED).code == 0
    assert run("build").code == 0


@pytest.mark.parametrize(
    "department_id", ["Cai", "财政", "a_b", "-a", "a--b", "a/b", "..", "x" * 81]
)
def test_an_id_that_is_no_address_is_refused(department_id: str, run: Run, portal: Path) -> None:
    before = files_below(portal)
    assert run("new", "department", *ASKED, "--", department_id) == Ended(
        2,
        "",
        f"错误：编号“{department_id}”不能用作网址：只用小写字母、数字和连字符，如 bazhou-zfb\n",
    )
    assert files_below(portal) == before


def test_an_unknown_region_is_refused_with_the_known_ones(run: Run, portal: Path) -> None:
    words = ("--name", "甲", "--region", "511902", "--level", "县级")
    assert run("new", "department", "x", *words) == Ended(
        2, "", "错误：没有代码为“511902”的地区。已有的地区：\n  000000  示例地区\n"
    )


def test_a_portal_without_regions_says_where_to_write_them(run: Run, portal: Path) -> None:
    (portal / "content/regions.yaml").unlink()
    assert run("new", "department", "x", *ASKED) == Ended(
        2,
        "",
        "错误：没有代码为“000000”的地区。已有的地区：\n"
        "  （一个也没有，先在 content/regions.yaml 里写）\n",
    )


def test_regions_with_faults_are_not_passed_over_in_silence(run: Run, portal: Path) -> None:
    (portal / "content/regions.yaml").write_text('- 代码: "1"\n  名称: 甲\n', "utf-8")
    assert run("new", "department", "x", *ASKED) == Ended(
        2,
        "",
        "错误：没有代码为“000000”的地区。已有的地区：\n"
        "  （regions.yaml 里另有写错的，先用 mingzhang build 查看）\n",
    )


def test_an_unknown_level_is_refused_with_the_known_ones(run: Run, portal: Path) -> None:
    words = ("--name", "甲", "--region", "000000", "--level", "县")
    assert run("new", "department", "x", *words) == Ended(
        2, "", "错误：--level 应为 中央、省级、市级、县级、乡级 之一，这里写的是“县”\n"
    )


@pytest.mark.parametrize(
    ("name", "said"),
    [(" ", "--name 后面要写部门的全称"), ("甲\x07", "“甲\\x07”里有不能写进文件的字符")],
)
def test_a_name_that_cannot_be_one_is_refused(name: str, said: str, run: Run, portal: Path) -> None:
    ended = run("new", "department", "x", "--name", name, *ASKED[2:])
    assert ended == Ended(2, "", f"错误：{said}\n")
