"""Files written aside and moved into place, so that nothing is ever half there."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Mapping
from pathlib import Path


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


def settle(files: Mapping[str, bytes | Path], folder: Path) -> None:
    """Write `files`, or copies of them, over what is there; a failure puts everything back.

    All of them are written aside first, so that a full disk changes nothing.
    """
    folder.mkdir(parents=True, exist_ok=True)
    aside = Path(tempfile.mkdtemp(prefix=".new-", dir=folder))
    done: list[tuple[Path, Path | None]] = []
    made: list[Path] = []
    try:
        for number, content in enumerate(files.values()):
            _lay(aside / f"{number}.new", content)
        for number, name in enumerate(files):
            path, before = folder / name, aside / f"{number}.old"
            made += _room_for(path)
            had = path.exists()
            if had:
                shutil.copy2(path, before)
            done.append((path, before if had else None))
            (aside / f"{number}.new").replace(path)
    except BaseException:
        _put_back(done, made)
        shutil.rmtree(aside, ignore_errors=True)
        raise
    shutil.rmtree(aside)


def _lay(path: Path, content: bytes | Path) -> None:
    if isinstance(content, Path):
        shutil.copyfile(content, path)
    else:
        path.write_bytes(content)


def _room_for(path: Path) -> list[Path]:
    """The folders that had to be made, outermost first."""
    missing = [one for one in path.parents if not one.exists()][::-1]
    for one in missing:
        one.mkdir()
    return missing


def _put_back(done: list[tuple[Path, Path | None]], made: list[Path]) -> None:
    for path, before in reversed(done):
        if before is not None:
            before.replace(path)
        else:
            path.unlink(missing_ok=True)
    for folder in reversed(made):
        folder.rmdir()
