"""What is saved below some folders. No save is lost: not during a build, not right after one.

Events wake us at once, and gather while a build runs. What they may miss (saves before the watch
stands, folders exchanged as a whole, network drives) is found by looking at the files in between.
"""

from __future__ import annotations

import asyncio
import os
from dataclasses import dataclass, field
from pathlib import Path

from watchfiles import Change, awatch

from generator.content.files import SKIPPED

BETWEEN_LOOKS = 2.0  # seconds
Seen = tuple[tuple[str, int, int, int], ...]


@dataclass(slots=True)
class Watch:
    roots: tuple[Path, ...]
    seen: Seen = ()
    dirty: asyncio.Event = field(default_factory=asyncio.Event)

    def look(self) -> None:
        """Whatever is saved from here on counts as a change."""
        self.dirty.clear()
        self.seen = fingerprint(self.roots)

    async def changed(self) -> None:
        await self.dirty.wait()
        self.look()

    async def run(self) -> None:
        while True:
            try:
                await self._events(self._present())
            except (OSError, RuntimeError):  # a folder has gone, or the system watches no more
                await asyncio.sleep(BETWEEN_LOOKS)
                self._compare()

    async def _events(self, roots: tuple[Path, ...]) -> None:
        """Until folders come or go."""
        milliseconds = int(BETWEEN_LOOKS * 1000)
        async for batch in awatch(
            *roots, watch_filter=_counts, rust_timeout=milliseconds, yield_on_timeout=True
        ):
            if batch:
                self.dirty.set()
            self._compare()
            if self._present() != roots:
                return

    def _compare(self) -> None:
        if not self.dirty.is_set() and fingerprint(self.roots) != self.seen:
            self.dirty.set()

    def _present(self) -> tuple[Path, ...]:
        return tuple(root for root in self.roots if root.is_dir())


def _counts(_: Change, path: str) -> bool:
    return SKIPPED.match(Path(path).name) is None


def fingerprint(roots: tuple[Path, ...]) -> Seen:
    """Names with what tells a saved file from the one before, sorted."""
    found = []
    for root in roots:
        for folder, folders, files in os.walk(root):
            folders[:] = [name for name in folders if not SKIPPED.match(name)]
            for name in files:
                path = Path(folder, name)
                if not SKIPPED.match(name) and (stat := _stat(path)) is not None:
                    found.append((str(path), stat.st_mtime_ns, stat.st_size, stat.st_ino))
    return tuple(sorted(found))


def _stat(path: Path) -> os.stat_result | None:
    """None for a file that has just gone, or a link that leads nowhere."""
    try:
        return path.stat()
    except OSError:
        return None
