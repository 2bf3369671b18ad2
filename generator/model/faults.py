"""All faults of reading and loading: code → title. Codes are never reused."""

from __future__ import annotations

from generator.content.faults import TITLES as READING

LOADING = {
    "FT030": "没有这一项",
    "FT031": "应为列表、成组的项或一个值",
    "FT032": "值的写法不对",
    "FT033": "缺少必需的内容",
    "FT034": "不认识的文件",
    "FT035": "同一内容给了两次",
    "FT036": "所指的东西不存在",
    "FT037": "内容与文件名不符",
    "FT038": "文字的分节不对",
    "FT039": "名称不能用作网址",
    "FT040": "没有这个位置",
    "FT041": "原件与校验值不符",
    "FT042": "原件不能照原样发布",
}
TITLES = READING | LOADING
