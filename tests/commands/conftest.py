"""Commands run for real in a folder of their own; what they print is compared whole."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from generator.cli import main
from generator.render.echarts import place
from tests.commands.archive import ID, NAME, TEXT

DEMO = Path(__file__).parents[2] / "content"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended; times are shown as `…`."""

    code: int
    out: str
    err: str


Run = Callable[..., Ended]


@pytest.fixture(autouse=True)
def echarts(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where `mingzhang assets` has put it: no command's words hang on what this machine has."""
    monkeypatch.setattr(sys, "prefix", str(tmp_path_factory.mktemp("prefix")))
    place().parent.mkdir(parents=True)
    place().write_bytes(stand_in())
    return place()


def stand_in(version: str = "6.0.0", end: str = "") -> bytes:
    """What can be told from ECharts only by trying to draw with it."""
    series = ("bar", "line", "pie", "sankey", "sunburst", "treemap")
    said = ";".join((f'"{version}"', *(f'"series.{name}"' for name in series)))
    return (said + ";" * 300_000 + end).encode()


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """`run("build", "--out", "x")` in the folder `tmp_path`."""
    monkeypatch.chdir(tmp_path)

    def run(*words: str) -> Ended:
        capsys.readouterr()
        code = main(list(words))
        printed = capsys.readouterr()
        return Ended(code, timeless(printed.out), timeless(printed.err))

    return run


def timeless(text: str) -> str:
    return re.sub(r"用时 [\d.]+ 秒|in [\d.]+ s\b", "用时 …", text)


@pytest.fixture
def portal(tmp_path: Path, run: Run) -> Path:
    """What `init` makes, in the folder the commands run in."""
    assert run("init", ".").code == 0
    return tmp_path


@pytest.fixture
def archive(portal: Path, run: Run) -> Path:
    """A portal with one department more, and its report as a text beside it."""
    words = ("--name", NAME, "--region", first_region(portal), "--level", "县级")
    assert run("new", "department", ID, *words).code == 0
    (portal / "局.txt").write_text(TEXT, "utf-8")
    return portal


def first_region(portal: Path) -> str:
    lines = (portal / "content/regions.yaml").read_text("utf-8").split("\n")
    return next(line.split('"')[1] for line in lines if '"' in line)


@pytest.fixture
def home(archive: Path) -> Path:
    return archive / "content/departments" / ID


@pytest.fixture
def demo(tmp_path: Path) -> Path:
    """The demo portal, to be changed as one likes."""
    shutil.copytree(DEMO, tmp_path / "content")
    return tmp_path


def files_below(folder: Path) -> dict[str, str]:
    """Texts by name; what is empty or aside shows too."""
    return {
        path.relative_to(folder).as_posix(): path.read_text("utf-8") if path.is_file() else "/"
        for path in sorted(folder.rglob("*"))
        if path.is_file() or not any(path.iterdir())
    }
