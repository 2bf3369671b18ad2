"""The pages over HTTP, with the script that reloads them; and the socket that tells it to."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from livereload.handlers import LiveReloadJSHandler
from tornado.web import Application, StaticFileHandler
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from generator.serve.banner import only_trouble, with_trouble

PROTOCOL = "http://livereload.com/protocols/official-7"
RELOAD = {"command": "reload", "path": "/", "liveCSS": False, "liveImg": False}
HELLO = {"command": "hello", "protocols": [PROTOCOL], "serverName": "mingzhang"}


@dataclass(slots=True)
class Pages:
    """What is to be seen; `number` goes up whenever that changes."""

    site: Path
    port: int = 0
    trouble: str = ""
    number: int = 0
    listeners: set[Socket] = field(default_factory=set)

    def show(self, trouble: str) -> None:
        self.trouble = trouble
        self.number += 1
        for listener in tuple(self.listeners):
            listener.reload()

    def page(self, path: str) -> tuple[int, bytes] | None:
        """Status and bytes of a page; None for what is no page."""
        file = self._file(path)
        if file is not None and file.suffix != ".html":
            return None
        lost = self.site / "404.html"
        status = 200 if file is not None or not lost.is_file() else 404
        try:
            data = (file or lost).read_bytes()
        except OSError:  # there is no site yet
            data = only_trouble()
        return status, with_trouble(data, self.trouble, self.script)

    @property
    def script(self) -> str:
        """The page tells its number when it connects: one that is behind is reloaded at once."""
        return f"/livereload.js?port={self.port}&snipver={self.number}"

    def _file(self, path: str) -> Path | None:
        if "\0" in path:
            return None
        found = (self.site / path).resolve()
        if not found.is_relative_to(self.site.resolve()):
            return None
        if found.is_dir():
            found = found / "index.html"
        return found if found.is_file() else None


class SiteHandler(StaticFileHandler):
    def initialize(self, pages: Pages) -> None:  # type: ignore[override]  # the root is the pages'
        super().initialize(str(pages.site))
        self.pages = pages

    async def get(self, path: str, include_body: bool = True) -> None:
        if (self.pages.site / path).is_dir() and path and not path.endswith("/"):
            self.redirect(f"/{path}/")
            return
        page = self.pages.page(path)
        if page is None:
            await super().get(path, include_body)
            return
        status, data = page
        self.set_status(status)
        self.set_header("Content-Type", "text/html; charset=utf-8")
        self.set_extra_headers(path)
        self.write(data)

    def set_extra_headers(self, path: str) -> None:
        self.set_header("Cache-Control", "no-store")

    def should_return_304(self) -> bool:
        return False

    def compute_etag(self) -> str | None:
        return None  # tornado keeps those of files for good


class Socket(WebSocketHandler):
    """livereload's protocol: it says hello, then info, and waits to be told."""

    def initialize(self, pages: Pages) -> None:
        self.pages = pages
        self.seen: int | None = None

    def on_message(self, message: str | bytes) -> None:
        try:
            said: Any = json.loads(message)
        except ValueError:
            said = None
        command = said.get("command") if isinstance(said, dict) else None
        if command == "hello":
            self.seen = said.get("snipver")
            self.tell(HELLO)
        elif command == "info":
            self.pages.listeners.add(self)
            if self.seen not in (None, self.pages.number):
                self.reload()

    def reload(self) -> None:
        self.tell(RELOAD)

    def tell(self, words: dict[str, Any]) -> None:
        try:
            self.write_message(json.dumps(words))
        except WebSocketClosedError:
            self.on_close()

    def on_close(self) -> None:
        self.pages.listeners.discard(self)


def application(pages: Pages) -> Application:
    return Application(
        [
            (r"/livereload", Socket, {"pages": pages}),
            (r"/livereload\.js", LiveReloadJSHandler),
            (r"/(.*)", SiteHandler, {"pages": pages}),
        ],
        log_function=lambda handler: None,  # what is asked for is nobody's concern here
    )
