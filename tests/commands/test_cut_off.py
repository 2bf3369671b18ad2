"""A cut in the power while content is written: the next command finishes or undoes it."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from generator.scaffold.aside import settle
from generator.scaffold.journal import recover
from tests.commands.conftest import Run, files_below

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="fork 只在 Unix 上有")

BEFORE = {"甲": "旧甲", "丙/丁": "旧丁", "别的": "不动"}
NEW = {"甲": b"\xe6\x96\xb0", "乙/子/孙": b"x" * 9, "丙/丁": b"y", "戊": b"z"}
AFTER = {**BEFORE, "甲": "新", "乙/子/孙": "x" * 9, "丙/丁": "y", "戊": "z"}
TOUCHES = ("open", "os.", "shutil.", "tempfile.")
KILLED = 9


def put(folder: Path, texts: dict[str, str]) -> None:
    for name, text in texts.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, "utf-8")


def killed(step: int, work: Callable[[], object]) -> bool:
    """Whether it was ended, with no chance to tidy, before its `step`th touch of the disk."""
    child = os.fork()
    if not child:
        left = [step]

        def hook(event: str, _: object) -> None:
            if event.startswith(TOUCHES):
                left[0] -= 1
                if left[0] < 0:
                    os._exit(KILLED)

        sys.addaudithook(hook)
        try:
            work()
        finally:
            os._exit(0)
    _, status = os.waitpid(child, 0)
    return os.waitstatus_to_exitcode(status) == KILLED


def cuts(work: Callable[[], object]) -> Iterator[int]:
    """Every step of `work` at which it was killed; it is to be undone between."""
    step = 0
    while killed(step, work):
        yield step
        step += 1


def test_all_or_nothing_at_whatever_step_it_is_killed(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    put(folder, BEFORE)
    seen = []
    for _ in cuts(lambda: settle(NEW, folder)):
        told = " ".join(both.zh for both in recover(folder))
        now = files_below(folder)
        assert now in (BEFORE, AFTER)
        assert recover(folder) == []
        if "接着写完" in told:
            assert now == AFTER
        elif told:
            assert "还没有动内容" in told
            assert now == BEFORE
        seen.append(now == AFTER)
        empty(folder)
        put(folder, BEFORE)
    assert seen == sorted(seen)
    assert set(seen) == {False, True}


def empty(folder: Path) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()


def begun(folder: Path) -> None:
    """Killed with half of the files in place."""
    step = 0
    while True:
        empty(folder)
        put(folder, BEFORE)
        assert killed(step, lambda: settle(NEW, folder))
        if (folder / "乙/子/孙").exists():
            return
        step += 1


def test_recovering_may_be_killed_too(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    put(folder, BEFORE)
    begun(folder)
    for _ in cuts(lambda: recover(folder)):
        pass  # each goes on from where the last was killed
    assert files_below(folder) == AFTER


def test_what_can_not_be_finished_is_taken_back_at_whatever_step_that_is_killed(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "content"
    put(folder, BEFORE)
    begun(folder)
    (folder / "戊").mkdir()  # came up in the meantime: nothing can be put in its place
    for _ in cuts(lambda: recover(folder)):
        pass
    assert files_below(folder) == {**BEFORE, "戊": "/"}


def test_what_a_person_changed_meanwhile_stays_and_is_told(tmp_path: Path) -> None:
    folder = tmp_path / "content"
    put(folder, BEFORE)
    begun(folder)
    put(folder, {"丙/丁": "自己改的"})
    [told] = recover(folder)
    assert told.zh == (
        "上一次写内容时中断了，现在已接着写完：甲、乙/子/孙、丙/丁、戊。"
        "其中 丙/丁 后来又改过，照改过的留着；要新的，请再做一次"
    )
    assert files_below(folder) == {**AFTER, "丙/丁": "自己改的"}


def test_what_another_command_is_writing_is_left_to_it(tmp_path: Path) -> None:
    put(tmp_path, BEFORE)
    aside = tmp_path / ".settling-x"
    aside.mkdir()
    ready, done = os.pipe(), os.pipe()
    child = os.fork()
    if not child:
        from generator.scaffold.journal import locked

        with locked(aside):
            os.write(ready[1], b"x")
            os.read(done[0], 1)
        os._exit(0)
    os.read(ready[0], 1)
    assert recover(tmp_path) == []
    assert aside.is_dir()
    os.write(done[1], b"x")
    os.waitpid(child, 0)
    assert len(recover(tmp_path)) == 1
    assert files_below(tmp_path) == BEFORE


def test_the_next_command_says_what_it_did(run: Run, portal: Path) -> None:
    content = portal / "content"
    before = files_below(content)
    (content / ".settling-x").mkdir()
    ended = run("check", "--department", "shili-bumen")
    assert ended.err.startswith(
        "上一次写内容时中断了，那时还没有动内容；放在一旁的文件已清理，请再做一次\n"
    )
    assert files_below(content) == before
