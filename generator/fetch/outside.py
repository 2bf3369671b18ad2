"""Programs that are not ours, run with a limit and in silence."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from pathlib import Path

from generator.usage import Both

LONGEST = 300  # seconds; 30 MB over a slow line


class NotFetched(Exception):
    """One way did not lead there; says why, in both languages."""

    def __init__(self, zh: str, en: str) -> None:
        super().__init__(zh)
        self.both = Both(zh, en)


def run(command: Sequence[str], folder: Path, failed: NotFetched) -> None:
    """What it says is shown with MINGZHANG_DEBUG=1 only: it is English, and of no use to most."""
    sink = None if os.environ.get("MINGZHANG_DEBUG") == "1" else subprocess.DEVNULL
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            stdin=subprocess.DEVNULL,
            stdout=sink,
            stderr=sink,
            timeout=LONGEST,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        raise failed from error
    if done.returncode:
        raise failed
