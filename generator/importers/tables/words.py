"""Words of printed tables as they are compared: no blanks, full-width brackets, no ordinals."""

from __future__ import annotations

import re
from functools import lru_cache

from generator import names

_BLANKS = re.compile(r"[\s\u3000\xa0\u200b\ufeff]+")
_ORDINAL = re.compile(
    r"^(?:[一二三四五六七八九十百]+[、.．]|（[一二三四五六七八九十\d]{1,3}）|\d{1,2}[、.．](?!\d))"
)
_OF_WHICH = re.compile(r"^其中[：:]?")

_YEAR = re.compile(r"(?<!日期[：:])(?<!时间[：:])20\d\d(?=年度|年(?!\d))")  # no day
_YEAR_ALONE = re.compile(r"20\d\d年度?")
_CAPTION = re.compile(r"^(?:部门|单位|编制|公开|填报)|单位[：:]")


def squeezed(text: str) -> str:
    """Without any blank: a word broken over lines is one word."""
    return _BLANKS.sub("", text)


def caption_years(text: str) -> list[int]:
    """Those in the line between a title and its table: 部门：某某局　2023年度　单位：万元."""
    found = squeezed(text)
    is_caption = _YEAR_ALONE.fullmatch(found) or _CAPTION.search(found)
    return [int(year) for year in _YEAR.findall(found)] if is_caption and len(found) < 80 else []


@lru_cache(maxsize=20_000)
def word(text: str) -> str:
    """A head or a row's name as it is compared with others."""
    return names.unified(squeezed(text)).replace(":", "：")


@lru_cache(maxsize=20_000)
def row_word(text: str) -> str:
    """`十四、资源勘探工业信息等支出` without its number, `其中：` or the like."""
    found = word(text)
    for pattern in (_OF_WHICH, _ORDINAL, _OF_WHICH):
        found = pattern.sub("", found)
    return found.strip("：")
