"""读一个文件最多花多少：大小、解压后的大小、格数、页数、时间、内存。"""

from __future__ import annotations

from dataclasses import dataclass

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    size: int = 100 * MEGABYTE
    unpacked: int = 500 * MEGABYTE  # all parts of a zip together
    members: int = 10_000
    ratio: int = 300  # of a large part: real sheets stay below 100, a bomb has 1,000
    cells: int = 2_000_000
    pages: int = 1_000
    glyphs: int = 5_000_000
    seconds: float = 300
    memory: int = 4096 * MEGABYTE


LIMITS = Limits()
