"""Programs from outside Python that some tests need.

`python -m tests.tools` installs what it can (as root, by apt; vnu.jar and axe-core by npm) and
says in one line what is still missing.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tarfile
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest

_SHARE = Path(sys.prefix) / "share/mingzhang"
_JAR = _SHARE / "vnu.jar"
_AXE = _SHARE / "axe.min.js"
_PACKED = {
    _JAR: ("vnu-jar@26.9.27", "package/build/dist/vnu.jar"),
    _AXE: ("axe-core@4.14.1", "package/axe.min.js"),
}
_FETCH = ("npm", "pack", "--silent", "--fetch-retries=1", "--pack-destination")
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome")
_MAC_BROWSER = Path("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome")


def chromium() -> str | None:
    found = next(filter(None, map(shutil.which, _BROWSERS)), None)
    return found or (str(_MAC_BROWSER) if _MAC_BROWSER.exists() else None)


def chinese_font() -> str | None:
    """Without one a screenshot shows boxes; desktops other than Linux always have one."""
    if sys.platform != "linux":
        return "system"
    if not shutil.which("fc-list"):
        return None
    return _output("fc-list", ":lang=zh-cn", "file").partition(":")[0] or None


def java() -> str | None:
    return shutil.which("java")


def vnu_jar() -> Path | None:
    """The HTML conformance checker; it needs `java` too."""
    return _JAR if _JAR.exists() else None


def axe() -> Path | None:
    """Finds what hinders readers of a page; a script to be run in it."""
    return _AXE if _AXE.exists() else None


@dataclass(frozen=True, slots=True)
class Tool:
    name: str
    find: Callable[[], str | Path | None]
    packages: tuple[str, ...]  # Debian's names; empty where apt has nothing


TOOLS = {
    "chromium": Tool("Chromium", chromium, ("chromium",)),
    "font": Tool("中文字体", chinese_font, ("fonts-noto-cjk", "fontconfig")),
    "java": Tool("Java", java, ("default-jre-headless",)),
    "vnu": Tool("vnu.jar（须有 npm）", vnu_jar, ("npm",)),
    "axe": Tool("axe-core（须有 npm）", axe, ("npm",)),
}


def require(tool: str) -> str:
    """Where the tool is; the test is skipped without it, and fails in CI."""
    found = TOOLS[tool].find()
    if found is None:
        absent(f"缺少 {TOOLS[tool].name}")
    return str(found)


def absent(reason: str) -> NoReturn:
    """What the test stands on is not there: skipped with the reason, failed in CI."""
    if os.environ.get("CI"):
        pytest.fail(reason, pytrace=False)
    pytest.skip(reason)


def main() -> int:
    _install(_missing())
    if shutil.which("npm"):
        _fetch_packed()
    missing = _missing()
    if not missing:
        return 0
    names = "、".join(tool.name for tool in missing)
    packages = " ".join(_packages(missing))
    after = "CI 中不得缺少" if os.environ.get("CI") else "用到它们的测试将跳过"
    print(f"缺少 {names}（Debian：apt-get install {packages}），{after}。", file=sys.stderr)
    return 1 if os.environ.get("CI") else 0


def _missing() -> list[Tool]:
    return [tool for tool in TOOLS.values() if not tool.find()]


def _packages(tools: Sequence[Tool]) -> list[str]:
    names = dict.fromkeys(name for tool in tools for name in tool.packages)
    return [name for name in names if not (name == "npm" and shutil.which("npm"))]


def _install(tools: Sequence[Tool]) -> None:
    packages = _packages(tools)
    if not packages or sys.platform != "linux" or os.geteuid() or not shutil.which("apt-get"):
        return
    print("正在安装测试所需的程序（仅首次）…", file=sys.stderr)
    os.environ["DEBIAN_FRONTEND"] = "noninteractive"
    _output("apt-get", "-qq", "update")
    _output("apt-get", "-qq", "install", "-y", "--no-install-recommends", *packages)


def _fetch_packed() -> None:
    for file, (package, member) in _PACKED.items():
        if not file.exists():
            with tempfile.TemporaryDirectory() as folder:
                _output(*_FETCH, folder, package)
                for pack in Path(folder).glob("*.tgz"):
                    _unpack(pack, member, file)


def _unpack(pack: Path, member: str, file: Path) -> None:
    with tarfile.open(pack) as archive:
        found = archive.extractfile(member)
        if found:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.with_suffix(".part").write_bytes(found.read())
            file.with_suffix(".part").replace(file)


def _output(*command: str) -> str:
    """Its standard output; a failure shows in what is still missing afterwards."""
    done = subprocess.run(
        command, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    return done.stdout


if __name__ == "__main__":
    sys.exit(main())
