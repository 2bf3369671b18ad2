"""What is to be put in place, written down first, so that a cut in the power leaves nothing half.

A folder aside holds `0.new`, `1.new` …, the files there were as `0.old`, `1.old` …, and the
journal, under one of two names: `forward` while they are put in place, `back` while that is taken
back. Before the journal is there nothing of the content has been touched. It is on the disk before
it gets that name, so no cut leaves half of it: one that cannot be read was damaged, or made, by
somebody else, at a time we cannot know, and is neither followed nor thrown away. When all is done,
`ended` takes the journal's place, so that a command that comes just then does not do it again.
"""

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import asdict, dataclass
from pathlib import Path, PureWindowsPath

from generator.usage import Both, Refusal, joined

PREFIX, DONE = ".settling-", ".settled-"
FORWARD, BACK, ENDED, LOCK = "forward", "back", "ended", "lock"
BUSY = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@dataclass(frozen=True, slots=True)
class Step:
    """One file: its name in the folder, and the SHA-256 of what was there and of what is to be."""

    name: str
    before: str | None
    after: str


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

    def back(self) -> list[str]:
        """Everything as it was, but for what a person has changed since, whose names these are.

        May be done again from the start.
        """
        changed = []
        if (self.aside / FORWARD).exists():
            (self.aside / FORWARD).replace(self.aside / BACK)
            keep(self.aside)
        for number, step in enumerate(self.steps):
            path = self.folder / step.name
            if self.new(number).exists():
                continue  # was not put in place
            now = "a folder" if path.is_dir() else sum_of(path)
            if now == step.before:
                continue  # taken back already
            if now != step.after:
                changed.append(step.name)
            elif step.before is None:
                path.unlink()
            elif sum_of(self.old(number)) != step.before:
                raise unsound(
                    self.aside, f"{number}.old 不是原来的文件", f"{number}.old is another"
                )
            else:
                lay(self.aside / "again", self.old(number))
                (self.aside / "again").replace(path)
        for name in reversed(self.made):
            with suppress(OSError):  # not there, or a person put something into it
                (self.folder / name).rmdir()
        return changed


def read_journal(folder: Path, aside: Path) -> Journal | None:
    for name in (FORWARD, BACK):
        if (aside / name).is_file():
            try:
                journal = parsed(folder, aside, json.loads((aside / name).read_text("utf-8")))
            except (ValueError, KeyError, TypeError, RecursionError):
                why = f"记录 {name} 残缺，或被改过", f"its journal {name} is damaged"
                raise unsound(aside, *why) from None
            for one in (*(step.name for step in journal.steps), *journal.made):
                if not lies_in(folder, one):
                    raise unsound(aside, f"记录里的“{one}”不在内容文件夹里", f"{one} is outside")
            return journal
    return None


def parsed(folder: Path, aside: Path, told: dict[str, list[object]]) -> Journal:
    made = tuple(text(name) for name in told["made"])
    steps: list[Step] = []
    for step in told["steps"]:
        if not isinstance(step, dict):
            raise TypeError
        before = None if step["before"] is None else text(step["before"])
        steps.append(Step(text(step["name"]), before, text(step["after"])))
    return Journal(folder, aside, tuple(steps), made)


def text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    return value


def lies_in(folder: Path, name: str) -> bool:
    """Whether that name, on whatever system, leads to a place below the folder, by no link out."""
    there = PureWindowsPath(name)
    if there.drive or there.root or not there.parts or ".." in there.parts:
        return False
    try:
        return (folder / name).resolve().is_relative_to(folder.resolve())
    except (OSError, RuntimeError, ValueError):  # a link in a circle, a NUL in the name
        return False


def unsound(aside: Path, zh: str, en: str) -> Refusal:
    name = f"{aside.parent.name}/{aside.name}"
    return Refusal(
        f"{name} 像是上一次写内容中断时留下的，但{zh}，没有照它做。请先看看里面："
        ".old 是原来的文件，.new 是还没有写进内容的文件；看过以后删去这个文件夹，再做一次",
        f"{name} looks like what a command that was cut off has left, but {en}; it was not "
        "followed. Look into it (.old are the files there were, .new those not yet written), "
        "delete it, and run this again",
    )


def recover(folder: Path) -> list[Both]:
    """Finish, or take back, what an earlier command was cut off in; what to say of it.

    A folder that cannot be followed is refused when the others are done, and stays.
    """
    told: list[Both] = []
    refused: list[Refusal] = []
    for left in folder.glob(f"{DONE}*"):
        shutil.rmtree(left, ignore_errors=True)
    for aside in sorted(folder.glob(f"{PREFIX}*")):
        if aside.is_symlink() or not aside.is_dir():
            continue
        try:
            told += recovered_alone(folder, aside)
        except Refusal as why:
            refused.append(why)
    if refused:
        raise joined([*(Refusal(*both) for both in told), *refused])
    return told


def recovered_alone(folder: Path, aside: Path) -> list[Both]:
    """Nothing, where another command is at work, or has just ended its own."""
    if not holds_only_files(aside):
        raise unsound(aside, "里面有链接或文件夹", "it holds links or folders")
    told: list[Both] = []
    with locked(aside) as is_ours:
        if is_ours:
            told.append(recovered(folder, aside))
            end(aside)
    if is_ours or has_ended(aside):
        discard(aside)
    return told


def holds_only_files(aside: Path) -> bool:
    """Through a link, even to lock it would write elsewhere."""
    try:
        return all(stat.S_ISREG(one.lstat().st_mode) for one in aside.iterdir())
    except FileNotFoundError:
        return True  # another command is removing it


def end(aside: Path) -> None:
    """Said while it is still locked: whoever locks it next has nothing to do but to remove it."""
    with suppress(OSError):  # else it is done again, which changes nothing
        for name in (FORWARD, BACK):
            if (aside / name).exists():
                (aside / name).replace(aside / ENDED)
        (aside / ENDED).touch()


def has_ended(aside: Path) -> bool:
    """In this order: `ended` is there before the folder goes."""
    return (aside / ENDED).exists() or not aside.is_dir()


def discard(aside: Path) -> None:
    """Renamed first: half a folder that is being removed would look like one to recover from.

    To be done when the lock is closed, since Windows moves no folder with an open file.
    """
    gone = aside.with_name(aside.name.replace(PREFIX, DONE, 1))
    with suppress(OSError):  # another command removes it, or looks into it; the next one will
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
    changed = journal.back()
    if changed:
        own = "、".join(changed)
        return Both(
            f"上一次写内容时中断了，其余已放回原样；{own} 后来又改过，照改过的留着。请再做一次",
            "An earlier command was cut off while it wrote; please run it again. All is as it was, "
            f"but for what has been changed since: {own}",
        )
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
    """Whether there is work and nobody else at it; the lock goes with the process that holds it."""
    try:
        file = (aside / LOCK).open("ab")
    except FileNotFoundError:
        yield False  # finished meanwhile
        return
    with file:
        yield taken(file.fileno()) and not has_ended(aside)


def taken(descriptor: int) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as fault:
        return fault.errno not in BUSY  # a disk that knows no locks: as if we were alone
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
