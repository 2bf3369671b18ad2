"""The statutory tables of a report as rows of words, in the layouts that offices print.

`<` repeats the cell at its left, `^` the one above: they are merged.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from generator import names
from tests.importers.printed import SUBJECTS
from tests.importers.whole.figures import CLASSES, Figures
from tests.importers.whole.heads import (
    APART,
    DOWN,
    ECONOMIC,
    FLOW,
    GENERAL,
    LEFT,
    PAIRED,
    RIGHT,
    SIX,
)

Rows = list[list[str]]
DIGITS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十")


@dataclass(frozen=True, slots=True)
class Layout:
    codes: str = "one"  # one, three, or together with the name in one cell
    total_first: bool = True
    numbered: bool = False  # 栏次 and 行次
    title_inside: bool = False
    furniture: str = "both"  # 公开01表 and 部门：… around the title; none, unit, both
    grouped: bool = False
    nil: str = ""  # how nothing is printed: blank, 0.00, —
    wide_digits: bool = False
    unit: str = "万元"
    economic: str = "two"  # blocks of T6: two, three, or one list
    sangong: str = "paired"  # paired, apart, down, or with meetings
    general: str = "short"  # T5: short, grouped under 本年支出, split 人员/公用, or flow (Yunnan)
    flow: str = "short"  # T8: short, or with the parts of 年初 and 年末
    capital: str = "flow"  # T9: with 收入, or only 本年支出
    caption: str = "决算数"
    order: tuple[str, ...] = ("T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9")
    title: str = ""  # before each title, e.g. 2022年度
    note: str = "注：本表反映部门本年度的情况。"
    empty: str = "说明：本部门本年度没有此项收入和支出，故本表无数据。"


@dataclass(frozen=True, slots=True)
class Form:
    """A table as printed: `head` and `body` apart, for heads that are printed again."""

    key: str
    title: str
    head: Rows
    body: Rows
    note: str


def random_layout(seed: int) -> Layout:
    chance = Random(seed * 7919 + 1)
    pick = chance.choice
    national = ("T1", "T2", "T3", "T4", "T5", "T6", "T8", "T9", "T7")
    return Layout(
        codes=pick(("one", "one", "three", "together")),
        total_first=pick((True, True, False)),
        numbered=pick((True, False)),
        title_inside=pick((True, False, False)),
        furniture=pick(("both", "both", "unit", "none")),
        grouped=pick((True, False)),
        nil=pick(("", "", "0.00", "—", "-")),
        wide_digits=chance.random() < 0.1,
        unit=pick(("万元", "万元", "元")),
        economic=pick(("two", "three", "list")),
        sangong=pick(("paired", "apart", "apart", "down", "meetings")),
        general=pick(("short", "grouped", "split", "flow")),
        flow=pick(("short", "short", "parts")),
        capital=pick(("flow", "spending")),
        caption=pick(("决算数", "金额")),
        order=pick((Layout().order, national)),
        title=pick(("", "2022年度", "临江市粮食局2022年度")),
        note=pick(("", "注：本表反映部门本年度的情况。")),
    )


def forms(figures: Figures, layout: Layout) -> list[Form]:
    return [Printer(figures, layout).form(key) for key in layout.order]


def amount(cents: int, layout: Layout) -> str:
    if not cents:
        return layout.nil
    whole, rest = divmod(abs(cents) * (10000 if layout.unit == "元" else 1), 100)
    text = f"{whole:,}.{rest:02}" if layout.grouped else f"{whole}.{rest:02}"
    text = f"-{text}" if cents < 0 else text
    wide = str.maketrans("0123456789.", "０１２３４５６７８９．")
    return text.translate(wide) if layout.wide_digits else text


@dataclass(frozen=True, slots=True)
class Printer:
    figures: Figures
    layout: Layout

    def form(self, key: str) -> Form:
        head, body = {
            "T1": self.overall, "T2": self.coded, "T3": self.coded, "T4": self.overall,
            "T5": self.coded, "T6": self.economic, "T7": self.three_public, "T8": self.coded,
            "T9": self.coded,
        }[key](key)  # fmt: skip
        spec = names.TABLES[key]
        note = self.layout.note if self.figures.texts()[key] else self.layout.empty
        title = spec.title
        if key == "T9" and self.layout.capital == "flow":
            title = "国有资本经营预算财政拨款收入支出决算表"
        if key == "T5" and self.layout.general == "flow":
            title = "一般公共预算财政拨款收入支出决算表"
        if key == "T7" and self.layout.sangong == "meetings":
            title = "一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表"
        return Form(key, title, head, body, note)

    def cell(self, key: str, row: str, column: str) -> str:
        """`?` is a column that no table of ours has; its figures must go nowhere."""
        if column.startswith("?"):
            return amount(Random(f"{key}{row}{column}").randrange(99_999_99), self.layout)
        return amount(self.figures.amount(key, row, column), self.layout)

    def overall(self, key: str) -> tuple[Rows, Rows]:
        """T1 and T4: two blocks."""
        spec = names.TABLES[key]
        left = [self.lined(key, spec.sides[0], *line) for line in LEFT[key]]
        classes = [
            (f"{numeral(n)}、{SUBJECTS.name(code, self.figures.year)}", code)
            for n, code in enumerate(CLASSES, 1)
        ]
        right = [self.lined(key, spec.sides[1], *line) for line in (*classes, *RIGHT[key])]
        ends = {"T1": 4, "T4": 6}[key]
        rows = max(len(right) + (2 if key == "T4" else 0), len(left))
        return self.head(key), facing(left, right, len(left) - ends, len(classes), rows)

    def lined(self, key: str, side: names.Side, name: str, row: str) -> list[str]:
        amounts = [self.cell(key, f"{side.id}/{row}", c.id) if row else "" for c in side.columns]
        return [name, *([""] if self.layout.numbered else []), *amounts]

    def head(self, key: str) -> Rows:
        number = ["行次"] if self.layout.numbered else []
        left = ["项目", *number, self.layout.caption]
        right = ["项目", *number, self.layout.caption]
        if key == "T4":
            right = ["项目", *number, *(c.name for c in names.TABLES["T4"].sides[1].columns)]
        over = [*spanned("收入", len(left)), *spanned("支出", len(right))]
        rows = [over, [*left, *right]]
        if self.layout.numbered:
            blanks = len(right) - 2
            rows.append(["栏次", "", "1", "栏次", "", *(str(n + 2) for n in range(blanks))])
        return rows

    def coded(self, key: str) -> tuple[Rows, Rows]:
        columns = self.columns(key)
        head = coded_head([heads for heads, _ in columns], self.layout)
        cents = self.figures.tables[key]
        codes = [row for row in cents if row != "total"]
        body = [self.coded_row(key, code, columns) for code in codes]
        total = self.coded_row(key, "total", columns)
        return head, [total, *body] if self.layout.total_first else [*body, total]

    def columns(self, key: str) -> list[tuple[tuple[str, ...], str]]:
        """Heads from the top down, and the column of the registry or what stands for none."""
        if key == "T5":
            return list(GENERAL[self.layout.general])
        if key == "T9" and self.layout.capital == "spending":
            return list(GENERAL["grouped"])
        if key in ("T8", "T9") and self.layout.flow == "parts":
            return list(FLOW)
        return [(column.heads, column.id) for column in names.TABLES[key].sides[0].columns]

    def coded_row(
        self, key: str, row: str, columns: Sequence[tuple[tuple[str, ...], str]]
    ) -> list[str]:
        amounts = [self.cell(key, row, column) for _, column in columns]
        if row == "total":
            return [*spanned("合计", leading(self.layout)), *amounts]
        name = SUBJECTS.name(row, self.figures.year)
        before = {
            "one": [row, name],
            "three": [row[:3], row[3:5], row[5:7], name],
            "together": [f"{row} {name}"],
        }[self.layout.codes]
        return [*before, *amounts]

    def economic(self, key: str) -> tuple[Rows, Rows]:
        captions = {"two": ("经济分类科目编码", "科目名称", self.layout.caption)}
        head = list(captions.get(self.layout.economic, ("科目编码", "科目名称", "金额")))
        left = [self.economic_row(key, "personnel", code) for code in ECONOMIC["personnel"]]
        right = [self.economic_row(key, "operating", code) for code in ECONOMIC["operating"]]
        ends = [self.cell(key, f"{side}/{side}-total", "final") for side in ECONOMIC]
        if self.layout.economic == "list":
            body = [
                *left, ["人员经费合计", "<", ends[0]], *right, ["公用经费合计", "<", ends[1]]
            ]  # fmt: skip
            return [head], body
        if self.layout.economic == "two":
            over = [*spanned("人员经费", 3), *spanned("公用经费", 3)]
            body = beside(left, right)
            last = ["人员经费合计", "<", ends[0], "公用经费合计", "<", ends[1]]
            return [over, head * 2], [*body, last]
        over = [*spanned("人员经费", 3), *spanned("公用经费", 6)]
        half = (len(right) + 1) // 2
        body = beside(left, right[:half], right[half:])
        last = ["人员经费合计", "<", ends[0], *spanned("公用经费合计", 5), ends[1]]
        return [over, head * 3], [*body, last]

    def economic_row(self, key: str, side: str, code: str) -> list[str]:
        name = SUBJECTS.name(code, self.figures.year)
        return [code, name, self.cell(key, f"{side}/{code}", "final")]

    def three_public(self, key: str) -> tuple[Rows, Rows]:
        budget = [self.cell(key, item, "budget") for item in SIX]
        final = [self.cell(key, item, "final") for item in SIX]
        if self.layout.sangong == "paired":
            body = [cell for pair in zip(budget, final, strict=True) for cell in pair]
            return [list(row) for row in PAIRED], [body]
        if self.layout.sangong == "down":
            body_rows = [[n, b, f] for n, b, f in zip(DOWN, budget, final, strict=True)]
            return [["项目", "预算数", "决算数"]], body_rows
        head = [list(row) for row in APART]
        if self.layout.numbered:
            head.append([str(n) for n in range(1, 13)])
        if self.layout.sangong == "apart":
            return head, [[*budget, *final]]
        return meetings(budget, final, self.layout)


def numeral(number: int) -> str:
    tens, ones = divmod(number, 10)
    return ("" if not tens else DIGITS[tens - 1] * (tens > 1) + "十") + (
        DIGITS[ones - 1] if ones else ""
    )


def spanned(text: str, width: int) -> list[str]:
    return [text, *["<"] * (width - 1)]


def leading(layout: Layout) -> int:
    return {"one": 2, "three": 4, "together": 1}[layout.codes]


def beside(*blocks: Rows) -> Rows:
    height = max(map(len, blocks))
    blank = [""] * 3
    return [[c for b in blocks for c in (b[n] if n < len(b) else blank)] for n in range(height)]


def facing(left: Rows, right: Rows, top: int, classes: int, height: int) -> Rows:
    """The sums of both sides stand on the same lines at the foot."""
    blanks = [""] * len(left[0]), [""] * len(right[0])
    foot = len(left) - top
    height = max(height, classes + foot)
    lefts = [*left[:top], *[blanks[0]] * (height - len(left)), *left[top:]]
    tail = [*right[classes:-1], *[blanks[1]] * (foot - (len(right) - classes)), right[-1]]
    rights = [*right[:classes], *[blanks[1]] * (height - classes - foot), *tail]
    rows = [[*a, *b] for a, b in zip(lefts, rights, strict=True)]
    return numbered_lines(rows, len(left[0]), height) if len(left[0]) == 3 else rows


def numbered_lines(rows: Rows, width: int, height: int) -> Rows:
    return [
        [row[0], str(n), row[2], row[width], str(n + height), *row[width + 2 :]]
        for n, row in enumerate(rows, 1)
    ]


def coded_head(heads: Sequence[tuple[str, ...]], layout: Layout) -> Rows:
    depth = max(2, *map(len, heads))
    before: Mapping[str, tuple[list[str], list[str]]] = {
        "one": (["项目", "<"], ["功能分类科目编码", "科目名称"]),
        "three": (["支出功能分类科目编码", "<", "<", "科目名称"], ["类", "款", "项", "^"]),
        "together": (["项目"], ["^"]),
    }
    lines = [list(before[layout.codes][0]), list(before[layout.codes][1])]
    lines += [["^"] * leading(layout) for _ in range(depth - 2)]
    for place, path in enumerate(heads):
        before_path = heads[place - 1] if place else ()
        for level, line in enumerate(lines):
            line.append(head_word(path, before_path, level))
    if layout.numbered:
        numbers = [str(n) for n in range(1, len(heads) + 1)]
        lines.append([*spanned("栏次", leading(layout)), *numbers])
    return lines


def head_word(path: tuple[str, ...], before: tuple[str, ...], level: int) -> str:
    if level >= len(path):
        return "^"
    same = len(path) > level + 1 and path[: level + 1] == before[: level + 1]
    return "<" if same else path[level]


def meetings(budget: Sequence[str], final: Sequence[str], layout: Layout) -> tuple[Rows, Rows]:
    """The form of Shaanxi: 会议费 and 培训费 beside the six."""
    over = [*spanned("预算数", 8), *spanned("决算数", 8)]
    second = [*spanned("一般公共预算财政拨款安排的“三公”经费", 6), "会议费", "培训费"] * 2
    third = [*APART[1][:6], "^", "^"] * 2
    fourth = [*APART[2][:6], "^", "^"] * 2
    more = [amount(1234, layout), amount(99, layout)]
    third[0] = third[8] = "小计"
    return [over, second, third, fourth], [[*budget, *more, *final, *more]]
