from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.docs.markdown import ROOT, blocks, documents

WITH_COMMANDS = [
    document
    for document in documents()
    if any(block.language == "bash" and block.kind != "不运行" for block in blocks(document))
]


@pytest.mark.parametrize("document", WITH_COMMANDS)
def test_commands_of_a_document_run_as_they_stand(document: str, tmp_path: Path) -> None:
    done = run(document, tmp_path)
    assert done.returncode == 0, f"{done.stdout}\n{done.stderr}"


def test_readme_ends_with_the_sentence_it_promises(tmp_path: Path) -> None:
    [promised] = re.findall(r"自动生成：“(.*?)……”", (ROOT / "README.md").read_text("utf-8"))
    done = run("README.md", tmp_path)
    page = tmp_path / "我的门户/site/departments/shili-ju/2024/index.html"
    assert page.is_file(), done.stderr
    assert promised in LexborHTMLParser(page.read_bytes()).text(deep=True)


def test_commands_that_are_not_run_are_said_to_be_so() -> None:
    notes = {block.kind for d in documents() for block in blocks(d) if block.language == "bash"}
    assert notes == {"", "不运行"}


def run(document: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """The commands of a document one after the other, with the files it says to write between."""
    steps = ["set -euo pipefail"]
    for block in blocks(document):
        if block.language == "bash" and block.kind != "不运行":
            steps.append(block.text)
        elif block.kind == "写入":
            steps.append(f"cat > '{block.about}' <<'写完'\n{block.text}写完")
    env = os.environ | {"PATH": f"{shim(folder)}{os.pathsep}{os.environ['PATH']}"}
    return subprocess.run(
        ["bash", "-c", "\n".join(steps)],
        cwd=folder,
        env=env,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        check=False,
    )


def shim(folder: Path) -> Path:
    """A folder with `mingzhang` as the installation would give it."""
    programs = folder / "bin"
    programs.mkdir()
    program = programs / "mingzhang"
    start = "import sys; from generator.cli import main; sys.exit(main())"
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -c "{start}" "$@"\n', "utf-8"
    )
    program.chmod(0o755)
    return programs
