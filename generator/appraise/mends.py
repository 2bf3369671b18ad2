"""How to mend it, for one who has the file and no content: nothing is registered there."""

from __future__ import annotations

import re
from dataclasses import replace

from generator.findings import Finding

# A clause that speaks of the content: of its keys, its folders, its 差异说明.
_OF_CONTENT = re.compile(
    r"差异说明|登记|department\.yaml|subjects/|别名|写 [^ ，；。]|之下|录入|不要改日期|科目编码录错"
    r"|改编码|未完成原因$"
)
_STOPS = re.compile(r"[；。]")
OWN = {
    "FT112": "补上这一节；没有这项收支的，也写明没有",
    "FT117": "有数的，删去“无数据”；没有数的，写明无数据",
    "FT120": "补上图的数据，或改正编号",
    "FT122": "写上内容；没有这件事的写明没有；不需要这一栏的，把标题也删去",
    "FT124": "核对单位名称，看是否抄自别家的稿子",
    "FT130": "删去或隐去中间几位",
    "FT412": "核对两处；口径不同的，写明口径",
    "FT440": "核对车辆数；确无车辆的，写明这笔钱的由来",
    "FT443": "写明其他用车的用途，如下乡调研、督查督办",
    "FT473": "照当年的科目表改名称",
    "FT477": "写明原因：为什么没有花完，或为什么超出",
    "FT490": "核对完成值；确未达到的，写明原因",
}
PLAIN = "核对这一处"


def mended(finding: Finding) -> Finding:
    return replace(finding, hint=OWN.get(finding.code) or bare(finding.hint))


def bare(hint: str) -> str:
    """The clauses that a person with only the file can follow."""
    clauses = [one.strip() for one in _STOPS.split(hint)]
    kept = [one for one in clauses if one and not _OF_CONTENT.search(one)]
    said = re.sub(r"对?照原件：?|(?<=核对)原件", "", "；".join(kept))
    return said or PLAIN
