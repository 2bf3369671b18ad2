"""A job in a process of its own ends: by its answer, or by the limit, with all that it started."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from generator.appraise import within_limits
from generator.importers.read import LIMITS, Refused
from generator.importers.read.apart import apart
from generator.importers.read.inside import READING
from generator.importers.read.limits import Limits, limits_here
from generator.usage import Refusal

POSIX = pytest.mark.skipif(os.name == "nt", reason="Windows 没有 setrlimit")
SOON = replace(LIMITS, seconds=2)


@pytest.fixture(params=["alone", "beside another thread"], autouse=True)
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    """A fork where nothing else runs in this process, else a new interpreter."""
    done = threading.Event()
    other = threading.Thread(target=done.wait)
    if request.param != "alone":
        other.start()
    yield
    done.set()
    if other.ident is not None:
        other.join()


def added(one: int, other: int) -> int:
    os.write(1, b"what a library prints")
    return one + other


def endless(*_: object) -> None:
    while True:
        pass


def with_a_child_of_its_own(told: str) -> None:
    child = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(600)"])
    Path(told).write_text(str(child.pid))
    time.sleep(600)


def swallowing() -> int:
    return len(b"\1" * 2_000_000_000)


def too_deep(depth: int = 0) -> int:
    return too_deep(depth + 1)


def mistaken() -> None:
    raise ZeroDivisionError("我们的错")


def saying_no() -> None:
    raise Refusal("不行", "no")


def dying() -> None:
    os.kill(os.getpid(), signal.SIGKILL if os.name != "nt" else signal.SIGTERM)


def why(limits: Limits, work: Callable[..., object], *args: object) -> str:
    with pytest.raises(Refused) as refused:
        apart(READING, limits, work, *args)
    return str(refused.value)


def test_what_it_makes_comes_back() -> None:
    assert apart(READING, LIMITS, added, 1, other=2) == 3


def test_what_never_ends_is_stopped() -> None:
    reason = "读这个文件超过 2 秒，已停止；拆成几个文件，或请对方提供 Word、Excel 文件"
    assert why(SOON, endless) == reason


def is_gone(process: int) -> bool:
    """Stopped; whoever inherits it may not have noticed yet."""
    status = Path(f"/proc/{process}/stat")
    for _ in range(1000):
        try:
            os.kill(process, 0)
        except ProcessLookupError:
            return True
        if status.exists() and status.read_text().rpartition(")")[2].split()[0] == "Z":
            return True
        time.sleep(0.01)
    return False


@POSIX
def test_what_it_started_is_stopped_with_it(tmp_path: Path) -> None:
    told = tmp_path / "pid"
    why(SOON, with_a_child_of_its_own, str(told))
    assert is_gone(int(told.read_text()))


@POSIX
def test_memory_has_an_end() -> None:
    reason = "读这个文件用的内存超过上限；拆成几个文件，或删去图片后再导入"
    assert why(replace(LIMITS, memory=500_000_000), swallowing) == reason


def test_depth_has_an_end() -> None:
    assert why(LIMITS, too_deep) == "文件的层次太深；另存一份后再导入"


def test_a_process_that_dies_is_told() -> None:
    reason = "读这个文件的进程中途退出；文件可能已损坏或过大；用原来的程序另存一份后再导入"
    assert why(LIMITS, dying) == reason


def test_our_own_fault_stays_ours_and_says_where() -> None:
    with pytest.raises(ZeroDivisionError, match="我们的错") as fault:
        apart(READING, LIMITS, mistaken)
    assert "in mistaken" in "".join(fault.value.__notes__)


def test_a_refusal_keeps_both_languages() -> None:
    with pytest.raises(Refusal) as no:
        apart(READING, LIMITS, saying_no)
    assert no.value.both == ("不行", "no")


def test_what_is_made_of_the_files_is_bounded_too(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MINGZHANG_SECONDS", "1.5")
    with pytest.raises(Refusal) as no:
        within_limits(["说明.docx", "报表.xlsx"], endless)
    assert no.value.both.zh == (
        "说明.docx、报表.xlsx：认里面的表和文字超过 1.5 秒，已停止；"
        "删去与这份报告无关的部分，或拆成几个文件"
    )


def test_the_limits_are_the_owner_s() -> None:
    given = limits_here({"MINGZHANG_SECONDS": "900", "MINGZHANG_MEMORY": "512"})
    assert (given.seconds, given.memory) == (900, 512 * 1024 * 1024)
    with pytest.raises(Refusal, match="环境变量 MINGZHANG_SECONDS 应为正数，这里写的是“十分钟”"):
        limits_here({"MINGZHANG_SECONDS": "十分钟"})
