"""读不了的文件：说明原因和改法，不出现英文报错。"""

from __future__ import annotations


class Refused(Exception):
    """A file that is not read: `reason` says why, `hint` what to do; both in Chinese."""

    def __init__(self, reason: str, hint: str) -> None:
        super().__init__(reason, hint)
        self.reason = reason
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.reason}；{self.hint}"
