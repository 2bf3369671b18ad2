"""各部分、各节标题的说法：四川、上海、全国表式与它们的变体。"""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.importers.text.passage import plain

NUMBER = re.compile(
    r"(?P<mark>第[一二三四五六七八九十]{1,3}(?:部分|章|节)|[一二三四五六七八九十]{1,3}[、.．，]?"
    r"|（[一二三四五六七八九十\d]{1,3}）[、.]?|\d{1,2}[、.．](?!\d)|)"
)
_DOTS = re.compile(r"[.…·．]{3,}\d*$|…+\d*$")
_YEARED = r"(?:关于)?(?:20\d\d年度?)?(?:本部门|部门|本单位|单位)?(?:20\d\d年度?)?(?:关于)?"
_END = r"(?:的)?(?:情况|概况)?(?:的)?(?:说明|如下)?"

PARTS = (
    ("annexes", r"附件"),
    ("listed", r"附表"),
    ("terms", r"(?:专业)?名词解释"),
    ("statements", r".{0,40}(?:决算|预算)?情况(?:的)?说明"),
    ("tables", r".{0,40}(?:决算|预算)(?:公开)?报?表"),
    ("about", r".{0,40}(?:概况|基本情况|简介)"),
)
_GPB = r"(?:一般公共预算)?(?:当年)?财政拨款|一般公共预算"
SECTIONS = (
    (
        "fiscal",
        r"财政拨款(?:收入支出|收支|收、支|收入、支出)(?:决算)?总体|财政拨款收入(?:决算)?(?=情况)",
    ),
    ("overall", r"(?:收入支出|收支|收、支|收入、支出)(?:决算)?总体"),
    ("basic", rf"(?:{_GPB})?基本支出(?:决算)?"),
    (
        "three-public",
        r"[^。；，\d]{0,24}“?三公”?经费(?:(?![比较增减])[^。；，\d]){0,24}?(?=的?情况|的?说明|$)",
    ),
    ("general-budget", rf"(?:{_GPB})(?:财政拨款)?(?:支出|收入支出)(?:决算)?(?:总体|具体)?"),
    ("revenue", r"收入(?:决算)?"),
    ("expenditure", r"支出(?:决算)?"),
    (
        "fund",
        r"政府性基金(?:预算)?(?:财政拨款)?(?:收入支出|收支|收入、支出|支出)?(?:决算)?(?:总体|具体)?",
    ),
    (
        "capital",
        r"国有资本经营(?:预算)?(?:财政拨款)?(?:收入支出|收支|收入、支出|支出)?(?:决算)?(?:总体|具体)?",
    ),
    ("operating-cost", r"机关运行(?:经费|费用)(?:支出)?(?:预算|决算)?"),
    ("procurement", r"政府采购(?:支出)?(?:预算|决算)?"),
    ("assets", r"国有资产(?:的)?(?:占有|占用|占有、使用|占用及?使用)?(?:和|及)?(?:使用|购置)?"),
    ("performance", r"(?:全面)?(?:预算|财政)?绩效(?:管理|评价|目标)?(?:工作)?(?:开展|设置)?"),
    ("other", r"其他重要事项"),
    (
        "functions",
        r"(?:主要|部门|单位|基本){0,2}职[能责](?:及主要工作)?|主要职[能责](?:任务)?|部门职责",
    ),
    ("work", r"(?:20\d\d年度?)?(?:重点|主要)工作(?:任务)?(?:完成|开展)?"),
    (
        "units",
        r"机构设置(?:及|和|与)(?:部门)?(?:决算)?单位构成|机构设置|机构情况|部门决算单位构成|决算单位构成|单位构成|部门机构设置|机构人员|内设机构",
    ),
)
SUBTITLES = re.compile(
    r"(?:[^。；，：%]{0,30}(?:总体|结构|具体)情况|收入支出决算总体|部门绩效评价结果|项目绩效目标完成情况)(?:的)?(?:说明)?[。：]?$"
)
_UNKNOWN = re.compile(r"[一二三四五六七八九十]{1,3}[、.．][^。；，：]{3,40}")
_PARTS = [(key, re.compile(words)) for key, words in PARTS]
# …情况说明 with its sentence glued to it, as PDFs join them
_STOP = r"(?P<stop>[。：]|（[^（）]{0,40}）?$|$|(?<=情况说明)(?=[一-龥0-9][^。]{11}))"
_SECTIONS = [(key, re.compile(rf"{_YEARED}(?:{words}){_END}{_STOP}")) for key, words in SECTIONS]
# A budget of Shanghai has no 第一部分 …: its parts have these headings, without numbers.
_BUDGET_PARTS = re.compile(
    r"(?P<told>20\d\d年度?(?:部门|单位)?预算编制(?:情况)?(?:的)?说明|其他相关情况(?:的)?说明|项目经费情况(?:的)?说明)"
    r"|20\d\d年度?(?:部门|单位)[^，。；]{4,40}预算(?:总)?表"
)
SECTION_PARTS = {"functions": "about", "work": "about", "units": "about"}


@dataclass(frozen=True, slots=True)
class Title:
    """`end` is where the sentence glued to the heading begins, in the plain text of the line."""

    key: str
    part: bool
    numbered: bool
    end: int


def level(line: str) -> int:
    """第一部分 1, 一、 2, （一） 3, 1. 4; 0 without a number."""
    mark = NUMBER.match(plain(line))
    number = mark["mark"] if mark else ""
    if not number:
        return 0
    return 1 if number[0] == "第" else 3 if number[0] == "（" else 4 if number[0].isdigit() else 2


def is_contents(text: str) -> bool:
    """A line of a table of contents: dots to a page number."""
    return bool(_DOTS.search(text))


def title_of(line: str) -> Title | None:
    text = plain(line)
    if not text or is_contents(text) or text.startswith(("（图", "（注", "图")):
        return None
    mark = NUMBER.match(text)
    start = mark.end() if mark else 0
    number = text[:start]
    if number.startswith("第") and "部" in number:
        return part_of(text, start)
    if not number and (told := _BUDGET_PARTS.fullmatch(text)):
        return Title("statements" if told["told"] else "tables", True, False, len(text))
    if not number and len(text) <= 30:
        alone = part_of(text, 0)
        if alone is not None and alone.key in ("terms", "listed") and text in ("名词解释", "附表"):
            return alone
    if number and re.fullmatch(r"(?:专业)?名词解释", text[start:]):
        return Title("terms", True, True, len(text))
    for key, pattern in _SECTIONS:
        match = pattern.match(text, start)
        if match is None or match.end() - start > 45:
            continue
        if not number and match.end() < len(text):
            return None
        if match["stop"] == "" and match.end() < len(text) and not is_chapter(number):
            continue
        if not number and match["stop"] == "。" and not re.search(r"情况|说明", text):
            return None  # the last words of a sentence, on a line of their own
        return Title(key, False, bool(number), match.end())
    if _UNKNOWN.fullmatch(text):
        return Title("unknown", False, True, len(text))
    return None


def is_chapter(number: str) -> bool:
    """九、: no （九） and no 9."""
    return bool(re.fullmatch(r"[一二三四五六七八九十]{1,3}、", number))


def part_of(text: str, start: int) -> Title | None:
    rest = text[start:]
    if len(rest) > 60:
        return None
    for key, pattern in _PARTS:
        if pattern.match(rest):
            return Title(key, True, True, len(text))
    return Title("", True, True, len(text))
