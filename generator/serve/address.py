"""Where the preview listens."""

from __future__ import annotations

from dataclasses import dataclass

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application

from generator.usage import Refusal


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int

    @property
    def url(self) -> str:
        everywhere = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "[::1]"}
        host = everywhere.get(self.host, f"[{self.host}]" if ":" in self.host else self.host)
        return f"http://{host}:{self.port}/"


def listen(pages: Application, host: str, port: int) -> Address:
    try:
        sockets = bind_sockets(port, host)
    except OSError as error:
        raise Refusal(
            f"不能在 {host} 的端口 {port} 上预览：端口已被占用，或没有这个地址。"
            f"换一个试试：--port {port + 1}",
            f"cannot serve at {host} port {port}: it is in use, or there is no such address; "
            f"try --port {port + 1}",
        ) from error
    HTTPServer(pages).add_sockets(sockets)
    return Address(host, sockets[0].getsockname()[1])
