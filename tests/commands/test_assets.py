"""`mingzhang assets`: by npm, by pip, by hand, or not at all."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from zipfile import ZipFile

import pytest

from generator.fetch import WAYS, by_npm, by_pip
from generator.fetch.outside import NotFetched
from generator.fetch.right import is_exactly
from tests.commands.conftest import Ended, Run, stand_in
from tests.tools import absent

UNDRAWN = "没有 ECharts，图都没有画，只有各图的数据表；画图请运行 mingzhang assets，再生成一次"
MENDS = (
    "请检查网络，或设好 npm、pip 的镜像后再试；"
    "不能上网的，把 echarts.min.js 带来，运行 mingzhang assets --from 文件"
)


def offline(monkeypatch: pytest.MonkeyPatch, packages: Path) -> None:
    """No Node, and a pip that knows one folder only."""
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv("PIP_NO_INDEX", "1")
    monkeypatch.setenv("PIP_FIND_LINKS", str(packages))


def wheel(folder: Path, member: bytes) -> None:
    """A package of the right name and version, with this for its ECharts."""
    name = by_pip.PACKAGE.replace("==", "-")
    folder.mkdir()
    with ZipFile(folder / f"{name}-py3-none-any.whl", "w") as archive:
        archive.writestr("panel/echarts@6.0.0/dist/echarts.min.js", member)
        archive.writestr(f"{name}.dist-info/METADATA", "Name: panel\nVersion: 1.9.4\n")
        archive.writestr(f"{name}.dist-info/WHEEL", "Wheel-Version: 1.0\nTag: py3-none-any\n")
        archive.writestr(f"{name}.dist-info/RECORD", "")


def test_what_is_there_is_not_fetched_again(
    run: Run, echarts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    offline(monkeypatch, tmp_path)
    before = echarts.stat().st_mtime_ns
    assert run("assets") == Ended(0, "ECharts 6.0.0 已有，不用再取\n", "")
    assert echarts.stat().st_mtime_ns == before


def test_a_file_brought_by_hand_is_put_in_place(run: Run, echarts: Path, tmp_path: Path) -> None:
    (tmp_path / "echarts.min.js").write_bytes(stand_in("6.2.0"))
    said = "ECharts 6.2.0 已放好（echarts.min.js，293 KB）\n"
    assert run("assets", "--from", "echarts.min.js") == Ended(0, said, "")
    assert echarts.read_bytes() == stand_in("6.2.0")
    assert [file.name for file in echarts.parent.iterdir()] == ["echarts.js"]


@pytest.mark.parametrize(
    "brought",
    [
        stand_in("5.6.0"),
        stand_in(end="export{a as init};"),
        stand_in().replace(b'"series.sankey"', b""),
        b'var version="6.0.0"',
        b"<!doctype html>" * 30_000,
    ],
    ids=["too old", "a module", "without some charts", "too small", "a page"],
)
def test_a_file_that_is_something_else_is_refused_and_changes_nothing(
    brought: bytes, run: Run, echarts: Path, tmp_path: Path
) -> None:
    (tmp_path / "a.js").write_bytes(brought)
    said = "错误：“a.js”不像是 ECharts 6 或更高版本的 echarts.min.js，没有动原来的\n"
    assert run("assets", "--from", "a.js") == Ended(2, "", said)
    assert echarts.read_bytes() == stand_in()


def test_a_file_that_is_not_there_is_said_to_be_missing(run: Run) -> None:
    assert run("assets", "--from", "a.js") == Ended(2, "", "错误：没有“a.js”这个文件\n")


@pytest.mark.parametrize("before", [b"", stand_in("5.6.0"), None], ids=["broken", "old", "none"])
def test_when_neither_way_leads_there_it_says_why_and_leaves_nothing_half_done(
    before: bytes | None,
    run: Run,
    echarts: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    echarts.unlink()
    if before is not None:
        echarts.write_bytes(before)
    offline(monkeypatch, tmp_path)
    why = "没有 Node 与 npm；pip 没有取到所要的包"
    assert run("assets") == Ended(2, "", f"错误：没有取到 ECharts：{why}。{MENDS}\n")
    left = [(file.name, file.read_bytes()) for file in echarts.parent.iterdir()]
    assert left == ([] if before is None else [("echarts.js", before)])


def test_what_is_not_to_the_byte_what_we_expect_is_not_taken(
    run: Run, echarts: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    echarts.unlink()
    wheel(tmp_path / "packages", stand_in())
    offline(monkeypatch, tmp_path / "packages")
    why = "没有 Node 与 npm；pip 取来的包里没有它"
    assert run("assets") == Ended(2, "", f"错误：没有取到 ECharts：{why}。{MENDS}\n")
    assert not echarts.exists()


def test_without_echarts_a_build_says_in_one_line_that_nothing_is_drawn(
    run: Run, echarts: Path, demo: Path
) -> None:
    echarts.unlink()
    ended = run("build")
    assert ended.code == 0
    assert ended.err.splitlines()[1:] == [UNDRAWN]
    assert not list(demo.glob("site/assets/echarts*"))
    echarts.write_bytes(stand_in())
    assert UNDRAWN not in run("build").err
    assert len(list(demo.glob("site/assets/echarts-*.js"))) == 1
    assert len(list(demo.glob("site/assets/echarts-licence-*.txt"))) == 1


def test_another_echarts_changes_nothing_of_a_page_but_the_name_of_the_file(
    run: Run, echarts: Path, demo: Path
) -> None:
    built = []
    for version in ("6.0.0", "6.2.0"):
        echarts.write_bytes(stand_in(version))
        assert run("build").code == 0
        pages = sorted((demo / "site").rglob("index.html"))
        built.append([re.sub(r"echarts-\w+\.js", "", page.read_text("utf-8")) for page in pages])
    assert built[0] == built[1]


@pytest.mark.parametrize("way", ["npm", "pip"])
def test_each_way_gives_the_bytes_we_expect(way: str) -> None:
    if way == "npm" and not shutil.which("npm"):
        absent("没有 npm")
    try:
        data = WAYS[way]()
    except NotFetched as reason:
        if "没有取到" not in str(reason):
            raise
        absent(f"没有网络：{reason}")
    assert is_exactly(data, {"npm": by_npm.SHA256, "pip": by_pip.SHA256}[way])
