"""`mingzhang assets`：取来 ECharts，放到 render 找它的地方。

Two ways, one result: a small bundle where Node is, else the whole library out of a Python package.
Either is taken only if it is to the byte what we expect; the file is written aside, then moved in.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from generator.fetch import by_npm, by_pip
from generator.fetch.outside import NotFetched
from generator.fetch.right import VERSION, version_of, worn
from generator.render.echarts import echarts, place
from generator.usage import Both, Refusal, say

WAYS = {"npm": by_npm.library, "pip": by_pip.library}


@dataclass(frozen=True, slots=True)
class Fetched:
    """`way` is empty where it lay there already."""

    version: str
    way: str
    size: int

    def told(self) -> str:
        if not self.way:
            return say(
                f"ECharts {self.version} 已有，不用再取", f"ECharts {self.version} is there already"
            )
        kib = round(self.size / 1024)
        return say(
            f"ECharts {self.version} 已放好（{self.way}，{kib} KB）",
            f"ECharts {self.version} is in place ({self.way}, {kib} KB)",
        )


def fetch(brought: Path | None, progress: Callable[[str], None]) -> Fetched:
    """`brought` is a file somebody carried here; otherwise nothing is fetched that is there."""
    if brought is not None:
        return kept(by_hand(brought), brought.name)
    have = echarts()
    if have is not None and not worn(have):
        return Fetched(version_of(have) or VERSION, "", len(have))
    missed = []
    for way, library in WAYS.items():
        progress(
            say(f"正在取 ECharts {VERSION}（{way}）…", f"fetching ECharts {VERSION} ({way}) …")
        )
        try:
            return kept(library(), way)
        except NotFetched as reason:
            missed.append(reason.both)
    raise neither(missed)


def kept(data: bytes, way: str) -> Fetched:
    """Moved into place whole, or not at all."""
    there = place()
    there.parent.mkdir(parents=True, exist_ok=True)
    aside = there.with_name(f".{there.name}-{os.getpid()}")
    try:
        aside.write_bytes(data)
        aside.replace(there)
    finally:
        aside.unlink(missing_ok=True)
    return Fetched(version_of(data) or VERSION, way, len(data))


def by_hand(file: Path) -> bytes:
    if not file.is_file():
        raise Refusal(f"没有“{file}”这个文件", f"there is no file {file}")
    data = file.read_bytes()
    if version_of(data) is None:
        raise Refusal(
            f"“{file}”不像是 ECharts 6 或更高版本的 echarts.min.js，没有动原来的",
            f"{file} does not look like an echarts.min.js of version 6 or later",
        )
    return data


def neither(missed: list[Both]) -> Refusal:
    return Refusal(
        f"没有取到 ECharts：{'；'.join(both.zh for both in missed)}。"
        "请检查网络，或设好 npm、pip 的镜像后再试；"
        "不能上网的，把 echarts.min.js 带来，运行 mingzhang assets --from 文件",
        f"ECharts was not fetched: {'; '.join(both.en for both in missed)}. "
        "Check the network or set a mirror of npm or pip; "
        "without a network, bring echarts.min.js and run mingzhang assets --from FILE",
    )
