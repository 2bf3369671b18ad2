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
