from __future__ import annotations

from pathlib import Path

import pytest

from tests.commands.conftest import Ended, Run, files_below

SITE = """\
# 门户自己的事。改好后在门户文件夹里运行 mingzhang build，网站就在 site 里。
名称: 示例门户
方式: 演示            # 正式发布时写 网站 或 栏目
"""
DEPARTMENT = """\
名称: 示例部门
地区: "000000"
层级: 县级
"""
REPORT = """\
# 一份报告。金额写在冒号后面：不适用的留空，未公开的写 未公开，没有说到的删去那一行。
年度: 2024
文种: 决算
金额单位: 万元
表式: sichuan-2023
公开日期: 未载明
来源:
  标题: 示例部门2024年度部门决算

附表:
  - 收入支出决算总表
  - 收入决算表
  - 支出决算表
  - 财政拨款收入支出决算总表
  - 财政拨款支出决算明细表
  - 一般公共预算财政拨款支出决算表
  - 一般公共预算财政拨款支出决算明细表
  - 一般公共预算财政拨款基本支出决算表
  - 一般公共预算财政拨款项目支出决算表
  - 政府性基金预算财政拨款收入支出决算表
  - 国有资本经营预算财政拨款收入支出决算表
  - 国有资本经营预算财政拨款支出决算表
  - 财政拨款“三公”经费支出决算表

说明:
  收入支出总体:
    收支总计:
  收入:
    本年收入合计:
    来源:
      - 名称: 一般公共预算财政拨款收入
        金额:
  支出:
    本年支出合计:
    构成:
      - 名称: 基本支出
        金额:
      - 名称: 项目支出
        金额:
"""
REGIONS = """\
# 地区：代码是六位行政区划代码；有上级的另写 上级。
- 代码: "000000"
  名称: 示例地区
  层级: 县级
"""
FILES = {
    "content/departments/shili-bumen/2024.yaml": REPORT,
    "content/departments/shili-bumen/department.yaml": DEPARTMENT,
    "content/regions.yaml": REGIONS,
    "content/site.yaml": SITE,
}
TOLD = """\
已写 我的门户/content/site.yaml
已写 我的门户/content/regions.yaml
已写 我的门户/content/departments/shili-bumen/department.yaml
已写 我的门户/content/departments/shili-bumen/2024.yaml
"""


def test_a_new_portal_holds_a_site_a_region_and_one_report(run: Run, tmp_path: Path) -> None:
    assert run("init", "我的门户") == Ended(0, TOLD, "")
    assert files_below(tmp_path / "我的门户") == FILES


def test_a_new_portal_builds_at_once_without_findings(run: Run, tmp_path: Path) -> None:
    run("init", "我的门户")
    built = run("build", "--portal", "我的门户")
    assert (built.code, built.out) == (0, "")
    assert (tmp_path / "我的门户/site/departments/shili-bumen/2024/index.html").is_file()


def test_an_empty_folder_or_a_fresh_repository_is_filled(run: Run, tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    assert run("init", ".").code == 0
    assert files_below(tmp_path) == {".git": "/", **FILES}


def test_a_folder_that_holds_something_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.txt").write_text("甲", "utf-8")
    assert run("init", ".") == Ended(
        2, "", "错误：“.”里已有东西，没有动它；请换一个新的或空的文件夹\n"
    )
    assert files_below(tmp_path) == {"notes.txt": "甲"}


def test_a_file_in_the_way_is_left_alone(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").write_text("甲", "utf-8")
    assert run("init", "a") == Ended(2, "", "错误：“a”已有，而且不是文件夹\n")
    assert files_below(tmp_path) == {"a": "甲"}


def test_a_failure_half_way_leaves_nothing(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(self: Path, other: Path) -> Path:
        raise OSError(28, "No space left on device", str(other))

    monkeypatch.setattr(Path, "rename", full)
    ended = run("init", "a/b")
    assert ended == Ended(2, "", f"错误：{Path('a/b/content')} 读不出或写不进：磁盘已满\n")
    assert files_below(tmp_path) == {}
