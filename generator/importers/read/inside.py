"""在另一个进程里读一个文件：时间、内存有限，读坏了也只坏这一个。

`python -m generator.importers.read.inside`: a job on the standard input, what became of it on the
standard output. Not multiprocessing, which would run the caller's main module once more.
"""

from __future__ import annotations

import logging
import os
import pickle
import sys
import warnings

from generator.importers.read.limits import Limits
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused

Answer = Reading | tuple[str, str]  # or why it was refused, and what to do
TOO_MUCH = "读这个文件用的内存超过上限", "拆成几个文件，或删去图片后再导入"


def main() -> int:
    out = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # a library that prints does not spoil the answer
    kind, name, limits, length = pickle.load(sys.stdin.buffer)
    data = sys.stdin.buffer.read(length)
    _bound(limits)
    logging.disable()
    warnings.simplefilter("ignore")
    with out:
        pickle.dump(answer(data, kind, name, limits), out, pickle.HIGHEST_PROTOCOL)
    return 0


def answer(data: bytes, kind: str, name: str, limits: Limits) -> Answer:
    from generator.importers.read.parse import parse

    try:
        return parse(data, kind, name, limits)
    except Refused as refused:
        return refused.reason, refused.hint
    except MemoryError:
        return TOO_MUCH
    except RecursionError:
        return "文件的层次太深", "另存一份后再导入"
    except ImportError as missing:
        return f"缺少读 {kind} 的组件 {missing.name}", "先安装：pip install 'mingzhang[import]'"
    except Exception as error:  # libraries raise whatever a broken file leads them to
        return (
            f"文件已损坏，读不下去（{type(error).__name__}）",
            "用原来的程序打开，另存一份后再导入",
        )


def _bound(limits: Limits) -> None:
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is what is left
        return
    seconds = int(limits.seconds) + 1
    for what, most in ((resource.RLIMIT_AS, limits.memory), (resource.RLIMIT_CPU, seconds)):
        _, hard = resource.getrlimit(what)
        if hard == resource.RLIM_INFINITY or most < hard:
            resource.setrlimit(what, (most, hard))


if __name__ == "__main__":
    sys.exit(main())
