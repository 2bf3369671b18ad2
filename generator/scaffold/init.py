"""A new portal folder that builds at once: a site, a region, a department with one report."""

from __future__ import annotations

from pathlib import Path

from generator.model.bind import Faults
from generator.model.frame_texts import FrameTexts
from generator.model.load_profiles import load_profiles
from generator.model.portal import ReportKey
from generator.scaffold.aside import put
from generator.scaffold.blank_report import blank_report
from generator.scaffold.department import DepartmentWords
from generator.usage import Refusal

DEPARTMENT, YEAR, PROFILE = "shili-bumen", 2024, "sichuan-2023"
REGION = "000000"
SITE = """\
# 门户自己的事。改好后在门户文件夹里运行 mingzhang build，网站就在 site 里。
名称: 示例门户
方式: 演示            # 正式发布时写 网站 或 栏目
"""
REGIONS = f"""\
# 地区：代码是六位行政区划代码；有上级的另写 上级。
- 代码: "{REGION}"
  名称: 示例地区
  层级: 县级
"""
REPORT_HEAD = (
    "# 一份报告。金额写在冒号后面：不适用的留空，未公开的写 未公开，没有说到的删去那一行。\n"
)
KEPT = {".git"}


def init(folder: Path) -> tuple[str, ...]:
    """The files written, relative to `folder`, which must be new or empty."""
    if folder.exists() and not folder.is_dir():
        raise Refusal(f"“{folder}”已有，而且不是文件夹", f"{folder} exists and is no folder")
    if folder.is_dir() and {path.name for path in folder.iterdir()} - KEPT:
        raise Refusal(
            f"“{folder}”里已有东西，没有动它；请换一个新的或空的文件夹",
            f"{folder} is not empty and was left alone; give a new or an empty folder",
        )
    files = _files()
    put(files, folder)
    return tuple(files)


def _files() -> dict[str, str]:
    profile = load_profiles(FrameTexts({}, "", Faults()), [])[PROFILE]
    here = f"content/departments/{DEPARTMENT}"
    words = DepartmentWords(name="示例部门", region=REGION, level="县级")
    return {
        "content/site.yaml": SITE,
        "content/regions.yaml": REGIONS,
        f"{here}/department.yaml": words.text(),
        f"{here}/{YEAR}.yaml": REPORT_HEAD + blank_report(words.name, ReportKey(YEAR), profile),
    }
