"""`mingzhang check` over whole portals: time, peak memory, and the cost of a report."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from time import perf_counter

from bench.measure import KIB, ROOT, make_corpus, workshop

COMMAND = "from generator.cli import main; import sys; sys.exit(main(sys.argv[1:]))"


@dataclass(frozen=True, slots=True)
class Checked:
    """One run; `peak` is in KiB."""

    reports: int
    wall: float
    cpu: float
    peak: int


def check(sizes: list[int], seed: int) -> None:
    with workshop() as folder:
        runs = []
        for reports in sizes:
            portal = folder / str(reports)
            make_corpus(portal, reports, seed)
            runs.append(check_once(reports, portal))
    for line in told(runs):
        print(line)


def check_once(reports: int, portal: Path) -> Checked:
    command = [sys.executable, "-c", COMMAND, "--portal", str(portal), "check", "--format", "json"]
    started = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, cwd=ROOT)
    assert child.stdout is not None
    with child.stdout as stream:
        stream.read()
    _, status, used = os.wait4(child.pid, 0)
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode > 1:
        raise SystemExit("这一次检查没有成功")
    cpu = used.ru_utime + used.ru_stime
    return Checked(reports, perf_counter() - started, cpu, used.ru_maxrss // KIB)


def told(runs: list[Checked]) -> Iterator[str]:
    """The growth is of the cost of one more report, as a ratio to the step before."""
    yield f"{'报告':>6} {'墙钟 s':>8} {'CPU s':>8} {'峰值 MiB':>9} {'ms/报告':>8}"
    for run in runs:
        cost = run.cpu / run.reports * 1000
        peak = f"{run.peak / 1024:>10.0f}"
        yield f"{run.reports:>8} {run.wall:>9.2f} {run.cpu:>9.2f} {peak} {cost:>9.1f}"
    steps = [
        (b.reports, (b.cpu - a.cpu) / (b.reports - a.reports) * 1000) for a, b in pairwise(runs)
    ]
    for (reports, cost), before in zip(steps, [None, *steps], strict=False):
        ratio = f"，与上一段之比 {cost / before[1]:.2f}" if before else ""
        yield f"到 {reports} 份：每多一份 {cost:.1f} ms{ratio}"
