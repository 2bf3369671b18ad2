"""附表：目录或第五部分所列的表名，注明无数据的一并记下。"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from generator import names
from generator.importers.document import Line
from generator.importers.draft import Leaf
from generator.importers.text.passage import WIDE, plain

_LISTED = re.compile(
    r"(?:[一二三四五六七八九十]{1,3}[、.．]|（[一二三四五六七八九十]+）|\d{1,2}[、.．]|附?表\d{1,2}(?:-\d)?[：、.]?|)"
    r"(?P<title>[^。；，：]{2,60}?表(?:（政府经济分类科目）)?)"
    r"(?P<none>（[^（）]{0,12}无数据[^（）]{0,4}）)?(?:[.…·]{2,}\d*|\d{1,3})?"
)


def listed_tables(blocks: Iterable[Iterable[Line]]) -> list[Any]:
    """The longest list of one block; a table named twice counts once."""
    best: list[Any] = []
    for block in blocks:
        found = one_list(block)
        if len(found) > len(best):
            best = found
    return best


def one_list(lines: Iterable[Line]) -> list[Any]:
    found: list[Any] = []
    seen: set[str] = set()
    for line in lines:
        match = _LISTED.fullmatch(plain(line.text))
        if match is None:
            continue
        title = match["title"]
        known = names.table_named(title) is not None
        if not known and not re.search(r"(?:决算|预算)[^。]{0,20}表", title):
            continue
        if names.unified(title) in seen:
            continue
        seen.add(names.unified(title))
        leaf = Leaf(title.translate(WIDE), line.spot, title)
        if match["none"]:
            found.append({"名称": leaf, "状态": Leaf("无数据", line.spot, match["none"])})
        else:
            found.append(leaf)
    return found
