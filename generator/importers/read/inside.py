"""另一个进程里的这一边：时间、内存有限，做坏了也只坏这一件。

`python -m generator.importers.read.inside`: a job on the standard input, what became of it on the
standard output. Not multiprocessing, which would run the caller's main module once more.
"""

from __future__ import annotations

import logging
import os
import pickle
import signal
import sys
import traceback
import warnings
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from typing import NoReturn

from generator.importers.read.limits import Limits
from generator.importers.read.refused import Refused
from generator.usage import speak


@dataclass(frozen=True, slots=True)
class Doing:
    """What a sentence says was going on when a limit was hit, and what to do then."""

    what: str
    lasted: str
    grew: str
    died: str


READING = Doing(
    "读这个文件",
    "拆成几个文件，或请对方提供 Word、Excel 文件",
    "拆成几个文件，或删去图片后再导入",
    "文件可能已损坏或过大；用原来的程序另存一份后再导入",
)
DRAFTING = Doing(
    "认里面的表和文字",
    "删去与这份报告无关的部分，或拆成几个文件",
    "删去与这份报告无关的部分，或拆成几个文件",
    "文件可能过大；删去与这份报告无关的部分，或拆成几个文件",
)


class Ended(Enum):
    MADE = "made"
    REFUSED = "refused"
    RAISED = "raised"


Answer = tuple[Ended, object]


def main() -> NoReturn:
    """A new interpreter: the job has to be told."""
    into = os.dup(1)
    spoken, doing, limits, work, args, words = pickle.load(sys.stdin.buffer)
    speak(spoken)
    do(into, doing, limits, lambda: work(*args, **words))


def do(into: int, doing: Doing, limits: Limits, job: Callable[[], object]) -> NoReturn:
    """The whole of this process; nothing that the parent has open is flushed a second time."""
    try:
        alone()
        bound(limits)
        answer = packed(attempted(job, doing), doing)
        with os.fdopen(into, "wb") as out:
            out.write(answer)
    finally:
        os._exit(0)


def alone() -> None:
    """A library that prints does not spoil the answer; ours can be stopped with all it starts."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for number in (0, 1, 2):
        os.dup2(nothing, number)
    logging.disable()
    warnings.simplefilter("ignore")
    if sys.platform != "win32" and os.getpgrp() != os.getpid():
        os.setpgid(0, 0)


def bound(limits: Limits) -> None:
    """Memory beyond what there is already; the clock here is for when the parent is gone."""
    if sys.platform == "win32":  # the parent's clock is what is left
        return
    import resource

    seconds = int(limits.seconds) + 1
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    signal.alarm(seconds)
    memory = limits.memory + taken()
    for what, most in ((resource.RLIMIT_AS, memory), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(what, (most, hard))


def taken() -> int:
    """Address space that the process has, where the system tells."""
    try:
        with open("/proc/self/statm", "rb") as file:
            return int(file.read().split()[0]) * os.sysconf("SC_PAGE_SIZE")
    except OSError:
        return 0


def attempted(job: Callable[[], object], doing: Doing) -> Answer:
    try:
        return Ended.MADE, job()
    except Refused as refused:
        return Ended.REFUSED, (refused.reason, refused.hint)
    except MemoryError:
        return Ended.REFUSED, (f"{doing.what}用的内存超过上限", doing.grew)
    except RecursionError:
        return Ended.REFUSED, ("文件的层次太深", "另存一份后再导入")
    except Exception as error:
        error.add_note(traceback.format_exc())  # the traceback itself does not pickle
        return Ended.RAISED, error


def packed(answer: Answer, doing: Doing) -> bytes:
    ended, what = answer
    try:
        made = pickle.dumps(answer, pickle.HIGHEST_PROTOCOL)
        if ended is Ended.RAISED:
            pickle.loads(made)  # not every error can be made again from its own words
    except MemoryError:
        return pickle.dumps((Ended.REFUSED, (f"{doing.what}用的内存超过上限", doing.grew)))
    except Exception as error:
        error.add_note(repr(what))
        return pickle.dumps((Ended.RAISED, RuntimeError("\n".join(error.__notes__))))
    return made


if __name__ == "__main__":
    from generator.importers.read import inside  # what is pickled is known by this name

    inside.main()
