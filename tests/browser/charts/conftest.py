"""The gallery of charts, from the disk and served under the policy of the host."""

from __future__ import annotations

import functools
import threading
import tomllib
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.browser.charts import gallery
from tests.browser.conftest import SUB_PATH, Origin, QuietHandler
from tests.site.built import DEMO


class StrictHandler(QuietHandler):
    """Sends what netlify.toml says of every page."""

    def end_headers(self) -> None:
        rules = tomllib.loads((DEMO / "netlify.toml").read_text("utf-8"))["headers"]
        for name, value in next(one for one in rules if one["for"] == "/*")["values"].items():
            self.send_header(name, value)
        super().end_headers()


def serving(folder: Path) -> Iterator[Origin]:
    handler = functools.partial(StrictHandler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield Origin("http", f"http://127.0.0.1:{running.server_port}{SUB_PATH}")
        running.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("charts") / "gallery"
    gallery.write_gallery(found)
    return found


@pytest.fixture(scope="module")
def from_disk(folder: Path) -> Origin:
    return Origin("file", folder.as_uri())


@pytest.fixture(scope="module")
def strict(folder: Path) -> Iterator[Origin]:
    yield from serving(folder)


@pytest.fixture(params=["from_disk", "strict"])
def origin(request: pytest.FixtureRequest) -> Origin:
    found = request.getfixturevalue(request.param)
    assert isinstance(found, Origin)
    return found
