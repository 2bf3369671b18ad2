"""The wheel alone is enough: put into an empty environment elsewhere, it builds a portal."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.tools import absent

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if sys.platform == "win32" else "bin"


def test_wheel_builds_a_portal_in_an_empty_environment(tmp_path: Path) -> None:
    _run(ROOT, sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", tmp_path)
    [wheel] = tmp_path.glob("mingzhang-*.whl")
    _run(tmp_path, sys.executable, "-m", "venv", "empty")
    _install(tmp_path, wheel)

    mingzhang = tmp_path / "empty" / BIN / "mingzhang"
    _run(tmp_path, mingzhang, "init", "我的门户")
    _run(tmp_path / "我的门户", mingzhang, "build")

    assert (tmp_path / "我的门户/site/index.html").is_file()


def _install(folder: Path, wheel: Path) -> None:
    python = folder / "empty" / BIN / "python"
    done = _done(folder, python, "-m", "pip", "--disable-pip-version-check", "install", wheel)
    if "new connection" in done.stderr.lower():
        absent("没有网络，装不了 wheel 所依赖的包")
    assert done.returncode == 0, done.stderr


def _run(folder: Path, *command: str | Path) -> None:
    done = _done(folder, *command)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def _done(folder: Path, *command: str | Path) -> subprocess.CompletedProcess[str]:
    env = {k: v for k, v in os.environ.items() if k not in ("PYTHONPATH", "VIRTUAL_ENV")}
    return subprocess.run(command, cwd=folder, env=env, capture_output=True, text=True, check=False)
