"""句式的零件：数、金额、百分比、个数、变动、原因。各节的句式由它们拼成。

A piece is a pattern over the text of a `Passage`: no blanks, marks unified.
"""

from __future__ import annotations

import re

NUMBER = r"-?(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\.[0-9]+)?"  # no digits of other scripts
# What follows a number that is no amount of money.
_OTHER = (
    r"(?![\d.,%\t]|，\d{3}(?![\d年])|[年月日个项名人辆台套次批家件条期份股处栋号类百千万亿美港欧])"
)
_UNIT = r"亿元|万元|万(?![美港欧日])|元"
UP = r"增加|增长|上升|提高|增多|多"
DOWN = r"减少|下降|降低|减低|回落|少"
FLAT = (
    r"(?:基本)?(?:保持)?(?:持平|一致|相同|不变|无(?:增减)?变化|无(?:增减)?变动|无增减"
    r"|没有(?:增减)?变[化动]|未发生变[化动])"
)
YEAR = r"20\d\d年度?"
LAST_YEAR = r"上一?年度?|去年|前一?年度?"


def amount(name: str) -> str:
    """1,904.42万元; without a unit only where nothing else follows."""
    return rf"(?<![\d.])(?P<{name}>{NUMBER})(?:(?P<{name}_unit>{_UNIT})|{_OTHER})"


def percent(name: str) -> str:
    return rf"(?<![\d.])(?P<{name}>{NUMBER})%"


def count(name: str, unit: str) -> str:
    """270余人次: the number with its 余 or 多, then one of the units."""
    return rf"(?<![\d.])(?P<{name}>\d+(?:\.\d+)?[余多]?)(?:{unit})"


def joined(*parts: str) -> re.Pattern[str]:
    return re.compile("".join(parts))


def either(*words: str) -> str:
    return "(?:" + "|".join(words) + ")"


IS = r"(?:均为|各为|共计|合计|均|为|是|共|：)?"
SHARE_OF = r"(?:约?占(?:[^，。；：\d]{0,24}?(?:的|比例为|比重为)?)?)"

# 与2019年相比，收、支总计各 减少 645.06万元，下降 15.41%
BASE = (
    rf"(?:(?:与|比|较|同|相比于|相较于?)(?P<base>{YEAR}|{LAST_YEAR})(?!(?:的|年初|全年|调整后?){{0,3}}预算)"
    rf"(?:同期|决算|执行)?数?"
    rf"(?:（{amount('previous')}）)?(?:相比|比较|相较|对比|比)?|同比)，?"
)
_SUBJECT = r"(?P<subject>(?:(?!持平|一致|无变化)[^，。；：\d%]){0,45}?)"
_EACH = r"(?:均|各|共|分别|总体|总额|相应|有所|，){0,4}"
_RATE = (
    rf"(?:，|、|；|（)?(?:同比|幅度|约|即|各|均|分别)?(?P<faster>{UP}|{DOWN}|增幅|降幅|减幅|变动)?"
    rf"(?:率|幅度|比例)?(?:为|了|达|约){{0,3}}{percent('rate')}）?"
)
LATER = (
    rf"(?:，(?:{YEAR}|{LAST_YEAR})"
    rf"(?:为{amount('later')}|无此项[^（，。]{{1,4}}（{amount('none')}）))"
)
CHANGE = joined(
    rf"(?:{BASE}{_SUBJECT}{_EACH})(?P<direction>{UP}|{DOWN})(?:了|额为?|数为?)?",
    rf"(?:{amount('moved')}(?:{_RATE})?|{percent('only')})",
    rf"{LATER}?",
)
# 各减少 12.5，20.1万元，各下降 3%、5%
PAIRED = joined(
    rf"(?:{BASE}{_SUBJECT}{_EACH})(?P<direction>{UP}|{DOWN})(?:了)?",
    rf"(?P<moved>{NUMBER})(?P<moved_unit>亿元|万元|元)?[，、和]",
    rf"(?P<later>{NUMBER})(?P<later_unit>亿元|万元|元)",
    rf"(?:，(?:各|分别|均)?(?P<faster>{UP}|{DOWN})(?P<moved_rate>{NUMBER})%[，、和]"
    rf"(?P<later_rate>{NUMBER})%)?",
)
# …；财政拨款支出 减少 80万元，下降 2.68%: the year is that of the change before
CHAINED = joined(
    r"(?<=[，；：])(?P<subject>[^，。；：\d\n%]{2,30}?)(?:均|各|共|分别)?"
    rf"(?P<direction>{UP}|{DOWN})(?:了)?",
    amount("moved"),
    rf"(?:{_RATE})?",
)
STILL = joined(
    BASE,
    r"(?P<subject>[^，。；：\d%]{0,45}?)(?:均|各|都)?(?P<flat>",
    FLAT,
    rf")(?:（[^）]{{0,9}}?{amount('moved')}(?:，[^，）]{{0,6}}{percent('rate')})?）)?",
    rf"{LATER}?",
)

_CAUSE = (
    r"(?:变动|增减变动|变化|增加|减少|增长|下降|上升|降低|持平)?的?(?:主要)?(?:变动|变化)?原因"
    r"(?:主要)?(?:是|为|在于|系|：)(?:：|由于|因为|系|主要是)?"
)
REASON = joined(
    r"(?:[，。；]|(?<=[\n。；，）])|^)(?:20\d\d年度?)?(?P<about>[^，。；：\d\n]{0,30}?)",
    rf"(?:(?:决算数?)?(?P<level>大于|小于|高于|低于|超过|少于|多于)(?P<budget>年初|全年|调整后?|年度)?"
    rf"预算数?的?(?:主要)?原因(?:是|为|在于|系|：)(?:：|由于|因为)?|{_CAUSE}"
    r"|主要(?:是|系)?(?:因为|由于)|主要(?:是|系)(?!用于)|主要因(?!素)|原因(?:是|：))",
)
