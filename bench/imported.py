"""python -m bench import FILE…: how long an office file takes, and where the time goes."""

from __future__ import annotations

import time
from collections.abc import Iterable, Sequence
from itertools import pairwise
from pathlib import Path

from generator.appraise import frame_of, read_office
from generator.appraise.judge import loaded
from generator.checks import check_report
from generator.importers.compose import Known, compose, text_of, unit_of, year_of
from generator.importers.contents import contents
from generator.importers.document import Document, Line
from generator.importers.tables.read import read_tables

STEPS = ("读文件", "认表", "读文字", "合成", "写成内容", "装入", "核对")


def told(files: Sequence[Path], runs: int) -> Iterable[str]:
    """Each step's best time of some runs, in milliseconds and as a share of the whole."""
    yield "\t".join(("文件", "页", "数", "没有用到", "合计 ms", *STEPS))
    for file in files:
        rounds = [measured(file) for _ in range(runs)]
        best = [min(times) for times in zip(*(one[1] for one in rounds), strict=True)]
        whole = sum(best)
        shares = (f"{1000 * one:.0f}（{one / whole:.0%}）" for one in best)
        document, numbers, left = rounds[0][0]
        counts = (str(document.pages or "—"), str(numbers), str(left))
        yield "\t".join((file.name, *counts, f"{1000 * whole:.0f}", *shares))


def measured(file: Path) -> tuple[tuple[Document, int, int], list[float]]:
    """The document with its numbers and those left over; seconds by step."""
    config, frame = frame_of(Path())
    known = Known(frame.subjects, frame.profiles)
    times = [time.perf_counter()]

    def lap() -> None:
        times.append(time.perf_counter())

    document = read_office(file)
    lap()
    year, _ = year_of([document], known)
    unit = unit_of([document], document.pieces)
    prose = [piece for piece in document.pieces if isinstance(piece, Line)]
    tables = [read_tables(document, known.subjects, year, None, unit, prose)]
    lap()
    text_of(document.pieces, tables, known, year, unit)
    lap()
    draft = compose([document], known)  # does the two above once more
    lap()
    written = contents(draft)
    lap()
    report, _ = loaded(written, draft, frame, "import")
    lap()
    if report is not None:
        check_report(report, frame, config, {})
    lap()
    laps = [after - before for before, after in pairwise(times)]
    laps[3] = max(0.0, laps[3] - laps[1] - laps[2])
    return (document, draft.numbers, len(draft.leftover)), laps
