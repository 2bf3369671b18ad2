"""把一件活交给另一个进程：时间、内存有限，到时连同它起的进程一起停掉；做成的作为数据传回。

A stranger's file is read, made into content and checked only there. The process is a fork, which
costs a few milliseconds; where there is none (Windows), or where other threads run, which a fork
would lose in the middle of something, a new interpreter is given the job.
"""

from __future__ import annotations

import contextlib
import os
import pickle
import selectors
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from typing import ParamSpec, TypeVar, cast

from generator.importers.read import inside
from generator.importers.read.inside import Answer, Doing, Ended
from generator.importers.read.limits import Limits
from generator.importers.read.refused import Refused
from generator.usage import language

P = ParamSpec("P")
T = TypeVar("T")
_BLOCK = 1 << 20


def apart(
    doing: Doing, limits: Limits, work: Callable[P, T], *args: P.args, **words: P.kwargs
) -> T:
    """What `work` gives or raises; `Refused` where a limit stopped it.

    `work` is a function of a module; what it is given and what it makes can be pickled.
    """

    def job() -> T:
        return work(*args, **words)

    if sys.platform == "win32" or threading.active_count() > 1:
        answer = spawned(pickle.dumps((language(), doing, limits, work, args, words)), limits)
    else:
        answer = forked(doing, limits, job)
    if answer is None:
        raise Refused(f"{doing.what}超过 {limits.seconds:g} 秒，已停止", doing.lasted)
    ended, what = opened(answer, doing)
    if ended is Ended.MADE:
        return cast(T, what)
    if isinstance(what, BaseException):
        raise what
    raise Refused(*cast(tuple[str, str], what))


def opened(answer: bytes, doing: Doing) -> Answer:
    """Of a process that died before its answer was out there is none, or half of one."""
    try:
        return cast(Answer, pickle.loads(answer))
    except (EOFError, pickle.UnpicklingError):
        return Ended.REFUSED, (f"{doing.what}的进程中途退出", doing.died)


def spawned(job: bytes, limits: Limits) -> bytes | None:
    """None where the time was up."""
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.curdir for path in sys.path)}
    with subprocess.Popen(
        [sys.executable, "-m", inside.__name__],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=env,
        start_new_session=True,
    ) as process:
        try:
            return process.communicate(job, timeout=limits.seconds)[0]
        except subprocess.TimeoutExpired:
            return None
        finally:
            stop(process.pid)
            process.kill()


if sys.platform == "win32":

    def forked(doing: Doing, limits: Limits, job: Callable[[], object]) -> bytes | None:
        raise NotImplementedError

    def stop(group: int) -> None:
        subprocess.run(["taskkill", "/F", "/T", "/PID", str(group)], capture_output=True)

else:

    def forked(doing: Doing, limits: Limits, job: Callable[[], object]) -> bytes | None:
        """None where the time was up."""
        out, into = os.pipe()
        child = os.fork()
        if child == 0:
            os.close(out)
            inside.do(into, doing, limits, job)
        os.close(into)
        with contextlib.suppress(OSError):  # the child does so too: whoever comes first
            os.setpgid(child, child)
        try:
            return drained(out, time.monotonic() + limits.seconds)
        finally:
            os.close(out)
            stop(child)
            os.waitpid(child, 0)

    def stop(group: int) -> None:
        with contextlib.suppress(ProcessLookupError, PermissionError):
            os.killpg(group, signal.SIGKILL)


def drained(out: int, end: float) -> bytes | None:
    found = bytearray()
    with selectors.DefaultSelector() as selector:
        selector.register(out, selectors.EVENT_READ)
        while selector.select(max(0.0, end - time.monotonic())):
            block = os.read(out, _BLOCK)
            if not block:
                return bytes(found)
            found += block
    return None
