"""把读文件的活交给另一个进程，等它答复；超时、崩溃都有话说。"""

from __future__ import annotations

import os
import pickle
import subprocess
import sys

from generator.importers.read.inside import TOO_MUCH, Answer
from generator.importers.read.limits import Limits
from generator.importers.read.reading import Reading
from generator.importers.read.refused import Refused

_MODULE = "generator.importers.read.inside"


def parse_apart(data: bytes, kind: str, name: str, limits: Limits) -> Reading:
    job = pickle.dumps((kind, name, limits, len(data))) + data
    env = {**os.environ, "PYTHONPATH": os.pathsep.join(path or os.curdir for path in sys.path)}
    command = [sys.executable, "-m", _MODULE]
    try:
        done = subprocess.run(
            command, input=job, capture_output=True, timeout=limits.seconds, env=env, check=False
        )
    except subprocess.TimeoutExpired:
        reason = f"读这个文件超过 {limits.seconds:g} 秒，已停止"
        raise Refused(reason, "拆成几个文件，或请对方提供 Word、Excel 文件") from None
    answer = _answer(done.stdout)
    if answer is None and b"MemoryError" in done.stderr:
        answer = TOO_MUCH
    if answer is None:
        raise Refused(
            "读这个文件的进程中途退出", "文件可能已损坏或过大；用原来的程序另存一份后再导入"
        )
    if isinstance(answer, Reading):
        return answer
    raise Refused(*answer)


def _answer(written: bytes) -> Answer | None:
    """None where the process died before its answer was out."""
    try:
        answer: Answer = pickle.loads(written)
    except (EOFError, pickle.UnpicklingError):
        return None
    return answer
