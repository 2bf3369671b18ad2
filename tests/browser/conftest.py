"""One Chromium; the demo from the disk and from a sub-path of a server of its own."""

from __future__ import annotations

import functools
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

from tests.site.built import Site
from tests.tools import require

FLAGS = ["--no-sandbox", "--disable-background-networking", "--disable-component-update"]
SUB_PATH = "/czj/zhang"


class QuietHandler(SimpleHTTPRequestHandler):
    """Serves the folder below SUB_PATH only, and says nothing."""

    def translate_path(self, path: str) -> str:
        if not path.startswith(f"{SUB_PATH}/"):
            return str(Path(self.directory) / "no-such-file")
        return super().translate_path(path.removeprefix(SUB_PATH))

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 — the library's name
        pass


@dataclass(frozen=True)
class Origin:
    """Where the demo is opened from; `base` is put before an address."""

    name: str
    base: str

    def url(self, address: str, fragment: str = "") -> str:
        return f"{self.base}{address}index.html{fragment}"


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    """Not for the session: while it is open, its event loop would be in the way of other tests."""
    require("font")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=require("chromium"), args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def disk(demo: Site) -> Origin:
    return Origin("file", demo.root.as_uri())


@pytest.fixture(scope="session")
def server(demo: Site) -> Iterator[Origin]:
    handler = functools.partial(QuietHandler, directory=str(demo.root))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield Origin("http", f"http://127.0.0.1:{running.server_port}{SUB_PATH}")
        running.shutdown()
        thread.join()


OpenPage = Callable[..., Page]


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """A fresh page of a given width; further settings are those of a browser context."""
    contexts = []

    def open_one(width: int = 1280, **settings: Any) -> Page:
        height = 740 if width < 600 else 900
        context = browser.new_context(viewport={"width": width, "height": height}, **settings)
        context.set_default_timeout(20_000)
        contexts.append(context)
        return context.new_page()

    yield open_one
    for context in contexts:
        context.close()
