"""没有框线的表头：分开写的、折行的接成一格；下面没有别的，就是一栏的名称。"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import combinations, pairwise

from generator import names
from generator.importers.read.unruled_words import Word, in_lines, merged

# Heads that forms print beside those of the registry.
_OTHERS = (
    *(
        "项目",
        "科目",
        "科目名称",
        "科目编码",
        "科目代码",
        "项目名称",
        "编码",
        "名称",
        "收入",
        "支出",
    ),
    *("功能分类科目编码", "功能分类科目", "支出功能分类科目编码", "支出功能分类科目", "功能分类"),
    *("经济分类科目编码", "经济分类科目名称", "经济分类科目", "经济分类", "支出经济分类科目编码"),
    *("类", "款", "项", "行次", "栏次", "序号", "合计", "小计", "总计", "金额", "备注", "其中"),
    *("决算数", "预算数", "年初预算数", "全年预算数", "调整预算数", "本年支出", "本年收入"),
    *("人员经费", "公用经费", "本年支出合计", "本年收入合计", "基本支出", "项目支出", "其中："),
    *("基本支出结转", "项目支出结转", "项目支出结转和结余", "项目支出结余", "年初结转和结余"),
    *("年末结转和结余", "财政拨款", "财政拨款收入", "财政拨款支出", "一般公共预算财政拨款"),
    *("“三公”经费", "财政拨款“三公”经费", "会议费", "培训费", "公务用车运行费", "公务接待费"),
    *("公务用车购置及运行费", "公务用车购置及运行维护费", "因公出国（境）费", "因公出国（境）费用"),
    *("一般公共预算财政拨款安排的“三公”经费", "事业收入", "经营收入", "其他收入", "经营支出"),
    *("支出功能分类", "支出决算", "收入决算", "预算", "决算", "结转", "结余", "财政专户管理资金"),
)
ONLY_LEAVES = frozenset(("科目名称", "名称", "行次", "序号", "金额", "项目名称"))
_PIECES = 10  # of which a head is put together


@dataclass(slots=True)
class Column:
    """`x0`, `x1`: what its body fills, if anything."""

    leaf: Word
    x0: float | None = None
    x1: float | None = None
    aligned: str = ""  # right, center, left: where known


@lru_cache(maxsize=1)
def known() -> frozenset[str]:
    printed = {
        text
        for spec in names.TABLES.values()
        for side in spec.sides
        for column in side.columns
        for text in (*column.heads, *column.aliases)
    }
    items = {text for row in names.T7.sides[0].fixed for text in (row.name, *row.aliases)}
    return frozenset(bare(text) for text in (*printed, *items, *_OTHERS))


def bare(text: str) -> str:
    return names.unified("".join(text.split()))


def is_known(text: str) -> bool:
    return bare(text) in known()


def cells(words: Sequence[Word]) -> list[Word]:
    """The cells of a head: words written apart (项 目) and words broken over lines are joined."""
    found = spaced(words)
    stacks: list[list[Word]] = []
    for word in sorted(found, key=lambda word: (word.y, word.x0)):
        home = [stack for stack in stacks if follows(stack[-1], word, found)]
        if len(home) == 1:
            home[0].append(word)
        else:
            stacks.append([word])
    return [cell for stack in stacks for cell in parted(stack)]


def spaced(words: Sequence[Word]) -> list[Word]:
    """Words that only together are known, or that touch."""
    left = in_lines(words)
    found: list[Word] = []
    while left:
        count = next((n for n in range(min(len(left), _PIECES), 1, -1) if one_cell(left[:n])), 1)
        found.append(whole(left[:count]))
        left = left[count:]
    return found


def one_cell(words: Sequence[Word]) -> bool:
    size = words[0].size
    gaps = [after.x0 - before.x1 for before, after in pairwise(words)]
    if any(abs(word.y - words[0].y) > 0.4 * size for word in words):
        return False
    if all(-0.5 * size < gap < 0.1 * size for gap in gaps):
        return True
    if not all(-0.5 * size < gap < 4 * size for gap in gaps) or max(gaps) > 2 * min(gaps) + size:
        return False
    every = all(is_known(word.text) for word in words)
    return is_known("".join(word.text for word in words)) and not every


def follows(above: Word, word: Word, every: Sequence[Word]) -> bool:
    """The next line of one cell: close below, its middle below the other's, nothing beside."""
    if not 0.6 * word.size < word.y - above.y < 2 * word.size:
        return False
    if abs(above.x - word.x) > 0.6 * word.size and abs(above.x0 - word.x0) > 0.3 * word.size:
        return False
    return not any(
        other.overlaps(above.x0, above.x1) and other is not word
        for other in every
        if abs(other.y - word.y) < 0.4 * word.size
    )


def parted(stack: Sequence[Word]) -> Iterator[Word]:
    """A stack of lines as one head or several, one above the other, whichever are known."""
    for count in range(len(stack) if len(stack) <= _PIECES else 0):
        for ends in combinations(range(1, len(stack)), count):
            bounds = [0, *ends, len(stack)]
            groups = [stack[a:b] for a, b in pairwise(bounds)]
            if all(is_known("".join(word.text for word in group)) for group in groups):
                yield from map(whole, groups)
                return
    held: list[Word] = []
    for word in stack:
        if is_known(word.text):
            if held:
                yield whole(held)
            held = []
            yield word
        else:
            held.append(word)
    if held:
        yield whole(held)


def whole(words: Sequence[Word]) -> Word:
    made = words[0]
    for word in words[1:]:
        made = merged(made, word)
    return made


def leaves(found: Sequence[Word]) -> list[Word]:
    """The cells with nothing below them, from left to right."""
    low = [
        cell
        for cell in found
        if not any(
            other.overlaps(cell.x0, cell.x1) and other.y > cell.y + 0.6 * cell.size
            for other in found
        )
    ]
    return sorted(low, key=lambda cell: cell.x)
