"""Measurements as tables: what each size costs, how cost grows, where the time goes."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import pairwise
from statistics import median

from bench.measure import Run, Size

Row = tuple[str, ...]
SIZES = ("报告", "页", "文件", "MB", "墙钟 s", "CPU s", "峰值 MiB", "ms/报告", "ms/页", "页/报告")
GROWTH = ("由 → 到", "每多一份 ms", "与上一段之比", "每份报告成本之比", "每多一份 KiB")
STAGES = ("阶段", "秒", "占比", "次", "ms/报告", "每报告成本之比")


def tell(sizes: tuple[Size, ...]) -> Iterator[str]:
    yield "各规模（中位数）"
    yield from aligned([SIZES, *map(size_row, sizes)])
    yield f"每次都含载入程序 {median(run.start for size in sizes for run in size.runs):.2f} s"
    yield ""
    yield "增长（按 CPU 时间；1.00 为线性）"
    yield from aligned([GROWTH, *growth_rows(sizes)])


def size_row(size: Size) -> Row:
    return (
        str(size.reports),
        str(size.pages),
        str(size.files),
        f"{size.bytes / 1e6:.1f}",
        f"{size.wall:.2f}",
        f"{size.cpu:.2f}",
        f"{size.peak / 1024:.0f}",
        f"{size.wall * 1000 / size.reports:.1f}",
        f"{size.wall * 1000 / size.pages:.2f}",
        f"{size.pages / size.reports:.1f}",
    )


def growth_rows(sizes: tuple[Size, ...]) -> Iterator[Row]:
    """What one more report costs, apart from starting and what every portal has."""
    before: float | None = None
    for small, large in pairwise(sizes):
        more = large.reports - small.reports
        each = (large.cpu - small.cpu) * 1000 / more
        whole = (large.cpu / large.reports) / (small.cpu / small.reports)
        memory = (large.peak - small.peak) / more
        ratio = f"{each / before:.2f}" if before else "—"
        label = f"{small.reports} → {large.reports}"
        yield label, f"{each:.1f}", ratio, f"{whole:.2f}", f"{memory:.0f}"
        before = each


def tell_stages(small: tuple[int, Run], large: tuple[int, Run]) -> Iterator[str]:
    """Of the larger build, with its cost per report beside that of the smaller one."""
    reports, run = large
    whole = sum(spent for spent, _ in run.stages.values())
    rows = []
    for stage, (spent, calls) in sorted(run.stages.items(), key=lambda item: -item[1][0]):
        ratio = compared(stage, small, large)
        each = f"{spent * 1000 / reports:.2f}"
        rows.append((stage, f"{spent:.2f}", f"{spent / whole:.1%}", str(calls), each, ratio))
    yield f"时间的去处（{reports} 份报告，另量一次，装了计时；末列与 {small[0]} 份时相比）"
    yield from aligned([STAGES, *rows])


def compared(stage: str, small: tuple[int, Run], large: tuple[int, Run]) -> str:
    spent = small[1].stages.get(stage, (0.0, 0))[0]
    now = large[1].stages[stage][0]
    return f"{(now / large[0]) / (spent / small[0]):.2f}" if spent > 0.01 else "—"


def aligned(rows: Iterable[Row]) -> Iterator[str]:
    """The first column to the left, the others to the right."""
    table = list(rows)
    widths = [max(width(row[n]) for row in table) for n in range(len(table[0]))]
    for row in table:
        first = row[0] + " " * (widths[0] - width(row[0]))
        rest = (" " * (w - width(c)) + c for w, c in zip(widths[1:], row[1:], strict=True))
        yield "  ".join((first, *rest))


def width(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(char) in "WF" else 1 for char in text)
