"""Our own scripts and styles without what only their writers need."""

from __future__ import annotations

import re

_COMMENT = re.compile(rb"^[ \t]*/\*(?:[^*]|\*(?!/))*+\*/[ \t]*\n", re.MULTILINE)
_INDENT = re.compile(rb"^[ \t]+", re.MULTILINE)


def squeezed(data: bytes) -> bytes:
    """Without comments on lines of their own, and without indentation: a sixth less over the wire.

    Nothing is parsed, so nothing can be misread; only text over several lines in backquotes would
    lose its indentation, and ours has none.
    """
    return _INDENT.sub(b"", _COMMENT.sub(b"", data))
