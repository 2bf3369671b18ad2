"""A preview that runs, and a browser's part of it: pages fetched, reload messages awaited.

Everything is awaited by asking again until it is so. The limit only ends a test that fails.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tornado.httpclient import AsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

ROOT = Path(__file__).parents[2]
LIMIT = 60.0  # seconds


@dataclass(slots=True)
class Page:
    """An open page: its socket, as livereload.js would hold it."""

    socket: WebSocketClientConnection
    waiting: asyncio.Future[str | bytes | None] | None = None

    async def message(self, limit: float = LIMIT) -> dict[str, Any] | None:
        """The next message; None when there is none for so long."""
        if self.waiting is None:
            self.waiting = asyncio.ensure_future(self.socket.read_message())
        done, _ = await asyncio.wait([self.waiting], timeout=limit)
        if not done:
            return None
        text, self.waiting = self.waiting.result(), None
        found: dict[str, Any] = json.loads(text or "{}")
        return found


@dataclass(slots=True)
class Preview:
    process: asyncio.subprocess.Process
    url: str
    pages: list[Page] = field(default_factory=list)

    async def fetch(self, path: str = "") -> tuple[int, str]:
        reply = await AsyncHTTPClient().fetch(
            self.url + path, raise_error=False, follow_redirects=False
        )
        return reply.code, reply.body.decode()

    async def shows(self, wanted: str, path: str = "") -> str:
        """The page once it holds `wanted`."""
        page = ""
        for _ in range(int(LIMIT / 0.05)):
            _, page = await self.fetch(path)
            if wanted in page:
                return page
            await asyncio.sleep(0.05)
        raise AssertionError(f"{wanted} never came: {page}")

    async def number(self) -> int:
        """Of the build that the page shows."""
        _, text = await self.fetch()
        found = re.search(r'src="/livereload\.js\?port=\d+&amp;snipver=(\d+)"', text)
        assert found is not None
        return int(found[1])

    async def open(self, behind: int = 0) -> Page:
        """Open the page as it is now, or as it was some builds ago."""
        number = await self.number() - behind
        socket = await websocket_connect(self.url.replace("http:", "ws:") + "livereload")
        page = Page(socket)
        self.pages.append(page)
        await socket.write_message(json.dumps({"command": "hello", "snipver": number}))
        hello = await page.message()
        assert hello is not None
        assert hello["command"] == "hello"
        await socket.write_message(json.dumps({"command": "info", "url": self.url}))
        return page


@asynccontextmanager
async def previewing(portal: Path) -> AsyncIterator[Preview]:
    words = ("-m", "generator.cli", "serve", "--portal", str(portal), "--port", "0", "--no-open")
    env = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"}
    process = await asyncio.create_subprocess_exec(
        sys.executable, *words, env=env, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    )
    try:
        yield Preview(process, await _address(process))
    finally:
        if process.returncode is None:
            process.send_signal(signal.SIGINT if os.name == "posix" else signal.SIGTERM)
        await asyncio.wait_for(process.communicate(), LIMIT)


async def _address(process: asyncio.subprocess.Process) -> str:
    assert process.stdout is not None
    async with asyncio.timeout(LIMIT):
        async for line in process.stdout:
            if found := re.search(r"http://127\.0\.0\.1:\d+/", line.decode()):
                return found.group()
    raise AssertionError("the preview ended before it began")
