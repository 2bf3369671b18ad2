"""The same content gives the same bytes: in any process, folder, locale, time zone, hash order."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

from tests.site.built import DEMO, Site

BUILD = """
import sys
from pathlib import Path
from generator.build import build
sys.exit(not build(Path(sys.argv[1]), Path(sys.argv[2])).written)
"""


def files(root: Path) -> dict[str, bytes]:
    found = (path for path in root.rglob("*") if path.is_file())
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in found}


def build_elsewhere(portal: str, out: Path, cwd: Path, **settings: str) -> dict[str, bytes]:
    environment = {**os.environ, "PYTHONPATH": str(DEMO), **settings}
    command = [sys.executable, "-c", BUILD, portal, str(out)]
    subprocess.run(command, cwd=cwd, env=environment, check=True, timeout=120)
    return files(out)


def test_two_builds_are_byte_equal_in_different_surroundings(tmp_path: Path, demo: Site) -> None:
    one = build_elsewhere(
        ".", tmp_path / "one", DEMO, PYTHONHASHSEED="1", LC_ALL="C", TZ="America/New_York"
    )
    other = build_elsewhere(
        str(DEMO),
        tmp_path / "other",
        tmp_path,
        PYTHONHASHSEED="2",
        LC_ALL="C.UTF-8",
        TZ="Asia/Tokyo",
    )
    here = files(demo.root)
    assert sorted(one) == sorted(other) == sorted(here)
    assert [name for name in one if not one[name] == other[name] == here[name]] == []


def test_a_build_upon_another_gives_the_bytes_of_a_first_one(tmp_path: Path, demo: Site) -> None:
    for _ in range(2):
        again = build_elsewhere(str(DEMO), tmp_path / "site", tmp_path)
    assert again == files(demo.root)


def test_no_stage_of_the_build_asks_for_the_time_or_for_chance() -> None:
    """Only serving, the closing line of a command, and the bound on a file may look at a clock."""
    asking = ("datetime.now", "date.today", "utcnow", "time.time(", "monotonic", "perf_counter")
    chance = ("import random", "from random", "import secrets", "uuid")
    package = DEMO / "generator"
    bound = package / "importers" / "read" / "apart.py"
    free = {package / "cli.py", package / "serve.py", *package.glob("serve/*.py"), bound}
    found = [
        f"{path.relative_to(DEMO)}: {word}"
        for path in sorted(set(package.rglob("*.py")) - free)
        for word in (*asking, *chance)
        if word in path.read_text("utf-8")
    ]
    assert found == []
