"""排名的文字摘要，与不排名的理由。"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal

from generator.model.shown import NOT_STATED, shown
from generator.model.values import Figure, State

Place = tuple[str, Figure, Decimal]
FEWEST_WORDS = "不足三个，不排名"
MOST_NAMED = 3


def summary(
    who: str,
    what: str,
    unit: str,
    ranked: Sequence[Place],
    apart: Sequence[tuple[str, Figure | None]],
) -> str:
    """`ranked` from the largest down, at least two of them."""
    said = f"{who}{len(ranked)}个，按{what}排列："
    first, last = ranked[0], ranked[-1]
    if first[2] == last[2]:
        said += f"都是{amount(first, unit)}。"
    else:
        said += (
            f"{end_words(ranked, first, '最多', unit)}，{end_words(ranked, last, '最少', unit)}。"
        )
    return said + apart_words(apart)


def end_words(ranked: Sequence[Place], one: Place, word: str, unit: str) -> str:
    names = [name for name, _, number in ranked if number == one[2]]
    if len(names) == 1:
        return f"{names[0]}{word}，{amount(one, unit)}"
    return f"{listed(names)}并列{word}，各{amount(one, unit)}"


def amount(one: Place, unit: str) -> str:
    return f"{shown(one[1])}{unit}" + ("（推算）" if one[1].state is State.COMPUTED else "")


def listed(names: Sequence[str]) -> str:
    more = f"等{len(names)}个部门" if len(names) > MOST_NAMED else ""
    return "、".join(names[:MOST_NAMED]) + more


def apart_words(apart: Sequence[tuple[str, Figure | None]]) -> str:
    """Who takes no part, by the reason."""
    found: dict[str, list[str]] = {}
    for name, figure in apart:
        found.setdefault(absence(figure), []).append(name)
    return "".join(f"{listed(names)}{why}，不参加排名。" for why, names in found.items())


def absence(figure: Figure | None) -> str:
    if figure is None:
        return NOT_STATED
    return "未公开" if figure.state is State.WITHHELD else "原件空白"


def too_few(field: str, who: str, kind: str, counts: Mapping[int, int]) -> str:
    """Why there is no ranking: `counts` are departments by year, none of them three or more.

    `field` is 市级 and `who` 市级部门.
    """
    most = max(counts.values())
    years = sorted((year for year, number in counts.items() if number == most), reverse=True)
    told = "、".join(map(str, years)) + "年度"
    if not most:
        return f"{told}{field}没有部门的{kind}，不排名。"
    if len(counts) == 1:
        return f"{told}{field}只有{most}个部门的{kind}，{FEWEST_WORDS}。"
    if len(years) == len(counts):
        return f"{told}{field}各只有{most}个部门的{kind}，都{FEWEST_WORDS}。"
    return f"{who}的{kind}，最多的{told}也只有{most}个，{FEWEST_WORDS}。"
