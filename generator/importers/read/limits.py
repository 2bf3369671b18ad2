"""读一个文件最多花多少：大小、解压后的大小、格数、页数、时间、内存。"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, replace

from generator.usage import Refusal

MEGABYTE = 1024 * 1024


@dataclass(frozen=True, slots=True)
class Limits:
    size: int = 100 * MEGABYTE
    unpacked: int = 500 * MEGABYTE  # all parts of a zip together
    members: int = 10_000
    ratio: int = 300  # of a large part: real sheets stay below 100, a bomb has 1,000
    cells: int = 2_000_000
    text: int = 10_000  # characters of one paragraph or cell
    pages: int = 1_000
    glyphs: int = 5_000_000
    seconds: float = 300
    memory: int = 4096 * MEGABYTE


LIMITS = Limits()
SECONDS, MEMORY = "MINGZHANG_SECONDS", "MINGZHANG_MEMORY"


def limits_here(environment: Mapping[str, str] = os.environ) -> Limits:
    """As this machine's owner has set them: seconds, and MB of memory."""
    limits = LIMITS
    if text := environment.get(SECONDS):
        limits = replace(limits, seconds=_number(SECONDS, text))
    if text := environment.get(MEMORY):
        limits = replace(limits, memory=int(_number(MEMORY, text) * MEGABYTE))
    return limits


def _number(name: str, text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = 0.0
    if not 0 < number < 1_000_000:
        raise Refusal(
            f"环境变量 {name} 应为正数，这里写的是“{text}”",
            f"environment variable {name} must be a positive number, not {text}",
        )
    return number
