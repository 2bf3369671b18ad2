"""The tree itself: what lies at its top, what its files may not hold."""

from __future__ import annotations

import os
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TOP = {
    *("content", "templates", "generator", "site", "tests", "bench", "docs"),
    *("pyproject.toml", "netlify.toml", "Makefile", "README.md", "CHANGELOG.md", "LICENSE"),
    *(".ci", ".editorconfig", ".gitattributes", ".gitignore"),
}
OWN_FOLDER = re.compile(r"(?<![\w.-])/(?:root|tmp|home|Users)/[\w.-]+")
LONGEST_MODULE = 350


def test_top_level_holds_what_the_design_names_and_no_more() -> None:
    assert {name.split("/")[0] for name in _files()} - TOP == set()


def test_site_holds_only_its_gitignore() -> None:
    assert [name for name in _files() if name.startswith("site/")] == ["site/.gitignore"]


def test_no_file_names_a_folder_of_somebodys_machine() -> None:
    named = {
        f"{name}:{number}"
        for name in _files()
        for number, line in enumerate(_text(name).splitlines(), 1)
        if OWN_FOLDER.search(line)
    }
    assert named == set()


def test_no_module_is_longer_than_one_can_hold_in_mind() -> None:
    modules = [name for name in _files() if re.fullmatch(r"(generator|tests)/.*\.py", name)]
    lengths = {name: len(_text(name).splitlines()) for name in modules}
    assert {name: n for name, n in lengths.items() if n > LONGEST_MODULE} == {}


@pytest.mark.parametrize("target", ["site", "test", "check", "serve", "bench", "clean"])
def test_makefile_knows(target: str) -> None:
    env = {name: value for name, value in os.environ.items() if "MAKE" not in name}
    command = ["make", "--dry-run", target]
    done = subprocess.run(command, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")


def _files() -> list[str]:
    """Committed, or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    return sorted({name for name in listed.split("\0") if name and (ROOT / name).is_file()})


def _text(name: str) -> str:
    return (ROOT / name).read_text("utf-8", errors="replace")
