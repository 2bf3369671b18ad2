"""Files → site/: all made aside, then exchanged in at once; a failing build changes nothing."""

from __future__ import annotations

import ctypes
import hashlib
import os
import shutil
import sys
from pathlib import Path
from typing import BinaryIO

from generator.output.audit import Audit

_EXCHANGE = 2  # RENAME_EXCHANGE of renameat2(2)
_AT_FDCWD = -100
PIECE = 1 << 20
GITIGNORE = "# 生成的网站，不提交\n*\n!.gitignore\n".encode()


class ClaimedTwice(Exception):
    """Two pages want one address."""


class Writer:
    """Writes below a folder beside `out`; `finish` puts it in the place of `out`."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self.aside = out.with_name(f".{out.name}-new")
        self.old = out.with_name(f".{out.name}-old")
        self.claims: dict[str, str] = {}
        self.audit = Audit()

    def recover(self) -> None:
        """Put right what an interrupted build left: the old site back, folders aside gone."""
        if self.old.exists() and not self.out.exists():
            self.old.rename(self.out)
        for left in (self.aside, self.old):
            if left.exists():
                shutil.rmtree(left)

    def begin(self) -> None:
        """Start with an empty folder aside."""
        self.aside.mkdir(parents=True)
        self.file("/.gitignore", GITIGNORE, "构建")
        self.file("/.nojekyll", b"", "构建")

    def page(self, url: str, data: bytes, claim: str) -> None:
        """A page at an address that ends in `/`."""
        name = f"{url}index.html"
        self._write(name, data, claim)
        self.audit.page(name, data)

    def addresses(self) -> list[str]:
        """Of all pages, in order."""
        last = "/index.html"
        return sorted(name[: 1 - len(last)] for name in self.claims if name.endswith(last))

    def standalone(self, name: str, data: bytes, claim: str) -> None:
        self._write(name, data, claim)
        self.audit.page(name, data, standalone=True)

    def file(self, name: str, data: bytes, claim: str) -> None:
        self._write(name, data, claim)
        self.audit.file(name)

    def copy(self, name: str, path: Path, claim: str) -> str:
        """A file as it is, however large; the SHA-256 of what was written."""
        digest = hashlib.sha256()
        with self._open(name, claim) as there, path.open("rb") as here:
            while piece := here.read(PIECE):
                digest.update(piece)
                there.write(piece)
        self.audit.file(name)
        return digest.hexdigest()

    def _write(self, name: str, data: bytes, claim: str) -> None:
        with self._open(name, claim) as file:
            file.write(data)

    def _open(self, name: str, claim: str) -> BinaryIO:
        if name in self.claims:
            raise ClaimedTwice(f"地址 {name} 有两处来源：{self.claims[name]} 与 {claim}")
        self.claims[name] = claim
        path = os.path.join(self.aside, name.lstrip("/"))
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        except FileNotFoundError:
            os.makedirs(os.path.dirname(path), exist_ok=True)
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644)
        return os.fdopen(descriptor, "wb")

    def finish(self) -> None:
        if not self.out.exists():
            self.aside.rename(self.out)
            return
        if exchanged(self.aside, self.out):
            shutil.rmtree(self.aside)
            return
        self.out.rename(self.old)
        self.aside.rename(self.out)
        shutil.rmtree(self.old)

    def abandon(self) -> None:
        if self.aside.exists():
            shutil.rmtree(self.aside)


def exchanged(one: Path, other: Path) -> bool:
    """Exchange two folders in one step where the system can; False where it can not."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None), "renameat2", None)
    if renameat2 is None:
        return False
    result = renameat2(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _EXCHANGE)
    return bool(result == 0)
