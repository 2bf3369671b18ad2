"""The preview: every save arrives, with one reload after it; faults are shown until mended."""

from __future__ import annotations

import asyncio
import re
import socket
import sys
from collections.abc import Awaitable, Callable
from html import unescape
from pathlib import Path

import pytest

from tests.commands.conftest import Ended, Run
from tests.commands.preview import Preview, previewing

RELOAD = {"command": "reload", "path": "/", "liveCSS": False, "liveImg": False}
QUIET = 1.0  # how long nothing must come when nothing should
FAULT = """\
content/site.yaml:3:5: 错误 FT032 “方式”不能写“演”；是否为“演示”？
3 | 方式: 演
  |       ^^
   位置：方式
   改法：可写：网站、栏目、演示。"""


def watching(portal: Path, story: Callable[[Preview], Awaitable[None]]) -> None:
    async def run() -> None:
        async with previewing(portal) as preview:
            await story(preview)
            for page in preview.pages:
                page.socket.close()

    asyncio.run(run())


def name_site(portal: Path, name: str, mode: str = "演示") -> None:
    (portal / "content/site.yaml").write_text(f"名称: {name}\n# 甲\n方式: {mode}\n", "utf-8")


def test_a_save_is_shown_after_its_build_with_one_reload(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        page = await preview.open()
        before = await preview.number()
        name_site(portal, "第二名")
        assert await page.message() == RELOAD
        assert "<title>第二名" in (await preview.fetch())[1]
        reloads = 1
        while await page.message(QUIET):  # the system may tell of one save in two parts
            reloads += 1
        assert reloads == await preview.number() - before

    watching(portal, story)


def test_saves_in_quick_succession_all_arrive(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        page = await preview.open()
        name_site(portal, "第二名")
        name_site(portal, "第三名")
        assert await page.message() == RELOAD
        name_site(portal, "第四名")  # right after a reload
        await preview.shows("<title>第四名")
        for number in range(5):
            name_site(portal, f"名{number}")
            await asyncio.sleep(0.1)  # while the one before is being built
        await preview.shows("<title>名4")

    watching(portal, story)


def test_a_page_that_is_behind_is_reloaded_as_soon_as_it_connects(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        page = await preview.open(behind=1)
        assert await page.message() == RELOAD

    watching(portal, story)


def test_a_fault_is_shown_on_every_page_until_it_is_mended(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        page = await preview.open()
        name_site(portal, "第二名", mode="演")
        assert await page.message() == RELOAD
        for path in ("", "departments/", "glossary/index.html"):
            status, text = await preview.fetch(path)
            assert status == 200
            assert shown(text) == FAULT
        assert "<title>示例门户" in (await preview.fetch())[1], "the last good site is served"
        name_site(portal, "第三名")
        assert await page.message() == RELOAD
        text = (await preview.fetch())[1]
        assert shown(text) is None
        assert "<title>第三名" in text

    watching(portal, story)


def test_a_portal_that_never_built_shows_its_faults_and_recovers(portal: Path) -> None:
    name_site(portal, "第一名", mode="演")

    async def story(preview: Preview) -> None:
        page = await preview.open()
        status, text = await preview.fetch("departments/")
        assert (status, shown(text)) == (200, FAULT)
        name_site(portal, "第一名")
        assert await page.message() == RELOAD
        assert "<title>第一名" in (await preview.fetch())[1]

    watching(portal, story)


def test_a_fault_of_a_template_is_shown_too_and_recovers(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        (portal / "templates").mkdir()  # not there when the preview began
        (portal / "templates/home.html").write_text("{% for x in %}", "utf-8")
        text = await preview.shows('role="alert"')
        assert (shown(text) or "").startswith("这是程序（或模板）的错，不是内容的错：")
        (portal / "templates/home.html").unlink()
        for _ in range(600):
            if shown((await preview.fetch())[1]) is None:
                return
            await asyncio.sleep(0.1)
        raise AssertionError("the fault stayed")

    watching(portal, story)


def test_pages_are_served_fresh_and_nothing_outside_the_site(portal: Path) -> None:
    async def story(preview: Preview) -> None:
        assert (await preview.fetch("departments"))[0] == 302
        status, text = await preview.fetch("nowhere/")
        assert status == 404
        assert "没有这个页面" in text
        for path in ("%2e%2e/%2e%2e/etc/passwd", "..%2f..%2fetc/passwd", "%00", "a%00b/"):
            assert (await preview.fetch(path))[0] == 404
        status, script = await preview.fetch("livereload.js")
        assert (status, "LiveReload" in script) == (200, True)
        assert (await preview.fetch("robots.txt"))[0] == 200

    watching(portal, story)


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGINT for another process there")
def test_ctrl_c_ends_it_with_0(portal: Path) -> None:
    async def run() -> int | None:
        async with previewing(portal) as preview:
            pass
        return preview.process.returncode

    assert asyncio.run(run()) == 0


def test_a_port_in_use_is_refused_with_another(run: Run, portal: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        assert run("serve", "--no-open", "--port", str(port)) == Ended(
            2,
            "",
            f"错误：不能在 127.0.0.1 的端口 {port} 上预览：端口已被占用，或没有这个地址。"
            f"换一个试试：--port {port + 1}\n",
        )


def test_without_its_libraries_it_says_how_to_install_them(
    run: Run, portal: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in [name for name in sys.modules if name.startswith("generator.serve")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "livereload", None)
    monkeypatch.setitem(sys.modules, "livereload.handlers", None)
    assert run("serve") == Ended(2, "", '要用的库还没有装，请运行 pip install "mingzhang[serve]"\n')


def shown(page: str) -> str | None:
    """The findings that stand in the page."""
    found = re.search(r'<div role="alert".*?<pre[^>]*>(.*?)</pre>', page, re.DOTALL)
    return unescape(found[1]) if found else None
