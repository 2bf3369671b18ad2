"""doc、wps、rtf、odt → docx，经 LibreOffice：各用各的配置目录，有时限，到时连同子进程一起停掉。"""

from __future__ import annotations

import contextlib
import os
import shutil
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

from generator.importers.read.limits import Limits
from generator.importers.read.refused import Refused

_PROGRAMS = ("soffice", "libreoffice", "soffice.com")
_PLACES = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    r"C:\Program Files\LibreOffice\program\soffice.com",
)
_SAVE = "请在 Word 或 WPS 里另存为 docx 后再导入，或安装 LibreOffice"
_LONGEST = 120.0


def to_docx(data: bytes, kind: str, limits: Limits) -> bytes:
    program = office()
    if program is None:
        raise Refused(f"没有 LibreOffice，不能直接读 {kind}", _SAVE)
    with tempfile.TemporaryDirectory(prefix="mingzhang-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        source = room / f"source.{kind}"
        source.write_bytes(data)
        _run(_command(program, source, room), room, min(limits.seconds, _LONGEST))
        return _result(room / "out" / "source.docx", limits)


def office() -> str | None:
    found = next(filter(None, map(shutil.which, _PROGRAMS)), None)
    return found or next((place for place in _PLACES if Path(place).exists()), None)


def _command(program: str, source: Path, room: Path) -> list[str]:
    return [
        program,
        f"-env:UserInstallation={(room / 'profile').as_uri()}",
        *("--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo"),
        *("--convert-to", "docx", "--outdir", str(room / "out"), str(source)),
    ]


def _run(command: list[str], room: Path, seconds: float) -> None:
    process = subprocess.Popen(
        command,
        cwd=room,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise Refused(f"LibreOffice 超过 {seconds:g} 秒没有转换完，已停止", _SAVE) from None
    finally:
        _stop(process)


def _stop(process: subprocess.Popen[bytes]) -> None:
    """soffice starts children that outlive it; its session ends with it."""
    if sys.platform == "win32":
        process.kill()
    else:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()


def _result(made: Path, limits: Limits) -> bytes:
    if not made.is_file():
        raise Refused("LibreOffice 打不开这个文件", _SAVE)
    if made.stat().st_size > limits.size:
        raise Refused("转换出来的文件太大", _SAVE)
    return made.read_bytes()
