"""附件：编号、名称、正文，以及正文里直说的几个数。"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from generator.importers.document import Line
from generator.importers.draft import Leaf
from generator.importers.text.chinese_numbers import chinese
from generator.importers.text.form_cells import Piece
from generator.importers.text.passage import passage_of, plain
from generator.importers.text.pieces import amount, count, joined
from generator.importers.text.reading import Context, Reading, Rule
from generator.importers.text.titles import NUMBER

START = re.compile(
    r"附件[（\s]?(?P<number>\d{1,2}|[一二三四五六七八九十]{1,2})?[）：:]?(?P<title>[^。；]{0,60})"
)
_MONEY = (
    "收入总计",
    "支出总计",
    "收入合计",
    "支出合计",
    "年初结转和结余",
    "年末结转和结余",
    "一般公共预算财政拨款收入",
    "一般公共预算财政拨款支出",
    "财政拨款收入",
    "财政拨款支出",
    "基本支出",
    "项目支出",
    "政府采购支出总额",
)
_AMOUNTS = re.compile(
    rf"(?<![一-龥])(?:20\d\d年度?|其中：|本年|我办|本部门|全年){{0,3}}(?P<name>{'|'.join(_MONEY)})(?:为|共)?{amount('amount')}"
)
_SCORE = joined(r"自评(?:得分|总分)?(?:为)?", r"(?<![\d.])(?P<score>\d+(?:\.\d+)?)分")
_CARS = joined(r"(?:共有|实有|供给)车辆", count("number", "辆|台"))


REPORT = re.compile(r"绩效(?:自评|评价)报告")


@dataclass(slots=True)
class Annex:
    number: str
    heading: Line
    pieces: list[Piece] = field(default_factory=list)


def split(pieces: Sequence[Piece]) -> list[Annex]:
    """附件1 … 附件2 …; the heading of the part itself opens none."""
    found: list[Annex] = []
    loose: list[Piece] = []
    for piece in pieces:
        match = START.fullmatch(plain(piece.text)) if isinstance(piece, Line) else None
        if isinstance(piece, Line) and match is not None and match["number"]:
            found.append(Annex(str(chinese(match["number"])), piece))
            if match["title"]:
                found[-1].pieces.append(Line(match["title"], piece.spot))
        else:
            (found[-1].pieces if found else loose).append(piece)
    first = next((one for one in loose if isinstance(one, Line) and REPORT.search(one.text)), None)
    if first is not None:  # its own 附件1 was left out
        found.insert(0, Annex("1", first, loose[loose.index(first) :]))
    return found


def title_lines(annex: Annex) -> list[Line]:
    """The lines before the first that is numbered or a sentence."""
    found: list[Line] = []
    for piece in annex.pieces[:6]:
        if not isinstance(piece, Line):
            break
        text = plain(piece.text)
        mark = NUMBER.match(text)
        if (mark and mark["mark"]) or "。" in text or len(text) > 60:
            break
        found.append(piece)
    return found


def annex_tree(annex: Annex, body: Reading, heads: list[Line]) -> dict[str, Any]:
    first = heads[0] if heads else annex.heading
    title = "".join(passage_of([line]).printed(0, len(plain(line.text))) for line in heads)
    tree: dict[str, Any] = {
        "编号": body_leaf(annex.number, annex.heading),
        "名称": body_leaf(title or f"附件{annex.number}", first),
    }
    figures = figures_of(body) if "整体" in title else {}
    if figures:
        tree["所载数字"] = figures
    return tree


def body_leaf(text: str, line: Line) -> Leaf:
    return Leaf(text, line.spot, text)


def figures_of(reading: Reading) -> dict[str, Any]:
    tree: dict[str, Any] = {}
    rules: list[Rule] = [
        (_AMOUNTS, lambda m: kept(reading.put(tree, m["name"], reading.amount(m, "amount")))),
        (_SCORE, lambda m: kept(reading.put(tree, "自评得分", reading.count(m, "score")))),
        (_CARS, lambda m: kept(reading.put(tree, "车辆", reading.count(m, "number")))),
    ]
    reading.scan(rules)
    return tree


def kept(done: bool) -> None:
    return None


def body_of(annex: Annex, heads: Sequence[Line], context: Context) -> Reading:
    lines = [piece for piece in annex.pieces if isinstance(piece, Line) and piece not in heads]
    return Reading(passage_of(lines, [line for line in lines if is_heading(line)]), context)


def is_heading(line: Line) -> bool:
    """A short line with a number and no full stop."""
    text = plain(line.text)
    mark = NUMBER.match(text)
    return bool(mark and mark["mark"]) and len(text) <= 40 and not text.endswith(("。", "；"))
