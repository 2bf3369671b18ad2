"""Files written aside and moved into place, so that nothing is ever half there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path

from generator.scaffold.journal import (
    PREFIX,
    Copy,
    Journal,
    Step,
    discard,
    end,
    lay,
    lies_in,
    locked,
    missing,
    sum_of,
)
from generator.usage import Refusal

TRIES = 9


def put(files: Mapping[str, str], folder: Path) -> None:
    """Write `files` (by name relative to `folder`), of which none may exist yet.

    What they share a first folder with moves in one step; a failure takes back what was moved.
    """
    made = [one for one in (folder, *folder.parents) if not one.exists()]
    folder.mkdir(parents=True, exist_ok=True)
    moved: list[Path] = []
    aside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    try:
        for name, text in files.items():
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        for first in dict.fromkeys(name.split("/")[0] for name in files):
            _move(aside / first, folder / first)
            moved.append(folder / first)
    except BaseException:
        shutil.rmtree(aside, ignore_errors=True)
        _take_back(moved, made)
        raise
    aside.rmdir()


def _move(here: Path, there: Path) -> None:
    if there.exists():
        raise FileExistsError(str(there))
    here.rename(there)


def _take_back(moved: list[Path], made: list[Path]) -> None:
    for path in moved:
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink()
    for empty in made:
        empty.rmdir()


def settle(files: Mapping[str, bytes | Path | Copy], folder: Path) -> None:
    """Write `files`, or copies of them, over what is there; a failure puts everything back.

    All of them are written aside first, so that a full disk changes nothing; what a cut in the
    power leaves, the next command finishes (`journal.recover`).
    """
    for name in files:
        if not lies_in(folder, name):
            raise Refusal(
                f"“{name}”不在内容文件夹里（或有链接指到外面），什么也没有写",
                f"{name} is not in the content folder (or a link leads out); nothing was written",
            )
    folder.mkdir(parents=True, exist_ok=True)
    for _ in range(TRIES):
        aside = Path(tempfile.mkdtemp(prefix=PREFIX, dir=folder))
        with locked(aside) as is_ours:
            fault = settled(files, folder, aside) if is_ours else None
        if is_ours:
            discard(aside)
            if fault is not None:
                raise fault
            return
        # Another command took the empty folder for one left behind, and removes it.
    raise Refusal(
        "另一条命令正在整理内容，什么也没有写；等它做完，再做一次",
        "another command is at work on the content; nothing was written, run this again after it",
    )


def settled(
    files: Mapping[str, bytes | Path | Copy], folder: Path, aside: Path
) -> BaseException | None:
    """What hindered it; raises only where not all could be put back, and the journal is to stay."""
    try:
        journal = laid(files, folder, aside)
    except BaseException as fault:
        end(aside)
        return fault
    hindered = put_in_place(journal)
    end(aside)
    return hindered


def laid(files: Mapping[str, bytes | Path | Copy], folder: Path, aside: Path) -> Journal:
    """New files and old ones aside, and the journal that says what they are."""
    steps: list[Step] = []
    for number, (name, content) in enumerate(files.items()):
        new = aside / f"{number}.new"
        lay(new, content)
        before = sum_of(folder / name)
        if before is not None:
            lay(aside / f"{number}.old", folder / name)
        steps.append(Step(name, before, sum_of(new) or ""))
    journal = Journal(folder, aside, tuple(steps), missing(folder, files))
    journal.write()
    return journal


def put_in_place(journal: Journal) -> BaseException | None:
    """What hindered it, all being put back."""
    try:
        journal.forward()
    except BaseException as fault:
        journal.back()
        return fault
    return None
