"""变动：与比较年份相比增加、减少多少，百分之几，或持平；以及变动的原因。"""

from __future__ import annotations

import re
from typing import Any

from generator.importers.draft import Leaf
from generator.importers.text.pieces import DOWN, UP
from generator.importers.text.reading import Match, Node, Reading

OF_A_PART = re.compile(
    r"基本支出|项目支出|人员经费|公用经费|结转|结余|事业收入|经营收入|其他收入|补助收入|年初预算|全年预算|预算数|会议费|培训费|办公费"
)
FAR = 400  # characters back in which the money a change speaks of is named
_NOUN = re.compile(r"支出|收入|经费|总[计额]|收、支|结转|结余|费")
_UP, _DOWN = re.compile(UP), re.compile(rf"{DOWN}|降幅|减幅")


def clause_before(reading: Reading, match: Match) -> str:
    """What the clause says before the year compared with, and between that and the direction."""
    start = max(reading.text.rfind(mark, 0, match.start()) for mark in "，。；：\n") + 1
    return reading.text[start : match.start()] + (match["subject"] or "")


def of_a_part(reading: Reading, match: Match) -> bool:
    """基本支出60万元，比上年增加5万元: the change is of what was named last, a part."""
    said = last_named(reading, match)
    return bool(OF_A_PART.search(said)) and not re.search(r"总[计额体]", said)


def last_named(reading: Reading, match: Match) -> str:
    """The clause of the sentence that names money last, before the change."""
    said = clause_before(reading, match)
    start = max(reading.passage.sentence(match.start())[0], match.start() - FAR)
    clauses = re.split(r"[，；：]", reading.text[start : match.start()])
    while clauses and not _NOUN.search(said):
        said = clauses.pop()
    return said


def direction_of(word: str) -> str:
    if _UP.fullmatch(word) or word == "增幅":
        return "增加"
    return "减少" if _DOWN.fullmatch(word) else ""


def change_tree(reading: Reading, match: Match) -> dict[str, Any]:
    """方向、金额、幅度、比较年份、上年数 of a CHANGE."""
    reading.take(*match.span())
    tree: dict[str, Any] = {}
    word = direction_of(match["direction"])
    faster = match["faster"] and direction_of(match["faster"])
    doubt = "增减的两个词不一致" if faster and faster != word else ""
    tree["方向"] = reading.leaf(word, *match.span("direction"), doubt)
    if match["moved"]:
        tree["金额"] = reading.amount(match, "moved")
    for name in ("rate", "only"):
        if match[name]:
            tree["幅度"] = reading.share(match, name)
    return with_base(reading, match, tree)


def chained_tree(reading: Reading, match: Match, before: dict[str, Any]) -> dict[str, Any]:
    """A change that names no year goes on from the one before it in the sentence."""
    tree: dict[str, Any] = {}
    word = direction_of(match["direction"])
    faster = match["faster"] and direction_of(match["faster"])
    doubt = "增减的两个词不一致" if faster and faster != word else ""
    tree["方向"] = reading.leaf(word, *match.span("direction"), doubt)
    tree["金额"] = reading.amount(match, "moved")
    if match["rate"]:
        tree["幅度"] = reading.share(match, "rate")
    if "比较年份" in before:
        tree["比较年份"] = before["比较年份"]
    reading.take(*match.span())
    return tree


def paired_tree(reading: Reading, match: Match, name: str) -> dict[str, Any]:
    """One of the two changes that a PAIRED tells."""
    tree: dict[str, Any] = {}
    word = direction_of(match["direction"])
    doubt = (
        "增减的两个词不一致" if match["faster"] and direction_of(match["faster"]) != word else ""
    )
    tree["方向"] = reading.leaf(word, *match.span("direction"), doubt)
    tree["金额"] = reading.amount(match, name, match["later_unit"])
    if match[f"{name}_rate"]:
        tree["幅度"] = reading.share(match, f"{name}_rate")
    base = reading.year(match, "base")
    return tree if base is None else {**tree, "比较年份": base}


def still_tree(reading: Reading, match: Match) -> dict[str, Any]:
    """持平, with the figures some print after it."""
    reading.take(*match.span())
    tree: dict[str, Any] = {"方向": reading.fixed("持平", match, "flat")}
    if match["moved"]:
        tree["金额"] = reading.amount(match, "moved")
    if match["rate"]:
        tree["幅度"] = reading.share(match, "rate")
    return with_base(reading, match, tree)


def with_base(reading: Reading, match: Match, tree: dict[str, Any]) -> dict[str, Any]:
    base = reading.year(match, "base")
    if base is not None:
        tree["比较年份"] = base
    for name in ("previous", "later", "none"):
        if match[name]:
            tree["上年数"] = reading.amount(match, name)
    return tree


def put_change(reading: Reading, tree: Node, key: str, change: dict[str, Any], at: int) -> bool:
    """A second change at the same place, saying otherwise, is doubted and left out."""
    old = tree.get(key)
    if isinstance(old, dict):
        for name in ("方向", "金额", "幅度"):
            one, other = old.get(name), change.get(name)
            if isinstance(one, Leaf) and isinstance(other, Leaf) and one.text != other.text:
                reading.doubt(f"“{key}”有两个说法，取前者", at)
                if reading.taken and reading.taken[-1][0] <= at < reading.taken[-1][1]:
                    reading.taken.pop()
                return False
        for name, leaf in change.items():
            old.setdefault(name, leaf)
        return True
    tree[key] = change
    return True
