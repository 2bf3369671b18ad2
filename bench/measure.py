"""Builds in fresh processes: wall time, processor time, peak memory, and what came out."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from time import perf_counter

ROOT = Path(__file__).resolve().parent.parent
MEMORY = Path("/dev/shm")
KIB = 1 if sys.platform.startswith("linux") else 1024  # ru_maxrss is in KiB there, else in bytes


@dataclass(frozen=True, slots=True)
class Run:
    """One process; `peak` is in KiB."""

    wall: float
    cpu: float
    peak: int
    pages: int
    start: float
    stages: dict[str, tuple[float, int]]


@dataclass(frozen=True, slots=True)
class Size:
    """All runs of one corpus, and the files of the last."""

    reports: int
    runs: tuple[Run, ...]
    files: int
    bytes: int

    @property
    def wall(self) -> float:
        return median(run.wall for run in self.runs)

    @property
    def cpu(self) -> float:
        return median(run.cpu for run in self.runs)

    @property
    def peak(self) -> float:
        return median(run.peak for run in self.runs)

    @property
    def pages(self) -> int:
        return self.runs[0].pages


@contextmanager
def workshop() -> Iterator[Path]:
    """A folder that lives in memory where the system has such, gone afterwards."""
    where = MEMORY if os.access(MEMORY, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="mingzhang-bench-", dir=where) as name:
        yield Path(name)


def make_corpus(folder: Path, reports: int, seed: int) -> None:
    """In another process: this one stays small, since a child's peak begins at its parent's."""
    words = ["corpus", str(folder), "--reports", str(reports), "--seed", str(seed)]
    subprocess.run([sys.executable, "-m", "bench", *words], cwd=ROOT, check=True)


def measure(portals: dict[int, Path], out: Path, runs: int) -> tuple[Size, ...]:
    """Each corpus once a round, so that what else the machine does falls on all alike."""
    found: dict[int, list[Run]] = {reports: [] for reports in portals}
    made: dict[int, tuple[int, int]] = {}
    for number in range(runs):
        for reports, portal in portals.items():
            print(f"  第 {number + 1}/{runs} 轮，{reports} 份报告", file=sys.stderr)
            found[reports].append(build_once(portal, out))
            made[reports] = weigh(out)
            shutil.rmtree(out)
    return tuple(Size(reports, tuple(rows), *made[reports]) for reports, rows in found.items())


def build_once(portal: Path, out: Path, words: Sequence[str] = ()) -> Run:
    command = [sys.executable, "-m", "bench.once", str(portal), str(out), *words]
    started = perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT)
    assert child.stdout is not None
    with child.stdout as stream:
        said = stream.read()
    _, status, used = os.wait4(child.pid, 0)
    wall = perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode:
        raise SystemExit("这一次构建没有成功，原因见上")
    answer = json.loads(said)
    stages = {stage: (spent, calls) for stage, (spent, calls) in answer["stages"].items()}
    cpu = used.ru_utime + used.ru_stime
    return Run(wall, cpu, used.ru_maxrss // KIB, answer["pages"], answer["start"], stages)


def weigh(folder: Path) -> tuple[int, int]:
    """Files and bytes."""
    sizes = [
        os.path.getsize(os.path.join(place, name))
        for place, _, names in os.walk(folder)
        for name in names
    ]
    return len(sizes), sum(sizes)
