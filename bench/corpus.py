"""A whole portal of any size, the same for the same seed: departments × up to ten years."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from random import Random

from bench.catalogue import OLD_PROFILE, YEARS, old_profile
from bench.emit import Code, to_yaml
from bench.figures import years_of
from bench.report import report_files
from bench.words import BUREAUS, PLACES

SITE = """\
名称: 样例财政公开
副题: 用来量速度的样例，数字都是编的
主办单位: 样例省财政厅
联系方式: 不对外
方式: 栏目
域名: https://mingzhang.example
栏目名称: 部门决算公开
栏目类型: 数据发布
简介: 按种子生成的样例内容，供测量用。
"""
ABOUT = """\
---
标题: 关于本站
简介: 样例内容的来历
---

本站的部门和数字都是程序编出来的，只用来测量生成网站要花多少时间。
"""
PROVINCE = "990000"


def write_corpus(folder: Path, reports: int, seed: int = 1) -> None:
    """Write `folder/content`; a department has ten years, the last one what is left."""
    content = folder / "content"
    for name, text in corpus(reports, seed):
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8", newline="\n")


def corpus(reports: int, seed: int) -> Iterator[tuple[str, str]]:
    """File names below content, and their texts."""
    departments = -(-reports // len(YEARS))
    places = PLACES[: max(1, min(len(PLACES), departments // 2))]
    yield "site.yaml", SITE
    yield "pages/about.md", ABOUT
    yield "regions.yaml", regions(places)
    yield f"profiles/{OLD_PROFILE}.yaml", old_profile()
    for number in range(departments):
        years = YEARS[-min(len(YEARS), reports - number * len(YEARS)) :]
        yield from department(number, places, years, Random(f"{seed}/{number}"))


def regions(places: tuple[str, ...]) -> str:
    head = f'- 代码: "{PROVINCE}"\n  名称: 样例省\n  层级: 省级\n'
    return head + "".join(
        f'- 代码: "{adcode(n)}"\n  名称: {place}\n  层级: 县级\n  上级: "{PROVINCE}"\n'
        for n, place in enumerate(places)
    )


def adcode(place: int) -> str:
    return f"9901{place + 1:02}"


def department(
    number: int, places: tuple[str, ...], years: range, rng: Random
) -> Iterator[tuple[str, str]]:
    place = number % len(places)
    series, bureau = divmod(number // len(places), len(BUREAUS))
    short = BUREAUS[bureau] + (f"第{series + 1}分局" if series else "")
    name = places[place] + short
    folder = f"departments/d{number + 1:04}"
    body = {"名称": name, "地区": Code(adcode(place)), "层级": "县级", "类型": "政府部门"}
    yield f"{folder}/department.yaml", to_yaml(body)
    for before, facts in pairwise(years_of(rng, years)):
        for file, text in report_files(name, facts, before, rng).items():
            yield f"{folder}/{file}", text
