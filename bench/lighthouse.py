"""Lighthouse over every kind of page: the demo built in 网站 mode, served as docs/publish.md says.

The demo's own 方式 asks search engines to stay away, which costs the audit of that; hence the mode.
"""

from __future__ import annotations

import functools
import gzip
import json
import os
import re
import shutil
import subprocess
import sys
import threading
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from io import BytesIO
from pathlib import Path
from typing import Any, BinaryIO

from bench.kinds import built_kinds
from bench.measure import ROOT, build_once, workshop

VERSION = "12.8.2"
PROGRAM = Path(sys.prefix) / "share/mingzhang/lighthouse"
CATEGORIES = ("accessibility", "best-practices", "seo", "performance")
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = "--headless=new --no-sandbox --disable-background-networking"
OFFICIAL = """\
方式: 网站
域名: {origin}
主办单位: 示例市财政局
标识码: "9900000000"
备案号: 示例ICP备00000000号
"""
TEXT = (".html", ".css", ".js", ".svg", ".txt", ".xml", ".json")


class Handler(SimpleHTTPRequestHandler):
    """With the headers of netlify.toml, compressed as servers do, and silent."""

    protocol_version = "HTTP/1.1"

    def send_head(self) -> BytesIO | BinaryIO | None:
        path = Path(self.translate_path(self.path))
        file = path / "index.html" if path.is_dir() else path
        if not file.is_file() or file.suffix not in TEXT:
            return super().send_head()
        data = gzip.compress(file.read_bytes(), 9, mtime=0)
        self.send_response(200)
        self.send_header("Content-Type", f"{self.guess_type(str(file))}; charset=utf-8")
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        return BytesIO(data)

    def end_headers(self) -> None:
        for one in tomllib.loads((ROOT / "netlify.toml").read_text("utf-8"))["headers"]:
            if self.path.startswith(one["for"].removesuffix("*")):
                for name, value in one["values"].items():
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 — the library's name
        pass


def lighthouse(names: list[str]) -> None:
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not shutil.which("npm") or browser is None:
        raise SystemExit("须有 Node、npm 与 Chromium")
    install()
    with workshop() as folder, served(folder / "site") as origin:
        build_once(official(folder, origin), folder / "site")
        kinds = built_kinds(folder / "site")
        print("\t".join(("页面", *CATEGORIES, "未满分的项目")))
        for name in names or kinds:
            url = f"{origin}{kinds[name]}"
            print("\t".join((name, *told(audit(url, browser)))), flush=True)


def install() -> None:
    """Once; it is a program of its own and no part of the project."""
    if (PROGRAM / "node_modules/lighthouse").is_dir():
        return
    PROGRAM.mkdir(parents=True, exist_ok=True)
    flags = ("--no-save", "--no-package-lock", "--no-audit", "--no-fund", "--loglevel=error")
    command = ["npm", "install", *flags, "--prefix", str(PROGRAM), f"lighthouse@{VERSION}"]
    subprocess.run(command, check=True, stdout=sys.stderr)


def official(folder: Path, origin: str) -> Path:
    """A copy of the demo that says it is a government site, for this measurement only."""
    portal = folder / "portal"
    shutil.copytree(ROOT / "content", portal / "content")
    site = portal / "content/site.yaml"
    rest = re.sub(r"(?m)^(方式|域名|主办单位|标识码|备案号):.*\n", "", site.read_text("utf-8"))
    site.write_text(OFFICIAL.format(origin=origin) + rest, "utf-8")
    return portal


@contextmanager
def served(folder: Path) -> Iterator[str]:
    handler = functools.partial(Handler, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
        thread.join()


def audit(url: str, browser: str) -> dict[str, Any]:
    program = str(PROGRAM / "node_modules/lighthouse/cli/index.js")
    words = ("--quiet", "--output=json", "--output-path=stdout", "--no-enable-error-reporting")
    command = ["node", program, url, *words, f"--chrome-flags={FLAGS}"]
    command.append(f"--only-categories={','.join(CATEGORIES)}")
    env = os.environ | {"CHROME_PATH": browser}
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{url}：Lighthouse 没有成功\n{done.stderr[-2000:]}")
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def told(result: dict[str, Any]) -> Iterator[str]:
    """The scores; then what cost points, of the first three only: speed differs run by run."""
    for category in CATEGORIES:
        yield str(round(result["categories"][category]["score"] * 100))
    lost = [
        reference["id"]
        for category in CATEGORIES[:3]
        for reference in result["categories"][category]["auditRefs"]
        if reference["weight"] and result["audits"][reference["id"]]["score"] not in (None, 1)
    ]
    yield "、".join(lost) or "—"
