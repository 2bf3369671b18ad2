"""Where the preview listens."""

from __future__ import annotations

import socket
from dataclasses import dataclass

from tornado.httpserver import HTTPServer
from tornado.web import Application

from generator.usage import Refusal

ANY = {"0.0.0.0": "127.0.0.1", "::": "::1"}


@dataclass(frozen=True, slots=True)
class Address:
    host: str
    port: int

    @property
    def url(self) -> str:
        """As a browser on this machine wants it."""
        host = ANY.get(self.host, self.host)
        return f"http://[{host}]:{self.port}/" if ":" in host else f"http://{host}:{self.port}/"


def listen(pages: Application, host: str, port: int) -> Address:
    """Port 0 takes any that is free."""
    try:
        family = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0][0]
        found = socket.create_server((host, port), family=family)
    except OSError as error:
        raise Refusal(
            f"不能在 {host} 的端口 {port} 上预览：端口已被占用，或没有这个地址。"
            f"换一个试试：--port {port + 1}",
            f"cannot serve at {host} port {port}: it is in use, or there is no such address; "
            f"try --port {port + 1}",
        ) from error
    found.setblocking(False)
    HTTPServer(pages).add_socket(found)
    return Address(host, found.getsockname()[1])
