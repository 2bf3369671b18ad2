"""doc、wps、rtf、odt → docx，经 LibreOffice：各用各的配置目录，不上网，时间、内存有限。

It runs in a session of its own, which is stopped whole: soffice starts children that outlive it.
"""

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
_NOWHERE = "127.0.0.1", 9  # nobody answers there
# No macro runs, nothing that the document refers to is fetched, from the net or from this disk.
_SETTINGS = {
    "Common/Security/Scripting": {
        "BlockUntrustedRefererLinks": "true",
        "DisableMacrosExecution": "true",
        "DisableActiveContent": "true",
        "CheckDocumentEvents": "true",
        "MacroSecurityLevel": "3",
    },
    "Inet/Settings": {
        "ooInetProxyType": "1",
        "ooInetHTTPProxyName": _NOWHERE[0],
        "ooInetHTTPProxyPort": str(_NOWHERE[1]),
        "ooInetHTTPSProxyName": _NOWHERE[0],
        "ooInetHTTPSProxyPort": str(_NOWHERE[1]),
        "ooInetNoProxy": "",
    },
    "Writer/Content/Update": {"Link": "0"},
    "Calc/Content/Update": {"Link": "1"},
}


def to_docx(data: bytes, kind: str, limits: Limits) -> bytes:
    program = office()
    if program is None:
        raise Refused(f"没有 LibreOffice，不能直接读 {kind}", _SAVE)
    with tempfile.TemporaryDirectory(prefix="mingzhang-", ignore_cleanup_errors=True) as folder:
        room = Path(folder)
        source = room / f"source.{kind}"
        source.write_bytes(data)
        settings = room / "profile" / "user" / "registrymodifications.xcu"
        settings.parent.mkdir(parents=True)
        settings.write_text(_settings(), "utf-8")
        _run(_command(program, source, room), room, limits)
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


def _settings() -> str:
    items = "".join(
        f'<item oor:path="/org.openoffice.Office.{path}"><prop oor:name="{name}" oor:op="fuse">'
        f"<value>{value}</value></prop></item>".replace("Office.Inet", "Inet")
        for path, values in _SETTINGS.items()
        for name, value in values.items()
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        '<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
        f"{items}</oor:items>\n"
    )


def _environment() -> dict[str, str]:
    nowhere = f"http://{_NOWHERE[0]}:{_NOWHERE[1]}"
    names = ("http_proxy", "https_proxy", "ftp_proxy", "all_proxy")
    proxies = {one: nowhere for name in names for one in (name, name.upper())}
    others = {name: value for name, value in os.environ.items() if name.lower() != "no_proxy"}
    return {**others, **proxies}


def _run(command: list[str], room: Path, limits: Limits) -> None:
    seconds = min(limits.seconds, _LONGEST)
    process = subprocess.Popen(
        command,
        cwd=room,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=_environment(),
        start_new_session=True,
    )
    try:
        _bound(process.pid, limits)
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        raise Refused(f"LibreOffice 超过 {seconds:g} 秒没有转换完，已停止", _SAVE) from None
    finally:
        _stop(process)


def _bound(process: int, limits: Limits) -> None:
    """What it starts has the same limits; elsewhere than on Linux the clock is what is left."""
    if sys.platform == "linux":
        import resource

        with contextlib.suppress(ProcessLookupError, PermissionError, ValueError):
            resource.prlimit(process, resource.RLIMIT_AS, (limits.memory, limits.memory))


def _stop(process: subprocess.Popen[bytes]) -> None:
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
