"""What is to be put in place, written down first, so that a cut in the power leaves nothing half.

A folder aside holds `0.new`, `1.new` …, the files there were as `0.old`, `1.old` …, and the
journal, under one of two names: `forward` while they are put in place, `back` while that is taken
back. Before the journal is there nothing of the content has been touched.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from generator.usage import Both, Refusal

PREFIX, DONE = ".settling-", ".settled-"
FORWARD, BACK, LOCK = "forward", "back", "lock"


@dataclass(frozen=True, slots=True)
class Step:
    """One file: its name in the folder, and the SHA-256 of what was there."""

    name: str
    before: str | None


@dataclass(frozen=True, slots=True)
class Journal:
    folder: Path
    aside: Path
    steps: tuple[Step, ...]
    made: tuple[str, ...]
    """Folders that are not there before, outermost first."""

    def new(self, number: int) -> Path:
        return self.aside / f"{number}.new"

    def old(self, number: int) -> Path:
        return self.aside / f"{number}.old"

    def write(self) -> None:
        told = {"steps": [asdict(step) for step in self.steps], "made": self.made}
        lay(self.aside / "journal", json.dumps(told, ensure_ascii=False).encode())
        keep(self.aside)
        (self.aside / "journal").replace(self.aside / FORWARD)
        keep(self.aside)

    def forward(self) -> list[str]:
        """Put in place what is not yet; the names that a person has changed since, left alone."""
        changed = []
        for name in self.made:
            (self.folder / name).mkdir(exist_ok=True)
        for number, step in enumerate(self.steps):
            path = self.folder / step.name
            if not self.new(number).exists():
                continue
            if sum_of(path) != step.before:
                changed.append(step.name)
                continue
            self.new(number).replace(path)
            keep(path.parent)
        return changed

    def back(self) -> None:
        """Everything as it was; may be done again from the start."""
        if (self.aside / FORWARD).exists():
            (self.aside / FORWARD).replace(self.aside / BACK)
            keep(self.aside)
        for number, step in enumerate(self.steps):
            path = self.folder / step.name
            if self.new(number).exists():
                continue  # was not put in place
            if step.before is None:
                path.unlink(missing_ok=True)
            else:
                lay(self.aside / "again", self.old(number))
                (self.aside / "again").replace(path)
        for name in reversed(self.made):
            with suppress(OSError):  # not there, or a person put something into it
                (self.folder / name).rmdir()


def read_journal(folder: Path, aside: Path) -> Journal | None:
    for name in (FORWARD, BACK):
        if (aside / name).is_file():
            told = json.loads((aside / name).read_text("utf-8"))
            steps = tuple(Step(**step) for step in told["steps"])
            return Journal(folder, aside, steps, tuple(told["made"]))
    return None


def recover(folder: Path) -> list[Both]:
    """Finish, or take back, what an earlier command was cut off in; what to say of it."""
    said: list[Both] = []
    for left in folder.glob(f"{DONE}*"):
        shutil.rmtree(left, ignore_errors=True)
    for aside in sorted(folder.glob(f"{PREFIX}*")):
        with locked(aside) as is_ours:
            if not is_ours:
                continue
            said.append(recovered(folder, aside))
        discard(aside)
    return said


def discard(aside: Path) -> None:
    """Renamed first: half a folder that is being removed would look like one to recover from."""
    gone = aside.with_name(aside.name.replace(PREFIX, DONE, 1))
    aside.rename(gone)
    shutil.rmtree(gone, ignore_errors=True)


def recovered(folder: Path, aside: Path) -> Both:
    journal = read_journal(folder, aside)
    if journal is None:
        return Both(
            "上一次写内容时中断了，那时还没有动内容；放在一旁的文件已清理，请再做一次",
            "An earlier command was cut off before it touched the content; please run it again",
        )
    return taken_back(journal) if (aside / BACK).exists() else gone_on(journal)


def gone_on(journal: Journal) -> Both:
    try:
        changed = journal.forward()
    except OSError:
        return taken_back(journal)
    names = "、".join(step.name for step in journal.steps)
    zh = f"上一次写内容时中断了，现在已接着写完：{names}"
    en = f"An earlier command was cut off while it wrote; it has now been finished: {names}"
    if changed:
        own = "、".join(changed)
        zh += f"。其中 {own} 后来又改过，照改过的留着；要新的，请再做一次"
        en += f". Changed since, and left as they are: {own}"
    return Both(zh, en)


def taken_back(journal: Journal) -> Both:
    journal.back()
    return Both(
        "上一次写内容时中断了，现在已全部放回原样；请再做一次",
        "An earlier command was cut off while it wrote; all is as it was, please run it again",
    )


@dataclass(frozen=True, slots=True)
class Copy:
    """Of a file, as it was when its SHA-256 was taken."""

    path: Path
    sha256: str


def lay(path: Path, content: bytes | Path | Copy) -> None:
    """On the disk for sure when this returns."""
    with path.open("wb") as there:
        if isinstance(content, bytes):
            there.write(content)
        else:
            with (content.path if isinstance(content, Copy) else content).open("rb") as here:
                shutil.copyfileobj(here, there)
        there.flush()
        os.fsync(there.fileno())
    if isinstance(content, Copy) and sum_of(path) != content.sha256:
        name = content.path.name
        raise Refusal(
            f"“{name}”读过以后又变了，什么也没有写；等它存好，再导入一次",
            f"{name} has changed since it was read; nothing was written, import it again",
        )


def keep(folder: Path) -> None:
    """The names in a folder on the disk for sure; Windows sees to that itself."""
    if sys.platform == "win32":
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def sum_of(path: Path) -> str | None:
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else None


@contextmanager
def locked(aside: Path) -> Iterator[bool]:
    """Whether nobody else is at work there; the lock goes with the process that holds it."""
    try:
        file = (aside / LOCK).open("ab")
    except FileNotFoundError:
        yield False  # finished meanwhile
        return
    with file:
        yield taken(file.fileno())


def taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def missing(folder: Path, names: Mapping[str, object]) -> tuple[str, ...]:
    """The folders that `names` need and that are not there, outermost first."""
    found: dict[str, None] = {}
    for name in names:
        parts = name.split("/")[:-1]
        for depth in range(1, len(parts) + 1):
            one = "/".join(parts[:depth])
            if not (folder / one).is_dir():
                found[one] = None
    return tuple(found)
