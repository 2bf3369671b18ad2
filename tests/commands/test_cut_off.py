"""A cut in the power while content is written: the next command finishes or undoes it."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from pathlib import Path

import pytest

from generator.scaffold import aside as writing
from generator.scaffold import journal as journals
from generator.scaffold.aside import settle
from generator.scaffold.journal import locked, recover
from generator.usage import Both, Refusal
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
    put(folder := tmp_path / "content", BEFORE)
    seen = []
    for _ in cuts(lambda: settle(NEW, folder)):
        for journal in folder.glob(".settling-*/forward"):
            assert [step["name"] for step in json.loads(journal.read_bytes())["steps"]] == [*NEW]
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
    begun(folder := tmp_path / "content")
    for _ in cuts(lambda: recover(folder)):
        pass  # each goes on from where the last was killed
    assert files_below(folder) == AFTER


def test_what_can_not_be_finished_is_taken_back_at_whatever_step_that_is_killed(
    tmp_path: Path,
) -> None:
    begun(folder := tmp_path / "content")
    (folder / "戊").mkdir()  # came up in the meantime: nothing can be put in its place
    for _ in cuts(lambda: recover(folder)):
        pass
    assert files_below(folder) == {**BEFORE, "戊": "/"}


def test_what_a_person_changed_meanwhile_stays_and_is_told(tmp_path: Path) -> None:
    begun(folder := tmp_path / "content")
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


def refused(why: str) -> str:
    return (
        f"content/.settling-x 像是上一次写内容中断时留下的，但{why}，没有照它做。请先看看里面："
        ".old 是原来的文件，.new 是还没有写进内容的文件；看过以后删去这个文件夹，再做一次"
    )


def refusal(content: Path) -> str:
    with pytest.raises(Refusal) as said:
        recover(content)
    return str(said.value)


def planted(content: Path, name: str, told: dict[str, object] | str) -> Path:
    """What a stranger put into the content, with a file of his own to be written."""
    aside = content / ".settling-x"
    aside.mkdir(parents=True)
    (aside / "0.new").write_text("坏")
    (aside / name).write_text(told if isinstance(told, str) else json.dumps(told))
    return aside


def step(name: str, before: str | None = None) -> dict[str, str | None]:
    return {"name": name, "before": before, "after": hashlib.sha256("坏".encode()).hexdigest()}


OUTSIDE = (
    *("../../outside.txt", "甲/../../outside.txt", "..\\外", "/abs", "\\abs", "C:外", "C:/外"),
    *("link/outside.txt", "link", "round/外", "外\0", "", "."),
)


@pytest.mark.parametrize("name", OUTSIDE)
@pytest.mark.parametrize("mode", ["forward", "back"])
@pytest.mark.parametrize("part", ["steps", "made"])
def test_a_journal_that_leads_out_of_the_content_is_refused(
    tmp_path: Path, name: str, mode: str, part: str
) -> None:
    content, other = tmp_path / "portal/content", tmp_path / "other"
    put(tmp_path, {"outside.txt": "坏", "other/outside.txt": "坏"})
    put(content, BEFORE)
    (content / "link").symlink_to(other)
    (content / "round").symlink_to("round")
    told = {"steps": [step(name)], "made": []} if part == "steps" else {"steps": [], "made": [name]}
    aside = planted(content, mode, {**told})
    if mode == "back":
        (aside / "0.new").unlink()  # as if it had been put in place, to be removed again
    before = sorted(tmp_path.rglob("*"))
    assert refusal(content) == refused(f"记录里的“{name}”不在内容文件夹里")
    assert [one for one in sorted(tmp_path.rglob("*")) if one.name != "lock"] == before


@pytest.mark.parametrize("name", ["lock", "forward", "0.new", "0.old", "again"])
def test_a_link_in_the_folder_aside_is_not_followed(tmp_path: Path, name: str) -> None:
    content, outside = tmp_path / "content", tmp_path / "outside"
    aside = planted(content, "back", {"steps": [step("甲")], "made": []})
    (aside / name).unlink(missing_ok=True)
    (aside / name).symlink_to(outside)
    assert refusal(content) == refused("里面有链接或文件夹")
    assert not outside.exists()


def test_a_folder_aside_that_is_a_file_or_a_link_is_passed_over(tmp_path: Path) -> None:
    content, other = tmp_path / "content", tmp_path / "other"
    put(other, {"自己的": "文件"})
    put(content, {".settling-y": "文件"})
    (content / ".settling-z").symlink_to(other)
    assert recover(content) == []
    assert sorted(one.name for one in content.iterdir()) == [".settling-y", ".settling-z"]
    assert files_below(other) == {"自己的": "文件"}


DAMAGED = (
    *("", '{"steps": [', "[]", "{}", "1", "[" * 100_000, "\udcff"),
    *('{"steps": [1], "made": []}', '{"steps": [{"name": "甲"}], "made": []}'),
    '{"steps": [], "made": [1]}',
)


@pytest.mark.parametrize("told", DAMAGED)
def test_a_damaged_journal_is_refused_and_nothing_thrown_away(tmp_path: Path, told: str) -> None:
    put(content := tmp_path / "content", BEFORE)
    aside = planted(content, "forward", "")
    (aside / "forward").write_text(told, "utf-8", "surrogateescape")
    assert refusal(content) == refused("记录 forward 残缺，或被改过")
    assert (aside / "0.new").read_text() == "坏"
    shutil.rmtree(aside)
    assert files_below(content) == BEFORE


def test_a_refused_folder_does_not_keep_the_others_from_being_finished(tmp_path: Path) -> None:
    begun(content := tmp_path / "content")
    planted(content, "forward", "{")
    done, why = sorted(refusal(content).splitlines(), reverse=True)
    assert why == refused("记录 forward 残缺，或被改过")
    assert done == "上一次写内容时中断了，现在已接着写完：甲、乙/子/孙、丙/丁、戊"
    shutil.rmtree(content / ".settling-x")
    assert files_below(content) == AFTER


def test_build_and_check_refuse_in_chinese(run: Run, portal: Path) -> None:
    planted(portal / "content", "forward", {"steps": [step("../outside.txt")], "made": []})
    for command in ("build", "check"):
        ended = run(command)
        why = refused("记录里的“../outside.txt”不在内容文件夹里")
        assert (ended.code, ended.out, ended.err) == (2, "", f"错误：{why}\n")
    assert not (portal / "outside.txt").exists()


def test_taking_back_names_what_a_person_has_changed_since(tmp_path: Path) -> None:
    begun(folder := tmp_path / "content")
    put(folder, {"甲": "自己改的"})
    (folder / "乙/子/孙").unlink()
    (folder / "乙/子/孙").mkdir()
    (folder / "戊").mkdir()
    [told] = recover(folder)
    assert told.zh == (
        "上一次写内容时中断了，其余已放回原样；甲、乙/子/孙 后来又改过，照改过的留着。请再做一次"
    )
    assert files_below(folder) == {**BEFORE, "甲": "自己改的", "乙/子/孙": "/", "戊": "/"}


def test_what_a_person_changed_stays_at_whatever_step_that_is_killed(tmp_path: Path) -> None:
    begun(folder := tmp_path / "content")
    put(folder, {"乙/子/孙": "自己改的"})
    (folder / "戊").mkdir()
    for _ in cuts(lambda: recover(folder)):
        pass
    assert files_below(folder) == {**BEFORE, "乙/子/孙": "自己改的", "戊": "/"}


def test_a_file_is_not_replaced_by_an_old_one_that_is_another(tmp_path: Path) -> None:
    put(content := tmp_path / "content", {"甲": "坏"})
    aside = planted(content, "back", {"steps": [step("甲", "0" * 64)], "made": []})
    (aside / "0.new").unlink()
    assert refusal(content) == refused("0.old 不是原来的文件")
    assert (content / "甲").read_text() == "坏"


def test_nothing_is_written_through_a_link_out_of_the_content(tmp_path: Path) -> None:
    content, other = tmp_path / "content", tmp_path / "other"
    put(other, {"甲": "自己的"})
    content.mkdir()
    (content / "link").symlink_to(other)
    with pytest.raises(Refusal) as said:
        settle({"乙": b"y", "link/甲": b"x"}, content)
    assert str(said.value) == "“link/甲”不在内容文件夹里（或有链接指到外面），什么也没有写"
    assert [one.name for one in content.iterdir()] == ["link"]
    assert files_below(other) == {"甲": "自己的"}


@pytest.mark.parametrize("fails", [False, True])
def test_the_lock_is_closed_and_another_command_may_come_before_the_folder_aside_is_removed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, fails: bool
) -> None:
    put(tmp_path, BEFORE)

    def late(aside: Path) -> None:
        assert recover(tmp_path) == []
        assert not aside.exists()
        journals.discard(aside)

    monkeypatch.setattr(writing, "discard", late)
    if fails:
        with pytest.raises(FileNotFoundError):
            settle({"甲": b"x", "己": tmp_path / "没有"}, tmp_path)
    else:
        settle(NEW, tmp_path)
    assert files_below(tmp_path) == (BEFORE if fails else AFTER)


def test_another_command_may_remove_the_folder_aside_before_it_is_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, BEFORE)
    asked: list[list[Both]] = []

    def late(aside: Path) -> AbstractContextManager[bool]:
        if not asked:
            asked.append(recover(tmp_path))
        return locked(aside)

    monkeypatch.setattr(writing, "locked", late)
    settle(NEW, tmp_path)
    assert len(asked[0]) == 1
    assert files_below(tmp_path) == AFTER
