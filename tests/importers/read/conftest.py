"""What the commands say of a file: `check FILE` and `import FILE`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from generator.cli import main

Told = Callable[[bytes, str], str]


@pytest.fixture
def told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Told:
    """What both commands say of a file they do not take; empty where they take it."""
    monkeypatch.chdir(tmp_path)

    def sentence(name: str, *words: str) -> str:
        capsys.readouterr()
        code = main([*words, "--year", "2022", name])
        printed = capsys.readouterr()
        if code == 2:
            assert (printed.out, printed.err[-1]) == ("", "\n")
            return printed.err.removeprefix(f"错误：{name}：").removesuffix("\n")
        assert code in (0, 1)
        return ""

    def told(data: bytes, name: str) -> str:
        (tmp_path / name).write_bytes(data)
        there = sorted(tmp_path.iterdir())
        said = sentence(name, "check")
        assert sentence(name, "import", "--dry-run") == said
        assert sorted(tmp_path.iterdir()) == there
        return said

    return told
