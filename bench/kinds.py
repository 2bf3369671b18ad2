"""One page of every kind of the demo, with the name it goes by in the tables of `bench`."""

from __future__ import annotations

from pathlib import Path

REPORT = "/departments/bazhong-zfb/2020/"
KINDS = {
    "首页": "/",
    "地区": "/regions/510000/",
    "部门一览": "/departments/",
    "部门": "/departments/bazhong-zfb/",
    "报告": REPORT,
    "报表": f"{REPORT}t3/",
    "报告里的科目": f"{REPORT}subjects/2010301/",
    "三公经费": f"{REPORT}three-public/",
    "绩效": f"{REPORT}performance/",
    "绩效项目": f"{REPORT}performance/zhengwu-fangtan/",
    "附件": f"{REPORT}annex/1/",
    "核对结果": f"{REPORT}checks/",
    "科目一览": "/subjects/",
    "科目": "/subjects/functional/2010301/",
    "名词一览": "/glossary/",
    "名词": "/glossary/three-public-expenses/",
    "对比": "/compare/",
    "自选": "/explore/",
    "搜索": "/search/",
    "数据质量": "/checks/",
    "关于": "/about/",
    "网站地图": "/sitemap/",
}


def built_kinds(site: Path) -> dict[str, str]:
    """Those the built demo has."""
    return {
        name: address
        for name, address in KINDS.items()
        if (site / address.strip("/") / "index.html").is_file()
    }
