"""The faults of the finished site: code → title. Wording stands where they are found."""

from __future__ import annotations

FINISHED = {
    "FT701": "链接所指的页面不存在",
    "FT702": "链接所指的位置不存在",
    "FT703": "同一页里编号重复",
    "FT704": "没有任何页面链接到这一页",
    "FT705": "标题的级别不对",
    "FT706": "页面没有标题",
    "FT707": "页面向别处取文件",
    "FT708": "表头没有写明所管的是行还是列",
    "FT709": "目录与标题不一致",
    "FT710": "空表没有表头或没有说明",
    "FT711": "页面标签不全",
}
