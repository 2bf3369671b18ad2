"""What every page shares: the stylesheet, named by its content, and the icon."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

ICON = "/assets/icon.svg"


@dataclass(frozen=True, slots=True)
class Asset:
    url: str
    data: bytes


def assets(folders: Sequence[Path]) -> tuple[Asset, Asset]:
    """Stylesheet and icon; a portal's own file takes the place of the shipped one."""
    names = sorted({file.name for folder in folders for file in (folder / "css").glob("*.css")})
    text = b"".join(found(folders, f"css/{name}") for name in names)
    digest = hashlib.sha256(text).hexdigest()[:10]
    return Asset(f"/assets/site-{digest}.css", text), Asset(ICON, found(folders, "icon.svg"))


def found(folders: Sequence[Path], name: str) -> bytes:
    """The first of the folders that has it."""
    return next(path.read_bytes() for folder in folders if (path := folder / name).is_file())
