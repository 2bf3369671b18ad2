"""What the preview adds to a page: the script that reloads it, and findings while there are any."""

from __future__ import annotations

import re
from html import escape

BODY = re.compile(rb"<body[^>]*>", re.IGNORECASE)
END = re.compile(rb"</body>(?!.*</body>)", re.IGNORECASE | re.DOTALL)
BOX = (
    "position:sticky;top:0;z-index:9999;max-height:70vh;overflow:auto;padding:1em;"
    "border-bottom:3px solid #b00020;background:#fff4f4;color:#4a0010;font:16px/1.6 sans-serif"
)
TEXT = "margin:.5em 0 0;white-space:pre-wrap;font:14px/1.6 monospace"
TITLE = "有错误，页面还是上一次生成的；改好保存，这里自动刷新"
EMPTY = """\
<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>预览</title></head>
<body></body>
</html>
"""


def only_trouble() -> bytes:
    """A page for when there is no site yet."""
    return EMPTY.encode()


def with_trouble(page: bytes, trouble: str, script: str) -> bytes:
    tag = f'<script src="{escape(script)}" defer></script>'.encode()
    body = BODY.search(page)
    end = END.search(page)
    stop = end.start() if end else len(page)
    start = body.end() if body else 0
    return b"".join((page[:start], _box(trouble), page[start:stop], tag, page[stop:]))


def _box(trouble: str) -> bytes:
    if not trouble:
        return b""
    words = f'<strong>{TITLE}</strong><pre style="{TEXT}">{escape(trouble)}</pre>'
    return f'<div role="alert" style="{BOX}">{words}</div>'.encode()
